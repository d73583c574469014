import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import { rows } from '../language/table'
import index from '../language/names/compiled.tsv'
import { Sealed } from '../language/sealed'
import capitalTable from './name-capitals.tsv'
import regionTable from './name-regions.tsv'
import { entityOf, FIELDS, FORMS, nameSources, wordsOf, type Entity, type NameKind } from './name-sources'

export type { Entity, NameKind } from './name-sources'

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

/** Where each table's rows begin in the numbering of entities. */
const begins: readonly number[] = nameSources.map((_, n) => nameSources.slice(0, n).reduce((sum, [, table]) => sum + table.length, 0))

function sourceOf(id: number): number {
  let source = begins.length - 1
  while (begins[source]! > id) source--
  return source
}

function formOf(first: string, written: string): NameForm {
  const [ids = '', cases = '1', rest = '', slot = '-1'] = written.split(FIELDS)
  const entities: number[] = [], kinds: NameKind[] = []
  for (const id of ids.split(',')) {
    const entity = parseInt(id, 36)
    entities.push(entity)
    kinds.push(id.endsWith('*') ? 'demonym' : nameSources[sourceOf(entity)]![0])
  }
  return { words: rest === '' ? [first] : [first, ...rest.split(' ')], cases: Array.from(cases, Number), slot: Number(slot), entities, kinds }
}

/**
 * The tables of names. The index of their forms by first word is made at build (name-index.ts); a row
 * is read when something is asked of it, so that a start costs nothing.
 */
export class NameTable {
  private readonly index: Readonly<Record<Language, Sealed>>
  private readonly givenNames: Sealed
  private readonly read = new Map<number, Entity>()
  private readonly found = { en: new Map<string, readonly NameForm[]>(), fr: new Map<string, readonly NameForm[]>() }
  private seatsRead: ReadonlyMap<number, readonly number[]> | null = null
  private membersRead: ReadonlyMap<number, readonly number[]> | null = null

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
      const source = sourceOf(id), [kind, table, plain] = nameSources[source]!, at = id - begins[source]!, end = table.indexOf('\n', at)
      this.read.set(id, entity = entityOf(id, kind, plain, table.slice(at, end < 0 ? table.length : end).split('\t')))
    }
    return entity
  }

  /** The forms that begin with a folded word, the longest first; empty when none does. */
  forms(language: Language, first: string): readonly NameForm[] {
    let forms = this.found[language].get(first)
    if (forms === undefined) {
      const written = this.index[language].get(first)
      if (written === undefined) return none
      this.found[language].set(first, forms = written.split(FORMS).map(form => formOf(first, form)))
    }
    return forms
  }

  /** By region: the countries in it, whose people it may stand for. */
  get members(): ReadonlyMap<number, readonly number[]> { return (this.membersRead ??= this.pairs(regionTable, false)) }

  /** By entity: what news put in its place, a capital for its country and the other way round. */
  get seats(): ReadonlyMap<number, readonly number[]> { return (this.seatsRead ??= this.pairs(capitalTable, true)) }

  /** By entity what a table puts beside it; `mutual`: and the other way round. */
  private pairs(table: string, mutual: boolean): ReadonlyMap<number, readonly number[]> {
    const out = new Map<number, number[]>(), put = (a: number, b: number): void => { out.set(a, [...(out.get(a) ?? []), b]) }
    const named = (name: string): number[] => {
      const words = wordsOf('en', name).map(fold)
      return this.forms('en', words[0]!).filter(form => form.words.join(' ') === words.join(' ')).flatMap(form => form.entities)
    }
    for (const [first, second] of rows(table)) {
      for (const a of named(first!)) for (const b of named(second!)) {
        put(a, b)
        if (mutual) put(b, a)
      }
    }
    return out
  }
}

const none: readonly NameForm[] = []
let table: NameTable | undefined

/** The tables of names, read on first use. */
export const nameTable = (): NameTable => (table ??= new NameTable())
