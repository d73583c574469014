// Checks the English–French lexicon: `node scripts/check-lexicon.mjs [--merge] [--collisions] [--coverage FILE.jsonl]`.
// --merge moves all variants of an entry that stands in several files (or twice in one) to its first row.
// --collisions lists the lemmas that share a stem. --coverage tells which share of a corpus's words has an entry by stem.
// Exits 1 when there is an error; what may be right is printed as a remark and does not fail.
import { buildSync } from 'esbuild'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'shared/language/lexicon')

/** The morphology is TypeScript with tables: bundled in memory, so that plain Node can run it. */
async function morphology() {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'shared/language/morphology/index.ts')],
    bundle: true, write: false, format: 'esm', platform: 'node', loader: { '.tsv': 'text', '.ttf': 'binary' },
  })
  return import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'))
}

const { fold, stemEnglish, stemFrench, lemmasEnglish, lemmasFrench } = await morphology()
const POS = new Set(['n', 'v', 'adj', 'adv', 'prep', 'conj', 'pron', 'det', 'num', 'intj', 'interj', 'phr', 'name', 'also'])
const isSingle = term => !/[\s'’-]/.test(term)

/** All rows of all files but the compiled one (it is made from the others), with where they stand. Comment lines are kept by line number alone. */
function readLexicon() {
  const entries = [], errors = []
  for (const file of readdirSync(folder).filter(name => name.endsWith('.tsv') && name !== 'compiled.tsv').sort()) {
    readFileSync(join(folder, file), 'utf8').split('\n').forEach((line, index) => {
      if (line === '' || line.startsWith('#')) return
      const fields = line.split('\t'), at = `${file}:${index + 1}`
      if (fields.length !== 3) return void errors.push(`${at}: ${fields.length} fields instead of 3: ${line}`)
      const [en, french, pos] = fields, fr = french.split('|')
      if (en.trim() !== en || en === '' || fr.some(variant => variant === '' || variant.trim() !== variant)) {
        errors.push(`${at}: an empty or padded term: ${line}`)
      }
      if (!POS.has(pos)) errors.push(`${at}: unknown part of speech "${pos}"`)
      if (new Set(fr).size < fr.length) errors.push(`${at}: a variant twice: ${line}`)
      entries.push({ file, line: index, at, en, fr, pos })
    })
  }
  return { entries, errors }
}

const groupBy = (items, keyOf) => {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(item)
  }
  return groups
}

const duplicates = entries => [...groupBy(entries, entry => `${entry.en}\t${entry.pos}`).values()].filter(group => group.length > 1)

function merge(groups) {
  const changes = new Map()
  const change = (entry, line) => {
    if (!changes.has(entry.file)) changes.set(entry.file, new Map())
    changes.get(entry.file).set(entry.line, line)
  }
  for (const [first, ...others] of groups) {
    const variants = [...new Set([first, ...others].flatMap(entry => entry.fr))]
    change(first, `${first.en}\t${variants.join('|')}\t${first.pos}`)
    for (const entry of others) change(entry, null)
  }
  for (const [file, lines] of changes) {
    const path = join(folder, file)
    const kept = readFileSync(path, 'utf8').split('\n').map((line, index) => (lines.has(index) ? lines.get(index) : line))
    writeFileSync(path, kept.filter(line => line !== null).join('\n'))
  }
  return changes.size
}

/** Spellings that French has in loans alone. */
const looksEnglish = word => /[wk]|sh|th(?!e|é|o|i|r|y|è|ê|a)|ee|oo|gh|ing$|[^aeiouéq]y$|ed$|ness$|ful$|ly$/.test(word)

/** Rows with their sides swapped, and French variants that are English words. */
function wrongSide(entries) {
  const english = new Set(entries.map(entry => entry.en)), errors = [], remarks = []
  const frenchIn = groupBy(entries.flatMap(entry => entry.fr.map(variant => ({ variant, entry }))), pair => pair.variant)
  const pairs = new Set(entries.flatMap(entry => entry.fr.map(variant => `${entry.en}\t${variant}`)))
  const isFrenchElsewhere = (word, entry) => (frenchIn.get(word) ?? []).some(pair => pair.entry !== entry && pair.entry.en !== word)
  for (const entry of entries) {
    const strangers = entry.fr.filter(word => word !== entry.en && english.has(word) && !isFrenchElsewhere(word, entry))
    if (strangers.length === 0) continue
    // The same pair the other way round elsewhere, and no cognate (moral and morale are each other's translation).
    const reversed = strangers.some(word => pairs.has(`${word}\t${entry.en}`) && word.slice(0, 4) !== entry.en.slice(0, 4))
    if (reversed && isFrenchElsewhere(entry.en, entry)) {
      errors.push(`${entry.at}: sides swapped? ${entry.en} | ${entry.fr.join('|')}`)
    } else {
      for (const word of strangers) if (looksEnglish(word)) remarks.push(`${entry.at}: "${word}" is an English entry`)
    }
  }
  return { errors, remarks }
}

