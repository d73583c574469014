import { sentenceOf } from '../article/passage'
import { MARK, WORD } from '../article/words'
import { place, type Place } from '../article/types'
import { functionWords } from '../language/function-words'
import { sayingOf } from '../facts/quote-speaker'
import type { Draft } from './finding'
import { clip } from './quotes-text'
import { holds, type Piece } from './quotes-pieces'
import { spanOf, type Group, type Reading } from './quotes-read'

/** Fewer words than this may lose their marks without a finding, unless somebody is said to have said them: one word held at a distance is the writer's business. */
const LEAST = 3
/** A word or two are somebody's where their sentence says who spoke, the French has them all, and quotes nothing. */
const isSaid = (piece: Piece): boolean => piece.tied === piece.total && piece.groups.some(({ en, fr }) => en.words.some(({ type }) => sayingOf(type) !== null) && fr.quoted.every(q => q < 0))
/** A piece is out of marks when less than this share of what is tied stands inside some. */
const STRAY = 0.25
/** The share of a piece that must be tied for its French to be known: less where the French itself shows direct speech. */
const KNOWN = 0.5, KNOWN_LONG = 0.4, KNOWN_DIRECT = 0.25
/** From this many words on a quotation is long. */
const LONG = 12
/** The share that must be tied before marks around words that the English reports are a finding. */
const ADDED = 0.6, ADDED_WORDS = 5

/** English quotations whose French has no marks. */
export function lostMarks(reading: Reading, pieces: readonly Piece[]): Draft[] {
  const out: Draft[] = []
  const told = new Set<number>()
  for (const piece of pieces) {
    if ((piece.words < LEAST && !isSaid(piece)) || piece.quote.kind === 'title' || piece.inside > piece.tied * STRAY) continue
    if (freeQuote(piece, pieces, 'fr')) continue
    const bare = bareSentence(piece)
    const span = answerSpan(reading, piece) ?? bare
    if (span === null) continue
    const share = piece.tied / piece.total, text = reading.story.fr[span.unit]!.text
    if (isHeadlineQuote(reading, span)) continue
    const direct = isDirect(reading, piece, span)
    if (bare === null && share < (direct ? KNOWN_DIRECT : piece.words >= LONG ? KNOWN_LONG : KNOWN)) continue
    // The same quotation was opened in French and never closed: one missing mark is to blame for all that follows.
    const open = unclosedBefore(reading, piece, span.unit)
    if (open >= 0) {
      if (told.has(open)) continue
      told.add(open)
      const opened = reading.fr.quotes[open]!.pieces[0]!
      out.push({ category: 'quote.unclosed', severity: 'minor', en: piece.place, fr: opened, values: { en: clip(reading.story.en[piece.place.unit]!.text, piece.place), fr: clip(reading.story.fr[opened.unit]!.text, opened) }, why: 'quote.unclosed.closing' })
      continue
    }
    const lone = reading.fr.strays.find(mark => mark.unit === span.unit && mark.side === 'close' && mark.start >= span.start && mark.start - span.end < 4)
    const values = { en: clip(reading.story.en[piece.place.unit]!.text, piece.place), fr: clip(text, span) }
    if (lone !== undefined) {
      out.push({ category: 'quote.unclosed', severity: 'minor', en: piece.place, fr: place(span.unit, span.start, lone.end), values, why: 'quote.unclosed.opening', fix: { at: place(span.unit, span.start, span.start), text: openingOf(reading) } })
      continue
    }
    out.push({ category: 'quote.marks', severity: direct || piece.quote.kind === 'speech' ? 'major' : 'minor', en: piece.place, fr: span, values, why: 'quote.marks.lost', fix: { at: span, text: openingOf(reading) + text.slice(span.start, span.end) + closingOf(reading) } })
  }
  return out
}

/** The share of an English sentence that a quotation must hold to be all of it. */
const SENTENCE = 0.7

/** The French sentence linked to one that is all quotation, when nothing of it is quoted: whatever its words, it should be. */
function bareSentence(piece: Piece): Place | null {
  const [group, ...others] = piece.groups
  if (group === undefined || others.length > 0 || piece.quote.kind !== 'speech') return null
  const { en, fr } = group
  let held = 0, all = 0
  for (let i = 0; i < en.words.length; i++) {
    if (en.words[i]!.type.kind !== WORD) continue
    all++
    if (holds(piece, en, i)) held++
  }
  // With a verb of saying of its own (a dit ne pas vouloir) the French reports; how much of it is told decides then.
  if (held < all * SENTENCE || fr.quoted.some(q => q >= 0) || fr.words.some(({ type }) => sayingOf(type) !== null)) return null
  const words = fr.words.filter(({ type }) => type.kind === WORD)
  if (words.length < held * 0.5) return null
  return spanOf(fr, fr.words.findIndex(({ type }) => type.kind !== MARK), fr.words.length - 1)
}

