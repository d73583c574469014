import type { Passage } from '../article/passage'
import type { WordType } from '../article/words'
import { knowledge } from '../align/vocabulary'
import { nameWord, readNames, type NameMention } from './name'
import { lexicon } from '../language/lexicon'
import { romanised } from '../language/names/romanisation'
import type { Story } from '../story'

/** A name where it stands in the story. */
export interface Named {
  readonly mention: NameMention
  readonly side: 'en' | 'fr'
  readonly unit: number
  /** Its sentence link and its paragraph link; -1 outside. */
  readonly sentence: number
  readonly paragraph: number
  /** Where in its sentence group it stands, 0 to 1. */
  readonly at: number
  /** The name of the other side that it stands for, or null. */
  tie: Named | null
}

export interface Names {
  readonly en: readonly Named[]
  readonly fr: readonly Named[]
  /** Names of each paragraph link and of each sentence link. */
  readonly enIn: readonly (readonly Named[])[]
  readonly frIn: readonly (readonly Named[])[]
  readonly enSentence: readonly (readonly Named[])[]
  readonly frSentence: readonly (readonly Named[])[]
}

function namesOf(story: Story, side: 'en' | 'fr'): Named[] {
  const { alignment } = story
  const passages = story[side], segments = alignment[side]
  const paragraphOf = new Int32Array(passages.length).fill(-1), sentenceOf = new Int32Array(segments.length).fill(-1)
  const offsets = new Float64Array(segments.length), lengths = new Float64Array(segments.length)
  alignment.links.forEach((link, k) => { for (const unit of link[side]) paragraphOf[unit] = k })
  alignment.sentences.forEach((link, k) => {
    let sum = 0
    for (const index of link[side]) { sentenceOf[index] = k; offsets[index] = sum; sum += segments[index]!.end - segments[index]!.start }
    for (const index of link[side]) lengths[index] = sum
  })
  const out: Named[] = []
  let segment = 0
  passages.forEach((passage, unit) => {
    for (const mention of readNames(passage)) {
      if (isOutside(passage, mention)) continue
      while (segment < segments.length && (segments[segment]!.unit < unit || (segments[segment]!.unit === unit && segments[segment]!.end <= mention.start))) segment++
      const here = segments[segment]
      const inside = here !== undefined && here.unit === unit && here.start <= mention.start
      out.push({
        mention, side, unit, paragraph: paragraphOf[unit]!, sentence: inside ? sentenceOf[segment]! : -1,
        at: inside ? (offsets[segment]! + mention.start - here.start) / lengths[segment]! : 0, tie: null,
      })
    }
  })
  return out
}

/** The sign-off and the byline name those who made the story: they differ by nature. */
function isOutside(passage: Passage, mention: NameMention): boolean {
  if (passage.role === 'footer' || passage.role === 'byline') return true
  for (const part of passage.parts) if ((part.role === 'footer' || part.role === 'byline') && part.start <= mention.start && mention.start < part.end) return true
  return false
}

/** Whether the lexicon gives one word for the other; likeness of letters counts for nothing here. */
export function lexiconTied(en: WordType, fr: WordType): boolean {
  const a = knowledge(en).stems, b = knowledge(fr).stems
  if (a.length === 0 || b.length === 0) return false
  for (const s of a) {
    const { to, weights } = lexicon().tiesOf(s)
    for (let k = 0; k < to.length; k++) if (weights[k]! > 0.9 && b.includes(to[k]!)) return true
  }
  return false
}

/** Whether two lists of entities have one in common. */
export const meets = (a: readonly number[], b: readonly number[]): boolean => {
  for (const x of a) for (const y of b) if (x === y) return true
  return false
}

/** By the ids of both types, the English one's in the higher bits. */
const respelt = new Map<number, boolean>()
const IDS = 1 << 26

/** Whether the French form is the English name in the French manner of romanising it. */
export function isRomanised(en: WordType, fr: WordType): boolean {
  const key = en.id * IDS + fr.id
  let known = respelt.get(key)
  if (known === undefined) {
    if (respelt.size > 100_000) respelt.clear()
    // No scheme makes an f of the source a ph in French: Josef is not Joseph.
    respelt.set(key, known = !(/ph/i.test(fr.form) && !/ph/i.test(en.form)) && romanised(en.form, fr.form))
  }
  return known
}

