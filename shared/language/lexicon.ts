import { variants } from './table'
import { fold, stemEnglish, stemFrench } from './morphology'
import { functionWords } from './function-words'
import { lexiconTables } from './lexicon/index'

/**
 * The English–French lexicon by stem. A row's multi-word terms give ties between their content words, weaker than those of
 * single words: `law enforcement` lets `enforcement` stand for `ordre`, but not as surely as `police` for `police`.
 * Stems are numbered from 0, apart for each language.
 */
export interface Lexicon {
  readonly en: ReadonlyMap<string, number>
  readonly fr: ReadonlyMap<string, number>
  /** By English stem number: French stem numbers and, at the same index of `weights`, how sure each is (0 to 1). */
  readonly ties: readonly (readonly number[])[]
  readonly weights: readonly (readonly number[])[]
}

const SINGLE = 1, MULTIPLE = 0.55

const contentStems = (term: string, language: 'en' | 'fr'): string[] => {
  const stem = language === 'en' ? stemEnglish : stemFrench
  if (!/[\s'’-]/.test(term)) return [stem(fold(term))]
  const words = fold(term).split(/[\s'-]+/).filter(Boolean)
  const content = words.filter(word => word.length > 1 && !functionWords[language].has(word))
  return (content.length > 0 ? content : words).map(stem)
}

function build(): Lexicon {
  const en = new Map<string, number>(), fr = new Map<string, number>()
  const ties: number[][] = [], weights: number[][] = []
  const stemsOf: Record<'en' | 'fr', Map<string, string[]>> = { en: new Map(), fr: new Map() }
  const stems = (term: string, language: 'en' | 'fr'): string[] => {
    let out = stemsOf[language].get(term)
    if (out === undefined) stemsOf[language].set(term, out = contentStems(term, language))
    return out
  }
  for (const table of lexiconTables) {
    let at = 0
    while (at < table.length) {
      let end = table.indexOf('\n', at)
      if (end < 0) end = table.length
      if (table.charCodeAt(at) !== 35 && end > at) {
        const [left, right] = table.slice(at, end).split('\t')
        const lefts = stems(left!, 'en')
        for (const variant of variants(right)) {
          const rights = stems(variant, 'fr')
          const weight = lefts.length === 1 && rights.length === 1 ? SINGLE : MULTIPLE
          for (const l of lefts) {
            let a = en.get(l)
            if (a === undefined) { en.set(l, a = ties.length); ties.push([]); weights.push([]) }
            for (const r of rights) {
              let b = fr.get(r)
              if (b === undefined) fr.set(r, b = fr.size)
              const k = ties[a]!.indexOf(b)
              if (k < 0) { ties[a]!.push(b); weights[a]!.push(weight) }
              else if (weights[a]![k]! < weight) weights[a]![k] = weight
            }
          }
        }
      }
      at = end + 1
    }
  }
  return { en, fr, ties, weights }
}

let made: Lexicon | undefined

/** The lexicon, made on first use. */
export const lexicon = (): Lexicon => (made ??= build())