/** French headlines quote behind a colon, without marks: Macron : il faut réformer. */
function isHeadlineQuote(reading: Reading, span: Place): boolean {
  const { text, role, words } = reading.story.fr[span.unit]!
  if (framed(words, 0, words.findIndex(word => word.start >= span.start))) return false
  return (span.unit === 0 || role === 'headline') && text.length < 120 && /:[\s\u00a0]*$/.test(text.slice(0, span.start)) && span.end >= text.trimEnd().length - 1
}

/** The French quotation, begun in a paragraph before and never closed, that the English quotation of a piece answers; -1 for none. */
function unclosedBefore(reading: Reading, piece: Piece, unit: number): number {
  const from = piece.quote.marks[0]!.unit
  if (from === piece.place.unit) return -1
  return reading.fr.quotes.findIndex(quote => !quote.closed && quote.level === 0 && quote.marks[0]!.unit < unit && quote.marks[0]!.unit >= unit - (piece.place.unit - from) - 1)
}

/** Whether a quotation stands in the linked sentences that answers none of the side's other quotations: then the words are paraphrased, not unmarked. */
function freeQuote(piece: Piece, pieces: readonly Piece[], other: 'en' | 'fr'): boolean {
  for (const group of piece.groups) {
    for (const q of new Set(group[other].quoted)) {
      if (q >= 0 && !piece.shares.has(q) && !pieces.some(rival => rival !== piece && (rival.shares.get(q) ?? 0) > 0)) return true
    }
  }
  return false
}

/** Where the French of a piece stands: from the first word tied to it to the last, widened to the marks of punctuation round them. */
export function answerSpan(reading: Reading, piece: Piece): Place | null {
  let unit = -1, from = Infinity, to = -1
  for (const group of piece.groups) {
    const { en, fr, cover } = group
    for (let i = 0; i < en.words.length; i++) {
      const j = cover.enTo[i]!
      if (j < 0 || !holds(piece, en, i) || reading.story.match.mass(en.words[i]!.type) < 0.5) continue
      if (unit < 0) unit = fr.units[j]!
      if (fr.units[j] !== unit) continue
      from = Math.min(from, fr.at[j]!)
      to = Math.max(to, fr.at[j]!)
    }
  }
  if (unit < 0) return null
  const passage = reading.story.fr[unit]!, { words } = passage
  const speech = piece.quote.kind === 'speech', sentence = sentenceOf(passage, from)
  if (speech) {
    // The whole clause, from its colon, comma of the frame, or beginning.
    while (from > sentence.from && words[from - 1]!.type.form !== ':' && words[from - 1]!.type.form !== '»' && !(words[from - 1]!.type.form === ',' && framed(words, sentence.from, from - 1))) from--
    while (to + 1 < words.length && to + 1 < sentence.to && !(words[to + 1]!.type.form === ',' && framed(words, to + 2, Math.min(sentence.to, to + 9, nextComma(words, to + 2)))) && !endsSentence(words[to + 1]!.type.form)) to++
  } else {
    // Articles and the like that lead the first word.
    while (from > sentence.from && words[from - 1]!.type.kind !== MARK && functionWords.fr.has(words[from - 1]!.type.folded) && functionWords.fr.get(words[from - 1]!.type.folded) === 'det') from--
  }
  return place(unit, words[from]!.start, words[to]!.end)
}

const endsSentence = (form: string): boolean => form === '.' || form === ';'

function nextComma(words: Group['fr']['words'], from: number): number {
  let i = from
  while (i < words.length && words[i]!.type.form !== ',') i++
  return i
}

/** Whether a verb of saying stands among the words: they are the frame of a quotation. */
function framed(words: Group['fr']['words'], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to && i < words.length; i++) if (sayingOf(words[i]!.type) !== null || words[i]!.type.folded === 'selon') return true
  return false
}

const firstPersons = new Set(['je', "j'", 'nous', 'me', "m'", 'moi', 'mon', 'ma', 'mes', 'notre', 'nos'])
const firstPersonsEnglish = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours'])

