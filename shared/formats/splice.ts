/**
 * Puts edited paragraphs back into a source of which nothing else may change. The paragraphs are first set against the ones that
 * were read: as they were, edited, split, joined, taken out or added. An edit is then a list of changed words, each put where the
 * first changed word stood, in its look; a split closes the marks round its place and opens them again; a join takes out the marks
 * between two paragraphs. What comes of it is a list of source ranges with their new text.
 */
import { diffArrays } from 'diff'
import { pairParagraphs } from './pairing'
import type { Mapped, Piece, Room } from './types'

/** A stretch of the source and what stands there now. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Paragraphs as read, by index, that became paragraphs as they are now: one of either at least. */
export interface Regrouped {
  readonly old: readonly number[]
  readonly now: readonly number[]
}

/** What ends one paragraph and begins another within a text: no file holds it as a character of its own. */
const BREAK = '\u2029'

export const wordsOf = (text: string): Map<string, number> => {
  const bag = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Characters of the words that two bags share, twice, over those of both: 0 to 1. */
export function alike(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0, all = 0
  for (const [word, n] of a) {
    shared += Math.min(n, b.get(word) ?? 0) * word.length
    all += n * word.length
  }
  for (const [word, n] of b) all += n * word.length
  return all === 0 ? 1 : (2 * shared) / all
}

const merged = (bags: readonly Map<string, number>[]): Map<string, number> => {
  if (bags.length === 1) return bags[0]!
  const sum = new Map<string, number>()
  for (const bag of bags) for (const [word, n] of bag) sum.set(word, (sum.get(word) ?? 0) + n)
  return sum
}

/** How much several paragraphs are like one; 0 when one of them could as well be left out: then it was, or it is new. */
function likenessOf(a: readonly Map<string, number>[], b: readonly Map<string, number>[]): number {
  const likeness = alike(merged(a), merged(b))
  const [many, one] = a.length > 1 ? [a, b[0]!] : [b, a[0]!]
  if (many.length > 1) for (let k = 0; k < many.length; k++) if (alike(merged(many.filter((_, i) => i !== k)), one) >= likeness - 0.01) return 0
  return likeness
}

const MOST_PARTS = 4
/** Below this two paragraphs are two, not one edited. */
export const LIKE = 0.35

/** Sets the paragraphs as they are now against those read, in order. */
export function regroup(old: readonly string[], now: readonly string[]): Regrouped[] {
  const same = pairParagraphs(old, now)
  const out: Regrouped[] = []
  let o = 0, n = 0
  const gap = (oldTo: number, nowTo: number): void => {
    out.push(...groupGap(old, now, o, oldTo, n, nowTo))
    o = oldTo
    n = nowTo
  }
  same.forEach((origin, j) => {
    if (origin < 0) return
    gap(origin, j)
    out.push({ old: [o++], now: [n++] })
  })
  gap(old.length, now.length)
  return out
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)

/** The best grouping in order between two anchors; in a gap too wide for that, one by one. */
function groupGap(old: readonly string[], now: readonly string[], oldFrom: number, oldTo: number, nowFrom: number, nowTo: number): Regrouped[] {
  const rows = oldTo - oldFrom, columns = nowTo - nowFrom
  if (rows === 0 || columns === 0 || rows * columns > 2500) return inOrder(oldFrom, oldTo, nowFrom, nowTo)
  const oldBags = old.slice(oldFrom, oldTo).map(wordsOf), nowBags = now.slice(nowFrom, nowTo).map(wordsOf)
  const best = new Float64Array((rows + 1) * (columns + 1)), step = new Uint8Array(best.length)
  // A step is 16 × (paragraphs as read) + (paragraphs now).
  for (let i = rows; i >= 0; i--) {
    for (let j = columns; j >= 0; j--) {
      const at = i * (columns + 1) + j
      const take = (a: number, b: number, score: number): void => {
        const sum = score + best[at + a * (columns + 1) + b]!
        if (step[at] === 0 || sum > best[at]! + 1e-9) { best[at] = sum; step[at] = 16 * a + b }
      }
      if (i < rows) take(1, 0, 0)
      if (j < columns) take(0, 1, 0)
      if (i === rows || j === columns) continue
      for (let k = 1; k <= MOST_PARTS; k++) {
        const pairs: [number, number][] = k === 1 ? [[1, 1]] : [[1, k], [k, 1]]
        for (const [a, b] of pairs) {
          if (i + a > rows || j + b > columns) continue
          const likeness = likenessOf(oldBags.slice(i, i + a), nowBags.slice(j, j + b))
          if (likeness >= LIKE) take(a, b, likeness * (a + b) - 0.25 * (a + b - 2))
        }
      }
    }
  }
  const out: Regrouped[] = []
  let i = 0, j = 0, freeOld = 0, freeNow = 0
  const flush = (): void => {
    out.push(...inOrder(oldFrom + i - freeOld, oldFrom + i, nowFrom + j - freeNow, nowFrom + j))
    freeOld = freeNow = 0
  }
  while (i < rows || j < columns) {
    const taken = step[i * (columns + 1) + j]!, a = taken >> 4, b = taken & 15
    if (a > 0 && b > 0) {
      flush()
      out.push({ old: range(oldFrom + i, a), now: range(nowFrom + j, b) })
    } else if (a > 0) freeOld++
    else freeNow++
    i += a
    j += b
  }
  flush()
  return out
}

/** Paragraphs with nothing in common: one stands in the place of the other, the rest are out or new. */
function inOrder(oldFrom: number, oldTo: number, nowFrom: number, nowTo: number): Regrouped[] {
  const count = Math.min(oldTo - oldFrom, nowTo - nowFrom)
  return [
    ...range(0, count).map(k => ({ old: [oldFrom + k], now: [nowFrom + k] })),
    ...range(oldFrom + count, oldTo - oldFrom - count).map(k => ({ old: [k], now: [] })),
    ...range(nowFrom + count, nowTo - nowFrom - count).map(k => ({ old: [], now: [k] })),
  ]
}

interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^]/gu) ?? []