/** Verbs listed in another form than the infinitive, and plurals beside their singular. */
function inflected(entries) {
  const errors = [], remarks = []
  const single = entries.filter(entry => isSingle(entry.en))
  const lemmas = groupBy(single, entry => `${entry.pos}\t${stemEnglish(fold(entry.en))}`)
  for (const group of lemmas.values()) {
    const words = [...new Set(group.map(entry => entry.en))]
    if (words.length < 2) continue
    const base = words.reduce((a, b) => (b.length < a.length ? b : a))
    for (const entry of group) {
      if (entry.en === base || lemmasEnglish(fold(entry.en)).includes(fold(entry.en) + '.')) continue
      if (entry.pos === 'v' && /(ed|ing|s)$/.test(entry.en)) errors.push(`${entry.at}: "${entry.en}" is a form of "${base}"`)
      else if (entry.pos === 'n' && entry.en.endsWith('s')) remarks.push(`${entry.at}: "${entry.en}" is the plural of "${base}"`)
    }
  }
  for (const entry of entries) {
    if (entry.pos !== 'v') continue
    for (const variant of entry.fr) {
      const head = fold(variant).split(' ')[0].replace(/^s'/, '')
      if (isSingle(variant) && !/(er|ir|re)$/.test(head)) remarks.push(`${entry.at}: "${variant}" is no infinitive`)
    }
  }
  return { errors, remarks }
}

/** Words of one side that share a stem, where more than their ending differs in use is for a reader to say. */
function collisions(words, stem) {
  return [...groupBy(words, word => stem(fold(word)))].filter(([, group]) => group.length > 1)
}

function functionWords() {
  const out = { en: new Set(), fr: new Set() }
  for (const line of readFileSync(join(root, 'shared/language/function-words.tsv'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [language, form] = line.split('\t')
    out[language]?.add(fold(form))
  }
  return out
}

/** The words of a text, elided articles and possessives apart. */
const wordsOf = text => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

function coverage(file, entries) {
  const functions = functionWords()
  const stems = { en: { single: new Set(), any: new Set() }, fr: { single: new Set(), any: new Set() } }
  const add = (language, term) => {
    const lemmas = language === 'en' ? lemmasEnglish : lemmasFrench
    for (const word of isSingle(term) ? [term] : wordsOf(term)) {
      for (const key of lemmas(fold(word))) {
        stems[language].any.add(key)
        if (isSingle(term)) stems[language].single.add(key)
      }
    }
  }
  for (const entry of entries) {
    add('en', entry.en)
    for (const variant of entry.fr) add('fr', variant)
  }
  const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
  for (const language of ['en', 'fr']) {
    const lemmas = language === 'en' ? lemmasEnglish : lemmasFrench
    const tally = { all: 0, single: 0, any: 0, lower: 0, lowerAny: 0 }, missing = new Map()
    for (const text of texts) {
      for (const passage of text[language] ?? []) {
        for (const word of wordsOf(passage)) {
          const folded = fold(word)
          if (folded.length < 2 || functions[language].has(folded)) continue
          const keys = lemmas(folded), any = keys.some(key => stems[language].any.has(key)), lower = word === word.toLowerCase()
          tally.all++
          if (keys.some(key => stems[language].single.has(key))) tally.single++
          if (any) tally.any++
          if (lower) tally.lower++
          if (lower && any) tally.lowerAny++
          if (lower && !any) missing.set(keys[0], { count: (missing.get(keys[0])?.count ?? 0) + 1, word })
        }
      }
    }
    const share = (part, whole) => `${(100 * part / Math.max(1, whole)).toFixed(1)}%`
    console.log(`${language}: ${tally.all} content words; with an entry of their own ${share(tally.single, tally.all)}, or inside a term `
      + `${share(tally.any, tally.all)}; without a capital ${share(tally.lowerAny, tally.lower)} of ${tally.lower}`)
    const top = [...missing.values()].sort((a, b) => b.count - a.count).slice(0, 120)
    console.log(`  most frequent without: ${top.map(({ word, count }) => `${word} ${count}`).join(', ')}`)
  }
}

const print = (title, lines, most = 40) => {
  if (lines.length === 0) return
  console.log(`${title}: ${lines.length}`)
  for (const line of lines.slice(0, most)) console.log('  ' + line)
  if (lines.length > most) console.log(`  … and ${lines.length - most} more`)
}

const options = process.argv.slice(2)
const { entries, errors } = readLexicon()
const twice = duplicates(entries)
if (options.includes('--merge')) console.log(`merged ${twice.length} entries; ${merge(twice)} files changed`)
else print('remarks, the same entry more than once (--merge joins them)', twice.map(group => `${group[0].en} (${group[0].pos}): ${group.map(entry => entry.at).join(', ')}`), 15)

const sides = wrongSide(entries), forms = inflected(entries)
print('remarks', [...sides.remarks, ...forms.remarks], 40)

const en = [...new Set(entries.map(entry => entry.en).filter(isSingle))]
const fr = [...new Set(entries.flatMap(entry => entry.fr).filter(isSingle))]
const shared = { en: collisions(en, stemEnglish), fr: collisions(fr, stemFrench) }
if (options.includes('--collisions')) {
  for (const language of ['en', 'fr']) print(`${language}: words with one stem`, shared[language].map(([key, words]) => `${key}: ${words.join(' ')}`), Infinity)
}

console.log('pairs by theme:')
let pairs = 0
for (const [file, group] of groupBy(entries, entry => entry.file)) {
  const count = group.reduce((sum, entry) => sum + entry.fr.length, 0)
  pairs += count
  console.log(`  ${file.replace('.tsv', '').padEnd(24)} ${String(group.length).padStart(6)} entries ${String(count).padStart(6)} pairs`)
}
console.log(`in all ${entries.length} entries, ${pairs} pairs; single words: ${en.length} English, ${fr.length} French; `
  + `stems shared: ${shared.en.length} English, ${shared.fr.length} French`)

const corpus = options.indexOf('--coverage')
if (corpus >= 0) coverage(options[corpus + 1], entries)

const wrong = [...errors, ...sides.errors, ...forms.errors]
print('ERRORS', wrong, 60)
process.exitCode = wrong.length > 0 ? 1 : 0
