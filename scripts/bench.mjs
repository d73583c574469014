// Speed of the engine: `npm run bench [-- FILE.jsonl …]`. Prints medians of five after warm-up and never fails on a time.
// A file holds stories of the batch contract (one JSON a line with `en`, `fr` and, if known, gold `links`); they are aligned as
// prose, beside hunalign. `--window` measures the window alone, after a build. `--growth N` is how the bench starts itself to measure a text of N sentences in a process of its own.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compileLexicon } from './compile-lexicon.mjs'
import { pdfPlugin } from './pdf-plugin.mjs'
import { formats } from './bench/formats.mjs'
import { dictionary, dictionaryTime, runHunalign } from './bench/hunalign.mjs'
import { agreement, integer, milliseconds, percent, table, time } from './bench/measure.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bundle = join(root, 'node_modules', '.cache', 'relecture-bench.mjs')
const growthOf = process.argv.indexOf('--growth')

if (growthOf < 0) {
  await compileLexicon()
  await build({ absWorkingDir: root, entryPoints: ['scripts/bench/engine.ts'], bundle: true, platform: 'node', format: 'esm', outfile: bundle, loader: { '.tsv': 'text', '.ttf': 'binary' }, plugins: [pdfPlugin], logLevel: 'error' })
}
const engine = await import(pathToFileURL(bundle).href)
const { align, articleOf, check, families, makeStory, makeText, readFigures, readPassage, readStory } = engine

const read = (language, texts, single) => articleOf(language, texts).paragraphs.map(p => readPassage(language, p, single))
const wordCount = texts => texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)
const linksOf = alignment => alignment.links.map(({ en, fr }) => `${en.join('+')}=${fr.join('+')}`)

/** The project's own samples, else a made-up story: paragraphs of both languages. */
function stories() {
  const folder = join(root, 'samples'), out = []
  const paragraphs = path => readFileSync(path, 'utf8').split(/\r?\n\s*\r?\n/).map(text => text.replace(/\s*\n\s*/g, ' ').trim()).filter(Boolean)
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const found = /^(.*)([.-])en\.txt$/.exec(name)
    const french = found && join(folder, `${found[1]}${found[2]}fr.txt`)
    if (french && existsSync(french)) out.push({ en: paragraphs(join(folder, name)), fr: paragraphs(french) })
  }
  return out.length > 0 ? { list: out, what: `${out.length} samples` } : { list: Array.from({ length: 6 }, (_, n) => makeStory(12, n + 1)), what: '6 made-up stories' }
}

function wholeStories() {
  const { list, what } = stories()
  const words = list.reduce((sum, { en, fr }) => sum + wordCount(en) + wordCount(fr), 0)
  const passages = list.map(({ en, fr }) => [read('en', en, false), read('fr', fr, false)])
  const articles = list.map(({ en, fr }) => [articleOf('en', en), articleOf('fr', fr)])
  const aligned = articles.map(([en, fr]) => readStory(en, fr))
  // The engine is warm when the just-in-time compiler has seen each room many times.
  const often = { times: 5, warm: 10 }
  const rows = [
    ['reading', time(() => { for (const { en, fr } of list) { read('en', en, false); read('fr', fr, false) } }, often)],
    // Facts are kept by passage: a copy of each is a passage not yet read for figures.
    ['figures alone', time(() => { for (const sides of passages) for (const side of sides) for (const passage of side) readFigures({ ...passage }) }, often)],
    ['aligning', time(() => { for (const [en, fr] of passages) align(en, fr) }, often)],
    ...families.map(family => [`${family.name}`, time(() => { for (const story of aligned) family(story) }, often)]),
    ['all of it', time(() => { for (const [en, fr] of articles) check(en, fr) }, often)],
  ]
  table(`Whole stories: ${what}, ${integer(words)} words of both languages`, ['', 'median', 'words a second'], rows.map(([name, ms]) => [name, milliseconds(ms), integer(words / ms * 1000)]))
}