/** Whether the French shows direct speech without its marks: a frame behind a comma with the verb first, a colon before, or a first person. */
function isDirect(reading: Reading, piece: Piece, span: Place): boolean {
  const { words } = reading.story.fr[span.unit]!
  let last = -1, first = -1
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.start >= span.start && first < 0) first = i
    if (words[i]!.end <= span.end) last = i
  }
  if (first > 0 && words[first - 1]!.type.form === ':') return true
  for (let i = last; i < Math.min(words.length - 1, last + 3); i++) {
    if (words[i]?.type.form !== ',') continue
    const next = words[i + 1]!
    if (sayingOf(next.type) !== null) return true
    // a déclaré, a-t-il ajouté, se souvient.
    for (let k = i + 1; k < Math.min(words.length, i + 7); k++) {
      if (sayingOf(words[k]!.type) !== null && functionWords.fr.has(next.type.folded) && !/^(?:le|la|les|l'|un|une|des|de|du|d'|ce|cette|et|mais|que|qu'|qui)$/.test(next.type.folded)) return true
    }
  }
  let enFirst = false, frFirst = false
  for (const group of piece.groups) {
    for (let i = 0; i < group.en.words.length; i++) if (holds(piece, group.en, i) && firstPersonsEnglish.has(group.en.words[i]!.type.folded)) enFirst = true
  }
  for (let i = Math.max(0, first); i <= last; i++) if (firstPersons.has(words[i]!.type.folded)) frFirst = true
  return enFirst && frFirst
}

const conventions = new WeakMap<Reading, readonly [string, string]>()

/** The story's own marks, the space inside them included. */
function marksOf(reading: Reading): readonly [string, string] {
  let own = conventions.get(reading)
  if (own !== undefined) return own
  const counts = new Map<string, number>()
  for (const quote of reading.fr.quotes) {
    const [open] = quote.marks
    if (!quote.closed || quote.level > 0 || open === undefined) continue
    const text = reading.story.fr[open.unit]!.text
    const inner = /^[\s\u00a0\u202f]*/.exec(text.slice(open.end))![0]
    const close = quote.marks[quote.marks.length - 1]!
    const key = `${open.form}${inner}\u0000${/[\s\u00a0\u202f]*$/.exec(reading.story.fr[close.unit]!.text.slice(0, close.start))![0]}${close.form}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let best = '«\u00a0\u0000\u00a0»', most = 0
  for (const [key, n] of counts) if (n > most) { best = key; most = n }
  const [open, close] = best.split('\u0000') as [string, string]
  own = [open, close]
  conventions.set(reading, own)
  return own
}

const openingOf = (reading: Reading): string => marksOf(reading)[0]
const closingOf = (reading: Reading): string => marksOf(reading)[1]

/** French quotations whose English has no marks. */
export function addedMarks(reading: Reading, french: readonly Piece[]): Draft[] {
  const out: Draft[] = []
  for (const piece of french) {
    if (piece.words < ADDED_WORDS || piece.quote.kind === 'title' || piece.tied / piece.total < ADDED || piece.inside > 0) continue
    if (freeQuote(piece, french, 'en')) continue
    const { text } = reading.story.fr[piece.place.unit]!
    const en = enSpan(reading, piece)
    if (en === null || unsure(reading, en)) continue
    out.push({ category: 'quote.marks', severity: 'major', en, fr: piece.place, values: { en: clip(reading.story.en[en.unit]!.text, en), fr: clip(text, piece.place) }, why: 'quote.marks.added' })
  }
  return out
}

/** How many paragraphs round a broken mark the English marks are not to be trusted. */
const BROKEN = 8

/** Whether the English may be direct speech itself: it speaks to somebody, or its own marks are broken near by. */
function unsure(reading: Reading, en: Place): boolean {
  const near = (unit: number): boolean => Math.abs(unit - en.unit) <= BROKEN
  if (reading.en.strays.some(mark => near(mark.unit)) || reading.en.quotes.some(quote => !quote.closed && near(quote.marks[0]!.unit))) return true
  const { words, text } = reading.story.en[en.unit]!
  const sentence = reading.story.en[en.unit]!.sentences.find(s => en.start >= s.start && en.start < s.end)
  if (sentence === undefined || /[?:]/.test(text.slice(sentence.start, sentence.end))) return true
  return words.some(word => word.start >= sentence.start && word.end <= sentence.end && (firstPersonsEnglish.has(word.type.folded) || word.type.folded === 'you' || word.type.folded === 'your'))
}

/** Where the English of a French piece stands. */
export function enSpan(reading: Reading, piece: Piece): Place | null {
  let unit = -1, start = Infinity, end = -1
  for (const { en, fr, cover } of piece.groups) {
    for (let j = 0; j < fr.words.length; j++) {
      const i = cover.frTo[j]!
      if (i < 0 || !holds(piece, fr, j) || reading.story.match.mass(fr.words[j]!.type) < 0.5) continue
      if (unit < 0) unit = en.units[i]!
      if (en.units[i] !== unit) continue
      start = Math.min(start, en.words[i]!.start)
      end = Math.max(end, en.words[i]!.end)
    }
  }
  return unit < 0 ? null : place(unit, start, end)
}
