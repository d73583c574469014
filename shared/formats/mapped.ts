/**
 * Paragraphs that know where they stand. A reader hands over the stretches of an element's text, with a line feed for every line
 * break; what comes back is one paragraph, or several where the breaks set paragraphs off (an item of hard-wrapped lines in one
 * element reads as it would in a plain text).
 */
import type { Role } from '../article/types'
import { readLayout, type Block } from './layout'
import type { Mapped, Piece, Room } from './types'

/** A room for marks that need nothing round new text. */
export const room = (open: string, close: string, inside: readonly [string, string] = ['', ''], touch: Room['touch'] = null): Room => ({ open, close, inside, touch })

export interface Around {
  readonly start: number
  readonly end: number
  readonly kind: 'element' | 'cell'
  readonly role: Role | null
  /** What stands in the source for a break between two paragraphs of one element, round it where the text stands. */
  readonly split: string
  /** Between the element's marks; null where a neighbour may not be joined to it. */
  readonly inner: readonly [number, number] | null
}

/** What some pieces read as together. */
export function joined(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) text += piece.text
  return text
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0)

/** The pieces between two offsets of their joined text; one that is not exact is taken whole. Empty ones go with what stands before them. */
export function clip(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const a = Math.max(0, from - at), b = Math.min(piece.text.length, to - at)
    if (piece.text === '' ? at > from && at < to : a < b) out.push(piece.exact && (a > 0 || b < piece.text.length) ? { ...piece, text: piece.text.slice(a, b), start: piece.start + a, end: piece.start + b } : piece)
    at += piece.text.length
    if (at >= to && piece.text !== '') break
  }
  return out
}

/** Pieces with another text: the first carries it, the rest nothing. */
const reading = (pieces: readonly Piece[], text: string): Piece[] =>
  pieces.map((piece, i) => (i === 0 ? { ...piece, text, exact: piece.exact && piece.text === text } : { ...piece, text: '', exact: false }))

/**
 * One break in the middle of a sentence parts no paragraphs: the line before it has words and no end, and the next goes on with a small
 * letter. Lines of a word or two may be a list.
 */
function runningOn(blocks: readonly Block[], raw: string): readonly Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out[out.length - 1], first = block.text[0]
    const goesOn = last !== undefined && first !== first?.toUpperCase() && !/[.!?…:;]["”»’')\]\s]*$/.test(last.text) && /\S+\s+\S+\s+\S/.test(last.text) && /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*$/.test(raw.slice(last.end, block.start))
    if (goesOn) out[out.length - 1] = { start: last.start, end: block.end, text: `${last.text} ${block.text}` }
    else out.push(block)
  }
  return out
}

const noPieces: readonly Piece[] = []

/** The paragraphs of one element, given what its pieces read as. */
export function settle(pieces: readonly Piece[], around: Around, raw = joined(pieces)): Mapped[] {
  if (raw.trim() === '') return []
  const { start, end, role, split, inner } = around
  if (!raw.includes('\n') && !raw.includes('\r')) {
    const from = raw.length - raw.trimStart().length, to = raw.trimEnd().length
    const kept = from === 0 && to === raw.length ? pieces : clip(pieces, from, to)
    return [{ text: raw.slice(from, to), pieces: kept, start, end, kind: around.kind, gap: noPieces, split: null, inner, role }]
  }
  const whole = { start, end, role, inner }
  const blocks = runningOn(readLayout(raw).blocks, raw)
  let last = 0
  return blocks.map((block, i) => {
    const gap = i === 0 ? [] : clip(pieces, last, block.start)
    last = block.end
    const mapped = { ...whole, text: block.text, pieces: unfold(pieces, raw, block.start, block.end, block.text), gap }
    return blocks.length === 1 ? { ...mapped, kind: around.kind, split: null } : { ...mapped, kind: 'line' as const, split }
  })
}

/** The pieces of a block whose breaks, with the white space round them, read as in `text`: a space or nothing. */
function unfold(pieces: readonly Piece[], raw: string, start: number, end: number, text: string): Piece[] {
  const out: Piece[] = []
  const breaks = /\s*[\r\n]\s*/g
  breaks.lastIndex = start
  let at = start, read = 0
  for (let found = breaks.exec(raw); found !== null && found.index < end; found = breaks.exec(raw)) {
    out.push(...clip(pieces, at, found.index))
    read += found.index - at
    at = found.index + found[0].length
    const joint = text[read] === ' ' ? ' ' : ''
    read += joint.length
    out.push(...reading(clip(pieces, found.index, at), joint))
  }
  out.push(...clip(pieces, at, end))
  return lengthOf(out) === text.length ? out : clip(pieces, start, end)
}

/**
 * Puts a piece behind others where white space is one space, and none after another or at a paragraph's start. What is not read stands
 * as a piece without text, and goes when its place is edited. A piece has no white space in it but single spaces, or is nothing else.
 */
export function addFolded(pieces: Piece[], piece: Piece): void {
  const last = pieces.findLast(({ text }) => text !== '')?.text.at(-1), spaced = last === undefined || last === ' ' || last === '\n'
  const { text, start, end, exact, room } = piece
  if (/^[\t\n\f\r ]+$/.test(text)) pieces.push({ text: spaced ? '' : ' ', start, end, exact: !spaced && text === ' ' && exact, room })
  else if (spaced && text[0] === ' ' && exact) pieces.push({ text: '', start, end: start + 1, exact: false, room }, { ...piece, text: text.slice(1), start: start + 1 })
  else pieces.push(piece)
}

/** White space at the ends of a paragraph is no text, but would be some inside a longer one: it goes when that is made. */
export function withEdges(all: readonly Piece[], kept: readonly Piece[]): Piece[] {
  const first = kept[0]!, last = kept[kept.length - 1]!
  const silent = ({ start, end, room }: Piece): Piece => ({ text: '', start, end, exact: false, room })
  return [...all.filter(({ end }) => end <= first.start).map(silent), ...kept, ...all.filter(({ start }) => start >= last.end).map(silent)]
}