/** Reading figures in walls of text, twice as long each time: the time a character must not grow. */
function walls() {
  const kinds = { digits: '1234567890', 'words (milliard milliard …)': 'milliard ', 'story (17 words, 2 figures)': 'Le groupe a perdu 2,5 milliards de dollars en 2019 dans le monde entier selon ses propres comptes. ' }
  const rows = Object.entries(kinds).map(([name, piece]) => {
    const at = length => { const passage = read('fr', [piece.repeat(Math.ceil(length / piece.length))], false)[0]; return time(() => readFigures({ ...passage }), { times: 3, warm: 1 }) }
    const [small, large, huge] = [1_250_000, 2_500_000, 5_000_000].map(at)
    return [name, milliseconds(small), milliseconds(large), milliseconds(huge), (huge / small).toFixed(1)]
  })
  table('Reading figures in one line', ['', '1.25 MB', '2.5 MB', '5 MB', '5 MB to 1.25 MB (4 is linear)'], rows)
}

function fortyParagraphs() {
  const { en, fr } = makeStory(40)
  const [a, b] = [articleOf('en', en), articleOf('fr', fr)], passages = [read('en', en, false), read('fr', fr, false)]
  const often = { times: 9, warm: 15 }
  table(`A story of 40 paragraphs, ${integer(wordCount(en) + wordCount(fr))} words, ${passages[0].reduce((n, p) => n + p.sentences.length, 0)} English sentences`, ['', 'median'], [
    ['aligning', milliseconds(time(() => align(...passages), often))],
    ['read, aligned and checked', milliseconds(time(() => check(a, b), often))],
  ])
}

/** One size in this process: milliseconds to align, and the most memory that the process ever held, in MB. */
function growth(count) {
  const warm = makeText(300, { seed: 99 })
  for (let n = 0; n < 5; n++) align(read('en', warm.en, true), read('fr', warm.fr, true), [], true)
  const before = process.resourceUsage().maxRSS / 1024
  const made = makeText(count), en = read('en', made.en, true), fr = read('fr', made.fr, true)
  let links = []
  const ms = time(() => { links = linksOf(align(en, fr, [], true).alignment) }, { times: 5, warm: 1 })
  return { ms, before, most: process.resourceUsage().maxRSS / 1024, right: agreement(links, made.gold) }
}

async function growthTable(words) {
  const rows = [], floor = await dictionaryTime(words)
  let first = null
  for (const count of [250, 500, 1000, 2000, 4000, 8000, 16000]) {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--growth', String(count)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    if (child.status !== 0) { rows.push([integer(count), 'failed', '', '', '', '', '', '']); continue }
    const own = JSON.parse(child.stdout)
    first ??= own.ms / count
    const made = makeText(count)
    // hunalign's matrix is square: beyond this it takes minutes.
    const other = count <= 4000 ? await runHunalign(words, made, count <= 1000 ? 5 : 3) : null
    rows.push([integer(count), milliseconds(own.ms), `${(own.ms / count / first).toFixed(2)}`, `${integer(own.most)} MB`, percent(own.right),
      ...(other === null ? ['', '', ''] : other.problem ? [other.problem, '', ''] : [milliseconds(other.ms), (own.ms / other.ms).toFixed(2), percent(agreement(other.links, made.gold))])])
  }
  table(`Aligning prose, growth (generated text; hunalign reads its dictionary anew each time, ${milliseconds(floor)} of its figure)`,
    ['sentences', 'relecture', 'a sentence, to the first', 'most memory', 'links right', 'hunalign', 'ratio', 'links right'], rows)
}

