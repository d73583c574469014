import type { Passage } from '../article/passage'
import { WORD } from '../article/words'
import { place, type Place } from '../article/types'
import { readMarks, type Mark } from './quote-marks'
import { attribute, isTitle, sayingBetween, type Attribution } from './quote-speaker'

/** `speech`: somebody's sentence. `part`: words of somebody's sentence inside the writer's. `title`: a work or a name. `scare`: a word held at a distance. */
export type QuoteKind = 'speech' | 'part' | 'title' | 'scare'

/** One quotation, from its first mark to its last: several pieces where it is split by its attribution or runs over paragraphs. */
export interface Quote {
  /** What stands between the marks, in order, one piece a paragraph at least; never empty. */
  readonly pieces: readonly Place[]
  readonly marks: readonly Mark[]
  readonly kind: QuoteKind
  /** 0 outside any other quotation, 1 inside one, and so on. */
  readonly level: number
  /** False when the mark that should end it (or, at a split, one of them) is missing. */
  readonly closed: boolean
  readonly attribution: Attribution | null
}

/** The quotations of one side of a story. */
export interface Quotes {
  /** In order of their first mark. */
  readonly quotes: readonly Quote[]
  /** Marks that belong to no quotation. */
  readonly strays: readonly Mark[]
  /** By paragraph: for each word the index in `quotes` of the outermost quotation that holds it, -1 for none; null for a paragraph that no quotation touches. */
  readonly inside: readonly (Int32Array | null)[]
}

interface Open {
  readonly sort: Mark['sort']
  readonly level: number
  readonly marks: Mark[]
  readonly pieces: Place[]
  unit: number
  start: number
  closed: boolean
}

/** How many paragraphs a quotation may run on without a mark of its own. */
const REACH = 16

class Reader {
  readonly done: Open[] = []
  readonly strays: Mark[] = []
  private readonly stack: Open[] = []
  private readonly marks: readonly (readonly Mark[])[]

  constructor(private readonly passages: readonly Passage[]) {
    this.marks = passages.map(readMarks)
  }

  run(): void {
    for (let u = 0; u < this.passages.length; u++) {
      const marks = this.marks[u]!
      let from = 0
      if (this.stack.length > 0) {
        const first = marks[0]
        if (first !== undefined && first.first && first.side !== 'close' && first.sort === this.stack[0]!.sort) {
          // Opened again at the head of a paragraph; an inner quotation may be opened again behind it.
          const [outer, inner] = this.stack
          outer!.marks.push(first)
          from = 1
          for (const open of this.stack) { open.unit = u; open.start = first.end }
          const second = marks[1]
          if (inner !== undefined && second !== undefined && second.first && second.side !== 'close' && second.sort === inner.sort) { inner.marks.push(second); inner.start = second.end; from = 2 }
        } else if (this.balances(u, 0, this.stack[0]!.sort, 1)) {
          for (const open of this.stack) { open.unit = u; open.start = 0 }
        } else while (this.stack.length > 0) this.end(null)
      }
      for (let m = from; m < marks.length; m++) this.meet(u, m)
      const length = this.passages[u]!.text.length
      for (const open of this.stack) open.pieces.push(place(u, open.start, length))
    }
    while (this.stack.length > 0) this.end(null)
  }

  /** Whether, from mark `m` of paragraph `u` on, marks of the sort bring the depth back to nothing before a paragraph opens with one. */
  private balances(u: number, m: number, sort: Mark['sort'], depth: number): boolean {
    for (let unit = u; unit < this.passages.length && unit <= u + REACH; unit++) {
      const marks = this.marks[unit]!
      for (let k = unit === u ? m : 0; k < marks.length; k++) {
        const mark = marks[k]!
        if (mark.sort !== sort) continue
        if (mark.side === 'open') {
          if (mark.first && (unit > u || (m === 0 && k === 0))) return false
          depth++
        } else if (--depth === 0) return true
      }
    }
    return false
  }

  private meet(u: number, m: number): void {
    const mark = this.marks[u]![m]!
    let held = -1
    for (let k = this.stack.length - 1; k >= 0; k--) if (this.stack[k]!.sort === mark.sort) { held = k; break }
    const side = mark.side === 'either' ? (held >= 0 ? 'close' : 'open') : mark.side
    if (side === 'open') {
      if (mark.sort === 'single' && !this.singleHolds(u, m)) return
      if (held >= 0 && !this.balances(u, m + 1, mark.sort, 2)) while (this.stack.length > held) this.end({ unit: u, at: mark.start })
      this.stack.push({ sort: mark.sort, level: this.stack.length, marks: [mark], pieces: [], unit: u, start: mark.end, closed: false })
      return
    }
    if (mark.sort === 'single') {
      if (held < 0) {
        if (/[.,!?…]/.test(this.passages[u]!.text[mark.start - 1] ?? '')) this.strays.push(mark)
        return
      }
      if (this.possessive(u, m)) return
    } else if (held < 0) {
      // «…" : closed with the mark of another keyboard.
      const top = this.stack.length - 1
      if (top >= 0 && this.stack[top]!.sort !== 'single' && !this.closesLater(u, m + 1, this.stack[top]!.sort)) held = top
      else { this.strays.push(mark); return }
    }
    while (this.stack.length - 1 > held) this.end({ unit: u, at: mark.start })
    const open = this.stack[held]!
    open.marks.push(mark)
    open.closed = true
    this.end({ unit: u, at: mark.start })
  }

  /** Ends the innermost quotation: at a place of the paragraph being read, or where the last paragraph ended. */
  private end(at: { readonly unit: number; readonly at: number } | null): void {
    const open = this.stack.pop()!
    if (at !== null && at.at >= open.start) open.pieces.push(place(at.unit, open.start, at.at))
    if (open.sort === 'single' && !open.closed && open.level > 0) return
    this.done.push(open)
  }

