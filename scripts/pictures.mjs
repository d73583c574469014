// Makes the pictures of README anew: `node scripts/pictures.mjs`, after a build. Each is the real window in the browser of the tests; ImageMagick,
// where it is installed, makes them a third of the size.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { testBrowser } from '../test/electron/browser.mjs'

const root = join(import.meta.dirname, '..'), file = join(root, 'node_modules', '.cache', 'relecture-pictures.cjs')
process.env.CHROME ??= await testBrowser()
await build({ absWorkingDir: root, entryPoints: ['scripts/bench/pictures.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: file, external: ['playwright-core'], logLevel: 'error' })
const { pictures } = await import(pathToFileURL(file).href).then(module => module.default ?? module)
for (const name of await pictures(join(root, 'docs'))) {
  const path = join(root, 'docs', name)
  spawnSync('convert', [path, '+dither', '-colors', '128', `PNG8:${path}`])
  console.log(`docs/${name}`)
}
