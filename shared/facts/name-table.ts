import { MARK, readWords } from '../article/words'
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
import plainTable from '../language/names/places-plain.tsv'
import capitalTable from './name-capitals.tsv'

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

/** The first word of a name, folded; the common case without a regular expression. */
function firstWord(language: Language, name: string): string {
  let end = 0
  for (; end < name.length; end++) {
    const code = name.charCodeAt(end)
    if (code === 32 || code === 45) break
    // An apostrophe, a point, a digit: as running text cuts it.
    if (code < 65 || code === 0x2019 || (code > 90 && code < 97)) { const [first] = wordsOf(language, name); return first === undefined ? '' : fold(first) }
  }
  return fold(name.slice(0, end))
}

type Source = readonly [kind: NameKind, table: string]
const sources: readonly Source[] = [
  ['country', countryTable], ['place', placeTable], ['place', geonamesTable], ['place', plainTable],
  ['acronym', acronymTable], ['organisation', organisationTable], ['figure', firstNameTable],
]



/** An entity from its row; the columns differ from table to table. */
function entityOf(id: number, kind: NameKind, table: string, fields: readonly string[]): Entity {
  const made = { id, kind, sort: '', peoples: [], demonyms: [] }
  if (kind === 'country') return { ...made, en: variants(fields[1]), fr: variants(fields[2]), peoples: variants(fields[3]), demonyms: fields.slice(4, 8).map(variants) }
  if (kind === 'acronym') return { ...made, en: [...variants(fields[0]), ...variants(fields[2])], fr: [...variants(fields[1]), ...variants(fields[3])] }
  if (table === plainTable) return { ...made, sort: 'city', en: variants(fields[0]), fr: variants(fields[0]) }
  return { ...made, en: variants(fields[0]), fr: variants(fields[1]), sort: kind === 'figure' ? '' : fields[2] ?? '' }
}

/** French news write common words for some bodies (eurodéputé): those without a capital name nothing. */
const isName = (kind: NameKind, language: Language, name: string): boolean => language === 'en' || (kind !== 'acronym' && kind !== 'organisation') || /\p{Lu}/u.test(name)

/**
 * The tables of names. On first use only an index is made, from the first word of each form to the rows that hold it; a row is
 * read when a text holds that word, so that a start costs a few milliseconds and not every name of the world.
 */
export class NameTable {
  /** Row texts and where each table's rows begin. */
  private readonly rows: string[] = []
  private readonly begins: number[] = []
  private readonly index = { en: new Map<string, number | number[]>(), fr: new Map<string, number | number[]>() }
  private readonly read: (Entity | undefined)[] = []
  private readonly found = { en: new Map<string, readonly NameForm[]>(), fr: new Map<string, readonly NameForm[]>() }
  private seatsRead: ReadonlyMap<number, readonly number[]> | null = null
  /** Given names, folded, with their gender: m, f, or u for either. */
  readonly given = new Map<string, string>()

  constructor() {
    for (const [kind, table] of sources) {
      this.begins.push(this.rows.length)
      let at = 0
      while (at < table.length) {
        let end = table.indexOf('\n', at)
        if (end < 0) end = table.length
        if (end > at && table.charCodeAt(at) !== 35) this.enter(kind, table, table.slice(at, end))
        at = end + 1
      }
    }
    for (const [name, gender] of rows(givenTable)) for (const form of variants(name)) this.given.set(fold(form), gender ?? 'u')
  }

  private enter(kind: NameKind, table: string, row: string): void {
    const id = this.rows.length
    this.rows.push(row)
    const fields = row.split('\t')
    const enter = (language: Language, field: string | undefined): void => {
      if (field === undefined || field === '') return
      if (field.includes('|')) for (const name of field.split('|')) this.put(language, name, id)
      else this.put(language, field, id)
    }
    if (kind === 'country') {
      enter('en', fields[1]); enter('en', fields[3]); enter('fr', fields[2])
      for (let k = 4; k < 8; k++) enter('fr', fields[k])
    } else if (kind === 'acronym') {
      enter('en', fields[0]); enter('en', fields[2]); enter('fr', fields[1]); enter('fr', fields[3])
    } else {
      enter('en', fields[0])
      enter('fr', table === plainTable ? fields[0] : fields[1])
    }
  }

  private put(language: Language, name: string, id: number): void {
    if (name === '') return
    const first = firstWord(language, name), known = this.index[language].get(first)
    if (known === undefined) this.index[language].set(first, id)
    else if (typeof known === 'number') { if (known !== id) this.index[language].set(first, [known, id]) }
    else if (known[known.length - 1] !== id) known.push(id)
  }

  /** An entity by its number. */
  entity(id: number): Entity {
    let entity = this.read[id]
    if (entity === undefined) {
      let source = sources.length - 1
      while (this.begins[source]! > id) source--
      const [kind, table] = sources[source]!
      this.read[id] = entity = entityOf(id, kind, table, this.rows[id]!.split('\t'))
    }
    return entity
  }

  /** The forms that begin with a folded word, the longest first; empty when none does. */
  forms(language: Language, first: string): readonly NameForm[] {
    const ids = this.index[language].get(first)
    if (ids === undefined) return none
    let forms = this.found[language].get(first)
    if (forms === undefined) this.found[language].set(first, forms = this.make(language, first, typeof ids === 'number' ? [ids] : ids))
    return forms
  }

  private make(language: Language, first: string, ids: readonly number[]): NameForm[] {
    const made = new Map<string, NameForm>()
    const add = (name: string, kind: NameKind, id: number, slot: number): void => {
      if (!isName(kind, language, name) || firstWord(language, name) !== first) return
      let form = made.get(name)
      if (form === undefined) {
        const parts = wordsOf(language, name), cases = parts.map(caseOf)
        // An English name begins with a capital; a French one may be written all small only where it is an adjective.
        if (language === 'en' && !cases.some(c => c > 0)) cases[0] = 1
        made.set(name, form = { words: parts.map(fold), cases, entities: [], kinds: [], slot })
      }
      if (!form.entities.includes(id)) { form.entities.push(id); form.kinds.push(kind) }
    }
    for (const id of ids) {
      const entity = this.entity(id)
      for (const name of entity[language]) add(name, entity.kind, id, -1)
      if (language === 'en') for (const name of entity.peoples) add(name, 'demonym', id, -1)
      else entity.demonyms.forEach((names, slot) => { for (const name of names) add(name, 'demonym', id, slot) })
    }
    return [...made.values()].sort((a, b) => b.words.length - a.words.length)
  }

  /** By entity: what news put in its place, a capital for its country and the other way round. */
  get seats(): ReadonlyMap<number, readonly number[]> {
    if (this.seatsRead === null) {
      const seats = new Map<number, number[]>()
      const named = (name: string): number[] => {
        const words = wordsOf('en', name).map(fold)
        return this.forms('en', words[0]!).filter(form => form.words.join(' ') === words.join(' ')).flatMap(form => form.entities)
      }
      for (const [capital, country] of rows(capitalTable)) {
        for (const a of named(capital!)) for (const b of named(country!)) {
          seats.set(a, [...(seats.get(a) ?? []), b])
          seats.set(b, [...(seats.get(b) ?? []), a])
        }
      }
      this.seatsRead = seats
    }
    return this.seatsRead
  }
}

const none: readonly NameForm[] = []
let table: NameTable | undefined

/** The tables of names, read on first use. */
export const nameTable = (): NameTable => (table ??= new NameTable())