  private closesLater(u: number, m: number, sort: Mark['sort']): boolean {
    const marks = this.marks[u]!
    for (let k = m; k < marks.length; k++) {
      if (marks[k]!.sort !== sort) continue
      return marks[k]!.side !== 'open'
    }
    return false
  }

  /** Whether a single mark that could open does: something must close it. */
  private singleHolds(u: number, m: number): boolean {
    const marks = this.marks[u]!, mark = marks[m]!
    for (let k = m + 1; k < marks.length; k++) if (marks[k]!.sort === 'single' && marks[k]!.side === 'close') return true
    const before = this.passages[u]!.text.slice(0, mark.start).trimEnd()
    if (before !== '' && !/[,:]$/.test(before)) return false
    const next = this.marks[u + 1]?.[0]
    return (next !== undefined && next.first && next.sort === 'single' && next.side === 'open') || this.balances(u, m + 1, 'single', 1)
  }

  /** `the workers' rights' he meant`: the plural's apostrophe, when a better closing follows. */
  private possessive(u: number, m: number): boolean {
    const { text } = this.passages[u]!, marks = this.marks[u]!, mark = marks[m]!
    if (mark.form === '‹' || !/s$/i.test(text.slice(0, mark.start)) || !/^\s\p{Ll}/u.test(text.slice(mark.end))) return false
    for (let k = m + 1; k < marks.length; k++) {
      if (marks[k]!.sort !== 'single') continue
      return marks[k]!.side === 'close'
    }
    return false
  }
}

/** Two stretches of one utterance: nothing but its attribution stands between them. */
function continues(passages: readonly Passage[], a: Open, b: Open): boolean {
  const last = a.marks[a.marks.length - 1]!, first = b.marks[0]!
  if (!a.closed || last.unit !== first.unit || !sayingBetween(passages[last.unit]!, last.word + 1, first.word)) return false
  // Words quoted one by one, and titles, are each their own.
  return isSentence(passages, a.pieces) && !isTitle(passages, b.pieces) && countWords(passages, b.pieces) >= SPLIT
}

/** A second half is at least this many words long. */
const SPLIT = 3

function countWords(passages: readonly Passage[], pieces: readonly Place[]): number {
  let count = 0
  for (const { unit, start, end } of pieces) {
    const { words } = passages[unit]!
    for (let i = firstAt(words, start); i < words.length && words[i]!.start < end; i++) if (words[i]!.type.kind === WORD) count++
  }
  return count
}

function isSentence(passages: readonly Passage[], pieces: readonly Place[]): boolean {
  const [piece] = pieces
  return piece !== undefined && /^[\s\u00a0\u202f]*\p{Lu}/u.test(passages[piece.unit]!.text.slice(piece.start, piece.end)) && countWords(passages, pieces) >= SPLIT
}

/** The quotations of one side of a story, whatever marks it uses. */
export function readQuotes(passages: readonly Passage[]): Quotes {
  const reader = new Reader(passages)
  reader.run()
  const opens = reader.done.sort((a, b) => a.marks[0]!.unit - b.marks[0]!.unit || a.marks[0]!.start - b.marks[0]!.start)
  const joined: Open[] = []
  let outer: Open | null = null
  for (const open of opens) {
    if (open.level === 0) {
      if (outer !== null && continues(passages, outer, open)) {
        outer.marks.push(...open.marks)
        outer.pieces.push(...open.pieces)
        outer.closed &&= open.closed
        continue
      }
      outer = open
    }
    joined.push(open)
  }
  const inside: (Int32Array | null)[] = passages.map(() => null)
  const quotes: Quote[] = []
  for (const { pieces, marks, level, closed } of joined) {
    const held = pieces.filter(piece => piece.end > piece.start)
    const at = held.length > 0 ? held : [place(marks[0]!.unit, marks[0]!.end, marks[0]!.end)]
    const attribution = level === 0 ? attribute(passages, marks, at) : null
    if (level === 0) {
      for (const { unit, start, end } of at) {
        const { words } = passages[unit]!
        const mask = (inside[unit] ??= new Int32Array(words.length).fill(-1))
        for (let i = firstAt(words, start); i < words.length && words[i]!.start < end; i++) mask[i] = quotes.length
      }
    }
    quotes.push({ pieces: at, marks, level, closed, attribution, kind: kindOf(passages, at, attribution) })
  }
  return { quotes, strays: reader.strays, inside }
}

function firstAt(words: Passage['words'], offset: number): number {
  let low = 0, high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Fewer words than this, unattributed, are a word held at a distance. */
const SCARE = 4

function kindOf(passages: readonly Passage[], pieces: readonly Place[], attribution: Attribution | null): QuoteKind {
  const count = countWords(passages, pieces)
  let opening = '', ending = ''
  for (const { unit, start, end } of pieces) {
    const { text } = passages[unit]!
    if (opening === '') opening = text.slice(start, end).trimStart()[0] ?? ''
    ending = text.slice(start, end).trimEnd().slice(-1)
  }
  if (isTitle(passages, pieces)) return 'title'
  const sentence = /\p{Lu}/u.test(opening) && count >= SCARE
  if (sentence && (attribution !== null || /[.!?…,]/.test(ending) || pieces.length > 1 || count >= 8)) return 'speech'
  // Two or three words can be somebody's whole sentence: "Big if true," he tweeted.
  if (count < SCARE) return attribution === null ? 'scare' : count > 1 && /\p{Lu}/u.test(opening) && /[.!?…,]/.test(ending) ? 'speech' : 'part'
  return 'part'
}
