/**
 * A table with the English in one column and the French in another, in a Word document or a web page: each row is a unit, and the
 * French goes back into its own cells. Which column is which is told by its heading or by its words; a table that only stands in
 * a story, or holds one language, is part of that story.
 */
import { rows as tableRows } from '../language/table'
import { openedUnits, unitEdits } from './bilingual'
import { guessLanguage } from './guess'
import { isElement } from './html-story'
import type { PageElement, PageRoot, Parent } from './html-tree'
import { referring, writeText } from './marked-text'
import { packageWith } from './package'
import { applied } from './splice'
import headings from './table-headings.tsv'
import { Refused, type BilingualUnit, type Hole, type Mapped, type MarkedSource, type Opened, type PackageSource, type Reader, type TableSource } from './types'
import { escapeXml, type XmlHandler } from './xml'
import { fold } from '../language/morphology/fold'
import type { Language } from '../article/types'

interface Cell { readonly start: number; end: number; hole: Hole | null; paragraphs: Mapped[] }
type Row = Cell[]

/** Of all the words of a file, how many stand in the two columns at least. */
const LEAST_SHARE = 0.5

const textOf = ({ paragraphs }: Cell): string => paragraphs.map(({ text }) => text).join('\n')

let labels: ReadonlyMap<string, Language> | null = null
const labelled = (text: string): Language | null => (labels ??= new Map(tableRows(headings).map(([label, language]) => [label!, language as Language]))).get(fold(text.trim())) ?? null

/** The two columns and the first row under their headings; null when the table does not set one language beside the other. */
function columnsOf(rows: readonly Row[]): { readonly en: number; readonly fr: number; readonly first: number } | null {
  const count = Math.max(0, ...rows.map(row => row.length))
  if (count < 2) return null
  const columns = Array.from({ length: count }, (_, i) => rows.map(row => (row[i] === undefined ? '' : textOf(row[i]))))
  const heads = columns.map(column => labelled(column[0]!))
  const headed = heads.includes('en') && heads.includes('fr')
  const texts = columns.map(column => column.slice(headed ? 1 : 0).join('\n')), looks = texts.map(guessLanguage)
  const longest = (language: Language): number => Math.max(0, ...texts.filter((_, i) => looks[i] === language).map(text => text.length))
  // Of two French columns the last is the version as it stands now, unless it holds remarks alone.
  const pick = (language: Language): number => {
    const fits = texts.map((text, i) => looks[i] === language && text.length >= longest(language) * 0.5)
    const named = heads.map((head, i) => headed && head === language && (looks[i] === language || looks[i] === null))
    const found = [...texts.keys()].filter(i => named[i] || (!headed && fits[i]))
    return (language === 'en' ? found[0] : found[found.length - 1]) ?? -1
  }
  const en = pick('en'), fr = pick('fr')
  return en < 0 || fr < 0 || en === fr || texts[en]!.trim() === '' ? null : { en, fr, first: headed ? 1 : 0 }
}

function unitsOf(tables: readonly (readonly Row[])[], all: readonly Mapped[]): BilingualUnit[] | null {
  const sum = (paragraphs: readonly Mapped[]): number => paragraphs.reduce((length, { text }) => length + text.length, 0)
  const units: BilingualUnit[] = []
  let within = 0
  for (const rows of tables) {
    const columns = columnsOf(rows)
    if (columns === null) continue
    // What heads the columns is no part of either language's story, nor of what stands round it.
    for (const { paragraphs } of rows.slice(0, columns.first).flat()) within += sum(paragraphs)
    for (const row of rows.slice(columns.first)) {
      const en = row[columns.en], fr = row[columns.fr]
      if (en === undefined || fr === undefined) continue
      within += sum(en.paragraphs) + sum(fr.paragraphs)
      const english = en.paragraphs.map(({ text }) => text)
      if (english.length > 0 || fr.paragraphs.length > 0) units.push({ en: english, fr: fr.paragraphs, hole: fr.paragraphs.length > 0 || english.length === 0 ? null : fr.hole })
    }
  }
  return units.length === 0 || within < sum(all) * LEAST_SHARE ? null : units
}

/** Gives each cell the paragraphs that stand in it. Both are in order of the source. */
function fill(tables: readonly (readonly Row[])[], paragraphs: readonly Mapped[]): void {
  const cells = tables.flat(2)
  let k = 0
  for (const paragraph of [...paragraphs].sort((a, b) => a.start - b.start)) {
    while (k < cells.length && cells[k]!.end <= paragraph.start) k++
    if (k < cells.length && cells[k]!.start <= paragraph.start) cells[k]!.paragraphs.push(paragraph)
  }
}

