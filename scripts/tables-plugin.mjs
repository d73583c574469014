// Large tables of the command line stand in files beside the program rather than in it: parsing them as program text is a third of a start.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Smaller tables, in bytes, are not worth a file. */
const LARGE = 8192

/** An esbuild plugin that leaves large .tsv files out and reads them when the program starts; `written` is filled with what must stand beside the program, by file name. */
export const tablesBeside = written => ({
  name: 'tables-beside',
  setup(build) {
    build.onLoad({ filter: /\.tsv$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (text.length < LARGE) return { contents: text, loader: 'text' }
      // One byte a character where that is enough; never a decoding.
      const encoding = /^[\x00-\xff]*$/.test(text) ? 'latin1' : 'utf16le', contents = Buffer.from(text, encoding)
      const name = `part-table-${basename(path, '.tsv')}-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}.txt`
      written.set(name, contents)
      return { contents: `import { readFileSync } from 'node:fs'\nexport default readFileSync(new URL(${JSON.stringify(`./${name}`)}, import.meta.url), '${encoding}')`, loader: 'js' }
    })
  },
})
