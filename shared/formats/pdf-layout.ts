/**
 * Paragraphs from runs of characters on pages. Runs that stand beside one another are put together into stretches; a page is cut where
 * white space goes through all of it, into columns when the stretches on either side are lines of prose, else into what stands above
 * and below; what comes of it is lines in order. Lines are one paragraph until more space, another size, an indent, a mark of an item
 * or a line that stopped short says that another begins. What stands at the edge of several pages is theirs, and no part of the story.
 */
import type { Role } from '../article/types'

/** Characters of one look in one line; measures in points, `y` from below, of the line they stand on. */
export interface Run { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number; readonly font: string }

interface Stretch { text: string; readonly x: number; right: number; readonly y: number; readonly size: number; readonly font: string }

/** Stretches at one height in one column; more than one is a row of a table. */
type Line = readonly Stretch[]

interface Para { text: string; size: number; readonly first: Stretch; last: Stretch; readonly item: boolean; readonly cell: boolean; readonly column: readonly [number, number] }

export interface PdfText {
  readonly paragraphs: readonly { readonly text: string; readonly role: Role | null }[]
  /** Whether something at the pages' edges was left out. */
  readonly left: boolean
}

const GAP = 1.1
const terminal = /[.!?…:»”"’)\]]$/
const bullet = /^[•·▪‣◦●\u2023\u25e6\uf0b7\uf0a7\ufffd]\s*/

/** Runs side by side as one stretch, with a space where there is room for one. */
function stretchesOf(runs: readonly Run[]): Stretch[] {
  const out: Stretch[] = []
  let spaced = false
  for (const { text, x, y, width, size, font } of runs) {
    if (text.trim() === '') { spaced = true; continue }
    const last = out[out.length - 1]
    const near = last !== undefined && Math.abs(last.y - y) < 0.35 * Math.max(last.size, size) && x - last.right < GAP * Math.max(last.size, size) && x > last.x
    if (near && !bullet.test(`${last.text} `.slice(0, 2).trim() === last.text ? last.text : '')) {
      const gap = x - last.right
      last.text += (spaced || gap > 0.15 * size) && !/\s$/.test(last.text) && !/^\s/.test(text) ? ` ${text}` : text
      last.right = Math.max(last.right, x + width)
    } else if (near) {
      last.text += ` ${text.trimStart()}`
      last.right = x + width
    } else out.push({ text, x, right: x + width, y, size, font })
    spaced = false
  }
  return out.map(stretch => ({ ...stretch, text: stretch.text.replace(/[ \t]+/g, ' ').trim() })).filter(({ text }) => text !== '')
}

const average = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length)

/** Where white space goes through all stretches from top to bottom, with lines of prose on either side; null where it does nowhere. */
function gutter(stretches: readonly Stretch[]): number | null {
  const order = [...stretches].sort((a, b) => a.x - b.x)
  let right = -Infinity
  for (let i = 0; i < order.length; i++) {
    const { x, size } = order[i]!
    if (i >= 3 && order.length - i >= 3 && x - right > 0.6 * size) {
      const sides = [order.slice(0, i), order.slice(i)]
      const prose = sides.every(side => average(side.map(({ text }) => text.length)) >= 18)
      const [a, b] = sides.map(side => [Math.min(...side.map(({ y }) => y)), Math.max(...side.map(({ y }) => y))] as const)
      if (prose && a![0] < b![1] && b![0] < a![1]) return (right + x) / 2
    }
    right = Math.max(right, order[i]!.right)
  }
  return null
}

/** Stretches at about one height, from above. */
function linesOf(stretches: readonly Stretch[]): Stretch[][] {
  const lines: Stretch[][] = []
  for (const stretch of [...stretches].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines[lines.length - 1]
    if (line !== undefined && Math.abs(line[0]!.y - stretch.y) < 0.45 * Math.min(line[0]!.size, stretch.size)) line.push(stretch)
    else lines.push([stretch])
  }
  return lines.map(line => line.sort((a, b) => a.x - b.x))
}

/** Columns are looked for in so many lines at most: a page of more is a table. */
const MOST_LINES = 250