/** Whether two names that are not verbatim the same may stand for each other. */
export function sameName(en: NameMention, fr: NameMention): boolean {
  if (en.entities.length > 0 && fr.entities.length > 0 && meets(en.entities, fr.entities)) return true
  if (en.type === null || fr.type === null) return false
  if (nameWord(fr.type).umlaut === en.key || nameWord(en.type).umlaut === fr.key) return true
  if (en.caps && fr.caps) return false
  if (en.type.folded.length > 2 && fr.type.folded.length > 2 && nearSound(en.key, fr.key) && isRomanised(en.type, fr.type)) return true
  return lexiconTied(en.type, fr.type)
}

/** A cheap no to most pairs before the romanisations are tried: lengths, and one of the first two consonants. */
export function nearSound(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 4) return false
  if (a[0] === b[0]) return true
  for (let i = 0; i < a.length && i < 4; i++) {
    if ('aeiouyh'.includes(a[i]!)) continue
    for (let j = 0; j < b.length && j < 4; j++) if (a[i] === b[j] || ('jgzdqckstvwxf'.includes(a[i]!) && 'jgzdqckstvwxf'.includes(b[j]!))) return true
  }
  return false
}

const sameRun = (a: Named | undefined, b: Named): boolean => a !== undefined && a.unit === b.unit && a.mention.run === b.mention.run

/** Whether the names beside two names in their runs are tied to each other. */
function haveTiedNeighbours(en: readonly Named[], i: number, fr: readonly Named[], j: number): boolean {
  for (const step of [-1, 1]) {
    const f = fr[j + step], e = en[i + step]
    if (f !== undefined && f.tie !== null && f.tie === e && sameRun(f, fr[j]!) && sameRun(e, en[i]!)) return true
  }
  return false
}

function tie(en: Named, fr: Named): void {
  en.tie = fr
  fr.tie = en
}

/** Names written alike: first those that stand once on either side, then the rest by their neighbours and by where they stand. */
function tieVerbatim(en: readonly Named[], fr: readonly Named[]): void {
  if (en.length === 0 || fr.length === 0) return
  const waiting = new Map<string, number[]>()
  en.forEach(({ tie: tied, mention }, i) => {
    if (tied !== null) return
    const list = waiting.get(mention.key)
    if (list === undefined) waiting.set(mention.key, [i])
    else list.push(i)
  })
  if (waiting.size === 0) return
  const rest = new Map<string, number[]>()
  fr.forEach(({ tie: tied, mention }, j) => {
    if (tied !== null || !waiting.has(mention.key)) return
    const list = rest.get(mention.key)
    if (list === undefined) rest.set(mention.key, [j])
    else list.push(j)
  })
  let many = false
  for (const [key, js] of rest) {
    const is = waiting.get(key)!
    if (is.length === 1 && js.length === 1) tie(en[is[0]!]!, fr[js[0]!]!)
    else many = true
  }
  if (!many) return
  for (const [key, js] of rest) {
    const found: { i: number; j: number; far: number }[] = []
    for (const i of waiting.get(key)!) for (const j of js) {
      const e = en[i]!, f = fr[j]!
      if (e.tie === null && f.tie === null) found.push({ i, j, far: Math.abs(e.at - f.at) + (e.sentence === f.sentence ? 0 : 1) - (haveTiedNeighbours(en, i, fr, j) ? 2 : 0) })
    }
    found.sort((a, b) => a.far - b.far)
    for (const { i, j } of found) if (en[i]!.tie === null && fr[j]!.tie === null) tie(en[i]!, fr[j]!)
  }
}

/** Names that the tables, a romanisation or the lexicon join; the nearest first. */
function tieKnown(en: readonly Named[], fr: readonly Named[]): void {
  for (let j = 0; j < fr.length; j++) {
    const f = fr[j]!
    if (f.tie !== null) continue
    let best: Named | null = null, far = 9
    for (let i = 0; i < en.length; i++) {
      const e = en[i]!
      if (e.tie !== null) continue
      const distance = Math.abs(e.at - f.at) + (e.sentence === f.sentence ? 0 : 1) - (haveTiedNeighbours(en, i, fr, j) ? 2 : 0)
      if (distance < far && sameName(e.mention, f.mention)) { best = e; far = distance }
    }
    if (best === null) continue
    // A people named again farther on may be the nearer: « Des Russes … des troupes russes » for “Some Kazakhs … Russian troops”.
    const rival = f.mention.kind === 'demonym' ? nearerOf(best, fr, j, far) : null
    tie(best, rival ?? f)
  }
}

