/** The words of a paragraph in Markdown, without marks of emphasis, addresses and tags. */
import { room } from './mapped'
import { entityText } from './xml'
import type { Piece } from './types'

/** A line of the paragraph, without what marks it as one of a quotation or an item. */
export interface Stretch { readonly start: number; readonly end: number; readonly hard?: boolean }

const nothing = room('', '')
const named: Readonly<Record<string, string>> = { nbsp: '\u00a0', laquo: '«', raquo: '»', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…', euro: '€', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', copy: '©' }

interface Run { readonly piece: number; readonly char: string; readonly opens: boolean; readonly closes: boolean; readonly length: number; left: number; taken: number }

const escaped = /\\[!-/:-@[-`{-~]/y
const entity = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/iy
const tag = /<!--[^]*?-->|<\/?[a-z][^<>]*>/iy
const address = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/iy
const note = /\[\^[^\]\s]+\]/y
/** What follows the words of a link: an address, perhaps with a title; or the name of one given elsewhere. */
const target = /\]\((?:[^\s()<>]|\([^\s()]*\)|<[^<>\n]*>)*(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)|\]\[[^\]]*\]/y

/** `whole`: words between marks of emphasis, with these marks, are one piece. */
export function readInline(source: string, stretches: readonly Stretch[], whole: boolean): Piece[] {
  const first = stretches[0]!, last = stretches[stretches.length - 1]!
  const raw = stretches.map(({ start, end }) => source.slice(start, end)).join('\n')
  const offsets: { readonly at: number; readonly start: number }[] = []
  let sum = 0
  for (const { start, end } of stretches) { offsets.push({ at: sum, start }); sum += end - start + 1 }
  let line = 0
  /** The offset in the source of one in the joined lines; asked in order. */
  const place = (at: number): number => {
    while (line + 1 < offsets.length && offsets[line + 1]!.at <= at) line++
    while (offsets[line]!.at > at) line--
    return at === raw.length ? last.end : offsets[line]!.start + at - offsets[line]!.at
  }
  const pieces: Piece[] = [], runs: Run[] = [], links: { readonly piece: number; readonly image: boolean }[] = []
  const add = (text: string, from: number, to: number, exact = false): void => {
    const start = place(from)
    pieces.push({ text, start, end: to === from ? start : place(to - 1) + 1, exact, room: nothing })
  }
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => { pattern.lastIndex = at; return pattern.exec(raw) }
  if (raw === '' || first.start > last.end) return []
  for (let at = 0; at < raw.length;) {
    const char = raw[at]!
    let found: RegExpExecArray | null
    if (char === '\n') {
      place(at)
      const hard = stretches[line]!.hard === true, slash = hard && raw[at - 1] === '\\' ? 1 : 0
      pieces.push({ text: hard ? '\n' : ' ', start: stretches[line]!.end - slash, end: stretches[line + 1]!.start, exact: false, room: nothing })
      line++
      at++
    } else if (char === '\\' && raw[at + 1] === '\n') at++
    else if (char === '\\' && (found = match(escaped, at)) !== null) { add(found[0][1]!, at, at + 2); at += 2 }
    else if (char === '&' && (found = match(entity, at)) !== null) {
      const text = entityText(found[1]!, name => named[name] ?? null)
      add(text ?? found[0], at, at + found[0].length, text === null)
      at += found[0].length
    } else if (char === '`') at = code(at)
    else if (char === '<' && (found = match(address, at)) !== null) { add(found[1]!, at, at + found[0].length); at += found[0].length }
    else if (char === '<' && (found = match(tag, at)) !== null) {
      if (/^<br\b/i.test(found[0])) add('\n', at, at + found[0].length)
      at += found[0].length
    } else if (char === '[' && (found = match(note, at)) !== null) at += found[0].length
    else if (char === '[' || char === '!' && raw[at + 1] === '[') {
      const length = char === '[' ? 1 : 2
      links.push({ piece: pieces.length, image: length === 2 })
      add(raw.slice(at, at + length), at, at + length, true)
      at += length
    } else if (char === ']') at = endLink(at)
    else if (char === '*' || char === '_' || char === '~' && raw[at + 1] === '~') at = run(at, char)
    else {
      const plain = /[^\\&`<[\]!*_~\n]+|[^]/y
      plain.lastIndex = at
      const [text] = plain.exec(raw)!
      add(text, at, at + text.length, true)
      at += text.length
    }
  }
  pair(runs, pieces, whole)
  return pieces.filter(({ text, start, end }) => text !== '' || start < end)

  function code(at: number): number {
    const ticks = /`+/y
    ticks.lastIndex = at
    const mark = ticks.exec(raw)![0]
    const end = new RegExp(`(?<!\`)${mark}(?!\`)`, 'g')
    end.lastIndex = at + mark.length
    const found = end.exec(raw)
    if (found === null) { add(mark, at, at + mark.length, true); return at + mark.length }
    add(raw.slice(at + mark.length, found.index).replace(/\n/g, ' ').trim(), at, found.index + mark.length)
    return found.index + mark.length
  }

  function endLink(at: number): number {
    const open = links.pop(), found = open === undefined ? null : match(target, at)
    if (open === undefined || found === null) { add(']', at, at + 1, true); return at + 1 }
    const inside = pieces.splice(open.piece), begin = inside[0]!.start, end = at + found[0].length
    const from = runs.findIndex(({ piece }) => piece >= open.piece)
    if (from >= 0) pair(runs.splice(from).map(one => ({ ...one, piece: one.piece - open.piece })), inside, false)
    // A picture is none of the words; a link is one piece, so that its address never stands without it.
    if (!open.image) pieces.push({ text: inside.slice(1).map(({ text }) => text).join('').replace(/\n/g, ' '), start: begin, end: place(end - 1) + 1, exact: false, room: nothing })
    return end
  }

  function run(at: number, char: string): number {
    let end = at
    while (raw[end] === char) end++
    const before = at === 0 ? ' ' : raw[at - 1]!, after = end === raw.length ? ' ' : raw[end]!
    const blank = (c: string): boolean => /\s/.test(c), mark = (c: string): boolean => /[\p{P}\p{S}]/u.test(c)
    const left = !blank(after) && (!mark(after) || blank(before) || mark(before)), right = !blank(before) && (!mark(before) || blank(after) || mark(after))
    const opens = left && (char !== '_' || !right || mark(before)), closes = right && (char !== '_' || !left || mark(after))
    for (let k = at; k < end; k++) {
      if (k === at) runs.push({ piece: pieces.length, char, opens, closes, length: end - at, left: end - at, taken: 0 })
      add(char, k, k + 1, true)
    }
    return end
  }
}

/** Marks that open and close emphasis are no words; the others are. */
function pair(runs: readonly Run[], pieces: Piece[], whole: boolean): void {
  const gone = new Set<number>(), spans: [number, number][] = [], open: Run[] = []
  for (const run of runs) {
    while (run.closes && run.left > 0) {
      const k = open.findLastIndex(({ char, left, opens, closes, length }) => char === run.char && left > 0 && opens && !((closes || run.opens) && (length + run.length) % 3 === 0 && (length % 3 !== 0 || run.length % 3 !== 0)))
      if (k < 0) break
      const from = open[k]!, count = run.char === '~' ? 2 : Math.min(2, from.left, run.left)
      if (run.char === '~' && (from.left < 2 || run.left < 2)) break
      open.length = k + 1
      const first = from.piece + from.left - count, last = run.piece + run.taken + count - 1
      for (let n = 0; n < count; n++) { gone.add(first + n); gone.add(last - n) }
      spans.push([first, last])
      from.left -= count
      run.left -= count
      run.taken += count
      if (from.left === 0) open.pop()
    }
    if (run.opens && run.left > 0) open.push(run)
  }
  for (const i of gone) pieces[i] = { ...pieces[i]!, text: '', start: whole ? pieces[i]!.start : 0, end: whole ? pieces[i]!.end : 0 }
  if (!whole) return
  // The outermost spans, last first, so that the places before stay.
  for (const [from, to] of spans.filter(([a, b]) => !spans.some(([c, d]) => c < a && d > b)).sort((a, b) => b[0] - a[0])) {
    const inside = pieces.slice(from, to + 1)
    pieces.splice(from, to - from + 1, { text: inside.map(({ text }) => text).join('').replace(/\n/g, ' '), start: inside[0]!.start, end: inside.at(-1)!.end, exact: false, room: nothing })
  }
}
