// Writes shared/language/lexicon/compiled.tsv from the lexicon and name tables, when it is older than any of them.
import { build } from 'esbuild'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const language = join(root, 'shared', 'language')
const target = join(language, 'lexicon', 'compiled.tsv')

/** Everything that the compiled lexicon is made of. */
function sources() {
  const out = [fileURLToPath(import.meta.url), join(language, 'lexicon-build.ts'), join(language, 'function-words.tsv'), join(root, 'shared', 'article', 'words.ts')]
  for (const folder of ['lexicon', 'names', 'morphology']) {
    for (const name of readdirSync(join(language, folder))) if (name !== 'compiled.tsv') out.push(join(language, folder, name))
  }
  return out
}

/** Compiles when needed; answers whether it did. */
export async function compileLexicon() {
  if (existsSync(target)) {
    const made = statSync(target).mtimeMs
    if (sources().every(file => !existsSync(file) || statSync(file).mtimeMs < made)) return false
  }
  const bundle = join(root, 'node_modules', '.cache', 'relecture-lexicon.mjs')
  await build({ entryPoints: [join(language, 'lexicon-build.ts')], bundle: true, format: 'esm', platform: 'node', loader: { '.tsv': 'text' }, outfile: bundle, logLevel: 'error' })
  const { compileLexicon: compile } = await import(`${pathToFileURL(bundle)}?${Date.now()}`)
  const folder = join(language, 'lexicon')
  const tables = readdirSync(folder).filter(name => name.endsWith('.tsv') && name !== 'compiled.tsv').sort().map(name => readFileSync(join(folder, name), 'utf8'))
  writeFileSync(`${target}.new`, compile(tables))
  renameSync(`${target}.new`, target)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await compileLexicon()) ? 'lexicon compiled' : 'lexicon is current')
