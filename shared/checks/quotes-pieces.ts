import { WORD } from '../article/words'
import type { Quote } from '../facts/quote'
import type { Place } from '../article/types'
import type { Group, Reading, Row } from './quotes-read'

/** What an outermost quotation holds between two of its marks in one paragraph, and what its words find on the other side. */
export interface Piece {
  readonly quote: Quote
  readonly index: number
  readonly place: Place
  /** Words proper, marks left out. */
  words: number
  /** What its words tell in all; what those that are tied tell; what those tell that are tied into a quotation of the other side. */
  total: number
  tied: number
  inside: number
  /** Quotations of the other side, by what they share with this piece. */
  readonly shares: Map<number, number>
  /** Sentence links it touches. */
  readonly groups: Group[]
}

/** Whether a quotation holds any word of a segment. */
function isQuoted(reading: Reading, side: 'en' | 'fr', segment: number): boolean {
  const { unit, from, to } = reading.story.alignment[side][segment]!, mask = reading[side].inside[unit]
  if (mask != null) for (let i = from; i < to; i++) if (mask[i]! >= 0) return true
  return false
}

/** The pieces of one side's outermost quotations: a quotation split by its attribution has one for each stretch, as each can lose its own marks. */
export function piecesOf(reading: Reading, side: 'en' | 'fr'): Piece[] {
  const { story } = reading
  const other = side === 'en' ? 'fr' : 'en'
  const pieces = new Map<string, Piece>()
  const { quotes } = reading[side]
  story.alignment.sentences.forEach((link, k) => {
    if (!link[side].some(s => isQuoted(reading, side, s))) return
    const group = reading.group(k)
    if (group === null) return
    const own = group[side], across = group[other], to = side === 'en' ? group.cover.enTo : group.cover.frTo
    let piece: Piece | undefined
    for (let i = 0; i < own.words.length; i++) {
      const q = own.quoted[i]!
      if (q < 0) continue
      if (piece === undefined || !holds(piece, own, i)) {
        const quote = quotes[q]!, unit = own.units[i]!, { start } = own.words[i]!
        const at = quote.pieces.findIndex(stretch => stretch.unit === unit && start < stretch.end), key = `${q}/${at}`
        piece = pieces.get(key)
        if (piece === undefined) pieces.set(key, piece = { quote, index: q, place: quote.pieces[at]!, words: 0, total: 0, tied: 0, inside: 0, shares: new Map(), groups: [] })
      }
      if (piece.groups[piece.groups.length - 1] !== group) piece.groups.push(group)
      const { type } = own.words[i]!
      if (type.kind === WORD) piece.words++
      const tells = story.match.telling(type)
      piece.total += tells
      const j = to[i]!
      if (j < 0) continue
      piece.tied += tells
      const r = across.quoted[j]!
      if (r >= 0) { piece.inside += tells; piece.shares.set(r, (piece.shares.get(r) ?? 0) + tells) }
    }
  })
  return [...pieces.values()]
}

/** Whether a word of a row stands in a piece. */
export const holds = ({ index, place }: Piece, row: Row, i: number): boolean =>
  row.quoted[i] === index && row.units[i] === place.unit && row.words[i]!.start >= place.start && row.words[i]!.start < place.end
