import { NUMBER, WORD, type Word } from '../article/words'
import { place } from '../article/types'
import { rows } from '../language/table'
import danglingTable from '../language/quotes/dangling.tsv'
import type { Draft } from './finding'
import { phraseDraft } from './quotes-phrases'
import { isTelling, spanOf, type Group, type Reading } from './quotes-read'
import { clip, cutShort, saysMore } from './quotes-text'

/** What one side of a sentence link quotes, against what the other side quotes of it. */
interface Share {
  /** Indices in the group's row: of all words proper, and of those that tell something. */
  readonly all: readonly number[]
  readonly telling: readonly number[]
  /** Telling words without counterpart. */
  readonly free: readonly number[]
  /** Telling words behind the last one that has a counterpart, and words of any kind behind it. */
  readonly tail: readonly number[]
  readonly after: number
  /** The first word that has a counterpart; -1 where none has. */
  readonly first: number
  /** Whether a figure or a name is among those words. */
  readonly named: boolean
}

/** Fewer quoted words than this are not measured. */
const LEAST = 5
/** A shorter quotation is judged cut by its last word alone. */
const SURE = 8
/** French takes a little more words than English. */
const STRETCH = 1.05

const dangling: ReadonlySet<string> = new Set(rows(danglingTable).map(row => row[0]!))

function shareOf(reading: Reading, words: readonly Word[], quoted: Int32Array, to: Int32Array, quotes: ReadonlySet<number>, across: Int32Array, answers: ReadonlySet<number>): Share {
  const all: number[] = [], telling: number[] = []
  let last = -1, first = -1
  for (let i = 0; i < words.length; i++) {
    if (!quotes.has(quoted[i]!)) continue
    const { type } = words[i]!
    if (type.kind === WORD) all.push(i)
    if (isTelling(reading.story, type)) {
      telling.push(i)
      // A counterpart outside the quotation (campaign: the spokesman's) is another word's.
      if (to[i]! >= 0 && answers.has(across[to[i]!]!)) {
        last = i
        if (first < 0) first = i
      }
    }
  }
  return { all, telling, free: telling.filter(i => to[i]! < 0), tail: telling.filter(i => i > last), after: all.filter(i => i > last).length, first, named: telling.some(i => i > last && (words[i]!.type.kind === NUMBER || (words[i]!.type.capital && i > all[0]!))) }
}

/** Quotations of both sides of a group that share words, as sets that share none with the rest. */
function families(group: Group): { readonly en: Set<number>; readonly fr: Set<number> }[] {
  const out: { en: Set<number>; fr: Set<number> }[] = []
  const { en, fr, cover } = group
  for (let i = 0; i < en.words.length; i++) {
    const j = cover.enTo[i]!
    if (j < 0 || en.quoted[i]! < 0 || fr.quoted[j]! < 0) continue
    const a = en.quoted[i]!, b = fr.quoted[j]!
    const met = out.filter(family => family.en.has(a) || family.fr.has(b))
    const [home, ...others] = met
    if (home === undefined) { out.push({ en: new Set([a]), fr: new Set([b]) }); continue }
    home.en.add(a)
    home.fr.add(b)
    for (const other of others) {
      for (const q of other.en) home.en.add(q)
      for (const q of other.fr) home.fr.add(q)
      out.splice(out.indexOf(other), 1)
    }
  }
  return out
}

/** Quoted words of a paragraph link's sentences that were left without a link: they may hold what a linked sentence lacks. */
function unlinked(reading: Reading, side: 'en' | 'fr', paragraph: number): number {
  const { alignment } = reading.story, link = alignment.links[paragraph]
  if (link === undefined) return 0
  let count = 0
  alignment.sentences.forEach(sentence => {
    if (sentence[side === 'en' ? 'fr' : 'en'].length > 0) return
    for (const s of sentence[side]) {
      const segment = alignment[side][s]!
      if (link[side].includes(segment.unit)) count += segment.to - segment.from
    }
  })
  return count
}

