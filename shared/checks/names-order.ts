import type { Cover } from '../align/match'
import { MARK, type Word } from '../article/words'
import type { Language } from '../article/types'
import type { Story } from '../story'
import type { NameContext } from './names-context'
import { isClose } from './names-person'
import { functionWords } from '../language/function-words'
import { readingOf, type Group, type Row } from './quotes-read'
import { runsOf } from '../facts/name-people'
import type { Named } from '../facts/name-tie'

/**
 * Two names of a sentence that changed places. A translation may turn a sentence round, but then the words about a name go with
 * it. So every word that both sentences share is asked which of the two names it stands nearer to, in either language: when
 * the words near A in English stand near B in French and the other way round, the names were swapped and the sentence was not.
 */
export function checkOrder(context: NameContext): void {
  context.names.enSentence.forEach((en, link) => {
    if (en.length < 2 || !isClose(context, link)) return
    const pairs = tiedRuns(context, en)
    if (pairs.length < 2 || pairs.length > 12) return
    // Names that are tied stand on both sides.
    const sentence = new Sentences(context.story, readingOf(context.story).group(link)!, pairs)
    const swapped = new Set<number>()
    for (let a = 0; a < pairs.length; a++) {
      for (let b = a + 1; b < pairs.length; b++) {
        if (swapped.has(a) || swapped.has(b) || sharesName(pairs[a]!.key, pairs[b]!.key)) continue
        const list = sentence.listed(a, b)
        if (list === 'kept' || sentence.belongs(a, b) || (list === null && !isSwapped(sentence.evidence(a, b), pairs[a]!.fr[0]!.at > pairs[b]!.fr[0]!.at))) continue
        swapped.add(a).add(b)
        report(context, pairs[a]!, pairs[b]!)
        report(context, pairs[b]!, pairs[a]!)
      }
    }
  })
}

/**
 * Names stand in the other order in one pair of forty, and then the words about them show why; names in the same order are
 * swapped only where the words say so loudly.
 */
const isSwapped = ({ kept, crossed }: { readonly kept: number; readonly crossed: number }, reversed: boolean): boolean =>
  reversed ? crossed > kept * 0.65 + 0.02 || kept < 0.01 : crossed > kept * 1.6 + 0.1

function report(context: NameContext, one: Tied, other: Tied): void {
  context.add('name.order', 'name.order.swapped', 'critical', one.en, one.fr, context.textOf(other.fr[0]!, other.fr[other.fr.length - 1]!))
}

/** Mr and Mrs Bates. */
const sharesName = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

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

/** The words of one side of a sentence link, and how far each stands from each name. */
class Side {
  readonly words: readonly Word[]
  /** By name: distance of each word, 0 inside the name. */
  readonly far: Float32Array[] = []
  /** By name: first and last word. */
  readonly spans: (readonly [number, number])[] = []

  constructor(story: Story, { words, units, at }: Row, side: Language, pairs: readonly Tied[]) {
    this.words = words
    const owner = new Int32Array(words.length).fill(-1)
    const index = (unit: number, i: number): number => {
      let n = at.indexOf(i)
      while (n >= 0 && units[n] !== unit) n = at.indexOf(i, n + 1)
      return n
    }
    pairs.forEach((pair, n) => {
      const names = pair[side], first = index(names[0]!.unit, names[0]!.mention.from), last = index(names[0]!.unit, names[names.length - 1]!.mention.to - 1)
      this.spans.push([first, last])
      for (let i = first; i >= 0 && i <= last; i++) owner[i] = n
    })
    const cost = this.words.map((word, i) => (owner[i]! >= 0 ? 0.6 : costOf(story, word)))
    for (const [first, last] of this.spans) {
      const far = new Float32Array(this.words.length)
      let sum = 0
      for (let i = last + 1; i < far.length; i++) { sum += cost[i]!; far[i] = sum - cost[i]! * 0.5 }
      sum = 0
      for (let i = first - 1; i >= 0; i--) { sum += cost[i]!; far[i] = sum - cost[i]! * 0.5 }
      this.far.push(far)
    }
  }
}

/** A comma parts more than a word does; a preposition binds. */
function costOf(story: Story, { type }: Word): number {
  if (type.kind === MARK) return type.form === ',' || type.form === ';' || type.form === ':' || type.form === '(' || type.form === ')' || type.form === '–' ? 1.2 : 0.2
  return story.match.mass(type) < 0.2 ? 0.3 : 1
}

class Sentences {
  private readonly en: Side
  private readonly fr: Side
  private readonly cover: Cover

  constructor(private readonly story: Story, group: Group, private readonly pairs: readonly Tied[]) {
    this.en = new Side(story, group.en, 'en', pairs)
    this.fr = new Side(story, group.fr, 'fr', pairs)
    this.cover = group.cover
  }

