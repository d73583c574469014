import type { Passage } from '../article/passage'
import { MARK, type Word, type WordType } from '../article/words'
import { knowledge } from '../align/vocabulary'
import { bareKey, nameWord, readNames, type NameMention } from '../facts/name'
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

const meets = (a: readonly number[], b: readonly number[]): boolean => {
  for (const x of a) for (const y of b) if (x === y) return true
  return false
}

const respelt = new Map<string, boolean>()

/** Whether the French form is the English name in the French manner of romanising it. */
export function isRomanised(en: string, fr: string): boolean {
  // Every scheme keeps some consonant in common; most pairs are told apart by their first sound.
  const key = `${en} ${fr}`
  let known = respelt.get(key)
  if (known === undefined) {
    if (respelt.size > 100_000) respelt.clear()
    respelt.set(key, known = romanised(en, fr))
  }
  return known
}

/** Whether two names that are not verbatim the same may stand for each other. */
export function sameName(en: NameMention, fr: NameMention): boolean {
  if (en.entities.length > 0 && fr.entities.length > 0 && meets(en.entities, fr.entities)) return true
  if (en.type === null || fr.type === null) return false
  if (en.type.folded.length > 2 && fr.type.folded.length > 2 && nearSound(en.key, fr.key) && isRomanised(en.type.form, fr.type.form)) return true
  return lexiconTied(en.type, fr.type)
}

/** A cheap no to most pairs before the romanisations are tried: lengths, and one of the first two consonants. */
function nearSound(a: string, b: string): boolean {
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
    if (best !== null) tie(best, f)
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
  return { en, fr, enIn, frIn, enSentence, frSentence }
}

/** Whether a word alone names a country or its people. */
export const namesPeople = (type: WordType): boolean => nameWord(type).forms.some(form => form.words.length === 1 && (form.kinds[0] === 'demonym' || form.kinds[0] === 'country'))

/** What the English of some passages says, asked about French names: a wider net than ties, each word may support many. */
export class Support {
  readonly words = new Set<string>()
  /** Capitalised words of content, by folded form. */
  readonly names = new Map<string, WordType>()
  private readonly entities = new Set<number>()
  private stems: Set<number> | null = null

  constructor(private readonly passages: readonly Passage[]) {
    for (const passage of passages) {
      for (const { type } of passage.words) {
        if (type.kind === MARK || this.words.has(type.folded) && !type.capital) continue
        this.words.add(type.folded)
        if (!type.capital) continue
        const key = bareKey(type)
        this.words.add(key)
        // L'Oreal, O'Neill: French cuts at the apostrophe.
        const cut = key.indexOf("'")
        if (cut > 0) this.words.add(key.slice(cut + 1))
        if (!this.names.has(key) && !nameWord(type).plain) this.names.set(key, type)
      }
      for (const mention of readNames(passage)) {
        for (const entity of mention.entities) this.entities.add(entity)
        if (mention.type === null) for (let i = mention.from; i < mention.to; i++) this.inner(passage.words[i]!)
      }
    }
  }

  /** A word inside a longer name, known for itself: British in British Open. */
  private inner(word: Word): void {
    if (word.type.kind === MARK) return
    for (const form of nameWord(word.type).forms) if (form.words.length === 1) for (const entity of form.entities) this.entities.add(entity)
  }

  private knowsStem(fr: WordType, loose: boolean): boolean {
    const own = knowledge(fr).stems
    if (own.length === 0) return false
    // Terms of several words tie each word to each: Scottish Parliament would let parliament stand for écossais.
    if (!loose) return this.knowsStrictly(fr, own)
    if (this.stems === null) {
      this.stems = new Set()
      const seen = new Set<number>()
      for (const passage of this.passages) {
        for (const { type } of passage.words) {
          if (type.kind === MARK || seen.has(type.id)) continue
          seen.add(type.id)
          for (const s of knowledge(type).stems) for (const t of lexicon().tiesOf(s).to) this.stems.add(t)
        }
      }
    }
    return own.some(stem => this.stems!.has(stem))
  }

  private knowsStrictly(fr: WordType, own: readonly number[]): boolean {
    if (fr.caps) return false
    for (const passage of this.passages) for (const { type } of passage.words) {
      if (type.kind === MARK) continue
      for (const s of knowledge(type).stems) {
        const { to, weights } = lexicon().tiesOf(s)
        for (let k = 0; k < to.length; k++) if (weights[k]! > 0.9 && own.includes(to[k]!)) return true
      }
    }
    return false
  }

  /** Whether any English word of the scope stands behind one French word. */
  word(fr: WordType, loose = nameWord(fr).forms.length === 0): boolean {
    if (this.words.has(fr.folded) || this.words.has(bareKey(fr))) return true
    for (const form of nameWord(fr).forms) if (form.words.length === 1 && form.entities.some(entity => this.entities.has(entity))) return true
    if (this.knowsStem(fr, loose)) return true
    return this.respelt(fr) || (fr.folded.includes("'") && this.words.has(fr.folded.replace("'", '')))
  }

  /** Whether the scope has the word as a name or as a word of the lexicon, small letters not counted. */
  asName(fr: WordType): boolean {
    const key = bareKey(fr)
    // Dragon's for Dragons': the apostrophe strayed, the name is the same.
    if (this.names.has(key) || this.names.has(fr.folded) || this.names.has(fr.folded.replace("'", '')) || this.words.has(`'${key}`)) return true
    for (const name of this.names.keys()) if (name.includes("'") && name.slice(name.indexOf("'") + 1) === key) return true
    return this.knowsStem(fr, true) || this.respelt(fr)
  }

  private respelt(fr: WordType): boolean {
    if (fr.folded.length > 2) for (const type of this.names.values()) if (nearSound(type.folded, fr.folded) && isRomanised(type.form, fr.form)) return true
    return false
  }

  hasEntity(entities: readonly number[]): boolean {
    return entities.some(entity => this.entities.has(entity))
  }

  /** Whether a French name is in the scope, as a whole or word by word. */
  name(mention: NameMention, passage: Passage): boolean {
    if (this.hasEntity(mention.entities)) return true
    if (mention.type !== null) return this.word(mention.type)
    // Of nord-américain the people matters.
    if (mention.kind === 'demonym') return this.word(passage.words[mention.to - 1]!.type, false)
    for (let i = mention.from; i < mention.to; i++) {
      const { type } = passage.words[i]!
      if (type.kind !== MARK && !nameWord(type).plain && !this.word(type, !namesPeople(type))) return false
    }
    return true
  }
}