/** Quotations cut short in French, and quotations that say more in French than in English. */
export function wordDrafts(reading: Reading): Draft[] {
  const out: Draft[] = []
  reading.story.alignment.sentences.forEach((link, k) => {
    if (link.en.length === 0 || link.fr.length === 0) return
    const { story } = reading
    if (!link.en.some(s => reading.en.inside[story.alignment.en[s]!.unit] !== null) || !link.fr.some(s => reading.fr.inside[story.alignment.fr[s]!.unit] !== null)) return
    const group = reading.group(k)!, before = out.length
    for (const family of families(group)) {
      const en = shareOf(reading, group.en.words, group.en.quoted, group.cover.enTo, family.en, group.fr.quoted, family.fr), fr = shareOf(reading, group.fr.words, group.fr.quoted, group.cover.frTo, family.fr, group.en.quoted, family.en)
      if (en.all.length < LEAST || fr.all.length < 2) continue
      const paragraph = reading.paragraphOf.en[group.en.units[0]!]!
      const open = isOpen(group, en, fr, reading)
      const head = headGone(group, en, fr)
      if (head >= 0 && unlinked(reading, 'fr', paragraph) === 0) out.push(cutDraft(reading, group, fr, en.all[0]!, head))
      else if (isCut(en, fr, open) && (open === 'word' || unlinked(reading, 'fr', paragraph) === 0)) out.push(tailDraft(reading, group, en, fr))
      else if (isLonger(group, en, fr) && !swallows(reading, family.fr) && unlinked(reading, 'en', paragraph) === 0) out.push(addedDraft(reading, group, en, fr))
    }
    const phrase = out.length === before ? phraseDraft(reading, group) : null
    if (phrase !== null) out.push(phrase)
  })
  return out
}

type Open = 'word' | 'stop' | null

/** Whether the French stops before the English has said what it says. */
function isCut(en: Share, fr: Share, open: Open): boolean {
  const ratio = fr.all.length / (en.all.length * STRETCH)
  const missing = en.tail.length - fr.tail.length, after = en.after - fr.after
  if (open === 'word' && ratio < 1 && (after >= 1 || ratio < 0.75)) return true
  if (open === 'stop' && ratio < 0.95 && en.tail.length > 0) return true
  if (en.all.length < SURE) return false
  if (ratio < 0.85 && en.tail.length - fr.free.length >= 2) return true
  if (ratio < 0.85 && en.tail.length >= 2 && en.named) return true
  if (ratio < 0.78 && missing >= 1 && fr.free.length <= 1 && after >= (fr.free.length === 0 ? 3 : 4)) return true
  return ratio < 0.72 && after >= 6 && (missing >= 2 ? fr.free.length <= 2 : ratio < 0.65 && missing >= 1)
}

/**
 * The last telling word of what leads the English quotation up to a comma (Thanks to your arrival, …), where that is gone: nothing of
 * it is there, and the French has no words to spare for it. -1 where it is not.
 */
function headGone(group: Group, en: Share, fr: Share): number {
  const head = en.telling.filter(i => i < en.first), last = head[head.length - 1]
  if (last === undefined || head.length < HEAD || en.all.filter(i => i < en.first).length < LEAD || fr.telling[0]! < fr.first || fr.free.length > en.free.length - head.length || fr.all.length > en.all.length) return -1
  for (let i = last + 1; i < en.first; i++) if (group.en.words[i]!.type.form === ',') return last
  return -1
}

/** So many telling words, and words of any kind, make a lead. */
const HEAD = 2, LEAD = 3