/** The columns of a page, in the order they are read. */
function columnsOf(stretches: readonly Stretch[], depth = 0): Line[][] {
  const whole = [linesOf(stretches)]
  if (depth > 8 || stretches.length < 6 || whole[0]!.length > MOST_LINES) return whole
  const at = gutter(stretches)
  if (at !== null) return [...columnsOf(stretches.filter(({ x }) => x < at), depth + 1), ...columnsOf(stretches.filter(({ x }) => x >= at), depth + 1)]
  // The most that can be set in columns once what stands above and below is apart.
  const lines = whole[0]!
  if (!lines.some(line => line.length > 1)) return whole
  let best: readonly [number, number] | null = null
  for (let from = 0; from < lines.length; from++) {
    if (best !== null && lines.length - from <= best[1] - best[0]) break
    for (let to = lines.length; to - from >= 3 && (best === null || to - from > best[1] - best[0]); to--) {
      if ((from > 0 || to < lines.length) && gutter(lines.slice(from, to).flat()) !== null) best = [from, to]
    }
  }
  if (best === null) return whole
  const [from, to] = best
  return [...(from > 0 ? columnsOf(lines.slice(0, from).flat(), depth + 1) : []), ...columnsOf(lines.slice(from, to).flat(), depth + 1), ...(to < lines.length ? columnsOf(lines.slice(to).flat(), depth + 1) : [])]
}

/** What a line at a page's edge says, whatever the page's number. */
const edge = (line: Line): string => line.map(({ text }) => text).join(' ').replace(/\d+/g, '#').trim()
const isNumber = (text: string): boolean => /^[-–— ]*(?:page )?#(?: ?(?:\/|of|sur) ?#)?[-–— ]*$/i.test(text)

/** Of each page, the stretches of its story: what stands at the top or bottom of several is taken out, and a page's number. */
function withoutEdges(pages: readonly (readonly Stretch[])[]): { readonly pages: readonly (readonly Stretch[])[]; readonly left: boolean } {
  if (pages.length < 2) return { pages, left: false }
  const lines = pages.map(linesOf), counts = new Map<string, number>(), out: Stretch[][] = []
  const edges = (page: readonly Line[]): readonly Line[] => page.length < 5 ? [] : [page[0]!, page[1]!, page[page.length - 2]!, page[page.length - 1]!]
  for (const page of lines) for (const text of new Set(edges(page).map(edge))) counts.set(text, (counts.get(text) ?? 0) + 1)
  let left = false
  for (const page of lines) {
    const away = new Set(edges(page).filter((line, i) => counts.get(edge(line))! >= Math.max(2, pages.length * 0.5) || (i === 0 || i === 3) && isNumber(edge(line))))
    const last = page[page.length - 1]
    if (page.length < 5 && last !== undefined && isNumber(edge(last))) away.add(last)
    left ||= away.size > 0
    out.push(page.filter(line => !away.has(line)).flat())
  }
  return { pages: out, left }
}

/** What French sets behind a hyphen, and what stands before one as a word of its own: there a line's hyphen stays. */
const behind: ReadonlySet<string> = new Set('je tu il elle on nous vous ils elles ce ci là le la les lui leur moi toi en y t même mêmes'.split(' '))
const before: ReadonlySet<string> = new Set('non self ex vice mid semi anti co pro pré sous demi mi peut est c’est'.split(' '))

