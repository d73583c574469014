import { MARK, type Word } from '../article/words'
import type { Story } from '../story'
import type { NameContext } from './names-context'
import { runsOf } from './names-people'
import type { Named } from './names-tie'

/**
 * Two names of a sentence that changed places. A translation may turn a sentence round, but then the words about a name go with
 * it. So each name is asked which words stand about it in either language: where the words about A in English stand about B in
 * French and the other way round, the names were swapped and the sentence was not.
 */
export function checkOrder(context: NameContext): void {
  const { names, story } = context
  names.enSentence.forEach((en, link) => {
    const pairs = tiedRuns(context, en)
    if (pairs.length < 2 || pairs.length > 12) return
    const about = pairs.map(pair => ({ pair, en: surroundings(story, pair.en, pairs), fr: surroundings(story, pair.fr, pairs) }))
    const swapped = new Set<number>()
    for (let a = 0; a < about.length; a++) {
      for (let b = a + 1; b < about.length; b++) {
        if (swapped.has(a) || swapped.has(b) || about[a]!.pair.key === about[b]!.pair.key) continue
        const x = about[a]!, y = about[b]!
        const straight = kinship(story, x.en, x.fr) + kinship(story, y.en, y.fr)
        const crossed = kinship(story, x.en, y.fr) + kinship(story, y.en, x.fr)
        if (crossed > straight * 1.5 + 0.12) {
          swapped.add(a).add(b)
          const first = x.pair.fr, second = y.pair.fr
          context.add('name.order', 'name.order.swapped', 'critical', x.pair.en, first, context.textOf(second[0]!, second[second.length - 1]!))
          context.add('name.order', 'name.order.swapped', 'critical', y.pair.en, second, context.textOf(first[0]!, first[first.length - 1]!))
        }
      }
    }
    void link
  })
}

interface Tied {
  readonly key: string
  readonly en: readonly Named[]
  readonly fr: readonly Named[]
}

/** Names of persons of a sentence tied to names of the same sentence link, each side of one run. */
function tiedRuns(context: NameContext, en: readonly Named[]): Tied[] {
  const out: Tied[] = []
  for (const run of runsOf(en)) {
    const own = run.filter(named => named.tie !== null && named.tie.sentence === named.sentence && context.people.words.has(named.mention.key))
    if (own.length === 0) continue
    const fr = own.map(named => named.tie!).sort((p, q) => p.mention.start - q.mention.start)
    if (fr.some(named => named.unit !== fr[0]!.unit || named.mention.run !== fr[0]!.mention.run)) continue
    out.push({ key: own.map(named => named.mention.key).join(' '), en: own, fr })
  }
  return out
}

/** A word near a name with how near it is, 0 to 1. */
interface Near {
  readonly word: Word
  readonly nearness: number
}

const REACH = 9

function surroundings(story: Story, names: readonly Named[], pairs: readonly Tied[]): Near[] {
  const first = names[0]!, last = names[names.length - 1]!
  const passage = story[first.side][first.unit]!
  const sentence = passage.sentences.find(s => s.start <= first.mention.start && first.mention.start < s.end)
  const from = sentence?.from ?? 0, to = sentence?.to ?? passage.words.length
  const taken = new Set<number>()
  for (const pair of pairs) for (const named of pair[first.side]) if (named.unit === first.unit) for (let i = named.mention.from; i < named.mention.to; i++) taken.add(i)
  const out: Near[] = []
  const walk = (start: number, step: number): void => {
    let far = 0
    for (let i = start; i >= from && i < to && far < REACH; i += step) {
      const word = passage.words[i]!
      if (taken.has(i)) { far += 2; continue }
      if (word.type.kind === MARK) { if (word.type.form === ',' || word.type.form === ';') far += 0.5; continue }
      const told = story.match.mass(word.type)
      if (told < 0.1) { far += 0.25; continue }
      out.push({ word, nearness: told / (1 + far) })
      far += 1
    }
  }
  walk(first.mention.from - 1, -1)
  walk(last.mention.to, 1)
  return out
}

function kinship(story: Story, en: readonly Near[], fr: readonly Near[]): number {
  let sum = 0
  for (const a of en) {
    let best = 0
    for (const { type, weight } of story.match.answers(a.word.type)) for (const b of fr) if (b.word.type === type) best = Math.max(best, weight * b.nearness)
    sum += best * a.nearness
  }
  return sum
}
