import { readWords, MARK } from '../article/words'
import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import { rows, variants } from '../language/table'
import acronymTable from '../language/names/acronyms.tsv'
import countryTable from '../language/names/countries.tsv'
import firstNameTable from '../language/names/first-names.tsv'
import givenTable from '../language/names/given-names.tsv'
import organisationTable from '../language/names/organisations.tsv'
import placeTable from '../language/names/places.tsv'
import geonamesTable from '../language/names/places-geonames.tsv'
import capitalTable from './name-capitals.tsv'
import plainTable from '../language/names/places-plain.tsv'

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
  /** French demonyms: masculine and feminine singular, masculine and feminine plural; empty where there is none. */
  readonly demonyms: readonly (readonly string[])[]
}

/** One way of writing a known name: its words folded, hyphens and points left out. */
export interface NameForm {
  readonly words: readonly string[]
  /** For each word: 0 any case, 1 begins with a capital, 2 all capitals. */
  readonly cases: readonly number[]
  readonly entities: number[]
  readonly kinds: NameKind[]
  /** 0 to 3 for the number and gender of a French demonym; -1 otherwise. */
  readonly slot: number
}

export interface NameTable {
  readonly entities: readonly Entity[]
  /** By the first word's folded form, the longest form first. */
  readonly forms: Readonly<Record<Language, ReadonlyMap<string, readonly NameForm[]>>>
  /** By entity: what news put in its place, a capital for its country and the other way round. */
  readonly seats: ReadonlyMap<number, readonly number[]>
  /** Given names, folded, with their gender: m, f, or u for either. */
  readonly given: ReadonlyMap<string, string>
}

const caseOf = (word: string): number => {
  if (word[0] === word[0]!.toLowerCase()) return 0
  // Five capitals and more may also be written Unesco, Interpol.
  return word.length > 1 && word.length < 5 && word === word.toUpperCase() && /\p{Lu}/u.test(word[1]!) ? 2 : 1
}

/** The words of a name, cut as running text is. */
function wordsOf(language: Language, name: string): string[] {
  if (/^[\p{L}\s-]+$/u.test(name)) return name.split(/[\s-]+/)
  return readWords(language, name).filter(word => word.type.kind !== MARK).map(word => word.type.form)
}

class Builder {
  readonly entities: Entity[] = []
  readonly forms = { en: new Map<string, NameForm[]>(), fr: new Map<string, NameForm[]>() }
  private readonly byForm = { en: new Map<string, NameForm>(), fr: new Map<string, NameForm>() }

  entity(kind: NameKind, sort: string, en: readonly string[], fr: readonly string[], demonyms: Entity['demonyms'] = []): number {
    const id = this.entities.length
    this.entities.push({ id, kind, sort, en, fr, demonyms })
    return id
  }

  form(language: Language, name: string, kind: NameKind, entity: number, slot = -1): void {
    if (name === '') return
    let form = this.byForm[language].get(name)
    if (form === undefined) {
      const parts = wordsOf(language, name)
      if (parts.length === 0) return
      const cases = parts.map(caseOf)
      // An English name begins with a capital; a French one may be written all small only where it is an adjective.
      if (language === 'en' && !cases.some(c => c > 0)) cases[0] = 1
      form = { words: parts.map(fold), cases, entities: [], kinds: [], slot }
      this.byForm[language].set(name, form)
      const list = this.forms[language].get(form.words[0]!)
      if (list === undefined) this.forms[language].set(form.words[0]!, [form])
      else list.push(form)
    }
    if (!form.entities.includes(entity)) { form.entities.push(entity); form.kinds.push(kind) }
  }

  pair(kind: NameKind, sort: string, en: readonly string[], fr: readonly string[]): void {
    const id = this.entity(kind, sort, en, fr)
    for (const name of en) this.form('en', name, kind, id)
    for (const name of fr) this.form('fr', name, kind, id)
  }
}

function build(): NameTable {
  const made = new Builder()
  for (const [, en, fr, demonym, ...slots] of rows(countryTable)) {
    const french = slots.slice(0, 4).map(variants)
    const id = made.entity('country', '', variants(en), variants(fr), french)
    for (const name of variants(en)) made.form('en', name, 'country', id)
    for (const name of variants(fr)) made.form('fr', name, 'country', id)
    for (const name of variants(demonym)) made.form('en', name, 'demonym', id)
    french.forEach((forms, slot) => { for (const name of forms) made.form('fr', name, 'demonym', id, slot) })
  }
  for (const table of [placeTable, geonamesTable]) for (const [en, fr, sort] of rows(table)) made.pair('place', sort ?? '', variants(en), variants(fr))
  for (const [names] of rows(plainTable)) made.pair('place', 'city', variants(names), variants(names))
  for (const [acronym, fr, enLong, frLong] of rows(acronymTable)) {
    const en = [...variants(acronym), ...variants(enLong)], french = [...variants(fr), ...variants(frLong)]
    const id = made.entity('acronym', '', en, french)
    for (const name of en) made.form('en', name, 'acronym', id)
    for (const name of french) if (/\p{Lu}/u.test(name)) made.form('fr', name, 'acronym', id)
  }
  for (const [en, fr, sort] of rows(organisationTable)) {
    const id = made.entity('organisation', sort ?? '', variants(en), variants(fr))
    for (const name of variants(en)) made.form('en', name, 'organisation', id)
    for (const name of variants(fr)) if (/\p{Lu}/u.test(name)) made.form('fr', name, 'organisation', id)
  }
  for (const [en, fr] of rows(firstNameTable)) made.pair('figure', '', variants(en), variants(fr))
  for (const language of ['en', 'fr'] as const) for (const list of made.forms[language].values()) list.sort((a, b) => b.words.length - a.words.length)
  const seats = new Map<number, number[]>()
  const named = (name: string): number[] => (made.forms.en.get(wordsOf('en', name).map(fold)[0]!) ?? []).filter(form => form.words.join(' ') === wordsOf('en', name).map(fold).join(' ')).flatMap(form => form.entities)
  for (const [capital, country] of rows(capitalTable)) {
    for (const a of named(capital!)) for (const b of named(country!)) {
      seats.set(a, [...(seats.get(a) ?? []), b])
      seats.set(b, [...(seats.get(b) ?? []), a])
    }
  }
  const given = new Map<string, string>()
  for (const [name, gender] of rows(givenTable)) for (const form of variants(name)) given.set(fold(form), gender ?? 'u')
  return { entities: made.entities, forms: made.forms, seats, given }
}

let table: NameTable | undefined

/** The tables of names, read on first use. */
export const nameTable = (): NameTable => (table ??= build())
