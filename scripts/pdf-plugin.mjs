// The PDF library looks for Node to draw with, and says so on the terminal: it is told of none, since nothing is drawn.
import { readFile } from 'node:fs/promises'

export const pdfPlugin = {
  name: 'pdf',
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => ({ contents: `const process = undefined;${await readFile(path, 'utf8')}`, loader: 'js' }))
  },
}
