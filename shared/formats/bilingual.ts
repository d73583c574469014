/**
 * A file that holds both languages. The French of each unit is its own, and goes back into it; a unit that has none is an empty
 * paragraph in the French, so that the editor has a line to type on, and what is typed there goes where the format keeps it.
 */
import { articleWith } from './document'
import { lined } from './gather'
import { MOST_PARAGRAPHS } from './limits'
import { clip } from './mapped'
import { pairParagraphs } from './pairing'
import { alike, clean, editsOf, LIKE, reads, regroup, wordsOf, type Edit } from './splice'
import { Refused, type BilingualUnit, type Mapped, type Opened, type Piece, type Source } from './types'
import type { FixedLink } from '../align/types'
import type { Problem } from '../channels'

/** The paragraphs of a segment: its lines, all in one element that is never parted. */
export function segmentLines(pieces: readonly Piece[], start: number, end: number): Mapped[] {
  const read = lined(pieces), text = read.map(piece => piece.text).join('')
  const out: Mapped[] = []
  let last = 0
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue
    const from = index + line.length - line.trimStart().length, to = index + line.trimEnd().length
    out.push({ text: text.slice(from, to), pieces: clip(read, from, to), start, end, kind: 'line', gap: out.length === 0 ? [] : clip(read, last, from), split: '\n', inner: null, role: null })
    last = to
  }
  return out
}

/** The French as it is read: each unit's paragraphs, an empty one where there is room for some. */
const entriesOf = (units: readonly BilingualUnit[]): { readonly unit: number; readonly text: string }[] =>
  units.flatMap(({ fr, hole }, unit) => (fr.length > 0 ? fr.map(({ text }) => ({ unit, text })) : hole === null ? [] : [{ unit, text: '' }]))

/** What the file itself sets side by side: line beside line where a unit has as many in both languages, else all of it beside all; an empty line beside what it waits for. */
function tiedIn(units: readonly BilingualUnit[]): FixedLink[] {
  const out: FixedLink[] = []
  let e = 0, f = 0
  for (const { en, fr, hole } of units) {
    const count = fr.length > 0 ? fr.length : hole === null ? 0 : 1
    const left = en.map((_, i) => e + i), right = Array.from({ length: count }, (_, i) => f + i)
    if (left.length === right.length) out.push(...left.map((unit, i) => ({ en: [unit], fr: [right[i]!] })))
    else if (left.length > 0 && right.length > 0) out.push({ en: left, fr: right })
    e += en.length
    f += count
  }
  return out
}

/** What a reader of units hands over: the French, and beside it the English. */
export function openedUnits<S extends Source>(source: S, units: readonly BilingualUnit[], notes: readonly Problem[] = []): Opened<S> {
  const kept = units.filter(({ en, fr }) => en.length > 0 || fr.length > 0)
  if (kept.length === 0) throw new Refused('read.empty')
  if (kept.length > MOST_PARAGRAPHS) throw new Refused('read.bomb')
  const texts = entriesOf(kept).map(({ text }) => text), roles = texts.map(() => null)
  const empty = texts.filter(text => text === '').length
  return {
    ok: true, source, article: articleWith('fr', texts, roles), other: articleWith('en', kept.flatMap(({ en }) => en), []), roles, asides: [], facts: {}, tied: tiedIn(kept),
    notes: empty === 0 ? notes : [...notes, { key: 'read.note.untranslated', values: { count: String(empty) } }],
  }
}

/** Which of the paragraphs as they stand now belong to which unit. */
export function placed(units: readonly BilingualUnit[], paragraphs: readonly string[]): string[][] {
  const old = entriesOf(units), now = paragraphs.map(clean)
  const out = units.map((): string[] => [])
  let last = -1
  const gap = (from: number, to: number, nowFrom: number, nowTo: number): void => { fillGap(units, old, now, from, to, nowFrom, nowTo, out) }
  let o = 0, n = 0
  pairParagraphs(old.map(({ text }) => text), now).forEach((origin, j) => {
    if (origin < 0) return
    gap(o, origin, n, j)
    if (now[j] !== '') out[old[origin]!.unit]!.push(now[j]!)
    last = origin
    o = last + 1
    n = j + 1
  })
  gap(o, old.length, n, now.length)
  return out
}

type Entry = ReturnType<typeof entriesOf>[number]

