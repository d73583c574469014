import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import { rows, variants } from '../language/table'
import index from '../language/names/compiled.tsv'
import { Sealed } from '../language/sealed'
import capitalTable from './name-capitals.tsv'
import { firstWord, nameSources, wordsOf } from './name-sources'

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

/** An entity from its row; the columns differ from table to table. */
function entityOf(id: number, kind: NameKind, plain: boolean, fields: readonly string[]): Entity {
  const made = { id, kind, sort: '', peoples: [], demonyms: [] }
  if (kind === 'country') return { ...made, en: variants(fields[1]), fr: variants(fields[2]), peoples: variants(fields[3]), demonyms: fields.slice(4, 8).map(variants) }
  if (kind === 'acronym') return { ...made, en: [...variants(fields[0]), ...variants(fields[2])], fr: [...variants(fields[1]), ...variants(fields[3])] }
  if (plain) return { ...made, sort: 'city', en: variants(fields[0]), fr: variants(fields[0]) }
  return { ...made, en: variants(fields[0]), fr: variants(fields[1]), sort: kind === 'figure' ? '' : fields[2] ?? '' }
}

/** French news write common words for some bodies (eurodéputé): those without a capital name nothing. */
const isName = (kind: NameKind, language: Language, name: string): boolean => language === 'en' || (kind !== 'acronym' && kind !== 'organisation') || /\p{Lu}/u.test(name)

/**
 * The tables of names. The index from the first word of each form to the rows that hold it is made at build (name-index.ts); a row
 * is read when a text holds that word, so that a start costs nothing.
 */
export class NameTable {
  private readonly index: Readonly<Record<Language, Sealed>>
  private readonly givenNames: Sealed
  private readonly read = new Map<number, Entity>()
  private readonly found = { en: new Map<string, readonly NameForm[]>(), fr: new Map<string, readonly NameForm[]>() }
  private seatsRead: ReadonlyMap<number, readonly number[]> | null = null

  constructor() {
    const [en = '', fr = '', given = ''] = index.split('\v')
    this.index = { en: new Sealed(en), fr: new Sealed(fr) }
    this.givenNames = new Sealed(given)
  }

  /** The gender of a given name by its folded form: m, f, or u for either; '' for what is none. */
  given(folded: string): string {
    return this.givenNames.get(folded) ?? ''
  }

  /** An entity by its number: where its row stands in all the tables put one behind the other. */
  entity(id: number): Entity {
    let entity = this.read.get(id)
    if (entity === undefined) {
      let source = 0, at = id
      while (at >= nameSources[source]![1].length) at -= nameSources[source++]![1].length
      const [kind, table, plain] = nameSources[source]!, end = table.indexOf('\n', at)
      this.read.set(id, entity = entityOf(id, kind, plain, table.slice(at, end < 0 ? table.length : end).split('\t')))
    }
    return entity
  }

  /** The forms that begin with a folded word, the longest first; empty when none does. */
  forms(language: Language, first: string): readonly NameForm[] {
    let forms = this.found[language].get(first)
    if (forms === undefined) {
      const ids = this.index[language].get(first)
      forms = ids === undefined ? none : this.make(language, first, ids.split(',').map(id => parseInt(id, 36)))
      if (forms !== none) this.found[language].set(first, forms)
    }
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