/** Whether the French quotation ends where no sentence can: on a word that leads another, or, where the English has one, without its full stop. */
function isOpen(group: Group, en: Share, fr: Share, reading: Reading): Open {
  const last = fr.all[fr.all.length - 1]!, word = group.fr.words[last]!
  const { text } = reading.story.fr[group.fr.units[last]!]!
  const lastEnglish = group.en.words[en.all[en.all.length - 1]!]!, english = reading.story.en[group.en.units[en.all[en.all.length - 1]!]!]!.text
  const rest = text.slice(word.end)
  if (asks(lastEnglish, english) && !fr.all.some(j => /^[\s\u00a0\u202f]*\?/.test(text.slice(group.fr.words[j]!.end)))) return 'stop'
  if (!/^[\s\u00a0\u202f]*(?:[,;]?[\s\u00a0\u202f]*[»”"]|$)/.test(rest)) return null
  if (dangling.has(word.type.folded) || word.type.folded.endsWith("'")) return 'word'
  return /^[.!?]["”’']*\s*$/.test(english.slice(lastEnglish.end)) && /^[\s\u00a0\u202f]*[»”"’']?\s*$/.test(rest) ? 'stop' : null
}

/** Whether an English quotation ends by asking. */
const asks = (last: Word, text: string): boolean => /^\?["”’']/.test(text.slice(last.end))

/** Whether a French quotation holds its own attribution: what is longer then is no part of what is said. */
function swallows(reading: Reading, quotes: ReadonlySet<number>): boolean {
  for (const q of quotes) {
    const { attribution, pieces, closed } = reading.fr.quotes[q]!
    if (!closed || (attribution !== null && pieces.some(piece => piece.unit === attribution.verb.unit && attribution.verb.start >= piece.start && attribution.verb.end <= piece.end))) return true
  }
  return false
}

/** Whether the French goes on when the English has said all. */
function isLonger(group: Group, en: Share, fr: Share): boolean {
  const ratio = fr.all.length / (en.all.length * STRETCH)
  const extra = fr.tail.length - en.tail.length, after = fr.after - en.after
  // Where no telling word has a counterpart the whole is put freely, and nothing says where it would go on.
  if (fr.first < 0 || (asksOn(group, en) && fr.after < 2 * en.after + 4)) return false
  if (ratio > 1.15 && extra >= (clause(group, fr) ? 1 : 3) && after >= 4 && fr.tail.length > en.free.length) return true
  if (ratio > 1.2 && after >= 5 && extra >= 1 && clause(group, fr)) return true
  return ratio > 1.05 && extra >= 1 && after >= 3 && clause(group, fr) && en.free.length <= en.telling.length / 2
}

/** Whether the English itself goes on behind its last counterpart in a clause of its own (uncommon, do you?): then the French may answer it. */
function asksOn(group: Group, en: Share): boolean {
  const first = en.all[en.all.length - en.after]
  return first !== undefined && group.en.words[first - 1]?.type.form === ','
}

const joins = new Set(['et', 'mais', 'car', 'ou', 'puis', 'donc', 'alors', 'or', 'ce', 'comme', 'puisque', 'quoi', 'qui', 'que', "qu'"])

/** Whether what follows the last counterpart is a clause of its own: a comma or a conjunction leads it. */
function clause(group: Group, fr: Share): boolean {
  const { words } = group.fr
  const first = fr.all[fr.all.length - fr.after]
  if (first === undefined) return false
  for (let j = first - 1; j < words.length && j <= fr.all[fr.all.length - 1]! - 3; j++) {
    const form = words[j]?.type.form
    if ((form === ',' || form === '.' || form === ';' || form === '-' || form === '–' || form === '—') && joins.has(words[j + 1]?.type.folded ?? '')) return true
  }
  return false
}

/** The English from word `from` to word `to` of the row is not in the French quotation. */
function cutDraft(reading: Reading, group: Group, fr: Share, from: number, to: number): Draft {
  return cutShort(reading.story, spanOf(group.en, from, to), spanOf(group.fr, fr.all[0]!, fr.all[fr.all.length - 1]!))
}

function tailDraft(reading: Reading, group: Group, en: Share, fr: Share): Draft {
  const { all, tail, after } = en
  return cutDraft(reading, group, fr, tail.length > 0 ? all[all.length - after] ?? all[0]! : all[Math.min(all.length - 1, fr.all.length)]!, all[all.length - 1]!)
}

function addedDraft(reading: Reading, group: Group, en: Share, fr: Share): Draft {
  return saysMore(reading.story, spanOf(group.en, en.all[0]!, en.all[en.all.length - 1]!), spanOf(group.fr, fr.all[fr.all.length - fr.after]!, fr.all[fr.all.length - 1]!))
}

/** A lone sentence is accounted for when the linked ones have this share of its words to spare. */
const SPARE = 0.6

/** Telling words without counterpart in the linked sentences of a paragraph link, less those of the other side. */
function spare(reading: Reading, side: 'en' | 'fr', paragraph: number): number {
  const { story } = reading
  let count = 0
  story.alignment.sentences.forEach((link, k) => {
    if (link.en.length === 0 || link.fr.length === 0 || reading.paragraphOf.en[story.alignment.en[link.en[0]!]!.unit] !== paragraph) return
    const group = reading.group(k)!
    const free = (own: 'en' | 'fr'): number => {
      const to = own === 'en' ? group.cover.enTo : group.cover.frTo
      return group[own].words.reduce((n, word, i) => n + (word.type.kind === WORD && story.match.mass(word.type) >= 0.5 && to[i]! < 0 ? 1 : 0), 0)
    }
    count += Math.max(0, free(side) - free(side === 'en' ? 'fr' : 'en'))
  })
  return count
}

/** Whether the other side's paragraphs hold an answer to most of what a lone sentence tells: then the link is at fault, not the text. */
function heard(reading: Reading, side: 'en' | 'fr', unit: number, first: number, last: number, others: readonly number[]): boolean {
  const { story } = reading
  const there = new Set<number>()
  for (const u of others) for (const word of story[side === 'en' ? 'fr' : 'en'][u]!.words) there.add(word.type.id)
  const free = freeTypes(reading, side === 'en' ? 'fr' : 'en', others)
  let tells = 0, answered = 0, awaited = 0
  for (let i = first; i <= last; i++) {
    const { type } = story[side][unit]!.words[i]!
    if (type.kind !== WORD || story.match.mass(type) < 0.5) continue
    tells++
    if (!story.match.answers(type).some(answer => answer.weight > 0.5 && there.has(answer.type.id))) continue
    answered++
    if (story.match.answers(type).some(answer => answer.weight > 0.5 && free.has(answer.type.id))) awaited++
  }
  return (tells >= 2 || side === 'fr') && (answered >= tells * HEARD || awaited >= tells * HEARD_FREE)
}

/** The words of some paragraphs that have no counterpart in their sentence links, by type id. */
function freeTypes(reading: Reading, side: 'en' | 'fr', units: readonly number[]): ReadonlySet<number> {
  const out = new Set<number>()
  reading.story.alignment.sentences.forEach((link, k) => {
    if (!link[side].some(s => units.includes(reading.story.alignment[side][s]!.unit))) return
    const group = reading.group(k)
    if (group === null) return
    const to = side === 'en' ? group.cover.enTo : group.cover.frTo
    group[side].words.forEach((word, i) => { if (to[i]! < 0) out.add(word.type.id) })
  })
  return out
}

/** The share of a sentence's telling words whose answers make it heard; a smaller one where those answers are nobody else's. */
const HEARD = 0.6, HEARD_FREE = 0.5

/** Sentences of a quotation that one side has and the other has not, where the quotation's other sentences are linked. */
export function sentenceDrafts(reading: Reading): Draft[] {
  const out: Draft[] = []
  const { story } = reading
  story.alignment.sentences.forEach(link => {
    const side = link.fr.length === 0 ? 'en' : link.en.length === 0 ? 'fr' : null
    if (side === null) return
    for (const s of link[side]) {
      const { unit, from, to } = story.alignment[side][s]!, mask = reading[side].inside[unit], paragraph = reading.paragraphOf[side][unit]!
      const { links } = story.alignment, held = links[paragraph]
      // A whole paragraph without counterpart is for the check of cuts.
      if (!mask || held === undefined || held.en.length === 0 || held.fr.length === 0) continue
      const { words } = story[side][unit]!
      let first = -1, last = -1, count = 0, tells = 0
      for (let i = from; i < to; i++) {
        if (mask[i]! < 0 || words[i]!.type.kind !== WORD) continue
        if (first < 0) first = i
        last = i
        count++
        if (story.match.mass(words[i]!.type) >= 0.5) tells++
      }
      if (count < 3 || tells < 1 || count < (to - from) / 3) continue
      // A sentence of one language may be two of the other: then its link has words to spare.
      if (side === 'fr' && spare(reading, 'en', paragraph) >= tells * SPARE) continue
      if (heard(reading, side, unit, first, last, held[side === 'en' ? 'fr' : 'en'])) continue
      const at = place(unit, words[first]!.start, words[last]!.end)
      const text = clip(story[side][unit]!.text, at)
      out.push(side === 'en'
        ? { category: 'quote.cut', severity: 'major', en: at, fr: null, values: { en: text }, why: 'quote.cut.sentence' }
        : { category: 'quote.added', severity: 'major', en: null, fr: at, values: { fr: text }, why: 'quote.added.sentence' })
    }
  })
  return out
}
