import { readWords, WORD } from '../article/words'
import { rows, variants } from './table'
import { fold, lemmaKeyEnglish, lemmaKeyFrench } from './morphology'
import { functionWords } from './function-words'
import { seal } from './sealed'
import acronyms from './names/acronyms.tsv'
import countries from './names/countries.tsv'
import firstNames from './names/first-names.tsv'
import organisations from './names/organisations.tsv'
import geonames from './names/places-geonames.tsv'
import places from './names/places.tsv'
import titles from './names/titles.tsv'

/**
 * Makes the compiled lexicon out of the tables; run by scripts/compile-lexicon.mjs, never by the program, which reads the result
 * (lexicon.ts). A row's multi-word terms give ties between their content words, weaker than those of single words: `law
 * enforcement` lets `enforcement` stand for `ordre`, but not as surely as `police` for `police`. A further rendering
 * stands between the two.
 */
const SINGLE = 2, SECOND = 1, MULTIPLE = 0

const contentStems = (term: string, language: 'en' | 'fr'): string[] => {
  const stem = language === 'en' ? lemmaKeyEnglish : lemmaKeyFrench
  if (!/[\s'’-]/.test(term)) return [stem(fold(term))]
  // Cut as running text is, so that `aujourd'hui` stays whole and `d'abord` comes apart.
  const words = readWords(language, term).filter(word => word.type.kind === WORD).map(word => word.type.folded)
  const content = words.filter(word => word.length > 1 && !word.endsWith("'") && !functionWords[language].has(word))
  return (content.length > 0 ? content : words).map(stem)
}

/** Which columns of a name table answer each other: [English, French], variants between `|`. */
const nameTables: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  [places, [[0, 1]]], [geonames, [[0, 1]]], [organisations, [[0, 1]]], [titles, [[0, 1]]], [firstNames, [[0, 1]]],
  [acronyms, [[0, 1], [2, 3], [0, 3], [2, 1]]],
  [countries, [[1, 2], [3, 4], [3, 5], [3, 6], [3, 7], [8, 9]]],
]

/** Makes the lexicon; the ties of a stem are few, so that a list is quicker than a map. */
class Builder {
  readonly en = new Map<string, number>()
  readonly fr = new Map<string, number>()
  readonly ties: number[][] = []
  readonly weights: number[][] = []
  readonly #stems = { en: new Map<string, readonly number[]>(), fr: new Map<string, readonly number[]>() }

  #numbersOf(term: string, language: 'en' | 'fr'): readonly number[] {
    const known = this.#stems[language]
    let out = known.get(term)
    if (out === undefined) {
      out = contentStems(term, language).map(stem => {
        let n = this[language].get(stem)
        if (n === undefined) {
          this[language].set(stem, n = this[language].size)
          if (language === 'en') { this.ties.push([]); this.weights.push([]) }
        }
        return n
      })
      known.set(term, out)
    }
    return out
  }

  add(en: string, fr: string, single = SINGLE): void {
    if (en === '' || fr === '') return
    const rights = variants(fr).map(variant => this.#numbersOf(variant, 'fr'))
    for (const term of variants(en)) {
      const lefts = this.#numbersOf(term, 'en')
      // A phrasal verb's head stands for its French only in company: `go on` lets `go` mean continuer, weakly.
      const phrase = term.includes(' ')
      for (const right of rights) {
        const weight = lefts.length === 1 && right.length === 1 && !phrase ? single : MULTIPLE
        for (const l of lefts) for (const r of right) this.#tie(l, r, weight)
      }
    }
  }

  #tie(l: number, r: number, weight: number): void {
    const ties = this.ties[l]!, weights = this.weights[l]!
    const k = ties.indexOf(r)
    if (k < 0) { ties.push(r); weights.push(weight) }
    else if (weights[k]! < weight) weights[k] = weight
  }
}

/** What stands before a tie in the compiled text, by its rank. */
const mark = ['~', '-', '']

/** The compiled lexicon from the texts of its tables, in which rows marked `also` hold further renderings: the English stems sealed, a vertical tab, the French stems sealed (see lexicon.ts). */
export function compileLexicon(tables: readonly string[]): string {
  const out = new Builder()
  const further: (readonly [string, string])[] = []
  for (const table of tables) {
    for (const [en, fr = '', pos] of rows(table)) {
      if (pos === 'also') further.push([en!, fr])
      else out.add(en!, fr)
    }
  }
  for (const [table, columns] of nameTables) {
    for (const row of rows(table)) for (const [en, fr] of columns) out.add(row[en] ?? '', row[fr] ?? '')
  }
  for (const [en, fr] of further) out.add(en, fr, SECOND)
  const ties = (n: number): string => out.ties[n]!.map((r, k) => `,${mark[out.weights[n]![k]!]}${r.toString(36)}`).join('')
  const en = new Map([...out.en].map(([stem, n]) => [stem, n.toString(36) + ties(n)]))
  const fr = new Map([...out.fr].map(([stem, n]) => [stem, n.toString(36)]))
  return `${seal(en)}\v${seal(fr)}`
}