/** Beyond so many changed words a paragraph counts as written anew. */
const MOST_CHANGES = 1500

/** What changed between two texts, by words; in order, apart by a kept character at least. */
export function changesIn(was: string, now: string): Change[] {
  const a = tokens(was), b = tokens(now)
  let head = 0, tail = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const lengthOf = (list: readonly string[]): number => list.reduce((sum, token) => sum + token.length, 0)
  let at = lengthOf(a.slice(0, head))
  const middleA = a.slice(head, a.length - tail), middleB = b.slice(head, b.length - tail)
  if (middleA.length === 0 && middleB.length === 0) return []
  const parts = middleA.length === 0 || middleB.length === 0 ? undefined : diffArrays(middleA, middleB, { maxEditLength: MOST_CHANGES })
  if (parts === undefined) return [{ from: at, to: at + lengthOf(middleA), text: middleB.join('') }]
  const out: Change[] = []
  let open: Change | null = null
  for (const { value, added, removed } of parts) {
    const length = lengthOf(value)
    if (!added && !removed) {
      if (open !== null) out.push(open)
      open = null
      at += length
      continue
    }
    open ??= { from: at, to: at, text: '' }
    if (removed) { open = { ...open, to: at + length }; at += length } else open = { ...open, text: open.text + value.join('') }
  }
  if (open !== null) out.push(open)
  return out
}

/** A piece with its offset in the text that is edited; `join`: the source ranges between two paragraphs, which hold no text. */
interface Laid {
  readonly at: number
  readonly piece: Piece
}

class Splicer {
  readonly edits: Edit[] = []
  readonly touched = new Set<number>()

  constructor(readonly source: string, readonly escape: (text: string) => string) {}

  put(start: number, end: number, text: string): void { this.edits.push({ start, end, text }) }

  /** New text as it stands in a room; `split` in place of its paragraph breaks. */
  written(text: string, room: Room, split: string | null): string {
    return text.split(BREAK).map(part => this.escape(part)).join(split ?? room.close + room.open)
  }

  touch({ touch }: Room): void {
    if (touch === null || this.touched.has(touch.at)) return
    this.touched.add(touch.at)
    this.put(touch.at, touch.at, touch.put)
  }

  /** Changes the text of paragraphs that follow one another into that of one or more. */
  change(group: readonly Mapped[], now: string): void {
    const laid: Laid[] = [], joins = new Map<number, readonly Edit[]>()
    let at = 0
    group.forEach((paragraph, i) => {
      if (i > 0) joins.set(at++, this.seam(group[i - 1]!, paragraph))
      for (const piece of paragraph.pieces) {
        laid.push({ at, piece })
        at += piece.text.length
      }
    })
    const { split } = group[0]!
    for (const change of whole(changesIn(group.map(({ text }) => text).join(BREAK), now), laid)) {
      for (let p = change.from; p < change.to && joins.size > 0; p++) for (const { start, end } of joins.get(p) ?? []) this.put(start, end, '')
      this.apply(laid, change, split)
    }
  }