function fillGap(units: readonly BilingualUnit[], old: readonly Entry[], now: readonly string[], from: number, to: number, nowFrom: number, nowTo: number, out: string[][]): void {
  const texts = now.slice(nowFrom, nowTo), entries = old.slice(from, to)
  const put = (entry: Entry | undefined, text: string): void => { if (text !== '') out[(entry ?? old[0])!.unit]!.push(text) }
  // Line for line, as long as none is another paragraph than the one it would be an edit of.
  const fits = ({ text }: Entry, i: number): boolean => text === '' || texts[i] === '' || alike(wordsOf(text), wordsOf(texts[i]!)) >= LIKE
  if (texts.length === entries.length && entries.every(fits)) { entries.forEach((entry, i) => { put(entry, texts[i]!) }); return }
  const full = entries.filter(({ text }) => text !== ''), words = texts.filter(text => text !== '')
  let at = 0, waiting: string[] = []
  const flush = (until: number): void => {
    const empty = entries.slice(at, until).filter(({ text }) => text === ''), before = entries[at - 1] ?? old[from - 1] ?? entries[until] ?? old[to]
    for (const { text, entry } of intoEmpty(units, empty, waiting)) put(entry ?? before, text)
    waiting = []
  }
  for (const { old: was, now: made } of regroup(full.map(({ text }) => text), words)) {
    if (was.length === 0) { waiting.push(...made.map(j => words[j]!)); continue }
    const first = entries.indexOf(full[was[0]!]!)
    flush(first)
    for (const j of made) put(entries[first], words[j]!)
    at = entries.indexOf(full[was[was.length - 1]!]!) + 1
  }
  flush(entries.length)
}

/** How well a text may be the French of a unit: words that both have (names, figures), and their lengths. */
function likely(unit: BilingualUnit, text: string): number {
  const en = unit.en.join(' ')
  return alike(wordsOf(en), wordsOf(text)) + 0.3 * Math.min(en.length, text.length) / Math.max(1, en.length, text.length)
}

/**
 * New paragraphs set into empty units, both in order: the most likely way of giving each unit one at most. Paragraphs that are left
 * go on with the one before them, or, before the first, with what stands there.
 */
function intoEmpty(units: readonly BilingualUnit[], empty: readonly Entry[], texts: readonly string[]): { readonly text: string; readonly entry: Entry | null }[] {
  const rows = texts.length, columns = empty.length
  if (columns === 0 || rows === columns || rows * columns > 10_000) {
    return texts.map((text, i) => ({ text, entry: columns === 0 ? null : empty[Math.min(i, columns - 1)]! }))
  }
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1)), taken = Array.from({ length: rows + 1 }, () => new Uint8Array(columns + 1))
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const pair = 0.01 + likely(units[empty[j]!.unit]!, texts[i]!) + best[i + 1]![j + 1]!
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
      taken[i]![j] = best[i]![j] === pair ? 1 : best[i]![j] === best[i]![j + 1] ? 2 : 3
    }
  }
  const out: { readonly text: string; readonly entry: Entry | null }[] = []
  let entry: Entry | null = null
  for (let i = 0, j = 0; i < rows;) {
    const step = j < columns ? taken[i]![j]! : 3
    if (step === 2) { j++; continue }
    if (step === 1) entry = empty[j++]!
    out.push({ text: texts[i++]!, entry })
  }
  return out
}

/** The edits that put these paragraphs into their units; `filled`: whether French stands where none did. */
export function unitEdits(source: string, units: readonly BilingualUnit[], paragraphs: readonly string[], escape: (text: string) => string): { readonly edits: readonly Edit[]; readonly filled: boolean } {
  const edits: Edit[] = []
  let filled = false
  const texts = placed(units, paragraphs)
  units.forEach(({ fr, hole, state }, i) => {
    const now = texts[i]!, before = edits.length
    if (fr.length > 0) {
      if (!reads(fr, now)) edits.push(...editsOf(source, fr, now, escape))
    } else if (hole !== null && now.length > 0) {
      filled = true
      edits.push({ start: hole.start, end: hole.end, text: hole.open + now.map(escape).join(hole.split) + hole.close })
    }
    if (edits.length > before && state != null && now.length > 0) edits.push({ ...state, text: 'translated' })
  })
  return { edits, filled }
}

/** Two languages as the file gives them: the English and the French, or why not. True when the first is the French. */
export function frenchFirst(first: string | null, second: string | null): boolean {
  const short = (tag: string | null): string | null => (tag === null || tag.trim() === '' ? null : tag.trim().toLowerCase().slice(0, 2))
  const a = short(first), b = short(second)
  if ((a === null || a === 'en') && (b === null || b === 'fr')) return false
  if ((a === null || a === 'fr') && (b === null || b === 'en')) return true
  throw new Refused('read.languages', { languages: [first, second].filter(tag => tag !== null && tag !== '').join(', ') })
}