/** The text of two lines. `known`: words with a hyphen that stand inside a line elsewhere. */
function joined(a: string, b: string, known: ReadonlySet<string>): string {
  if (a.endsWith('\u00ad')) return a.slice(0, -1) + b
  const left = /([\p{L}’']+)[-\u2010]$/u.exec(a), right = /^\p{L}+/u.exec(b)?.[0]
  if (left === null || right === undefined) return /[\p{L}\d][-–]$/u.test(a) && /^[\p{L}\d]/u.test(b) ? a + b : `${a} ${b}`
  const kept = right !== right.toLowerCase() || behind.has(right) || before.has(left[1]!.toLowerCase()) || known.has(`${left[1]!}-${right}`.toLowerCase())
  return kept ? a + b : a.slice(0, -1) + b
}

/** The measure that most of some numbers are near. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) { const near = Math.round(value * 2) / 2; counts.set(near, (counts.get(near) ?? 0) + 1) }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function paragraphsOf(column: readonly Line[], known: ReadonlySet<string>): Para[] {
  const single = column.filter(line => line.length === 1).map(line => line[0]!)
  const left = Math.min(...column.flat().map(({ x }) => x)), right = Math.max(...column.flat().map(stretch => stretch.right))
  const leading = usual(single.flatMap((line, i) => (i > 0 && single[i - 1]!.size === line.size && single[i - 1]!.y > line.y ? [single[i - 1]!.y - line.y] : [])).filter(gap => gap < 40))
  const out: Para[] = []
  const begin = (line: Stretch, cell: boolean): void => {
    const item = bullet.test(line.text), text = item ? line.text.replace(bullet, '') : line.text
    out.push({ text, size: line.size, first: line, last: line, item, cell, column: [left, right] })
  }
  column.forEach((line, k) => {
    if (line.length > 1) {
      // The mark of an item stands apart from its words.
      if (line.length === 2 && bullet.test(line[0]!.text) && line[0]!.text.length < 3) begin({ ...line[0]!, text: `${line[0]!.text} ${line[1]!.text}`, right: line[1]!.right, size: line[1]!.size }, false)
      else for (const stretch of line) begin(stretch, true)
      return
    }
    const [now] = line as readonly [Stretch], open = out[out.length - 1]
    const table = k > 0 && column[k - 1]!.length > 1 && !out[out.length - 1]?.item
    if (open === undefined || table || open.cell || begins(open, now, leading, left, right, column[k + 1]?.[0])) begin(now, false)
    else {
      open.text = joined(open.text, now.text, known)
      open.last = now
    }
  })
  return out
}

/** Whether a line begins a paragraph behind another line of its column. */
function begins(open: Para, now: Stretch, leading: number, left: number, right: number, next: Stretch | undefined): boolean {
  const { last } = open, gap = last.y - now.y
  if (Math.abs(last.size - now.size) > 0.1 * now.size || bullet.test(now.text)) return true
  if (gap > Math.max(leading, 0.9 * now.size) * 1.3 || gap < 0) return true
  // A whole line in another face than both its neighbours is a heading.
  if (last.font !== now.font && (last === open.first || next === undefined || next.font !== now.font) && terminal.test(last.text)) return true
  const indent = now.x - last.x
  if (!open.item && indent > 0.8 * now.size && indent < 6 * now.size && now.x - left > 0.8 * now.size && terminal.test(last.text)) return true
  const word = /^\S+/.exec(now.text)![0], room = right - last.right, needs = (word.length + 1) * (now.right - now.x) / Math.max(1, now.text.length)
  return room > needs * 1.15 + now.size && terminal.test(last.text) || room > (right - left) * 0.45
}

export function readPdfPages(given: readonly (readonly Run[])[]): PdfText {
  const { pages, left } = withoutEdges(given.map(stretchesOf))
  const known = new Set<string>()
  for (const { text } of pages.flat()) for (const [word] of text.matchAll(/[\p{L}’']+-\p{L}+/gu)) known.add(word.toLowerCase())
  const all: Para[] = []
  for (const page of pages) {
    for (const column of columnsOf(page)) {
      const made = paragraphsOf(column, known), open = all[all.length - 1], first = made[0]
      // A sentence that goes on in the next column, or on the next page.
      const goesOn = open !== undefined && first !== undefined && !first.item && !first.cell && !open.cell && Math.abs(open.size - first.size) < 0.1 * first.size && !terminal.test(open.text) && /^[\p{Ll}\d]/u.test(first.text)
      if (goesOn) {
        open.text = joined(open.text, first.text, known)
        made.shift()
      }
      all.push(...made)
    }
  }
  const sizes: number[] = []
  for (const { size, text } of all) for (let n = 0; n < text.length; n += 20) sizes.push(size)
  const body = usual(sizes)
  let before = true
  return {
    left,
    paragraphs: all.map(({ text, size, item, cell }) => {
      const heading = !cell && size > body * 1.12 && text.length < 250
      if (!heading && text.length > 60) before = false
      return { text: text.trim(), role: heading ? (before ? 'headline' as const : 'crosshead' as const) : item ? 'bullet' as const : null }
    }),
  }
}
