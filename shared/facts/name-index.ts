import type { Language } from '../article/types'
import { fold } from '../language/morphology'
import { seal } from '../language/sealed'
import givenTable from '../language/names/given-names.tsv'
import { rows, variants } from '../language/table'
import { firstWord, nameSources } from './name-sources'
import type { NameKind } from './name-table'

/** The fields of a row that hold names of each language. */
function fieldsOf(kind: NameKind, plain: boolean, fields: readonly string[]): Readonly<Record<Language, readonly (string | undefined)[]>> {
  if (kind === 'country') return { en: [fields[1], fields[3]], fr: [fields[2], ...fields.slice(4, 8)] }
  if (kind === 'acronym') return { en: [fields[0], fields[2]], fr: [fields[1], fields[3]] }
  return { en: [fields[0]], fr: [plain ? fields[0] : fields[1]] }
}

/**
 * Makes names/compiled.tsv; run by scripts/compile-lexicon.mjs, never by the program, which reads the result (name-table.ts).
 * Three sealed tables with a vertical tab between them: the rows that hold a form beginning with an English word, the same for
 * French, and the gender of each given name. A row is named by where it stands in all the tables put one behind the other.
 */
export function compileNames(): string {
  const index: Record<Language, Map<string, number[]>> = { en: new Map(), fr: new Map() }
  let base = 0
  for (const [kind, table, plain] of nameSources) {
    for (let at = 0; at < table.length;) {
      let end = table.indexOf('\n', at)
      if (end < 0) end = table.length
      if (end > at && table.charCodeAt(at) !== 35) {
        const fields = fieldsOf(kind, plain, table.slice(at, end).split('\t'))
        for (const language of ['en', 'fr'] as const) for (const field of fields[language]) for (const name of variants(field)) {
          if (name === '') continue
          const first = firstWord(language, name), known = index[language].get(first)
          if (known === undefined) index[language].set(first, [base + at])
          else if (known[known.length - 1] !== base + at) known.push(base + at)
        }
      }
      at = end + 1
    }
    base += table.length
  }
  const written = (map: ReadonlyMap<string, readonly number[]>): string => seal(new Map([...map].map(([first, ids]) => [first, ids.map(id => id.toString(36)).join(',')])))
  const given = new Map<string, string>()
  for (const [name, gender] of rows(givenTable)) for (const form of variants(name)) given.set(fold(form), gender ?? 'u')
  return [written(index.en), written(index.fr), seal(given)].join('\v')
}
