/**
 * Finds the paragraphs in a plain text. Lines are either paragraphs of their own, or pieces of hard-wrapped ones; a text is wrapped
 * when lines go on in lower case, or set back under an indent, after a full line without a final mark. In a wrapped text a paragraph
 * ends at a blank line, before an indent or a bullet, and after a line that stopped well short of the width although the next word
 * would have fitted.
 */
export type LayoutKind = 'lines' | 'blank' | 'indented' | 'wrapped'

/** One paragraph where it stands: offsets in the file's text, white space round it left out; `text` is what the editor reads. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Layout {
  readonly kind: LayoutKind
  /** The most frequent line end. */
  readonly eol: string
  /** What stands between two paragraphs: line ends, and the indent of the next. */
  readonly gap: string
  /** What stands at a break inside a paragraph; of use only where lines are wrapped. */
  readonly fold: string
  /** The longest line in characters; 0 where lines are not wrapped. */
  readonly width: number
  readonly blocks: readonly Block[]
}

interface Line {
  readonly first: number
  readonly last: number
  /** Characters before the first that is not white space. */
  readonly indent: number
  readonly blankBefore: boolean
}

const endings = /\r\n|\n|\r/g
const terminal = /[.!?…:;»”"’')\]]$/
const bullet = /^(?:[*•·▪‣]|--?)\s/
const word = /^\S+/

function readLines(text: string): Line[] {
  const lines: Line[] = []
  let blank = false
  const add = (start: number, end: number): void => {
    const line = text.slice(start, end)
    const trimmed = line.trim()
    if (trimmed === '') { blank = true; return }
    const indent = line.length - line.trimStart().length
    lines.push({ first: start + indent, last: start + indent + trimmed.length, indent, blankBefore: blank && lines.length > 0 })
    blank = false
  }
  let at = 0
  for (const match of text.matchAll(endings)) {
    add(at, match.index)
    at = match.index + match[0].length
  }
  add(at, text.length)
  return lines
}

/** The most frequent of some strings, the first of equals; null of none. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  let best: string | null = null
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (best === null || count > counts.get(best)!) best = value
  }
  return best
}

const lower = (c: string | undefined): boolean => c !== undefined && c !== c.toUpperCase()

const lengthOf = (line: Line): number => line.indent + line.last - line.first
const firstWord = (text: string, line: Line): number => word.exec(text.slice(line.first, line.last))![0].length

/** The width at which a text was wrapped, or 0 when it was not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths = lines.map(lengthOf).sort((a, b) => a - b)
  const usual = lengths[Math.ceil((lengths.length - 1) * 0.8)] ?? 0
  if (usual > 140) return 0
  let pairs = 0, full = 0, inside = 0
  for (let i = 1; i < lines.length; i++) {
    const a = lines[i - 1]!, b = lines[i]!
    if (b.blankBefore) continue
    pairs++
    // A break inside a sentence, at a line that had no room for the next word.
    if (a.last - a.first < 30 || terminal.test(text.slice(a.last - 1, a.last)) || lengthOf(a) + 1 + firstWord(text, b) <= usual * 0.85) continue
    full++
    // So does a line set back under an indented one, though a capital or a figure happens to begin it.
    if (lower(text[b.first]) || b.indent < a.indent) inside++
  }
  if (inside === 0 || full < pairs * 0.2) return 0
  // A line far beyond the rest is an address or a headline that nobody wrapped.
  return lengths.findLast(length => length <= usual * 1.15)!
}

function wrappedStarts(text: string, lines: readonly Line[], width: number): boolean[] {
  const base = Number(commonest(lines.filter((line, i) => i > 0 && !line.blankBefore && lower(text[line.first])).map(line => String(line.indent))) ?? 0)
  let bulletIndent = -1
  return lines.map((b, i) => {
    const isBullet = bullet.test(text.slice(b.first, b.first + 3))
    const starts = ((): boolean => {
      if (i === 0 || b.blankBefore || isBullet) return true
      if (lower(text[b.first])) return false
      if (bulletIndent >= 0 && b.indent > bulletIndent && b.indent <= bulletIndent + 4) return false
      if (b.indent > base) return true
      const a = lines[i - 1]!
      const length = lengthOf(a)
      const ended = terminal.test(text.slice(a.last - 1, a.last))
      return ended ? length + 1 + firstWord(text, b) <= width * 0.8 : length <= width * 0.6
    })()
    if (starts) bulletIndent = isBullet ? b.indent : -1
    return starts
  })
}

/** A break inside a paragraph reads as one space; after the hyphen of a compound (`Nur-` / `Sultan`) as nothing. */
const joiner = (before: string, after: string): string => (/[\p{L}\d]-$/u.test(before) && /^[\p{L}\d]/u.test(after) ? '' : ' ')

export function readLayout(text: string): Layout {
  const lines = readLines(text)
  const eol = commonest(text.match(endings) ?? []) ?? '\n'
  const width = wrapWidth(text, lines)
  const starts = width === 0 ? lines.map(() => true) : wrappedStarts(text, lines, width)
  const blocks: { start: number; end: number; text: string }[] = []
  const folds: string[] = [], gaps: string[] = []
  lines.forEach((line, i) => {
    const content = text.slice(line.first, line.last)
    const open = blocks[blocks.length - 1]
    if (open !== undefined && !starts[i]) {
      folds.push(text.slice(open.end, line.first).trimStart() === '' ? lastBreak(text.slice(open.end, line.first)) : eol)
      open.text += joiner(open.text, content) + content
      open.end = line.last
    } else {
      if (open !== undefined) gaps.push(text.slice(open.end, line.first))
      blocks.push({ start: line.first, end: line.last, text: content })
    }
  })
  const gap = commonest(gaps) ?? eol + eol
  const blank = (gap.match(endings) ?? []).length > 1
  const kind: LayoutKind = width > 0 ? (blank ? 'wrapped' : 'indented') : blank ? 'blank' : 'lines'
  return { kind, eol, gap, fold: commonest(folds) ?? eol, width, blocks }
}

/** A break from its line end on: white space that trailed the line before is no part of the habit. */
const lastBreak = (s: string): string => s.slice(Math.max(0, s.search(/[\r\n]/)))

/** Lines no longer than `width`, broken at plain spaces only, and only where reading them back gives the same text. */
export function wrap(text: string, width: number, firstIndent: number, fold: string): string {
  if (width === 0) return text
  const foldIndent = fold.length - fold.replace(/[^\r\n]/g, '').length
  const words = text.split(' ')
  let out = words[0]!, length = firstIndent + words[0]!.length
  for (let i = 1; i < words.length; i++) {
    const next = words[i]!
    const breakable = next !== '' && words[i - 1] !== '' && !bullet.test(`${next} `) && joiner(words[i - 1]!, next) === ' '
    if (breakable && length + 1 + next.length > width) {
      out += fold + next
      length = foldIndent + next.length
    } else {
      out += ` ${next}`
      length += 1 + next.length
    }
  }
  return out
}
