// Writes the tables that the program reads instead of many, when they are older than what they are made of: lexicon/compiled.tsv
// from the lexicon and name tables, names/compiled.tsv from the name tables.
import { build } from 'esbuild'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const language = join(root, 'shared', 'language')
const folder = join(language, 'lexicon')
const targets = { lexicon: join(folder, 'compiled.tsv'), names: join(language, 'names', 'compiled.tsv') }

/** Everything that the compiled tables are made of. */
function sources() {
  const out = [fileURLToPath(import.meta.url), ...['language/lexicon-build.ts', 'language/sealed.ts', 'language/function-words.tsv', 'article/words.ts', 'facts/name-index.ts', 'facts/name-sources.ts'].map(path => join(root, 'shared', path))]
  for (const name of ['lexicon', 'names', 'morphology']) {
    for (const file of readdirSync(join(language, name))) if (file !== 'compiled.tsv') out.push(join(language, name, file))
  }
  return out
}

async function load(path, name) {
  const bundle = join(root, 'node_modules', '.cache', `relecture-${name}-${process.pid}.mjs`)
  await build({ entryPoints: [join(root, 'shared', path)], bundle: true, format: 'esm', platform: 'node', loader: { '.tsv': 'text', '.ttf': 'binary' }, outfile: bundle, logLevel: 'error' })
  try { return await import(pathToFileURL(bundle)) } finally { rmSync(bundle, { force: true }) }
}

function put(target, text) {
  const temporary = `${target}.${process.pid}.new`
  writeFileSync(temporary, text)
  renameSync(temporary, target)
}

/** Compiles when needed; answers whether it did. */
export async function compileLexicon() {
  const made = Math.min(...Object.values(targets).map(target => (existsSync(target) ? statSync(target).mtimeMs : 0)))
  if (sources().every(file => !existsSync(file) || statSync(file).mtimeMs < made)) return false
  const [lexicon, names] = await Promise.all([load('language/lexicon-build.ts', 'lexicon'), load('facts/name-index.ts', 'names')])
  put(targets.names, names.compileNames())
  put(targets.lexicon, lexicon.compileLexicon(readdirSync(folder).filter(name => name.endsWith('.tsv') && name !== 'compiled.tsv').sort().map(name => readFileSync(join(folder, name), 'utf8'))))
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await compileLexicon()) ? 'lexicon and names compiled' : 'lexicon and names are current')