  /** How much the shared words speak for each name's having kept its place, and for the two's having changed places. */
  evidence(a: number, b: number): { kept: number; crossed: number } {
    let kept = 0, crossed = 0
    const { en, fr, cover } = this
    for (let i = 0; i < en.words.length; i++) {
      const j = cover.enTo[i]!
      if (j < 0 || en.words[i]!.type.kind === MARK) continue
      const ea = en.far[a]![i]!, eb = en.far[b]![i]!, fa = fr.far[a]![j]!, fb = fr.far[b]![j]!
      if (ea === 0 || eb === 0 || fa === 0 || fb === 0) continue
      const eLeast = Math.min(ea, eb), fLeast = Math.min(fa, fb)
      // The word belongs to a third name.
      if (this.pairs.some((_, c) => c !== a && c !== b && (en.far[c]![i]! < eLeast || fr.far[c]![j]! < fLeast))) continue
      const lean = ((eb - ea) / (ea + eb)) * ((fb - fa) / (fa + fb))
      const weight = cover.en[i]! * this.story.match.mass(en.words[i]!.type) / ((1 + eLeast) * (1 + fLeast))
      if (lean > 0) kept += weight * lean
      else crossed -= weight * lean
    }
    return { kept, crossed }
  }

  /** How two names of one list of three or more, which is translated as it stands, stand in the French list; null where there is no such list. */
  listed(a: number, b: number): 'kept' | 'swapped' | null {
    const list = (side: Side): number[] => {
      const order = side.spans.map((_, n) => n).sort((x, y) => side.spans[x]![0] - side.spans[y]![0])
      const runs: number[][] = []
      order.forEach((n, k) => {
        const before = order[k - 1]
        if (before !== undefined && isListed(side, side.spans[before]![1], side.spans[n]![0])) runs[runs.length - 1]!.push(n)
        else runs.push([n])
      })
      return runs.find(run => run.includes(a) && run.includes(b)) ?? []
    }
    const en = list(this.en)
    if (en.length < 3) return null
    const fr = list(this.fr).filter(n => en.includes(n))
    if (fr.length !== en.length) return null
    if (fr.every((n, k) => n === en[k])) return 'kept'
    return fr.indexOf(a) === en.indexOf(b) && fr.indexOf(b) === en.indexOf(a) ? 'swapped' : null
  }

  /** Whether one name belongs to the other in both languages, which French says the other way round: Jagger's song “Old Habits”, la chanson de Jagger. */
  belongs(a: number, b: number): boolean {
    const [first, second] = this.en.spans[a]![0] < this.en.spans[b]![0] ? [a, b] : [b, a]
    const to = this.en.spans[first]![1], from = this.en.spans[second]![0], head = this.fr.spans[first]![0]
    if (from <= to || from - to > BELONGING) return false
    let owner = false
    // Without an 's, what stands between must be a noun that leads the name in French: journaliste à la « Nation ».
    let noun = -1
    for (let i = to + 1; i < from; i++) {
      const { type } = this.en.words[i]!
      if (owners.has(type.folded)) owner = true
      else if (type.kind === MARK ? type.form === ',' : functionWords.en.has(type.folded)) return false
      if (this.cover.enTo[i]! >= 0) noun = this.cover.enTo[i]!
    }
    // Nor may the second be led by one of its own: la frappe de Gerrard.
    if (leading.has(this.fr.words[this.fr.spans[second]![0] - 1]?.type.folded ?? '')) return false
    if (near.has(this.fr.words[head - 1]?.type.folded ?? '') && this.fr.words[this.fr.spans[second]![1] + 1]?.type.form === ',') return true
    let led = false
    for (let k = head - 1; k >= 0 && k >= head - LED; k--) {
      led ||= leading.has(this.fr.words[k]!.type.folded)
      if (led && (owner || k === noun)) return true
    }
    return false
  }
}

/** How many words may stand between a name and what belongs to it, and between the French name and the preposition and noun that lead it. */
const BELONGING = 7, LED = 4
const owners: ReadonlySet<string> = new Set(["'s", "'"])
/** Right before a name, behind a comma that follows the other: Kent Craver, en charge des cabines chez Boeing. */
const near: ReadonlySet<string> = new Set(['chez', 'de', "d'", 'du'])
const leading: ReadonlySet<string> = new Set(['de', "d'", 'du', 'des', 'a', 'au', 'aux', 'pour', 'chez'])

/** Nothing but a comma or an « et » between two names. */
function isListed(side: Side, last: number, first: number): boolean {
  if (first - last > 3) return false
  for (let i = last + 1; i < first; i++) if (!joiners.has(side.words[i]!.type.folded)) return false
  return true
}

const joiners: ReadonlySet<string> = new Set([',', 'and', 'et', '&', ';', '/'])
