import { MARK, readWords } from '../article/words'
import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import acronymTable from '../language/names/acronyms.tsv'
import countryTable from '../language/names/countries.tsv'
import firstNameTable from '../language/names/first-names.tsv'
import nicknameTable from '../language/names/nicknames.tsv'
import organisationTable from '../language/names/organisations.tsv'
import placeTable from '../language/names/places.tsv'
import geonamesTable from '../language/names/places-geonames.tsv'
import plainTable from '../language/names/places-plain.tsv'
import { variants } from '../language/table'

/** What a known name names. `demonym` is a form of a country or region that says its people or what is theirs. */
export type NameKind = 'country' | 'demonym' | 'place' | 'acronym' | 'organisation' | 'figure'

/** Something the tables know by a name in both languages; every name of it in either language stands for every other. */
export interface Entity {
  readonly id: number
  readonly kind: NameKind
  /** The table's finer word: city, river, club, court… or ''. */
  readonly sort: string
  /** As the tables write them, the usual form first. */
  readonly en: readonly string[]
  readonly fr: readonly string[]
  /** English demonyms and adjectives. */
  readonly peoples: readonly string[]
  /** French demonyms: masculine and feminine singular, masculine and feminine plural; empty where there is none. */
  readonly demonyms: readonly (readonly string[])[]
}

/** The tables of names in the order that settles which reading of a form comes first. `plain` tables have one column for both languages. */
export const nameSources: readonly (readonly [kind: NameKind, table: string, plain: boolean])[] = [
  ['country', countryTable, false], ['place', placeTable, false], ['place', geonamesTable, false], ['place', plainTable, true],
  ['acronym', acronymTable, false], ['organisation', organisationTable, false], ['figure', firstNameTable, false],
  ['place', nicknameTable, false],
]

/** The words of a name, cut as running text is. */
export function wordsOf(language: Language, name: string): string[] {
  if (/^[\p{L}\s-]+$/u.test(name)) return name.split(/[\s-]+/)
  return readWords(language, name).filter(word => word.type.kind !== MARK).map(word => word.type.form)
}

/** The first word of a name, folded; the common case without a regular expression. */
export function firstWord(language: Language, name: string): string {
  let end = 0
  for (; end < name.length; end++) {
    const code = name.charCodeAt(end)
    if (code === 32 || code === 45) break
    // An apostrophe, a point, a digit: as running text cuts it.
    if (code < 65 || code === 0x2019 || (code > 90 && code < 97)) { const [first] = wordsOf(language, name); return first === undefined ? '' : fold(first) }
  }
  return fold(name.slice(0, end))
}

/** An entity from its row; the columns differ from table to table. */
export function entityOf(id: number, kind: NameKind, plain: boolean, fields: readonly string[]): Entity {
  const made = { id, kind, sort: '', peoples: [], demonyms: [] }
  if (kind === 'country') return { ...made, en: variants(fields[1]), fr: variants(fields[2]), peoples: variants(fields[3]), demonyms: fields.slice(4, 8).map(variants) }
  if (kind === 'acronym') return { ...made, en: [...variants(fields[0]), ...variants(fields[2])], fr: [...variants(fields[1]), ...variants(fields[3])] }
  if (plain) return { ...made, sort: 'city', en: variants(fields[0]), fr: variants(fields[0]) }
  return { ...made, en: variants(fields[0]), fr: variants(fields[1]), sort: kind === 'figure' ? '' : fields[2] ?? '' }
}

/**
 * What parts the forms of one first word in the index, and the fields of one form: entities (`*` behind those that it
 * is a demonym of), cases, the words behind the first, slot; what is left out at the end is one word, with its capital, no slot.
 */
export const FORMS = '\u0001', FIELDS = '\u0002'