async function files(words, paths) {
  const rows = []
  for (const path of paths) {
    const list = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
    const passages = list.map(({ en, fr }) => [read('en', en, true), read('fr', fr, true)])
    const own = time(() => { for (const [en, fr] of passages) align(en, fr, [], true) }, { times: 5, warm: 3 })
    let other = 0
    for (const story of list) other += (await runHunalign(words, story)).ms
    rows.push([basename(path), integer(list.length), integer(list.reduce((n, story) => n + story.en.length, 0)), milliseconds(own), milliseconds(other), (own / other).toFixed(2)])
  }
  table('Files, aligned as prose', ['', 'stories', 'English units', 'relecture', 'hunalign', 'ratio'], rows)
}

function lexiconCoverage(data) {
  const run = spawnSync(process.execPath, [join(root, 'scripts/check-lexicon.mjs'), '--coverage', data], { encoding: 'utf8' })
  const lines = (run.stdout ?? '').split('\n').filter(line => /^(?:en|fr): |^in all /.test(line))
  console.log(`\nLexicon on ${basename(data)}`)
  for (const line of lines) console.log(`  ${line}`)
}

/** The window in a real browser; left out, with a word, where there is none. */
async function theWindow() {
  const { testBrowser } = await import('../test/electron/browser.mjs')
  process.env.CHROME ??= await testBrowser()
  const file = join(root, 'node_modules', '.cache', 'relecture-bench-window.cjs')
  await build({ absWorkingDir: root, entryPoints: ['scripts/bench/window.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: file, external: ['playwright-core'], logLevel: 'error' })
  const { measure } = await import(pathToFileURL(file).href).then(module => module.default ?? module)
  const { story, long, keys, arriving, next, scrolling } = await measure()
  const of = (times, share) => milliseconds(times[Math.min(times.length - 1, Math.floor(times.length * share))])
  const rows = (name, { seen, worked }, asked) => [[name, seen, asked], ['  worked by its thread', worked, '']].map(([what, times, limit]) => [what, of(times, 0.5), of(times, 0.95), of(times, 1), limit])
  table('The window: a story opened', ['', 'ms', 'asked'], [['to its text', milliseconds(story.text), ''], ['to its findings', milliseconds(story.findings), '250']])
  table(`The window: 50,000 words, ${integer(long.count)} findings`, ['', 'p50', 'p95', 'longest', 'asked'], [
    ['opened, to its text', milliseconds(long.text), '', '', '2,500'],
    ['opened, to its findings', milliseconds(long.findings), '', '', ''],
    ...rows('key to paint', keys, 'p95 16'),
    ...rows('key to paint as findings arrive', arriving, 'p95 25'),
    ...rows('next finding', next, '50'),
    ['scrolling, longest task', '', '', milliseconds(scrolling.seen), '50'],
    ['  worked by its thread', '', '', milliseconds(scrolling.worked), ''],
  ])
}

if (process.argv.includes('--window')) await theWindow()
else if (growthOf >= 0) process.stdout.write(JSON.stringify(growth(Number(process.argv[growthOf + 1]))))
else {
  const words = dictionary(root), given = process.argv.slice(2).filter(path => !path.startsWith('-'))
  if (given.length > 0) await files(words, given)
  else {
    wholeStories()
    await formats(engine, root, makeStory(40).fr)
    walls()
    fortyParagraphs()
    await growthTable(words)
    await theWindow().catch(error => { console.log(`\nThe window was not measured: ${error instanceof Error ? error.message.split('\n')[0] : error}`) })
  }
  const bench = join(root, '..', 'shared', 'bench'), data = join(bench, 'data', 'align', 'news-clean.jsonl')
  if (given.length === 0 && existsSync(data)) lexiconCoverage(data)
  if (given.length === 0 && existsSync(bench)) {
    console.log('\nQuality, from the project\'s root after `npm run build`:')
    for (const scorer of ['score-align', 'score-checks']) console.log(`  node ../shared/bench/${scorer}.mjs -- node electron/bin.mjs batch`)
    console.log('  npm run bench -- ../shared/bench/data/align/novels-sentences.jsonl   (time beside hunalign)')
  }
}