/** A later French mention of the same people that stands nearer to an English one. */
function nearerOf(en: Named, fr: readonly Named[], j: number, far: number): Named | null {
  let best: Named | null = null
  for (let k = j + 1; k < fr.length; k++) {
    const f = fr[k]!
    if (f.tie !== null || f.mention.kind !== 'demonym' || !meets(f.mention.entities, fr[j]!.mention.entities)) continue
    const distance = Math.abs(en.at - f.at) + (en.sentence === f.sentence ? 0 : 1)
    if (distance < far) { best = f; far = distance }
  }
  return best
}

/** A word without the differences that romanisations treat lightly: y and i, k and q, single and double letters. */
const slight = (key: string): string => key.replace(/y/g, 'i').replace(/q/g, 'k').replace(/w/g, 'v').replace(/(.)\1/g, '$1')

/**
 * Beside a name that is respelt (Tokayev, Tokaïev) a slighter difference is believed too: Kassym may be Kassim there, where it would
 * be a slip alone.
 */
function tieCompany(en: readonly Named[], fr: readonly Named[]): void {
  for (let j = 0; j < fr.length; j++) {
    const f = fr[j]!
    if (f.tie !== null || f.mention.type === null || f.mention.kind !== 'name') continue
    for (let n = Math.max(0, j - 3); n < Math.min(fr.length, j + 4); n++) {
      const known = fr[n]!.tie, type = fr[n]!.mention.type
      if (known === null || !sameRun(fr[n], f) || known.mention.type === null || known.mention.key === fr[n]!.mention.key || type === null || !isRomanised(known.mention.type, type)) continue
      const sound = slight(f.mention.key)
      const e = en.find(other => other.tie === null && sameRun(other, known) && other.mention.type !== null && slight(other.mention.key) === sound)
      if (e !== undefined) { tie(e, f); break }
    }
  }
}

/** What each respelt French name of the story stands for elsewhere in it, by keys. */
function spellingsOf(fr: readonly Named[]): Map<string, string> {
  const out = new Map<string, string>()
  for (const { mention, tie: known } of fr) if (known !== null && mention.type !== null && known.mention.type !== null && mention.kind === 'name' && known.mention.key !== mention.key) out.set(mention.key, known.mention.key)
  return out
}

/** A spelling that the story has shown to be the French one is believed wherever it stands. */
function tieLearnt(en: readonly Named[], fr: readonly Named[], learnt: ReadonlyMap<string, string>): void {
  for (const f of fr) {
    if (f.tie !== null || f.mention.type === null) continue
    const key = learnt.get(f.mention.key)
    const e = key === undefined ? undefined : en.find(other => other.tie === null && other.mention.key === key)
    if (e !== undefined) tie(e, f)
  }
}

function grouped(items: readonly Named[], count: number, key: 'sentence' | 'paragraph'): Named[][] {
  const out: Named[][] = Array.from({ length: count }, () => [])
  for (const item of items) if (item[key] >= 0) out[item[key]]!.push(item)
  return out
}

/** Ties the names of linked sentences, then of linked paragraphs: verbatim first, then through tables, romanisation and lexicon. */
export function tieNames(story: Story): Names {
  const en = namesOf(story, 'en'), fr = namesOf(story, 'fr')
  const { links, sentences } = story.alignment
  const enSentence = grouped(en, sentences.length, 'sentence'), frSentence = grouped(fr, sentences.length, 'sentence')
  const enIn = grouped(en, links.length, 'paragraph'), frIn = grouped(fr, links.length, 'paragraph')
  sentences.forEach((_, k) => { tieVerbatim(enSentence[k]!, frSentence[k]!); tieKnown(enSentence[k]!, frSentence[k]!) })
  links.forEach((_, k) => { tieVerbatim(enIn[k]!, frIn[k]!); tieKnown(enIn[k]!, frIn[k]!) })
  links.forEach((_, k) => tieCompany(enIn[k]!, frIn[k]!))
  const learnt = spellingsOf(fr)
  if (learnt.size > 0) links.forEach((_, k) => tieLearnt(enIn[k]!, frIn[k]!, learnt))
  return { en, fr, enIn, frIn, enSentence, frSentence }
}
