import type { Word } from '../article/words'
import { functionWords } from '../language/function-words'
import type { Draft } from './finding'
import { isTelling, spanOf, type Group, type Reading, type Row } from './quotes-read'
import { cutShort, saysMore } from './quotes-text'

/**
 * A phrase of a word or two that only one side of a quotation has: « et la paix », « face aux criminels », “and we ran”. So little
 * weighs nothing against a whole sentence, and translators put single words freely; what gives it away is that it hangs on (a
 * conjunction, a preposition or a comma leads it), that all its telling words are without counterpart, and that the other side has
 * none to spare where it would stand.
 */

const marks: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '?', '…', '»', '”', '"', '’', "'"])
const dashes: ReadonlySet<string> = new Set(['-', '–', '—'])
/** Words that hang a noun on to its noun: what French spells out so (« point de vente », end of year) is one word there as often as not. */
const compounds: ReadonlySet<string> = new Set(['de', "d'", 'du', 'des', 'of', 'en', 'comme', 'to', 'as', 'in'])

/** French pronouns that a clause begins with. */
const subjects: ReadonlySet<string> = new Set(['je', "j'", 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles', 'ce', "c'", 'cela', 'ca'])

/** What points back: sur ce point, à cette fin say this, so. */
const pointing: ReadonlySet<string> = new Set(['ce', 'cet', 'cette', 'ces'])

/** Words that join like to like. */
const joints: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'but', 'et', 'ou', 'ni', 'mais', 'puis'])

type Side = 'en' | 'fr'

/** A run of words of a row, both ends inclusive, and how many of them tell something. */
interface Run {
  readonly from: number
  readonly to: number
  readonly count: number
}

interface Half {
  readonly side: Side
  readonly row: Row
  readonly to: Int32Array
  readonly tells: readonly boolean[]
}

const half = (reading: Reading, group: Group, side: Side): Half => ({
  side, row: group[side], to: side === 'en' ? group.cover.enTo : group.cover.frTo,
  tells: group[side].words.map(({ type }) => isTelling(reading.story, type)),
})

/** The phrase round a telling word without counterpart: back over small words, on to the last such word before one that has its own, or a mark. */
function runAt({ row: { words }, to, tells }: Half, at: number): Run {
  let from = at, last = at, count = 1
  while (from > 0 && to[from - 1]! < 0 && !tells[from - 1]! && !ends(words[from - 1]!)) from--
  for (let i = at + 1; i < words.length && !(to[i]! >= 0 && tells[i]!) && !ends(words[i]!); i++) if (tells[i]!) { last = i; count++ }
  return { from, to: last, count }
}

const ends = ({ type: { form } }: Word): boolean => marks.has(form) || dashes.has(form)

/** Whether other telling words than those that have their counterpart stand where the phrase would stand on the other side. */
function hasRoom(own: Half, other: Half, run: Run): boolean {
  const before = tied(own, run.from - 1, -1), after = tied(own, run.to + 1, 1)
  const a = before < 0 ? -1 : own.to[before]!, b = after < 0 ? other.row.words.length : own.to[after]!
  // Neighbours in another order: where it would stand cannot be said.
  if (a > b) return true
  for (let i = a + 1; i < b; i++) if (other.tells[i]! && other.to[i]! < 0) return true
  return false
}

/** The nearest telling word that has a counterpart, in one direction; -1 where there is none. */
function tied({ row: { words }, to, tells }: Half, from: number, step: 1 | -1): number {
  for (let i = from; i >= 0 && i < words.length; i += step) if (tells[i]! && to[i]! >= 0) return i
  return -1
}

/** Whether the phrase hangs on: “and” and a noun with its article, a comma and such a noun, or a preposition up to a mark. */
function hangs({ side, row: { words } }: Half, { from, to, count }: Run): boolean {
  const first = words[from]!.type.folded, second = words[from + 1]?.type.folded ?? ''
  const classes = functionWords[side], before = words[from - 1]?.type.form
  const closed = to + 1 >= words.length || marks.has(words[to + 1]!.type.form)
  const joined = joints.has(first), leads = joined ? second : first
  if (count === 1 && side === 'fr' && pointing.has(second)) return false
  if (side === 'en') return closed && (joined || classes.get(first) === 'prep') && !compounds.has(first)
  // A clause of its own: et nous en sommes fiers.
  if (joined && closed && subjects.has(second)) return true
  if (joined && second === 'de' && classes.get(words[from + 2]?.type.folded ?? '') === 'det') return true
  // Before a verb the noun is what its clause is about: , tout l'alignement est couvert.
  if (classes.get(leads) === 'det' && (joined || !compounds.has(leads))) return joined || (before === ',' && classes.get(words[to + 1]?.type.folded ?? '') !== 'aux')
  if (before === ',' && words[to + 1]?.type.form === ',' && classes.get(first) !== 'pron') return true
  return closed && (classes.get(leads) === 'prep' || leads === 'face') && !compounds.has(leads)
}

/** Whether another word of the linked paragraphs could be what a word of the phrase renders: then it has only changed its place. */
function isElsewhere(reading: Reading, own: Half, run: Run, units: readonly number[]): boolean {
  const { story } = reading, there = new Set<number>()
  for (const unit of units) for (const word of story[own.side === 'en' ? 'fr' : 'en'][unit]!.words) there.add(word.type.id)
  for (let i = run.from; i <= run.to; i++) {
    if (own.tells[i]! && story.match.answers(own.row.words[i]!.type).some(answer => answer.weight > 0.5 && there.has(answer.type.id))) return true
  }
  return false
}

/** So many telling words of the other side may be without counterpart, anywhere in the sentence: as many as the phrase has, two more where it is the French that has it. */
const spareOf = (side: Side, count: number): number => Math.max(1, count) + (side === 'fr' ? 2 : 0)

/** The first phrase of a quotation that one side of a sentence link has and the other has not. */
export function phraseDraft(reading: Reading, group: Group): Draft | null {
  const en = half(reading, group, 'en'), fr = half(reading, group, 'fr')
  for (const [own, other] of [[fr, en], [en, fr]] as const) {
    const { words, quoted } = own.row
    // A quotation that the other side does not quote is for the check of marks.
    if (!other.row.quoted.some(q => q >= 0)) continue
    const spare = other.to.reduce((n, to, i) => n + (to < 0 && other.tells[i]! ? 1 : 0), 0)
    for (let i = 0; i < words.length; i++) {
      if (!own.tells[i]! || own.to[i]! >= 0 || quoted[i]! < 0) continue
      const run = runAt(own, i)
      i = run.to
      if (spare > spareOf(own.side, run.count) || quoted[run.from] !== quoted[run.to] || !hangs(own, run) || hasRoom(own, other, run)) continue
      const link = reading.story.alignment.links[reading.paragraphOf[own.side][own.row.units[run.from]!]!]
      if (link === undefined || isElsewhere(reading, own, run, link[other.side])) continue
      return draftOf(reading, own, other, run)
    }
  }
  return null
}

function draftOf({ story }: Reading, own: Half, other: Half, run: Run): Draft {
  const at = spanOf(own.row, run.from, run.to), across = spanOf(other.row, other.row.quoted.findIndex(q => q >= 0), other.row.quoted.findLastIndex(q => q >= 0))
  return own.side === 'fr' ? saysMore(story, across, at) : cutShort(story, at, across)
}
