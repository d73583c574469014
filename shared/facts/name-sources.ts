import { MARK, readWords } from '../article/words'
import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import acronymTable from '../language/names/acronyms.tsv'
import countryTable from '../language/names/countries.tsv'
import firstNameTable from '../language/names/first-names.tsv'
import organisationTable from '../language/names/organisations.tsv'
import placeTable from '../language/names/places.tsv'
import geonamesTable from '../language/names/places-geonames.tsv'
import plainTable from '../language/names/places-plain.tsv'
import type { NameKind } from './name-table'

/** The tables of names in the order that settles which reading of a form comes first. `plain` tables have one column for both languages. */
export const nameSources: readonly (readonly [kind: NameKind, table: string, plain: boolean])[] = [
  ['country', countryTable, false], ['place', placeTable, false], ['place', geonamesTable, false], ['place', plainTable, true],
  ['acronym', acronymTable, false], ['organisation', organisationTable, false], ['figure', firstNameTable, false],
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