  /** What stands between two paragraphs of the source that become one. */
  seam(a: Mapped, b: Mapped): Edit[] {
    if (b.kind === 'line') return b.gap.map(({ start, end }) => ({ start, end, text: '' }))
    // White space beside the marks meant nothing there, and would part words here.
    const last = a.pieces[a.pieces.length - 1]!.end, first = b.pieces[0]!.start
    let start = a.inner![1], end = b.inner![0]
    while (start > last && /\s/.test(this.source[start - 1]!)) start--
    while (end < first && /\s/.test(this.source[end]!)) end++
    return [{ start, end, text: '' }]
  }

  apply(laid: readonly Laid[], { from, to, text }: Change, split: string | null): void {
    const touches = laid.filter(({ at, piece }) => (piece.text === '' ? at > from && at <= to && to > from : at < to && at + piece.text.length > from))
    let host = touches.find(({ piece }) => piece.text !== '')
    // Text that is only added goes on in the look of what stands before it.
    host ??= laid.findLast(({ at, piece }) => piece.text !== '' && at < from && at + piece.text.length >= from) ?? laid.find(({ at, piece }) => piece.text !== '' && at >= from)
    if (host === undefined) return
    const place = (piece: Piece): string => {
      if (text === '') return ''
      const written = this.written(text, piece.room, split)
      return piece.exact ? written : piece.room.inside[0] + written + piece.room.inside[1]
    }
    for (const { at, piece } of touches) {
      const mine = piece === host.piece ? place(piece) : ''
      this.touch(piece.room)
      if (!piece.exact) this.put(piece.start, piece.end, mine)
      else this.put(piece.start + Math.max(0, from - at), piece.start + Math.min(piece.text.length, to - at), mine)
    }
    if (touches.includes(host)) return
    const { at, piece } = host
    const offset = piece.exact ? piece.start + Math.min(piece.text.length, Math.max(0, from - at)) : at < from ? piece.end : piece.start
    this.touch(piece.room)
    this.put(offset, offset, place(piece))
  }

  /** Takes a paragraph out with its marks; where they must stay it is emptied. */
  remove(paragraph: Mapped): void {
    if (paragraph.kind === 'element') { this.put(paragraph.start, paragraph.end, ''); return }
    for (const { start, end } of [...paragraph.gap, ...paragraph.pieces]) this.put(start, end, '')
  }

  /** A new paragraph behind another (before it when `before`), in the look of `model`. */
  add(text: string, beside: Mapped, model: Mapped, before: boolean): void {
    if (beside.kind === 'line') {
      const { piece } = before ? { piece: beside.pieces[0]! } : { piece: beside.pieces[beside.pieces.length - 1]! }
      const escaped = this.escape(text)
      const put = before ? escaped + beside.split! : beside.split! + escaped
      const offset = before ? piece.start : piece.end
      this.touch(piece.room)
      this.put(offset, offset, piece.exact ? put : piece.room.inside[0] + put + piece.room.inside[1])
      return
    }
    const { open, close } = mainRoom(model)
    const offset = before ? beside.start : beside.end
    this.put(offset, offset, open + this.escape(text) + close)
  }

}

/** The source with these edits; those of one place in the order given. */
export function applied(source: string, edits: readonly Edit[]): string {
  const order = edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.start - b.edit.start || a.i - b.i)
  let out = '', at = 0
  for (const { edit: { start, end, text } } of order) {
    out += source.slice(at, Math.max(at, start)) + text
    at = Math.max(at, end)
  }
  return out + source.slice(at)
}

/** The room in which most of a paragraph stands. */
function mainRoom({ pieces }: Mapped): Room {
  const lengths = new Map<Room, number>()
  for (const { room, text } of pieces) lengths.set(room, (lengths.get(room) ?? 0) + text.length)
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0]
}