/** Finds the tables of a Word document that stand in no other, while its text is being read. */
export interface WordTables { readonly handler: XmlHandler; readonly tables: readonly (readonly Row[])[] }

export function wordTables(source: string): WordTables | null {
  if (!/<(?:\w+:)?tbl[\s>]/.test(source)) return null
  const tables: Row[][] = []
  let depth = 0, cell: Cell | null = null, cellDepth = 0
  const handler: XmlHandler = {
    open(tag) {
      const rows = tables[tables.length - 1]
      if (tag.name === 'w:tbl') { if (depth++ === 0) tables.push([]) }
      else if (depth !== 1) return
      else if (tag.name === 'w:tr') rows!.push([])
      else if (tag.name === 'w:tc') {
        cell = { start: tag.start, end: tag.end, hole: null, paragraphs: [] }
        cellDepth = tag.depth
        rows?.[rows.length - 1]?.push(cell)
      } else if (tag.name === 'w:p' && cell !== null && tag.depth === cellDepth + 1) {
        const start = source.slice(tag.start, tag.end), prefix = /^<([^\s/>:]+:)?/.exec(start)![1] ?? '', text = `<${prefix}r><${prefix}t xml:space="preserve">`, over = `</${prefix}t></${prefix}r>`
        const split = `${over}</${prefix}p><${prefix}p>${text}`
        cell.hole = tag.empty ? { start: tag.start, end: tag.end, open: start.replace(/\s*\/>$/, '>') + text, close: `${over}</${prefix}p>`, split } : { start: -1, end: -1, open: text, close: over, split }
      }
    },
    close(name, start, end, at) {
      if (name === 'w:tbl') depth--
      else if (depth !== 1 || cell === null) return
      else if (name === 'w:tc') { cell.end = end; cell = null }
      else if (name === 'w:p' && at === cellDepth + 1 && cell.hole?.start === -1) cell.hole = { ...cell.hole, start, end: start }
    },
  }
  return { handler, tables }
}

/** The tables of a page that stand in no other. */
function pageTables(within: Parent, tables: Row[][] = [], rows: Row[] | null = null): Row[][] {
  for (const child of within.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'table' && rows === null) {
      tables.push([])
      pageTables(child, tables, tables[tables.length - 1]!)
    } else if (child.tagName === 'tr' && rows !== null) {
      rows.push(child.childNodes.filter((one): one is PageElement => isElement(one) && (one.tagName === 'td' || one.tagName === 'th')).flatMap((one): Cell[] => {
        const { start, startEnd, end } = one
        return start < 0 ? [] : [{ start, end, paragraphs: [], hole: { start: startEnd, end: startEnd, open: '', close: '', split: '<br>' } }]
      }))
    } else pageTables(child, tables, rows)
  }
  return tables
}

function opened(of: MarkedSource | PackageSource, tables: readonly (readonly Row[])[], more: Pick<Opened, 'notes' | 'asides'>): Opened<TableSource> | null {
  fill(tables, of.paragraphs)
  const units = unitsOf(tables, of.paragraphs)
  if (units === null) return null
  // What hangs on a paragraph is counted otherwise in a story of units.
  return { ...openedUnits({ format: 'table', writable: true, name: of.name, of, units }, units, more.notes), asides: more.asides.map(aside => ({ ...aside, unit: null })) }
}

/** A Word document whose story is a table of two languages; null for any other. */
export const wordTable = (of: PackageSource, found: WordTables | null, more: Pick<Opened, 'notes' | 'asides'>): Opened<TableSource> | null =>
  (found === null ? null : opened(of, found.tables, more))

/** The same of a web page. */
export const pageTable = (of: MarkedSource, page: PageRoot, more: Pick<Opened, 'notes' | 'asides'>): Opened<TableSource> | null =>
  (/<table[\s>]/i.test(of.text) ? opened(of, pageTables(page), more) : null)

function write({ of, units }: TableSource, paragraphs: readonly string[]): Uint8Array {
  const escape = 'zip' in of ? escapeXml : referring(of.encoding, escapeXml)
  const text = applied(of.text, unitEdits(of.text, units, paragraphs, escape).edits)
  return 'zip' in of ? packageWith(of, text) : writeText(of, text)
}

/** Such files are recognised once they are read as what they are; only the way back is by this name. */
export const table: Reader<TableSource> = { format: 'table', read: () => { throw new Refused('read.no-story') }, write }
