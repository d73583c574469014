// Builds dist/: the command line, the Electron entry with its bridge, and the window.
//   node scripts/build.mjs [--if-needed]
// Several builds may run at once in one tree, so each output is written beside its place and renamed into it, entries last.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileLexicon } from './compile-lexicon.mjs'
import { pdfPlugin } from './pdf-plugin.mjs'
import { tablesBeside } from './tables-plugin.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const stamp = at('dist', '.built')

/** The youngest change under a folder or file, in milliseconds; 0 when it is not there. */
function newest(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  let latest = found.mtimeMs
  for (const name of readdirSync(path)) if (name !== 'node_modules') latest = Math.max(latest, newest(join(path, name)))
  return latest
}

if (process.argv.includes('--if-needed') && existsSync(stamp)) {
  const built = statSync(stamp).mtimeMs
  if (['shared', 'electron', 'renderer', 'scripts/build.mjs', 'package.json'].every(path => newest(at(path)) < built)) process.exit(0)
}
const started = Date.now()
await compileLexicon()

const common = {
  absWorkingDir: root, bundle: true, write: false, charset: 'utf8', logLevel: 'warning',
  loader: { '.tsv': 'text', '.ttf': 'binary' }, legalComments: 'none', plugins: [pdfPlugin],
}

/** The tables that the command line reads from files of their own, by name. */
const tables = new Map()

/** Each piece and where it goes. The command line is split so that `batch` loads the engine and nothing of the window. */
const pieces = [
  { ...common, entryPoints: { cli: 'electron/cli.ts', 'batch-thread': 'electron/cli/batch-thread.ts', 'read-thread': 'electron/cli/read-thread.ts' }, outdir: 'dist/cli', outExtension: { '.js': '.mjs' }, chunkNames: 'part-[name]-[hash]', format: 'esm', splitting: true, platform: 'node', target: 'node20', minifySyntax: true, minifyWhitespace: true, charset: 'ascii', plugins: [tablesBeside(tables), pdfPlugin] },
  { ...common, entryPoints: { main: 'electron/main.ts' }, outdir: 'dist/electron', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', target: 'node22', external: ['electron', 'pdfjs-dist/*'] },
  { ...common, entryPoints: { preload: 'electron/preload.ts' }, outdir: 'dist/electron', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'browser', target: 'chrome140', external: ['electron'] },
  { ...common, entryPoints: { app: 'renderer/app.ts' }, outdir: 'dist/renderer', chunkNames: 'part-[hash]', format: 'esm', splitting: true, platform: 'browser', target: 'chrome110', minify: true },
  { ...common, entryPoints: { worker: 'renderer/worker.ts' }, outdir: 'dist/renderer', format: 'iife', platform: 'browser', target: 'chrome110', minify: true },
  // Split, so that each format's reader is loaded when a file wants it.
  { ...common, entryPoints: { reader: 'renderer/reader.ts' }, outdir: 'dist/renderer', chunkNames: 'part-[name]-[hash]', format: 'esm', splitting: true, platform: 'browser', target: 'chrome110', minify: true },
  { ...common, entryPoints: { app: 'renderer/app.css' }, outdir: 'dist/renderer', target: 'chrome110', minify: true, loader: { ...common.loader, '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' } },
  { ...common, entryPoints: { index: 'renderer/index.html' }, outdir: 'dist/renderer', loader: { '.html': 'copy' } },
]

function put(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.new`
  writeFileSync(temporary, contents)
  renameSync(temporary, path)
}

const missing = []
const written = new Set()
let failed = false
for (const piece of pieces) {
  const present = Object.fromEntries(Object.entries(piece.entryPoints).filter(([, path]) => existsSync(at(path)) || (missing.push(path), false)))
  if (Object.keys(present).length === 0) continue
  // esbuild has said what is wrong; the other pieces are built all the same.
  const result = await build({ ...piece, entryPoints: present }).catch(() => null)
  if (result === null) {
    failed = true
    continue
  }
  const entries = new Set(Object.keys(present))
  if (piece.outdir === 'dist/cli') for (const [name, contents] of tables) {
    put(at(piece.outdir, name), contents)
    written.add(at(piece.outdir, name))
  }
  const isEntry = path => entries.has(basename(path).replace(/\.[^.]+$/, ''))
  for (const file of [...result.outputFiles].sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)))) {
    put(file.path, file.contents)
    written.add(file.path)
  }
}

// Parts of earlier builds go once no running command or window can still be about to load them.
for (const folder of [at('dist', 'cli'), at('dist', 'renderer')]) {
  if (!existsSync(folder)) continue
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!written.has(path) && Date.now() - statSync(path).mtimeMs > 600_000) rmSync(path, { force: true })
  }
}

if (!failed) put(stamp, new Date(started).toISOString())
if (missing.length > 0) process.stderr.write(`Not there yet, left out: ${missing.join(', ')}\n`)
process.exitCode = failed ? 1 : 0
process.stderr.write(`${failed ? 'Built what could be built of' : 'Built'} ${relative(root, at('dist'))}/ in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