/** Changes widened so that none cuts through a piece that can only be replaced as a whole; those that meet are one. */
function whole(changes: readonly Change[], laid: readonly Laid[]): Change[] {
  const out: Change[] = []
  for (const change of changes) {
    let { from, to, text } = change
    for (const { at, piece } of laid) {
      const end = at + piece.text.length
      if (piece.exact || piece.text.length < 2) continue
      if (at < from && end > from) { text = piece.text.slice(0, from - at) + text; from = at }
      if (at < to && end > to) { text += piece.text.slice(to - at); to = end }
    }
    const last = out[out.length - 1]
    if (last !== undefined && last.to > from) {
      // Both grew over the same piece: the second's change is put into the first's text.
      const overlap = last.to - change.from
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, to), text: last.text.slice(0, last.text.length - overlap) + change.text + text.slice(text.length - (Math.max(last.to, to) - change.to)) }
    } else out.push({ from, to, text })
  }
  return out
}

/** What kind of element a paragraph is, where it has marks that must close as they opened. */
const elementOf = (source: string, { start }: Mapped): string => /^<[^\s/>]+/.exec(source.slice(start, start + 60))?.[0] ?? ''

const joinable = (source: string, group: readonly Mapped[]): boolean => group.every((b, i) => {
  if (i === 0) return true
  const a = group[i - 1]!
  if (b.kind === 'line') return a.kind === 'line' && a.start === b.start
  return a.kind === 'element' && b.kind === 'element' && a.inner !== null && b.inner !== null && elementOf(source, a) === elementOf(source, b) && a.end <= b.start && source.slice(a.end, b.start).trim() === ''
})

export const clean = (paragraph: string): string => paragraph.replace(/\u2029/g, ' ').replace(/\s*[\r\n]+\s*/g, ' ').trim()

/** Paragraphs as they can stand in a file: each in one line, and none that is empty. */
export const cleaned = (paragraphs: readonly string[]): string[] => paragraphs.map(clean).filter(text => text !== '')

/** Whether paragraphs that were read say just this. */
export const reads = (read: readonly Mapped[], texts: readonly string[]): boolean => read.length === texts.length && read.every(({ text }, i) => text === texts[i])

/** The source with these paragraphs in place of the ones read. Empty ones are left out. `escape` writes plain text as the format does. */
export const splice = (source: string, read: readonly Mapped[], paragraphs: readonly string[], escape: (text: string) => string): string =>
  applied(source, editsOf(source, read, paragraphs, escape))

/** What `splice` changes. */
export function editsOf(source: string, read: readonly Mapped[], paragraphs: readonly string[], escape: (text: string) => string): Edit[] {
  const now = cleaned(paragraphs)
  const groups = regroup(read.map(({ text }) => text), now)
  const splicer = new Splicer(source, escape)
  /** Paragraphs that are out, by text: one that comes back elsewhere was moved, and is put there with all its marks. */
  const out = new Map<string, Mapped>()
  for (const { old, now: made } of groups) if (made.length === 0) for (const i of old) if (read[i]!.kind === 'element') out.set(read[i]!.text, read[i]!)
  let last = -1
  for (const { old, now: made } of groups) {
    const was = old.map(i => read[i]!), texts = made.map(j => now[j]!)
    if (old.length === 0) {
      for (const text of texts) addOne(splicer, read, last, text, out)
      continue
    }
    last = old[old.length - 1]!
    if (made.length === 0) was.forEach(paragraph => { splicer.remove(paragraph) })
    else if (was.length > 1 && !joinable(source, was)) {
      splicer.change([was[0]!], texts.join(BREAK))
      was.slice(1).forEach(paragraph => { splicer.remove(paragraph) })
    } else if (was.length > 1 || was[0]!.text !== texts.join(BREAK)) splicer.change(was, texts.join(BREAK))
  }
  return splicer.edits
}

function addOne(splicer: Splicer, read: readonly Mapped[], last: number, text: string, out: ReadonlyMap<string, Mapped>): void {
  const before = last < 0
  const beside = read[before ? 0 : last]
  if (beside === undefined) return
  const moved = out.get(text)
  if (moved !== undefined && beside.kind !== 'line') {
    const offset = before ? beside.start : beside.end
    splicer.put(offset, offset, splicer.source.slice(moved.start, moved.end))
    return
  }
  // What follows a headline is rarely another: the paragraph behind it is the better model.
  const next = read[last + 1]
  const special = beside.role !== null && beside.role !== 'body'
  const model = special && next !== undefined && next.kind !== 'line' && (next.role === null || next.role === 'body') ? next : beside
  // Nor is a headline's element a place for it, where that holds nothing but its lines.
  if (beside.kind === 'line' && model !== beside) splicer.add(text, model, model, true)
  else splicer.add(text, beside, model, before)
}
