// How fast each reader of a desk's files is: a story of some length in each format (a PDF is LibreOffice's, and small).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { integer, median, milliseconds, table } from './measure.mjs'

/** Seconds of this process's own computing, the middle of three, after one that is not counted. */
async function seconds(work) {
  const taken = []
  for (let n = 0; n < 4; n++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    if (n > 0) taken.push((user + system) / 1e6)
  }
  return median(taken)
}

const lengthOf = read => read.article.paragraphs.reduce((sum, { text }) => sum + text.length, 0)

/** `texts`: the paragraphs of a story. */
export async function formats({ readDocument, makers, heavyWord }, root, texts) {
  const size = texts.join('').length, of = count => Array.from({ length: Math.ceil(count / size) }, () => texts).flat(), rows = []
  const measure = async (name, bytes) => {
    const read = await readDocument(bytes, name, 'fr')
    if (!read.ok) { rows.push([name, read.problem.key, '', '']); return }
    const taken = await seconds(() => readDocument(bytes, name, 'fr')), mb = n => (n / 1048576 / taken).toFixed(1)
    rows.push([`${name} (${read.source.format})`, `${integer(bytes.length / 1024)} KB`, mb(bytes.length), mb(lengthOf(read))])
  }
  const long = of(1_000_000)
  for (const [name, make] of Object.entries(makers)) await measure(name, make(long))
  const pdf = join(root, 'test', 'fixtures', 'story.fr.pdf')
  if (existsSync(pdf)) await measure('story.pdf', new Uint8Array(readFileSync(pdf)))
  table('Reading a file, roles and all, by its format', ['', 'file', 'MB of file a second', 'MB of text a second'], rows)
  const heavy = heavyWord(of(1_500_000)), times = []
  let characters = 0
  for (let n = 0; n < 5; n++) {
    const start = performance.now(), read = await readDocument(heavy, 'heavy.docx', 'fr')
    times.push(performance.now() - start)
    characters = read.ok ? lengthOf(read) : 0
  }
  table(`A Word document of ${(heavy.length / 1048576).toFixed(1)} MB: two pictures, ${integer(characters)} characters in runs of seven words`, ['', 'median of five', 'asked'], [['to its paragraphs', milliseconds(median(times)), '2,000 ms']])
}
