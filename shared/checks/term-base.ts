import { rows } from '../language/table'

/** What the desk wants an English term to be called, and what it must not be called. */
export interface Term {
  /** English forms; empty when the French forms are forbidden whatever the English says. */
  readonly en: readonly string[]
  /** French forms, any of which will do, the preferred first; empty when only forbidden ones are given. */
  readonly required: readonly string[]
  readonly forbidden: readonly string[]
  /** The desk's reason, or ''. */
  readonly note: string
}

export type TermBase = readonly Term[]

/**
 * Reads a desk's term base: TBX (the XML of ISO 30042), CSV with commas or semicolons, or a plain table. Columns are told by
 * their headings, in English or French; without headings they are English, French, forbidden, note. Variants stand between |.
 */
export function readTermBase(text: string): TermBase {
  const bare = text.replace(/^\uFEFF/, '')
  if (/<(?:martif|tbx|termEntry|conceptEntry)\b/i.test(bare)) return readTbx(bare)
  const separator = separatorOf(bare)
  return readTable(separator === '\t' ? rows(bare) : separator === '=' ? readLines(bare) : readCsv(bare, separator))
}

function separatorOf(text: string): string {
  const first = text.split('\n').find(line => line.trim() !== '' && !line.startsWith('#')) ?? ''
  return ['\t', ';', ','].find(mark => first.includes(mark)) ?? '='
}

/** English = French, one a line. */
const readLines = (text: string): string[][] => text.split(/\r?\n/).filter(line => line.includes('=') && !line.startsWith('#')).map(line => line.split('='))

/** Rows of a CSV file; a field in quotation marks may hold the separator, a line's end, and its own marks doubled. */
export function readCsv(text: string, separator: string): string[][] {
  const out: string[][] = []
  let row: string[] = [], field = '', quoted = false
  const endField = (): void => { row.push(field); field = '' }
  const endRow = (): void => {
    endField()
    if (row.some(cell => cell !== '') && !row[0]!.startsWith('#')) out.push(row)
    row = []
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted) {
      if (c !== '"') field += c
      else if (text[i + 1] === '"') { field += c; i++ }
      else quoted = false
    } else if (c === '"' && field === '') quoted = true
    else if (c === separator) endField()
    else if (c === '\n') endRow()
    else if (c !== '\r') field += c
  }
  endRow()
  return out
}

type Column = 'en' | 'fr' | 'forbidden' | 'note'

const headings: ReadonlyMap<string, Column> = new Map([
  ...['en', 'english', 'anglais', 'source', 'en-us', 'en-gb'].map(name => [name, 'en'] as const),
  ...['fr', 'french', 'français', 'francais', 'target', 'cible', 'required', 'requis', 'préféré', 'fr-fr', 'fr-ca'].map(name => [name, 'fr'] as const),
  ...['forbidden', 'interdit', 'interdits', 'avoid', 'à éviter', 'not'].map(name => [name, 'forbidden'] as const),
  ...['note', 'notes', 'comment', 'remarque', 'commentaire'].map(name => [name, 'note'] as const),
])

const forms = (field: string | undefined): string[] => (field ?? '').split('|').map(form => form.trim()).filter(form => form !== '')

function readTable(table: readonly (readonly string[])[]): TermBase {
  const heads = (table[0] ?? []).map(cell => headings.get(cell.trim().toLowerCase()))
  const headed = heads.includes('en') || heads.includes('fr') || heads.includes('forbidden')
  const columns: readonly (Column | undefined)[] = headed ? heads : ['en', 'fr', 'forbidden', 'note']
  const at = (row: readonly string[], column: Column): string | undefined => { const k = columns.indexOf(column); return k < 0 ? undefined : row[k] }
  return table.slice(headed ? 1 : 0).map(row => {
    // A form with ! before it is forbidden wherever it stands.
    const french = forms(at(row, 'fr'))
    return {
      en: forms(at(row, 'en')), required: french.filter(form => !form.startsWith('!')),
      forbidden: [...french.filter(form => form.startsWith('!')).map(form => form.slice(1).trim()), ...forms(at(row, 'forbidden'))], note: (at(row, 'note') ?? '').trim(),
    }
  }).filter(term => term.required.length + term.forbidden.length > 0)
}

const entities: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])
const plainText = (xml: string): string => xml
  .replace(/<[^>]*>/g, '')
  .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1
    return code >= 0 ? (code <= 0x10ffff ? String.fromCodePoint(code) : whole) : entities.get(name ?? '') ?? whole
  }).trim()

/** Every element of a name, attributes and content. TBX does not nest these elements in themselves. */
function elements(xml: string, name: string): { readonly attributes: string; readonly content: string }[] {
  const out: { attributes: string; content: string }[] = []
  for (const match of xml.matchAll(new RegExp(`<(?:${name})\\b([^>]*)>([\\s\\S]*?)</(?:${name})\\s*>`, 'gi'))) out.push({ attributes: match[1]!, content: match[2]! })
  return out
}

/** Statuses of ISO 12620 under which a term is not to be used. */
const unwanted = /(?:deprecated|superseded|forbidden|obsolete)/i

function readTbx(xml: string): TermBase {
  return elements(xml, 'termEntry|conceptEntry').map(entry => {
    const en: string[] = [], required: string[] = [], forbidden: string[] = []
    for (const set of elements(entry.content, 'langSet|langSec')) {
      const language = /xml:lang\s*=\s*["']([a-z]{2})/i.exec(set.attributes)?.[1]?.toLowerCase()
      for (const { content } of elements(set.content, 'tig|ntig|termSec')) {
        const term = plainText(elements(content, 'term')[0]?.content ?? '')
        if (term === '') continue
        const status = elements(content, 'termNote').find(note => /administrativeStatus/i.test(note.attributes))?.content ?? /<[^>]*administrativeStatus[^>]*>([^<]*)/i.exec(content)?.[1] ?? ''
        if (language === 'en') en.push(term)
        else if (language === 'fr') (unwanted.test(status) ? forbidden : required).push(term)
      }
    }
    const note = plainText(elements(entry.content, 'note')[0]?.content ?? '')
    return { en, required, forbidden, note }
  }).filter(term => term.required.length + term.forbidden.length > 0)
}
