import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import { seal } from '../language/sealed'
import givenTable from '../language/names/given-names.tsv'
import { rows, variants } from '../language/table'
import { entityOf, FIELDS, firstWord, FORMS, nameSources, wordsOf, type NameKind } from './name-sources'

const caseOf = (word: string): number => {
  if (word[0] === word[0]!.toLowerCase()) return 0
  // Five capitals and more may also be written Unesco, Interpol.
  return word.length > 1 && word.length < 5 && word === word.toUpperCase() && /\p{Lu}/u.test(word[1]!) ? 2 : 1
}

/** French news write common words for some bodies (eurodéputé): those without a capital name nothing. */
const isName = (kind: NameKind, language: Language, name: string): boolean => language === 'en' || (kind !== 'acronym' && kind !== 'organisation') || /\p{Lu}/u.test(name)

interface Made {
  readonly words: readonly string[]
  readonly cases: readonly number[]
  readonly slot: number
  readonly entities: Map<number, NameKind>
}

type Forms = Map<string, Map<string, Made>>

function add(forms: Forms, language: Language, name: string, kind: NameKind, id: number, slot: number): void {
  if (name === '' || !isName(kind, language, name)) return
  const first = firstWord(language, name)
  let list = forms.get(first)
  if (list === undefined) forms.set(first, list = new Map())
  let form = list.get(name)
  if (form === undefined) {
    const parts = wordsOf(language, name), cases = parts.map(caseOf)
    // An English name begins with a capital; a French one may be written all small only where it is an adjective.
    if (language === 'en' && !cases.some(c => c > 0)) cases[0] = 1
    list.set(name, form = { words: parts.map(fold), cases, slot, entities: new Map() })
  }
  if (!form.entities.has(id)) form.entities.set(id, kind)
}

/** The forms by first word, the longest of each first, sealed. */
function written(forms: Forms): string {
  const one = ({ words, cases, slot, entities }: Made): string => {
    const ids = [...entities].map(([id, kind]) => id.toString(36) + (kind === 'demonym' ? '*' : '')).join(',')
    const fields = [ids, cases.join(''), words.slice(1).join(' '), ...(slot < 0 ? [] : [slot])]
    return fields.length === 3 && fields[2] === '' ? (fields[1] === '1' ? ids : `${ids}${FIELDS}${fields[1]}`) : fields.join(FIELDS)
  }
  return seal(new Map([...forms].map(([first, list]) => [first, [...list.values()].sort((a, b) => b.words.length - a.words.length).map(one).join(FORMS)])))
}

/**
 * Makes names/compiled.tsv; run by scripts/compile-lexicon.mjs, never by the program, which reads the result (name-table.ts).
 * Three sealed tables with a vertical tab between them: the English forms by first word, the French forms, and the gender of each
 * given name. An entity is named by where its row stands in all the tables put one behind the other.
 */
export function compileNames(): string {
  const forms: Record<Language, Forms> = { en: new Map(), fr: new Map() }
  let base = 0
  for (const [kind, table, plain] of nameSources) {
    for (let at = 0; at < table.length;) {
      let end = table.indexOf('\n', at)
      if (end < 0) end = table.length
      if (end > at && table.charCodeAt(at) !== 35) {
        const id = base + at, entity = entityOf(id, kind, plain, table.slice(at, end).split('\t'))
        for (const language of ['en', 'fr'] as const) for (const name of entity[language]) add(forms[language], language, name, kind, id, -1)
        for (const name of entity.peoples) add(forms.en, 'en', name, 'demonym', id, -1)
        entity.demonyms.forEach((names, slot) => { for (const name of names) add(forms.fr, 'fr', name, 'demonym', id, slot) })
      }
      at = end + 1
    }
    base += table.length
  }
  const given = new Map<string, string>()
  for (const [name, gender] of rows(givenTable)) for (const form of variants(name)) given.set(fold(form), gender ?? 'u')
  return [written(forms.en), written(forms.fr), seal(given)].join('\v')
}
