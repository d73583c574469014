import compiled from './lexicon/compiled.tsv'
import { Sealed } from './sealed'

/** A tie of an English stem to a French one and how sure it is, 0 to 1. */
export interface StemTies {
  readonly to: readonly number[]
  readonly weights: readonly number[]
}

/** The stems of one language by their text. */
export interface Stems {
  /** The number of a stem; undefined where the lexicon has none. */
  get(stem: string): number | undefined
  has(stem: string): boolean
}

/**
 * The English–French lexicon by stem, compiled from the tables of lexicon/ and names/ by scripts/compile-lexicon.mjs so that the
 * program starts in milliseconds. Stems are numbered from 0, apart for each language.
 */
export interface Lexicon {
  readonly en: Stems
  readonly fr: Stems
  /** The French stems that may stand for an English one, named by a number that `en` has given. */
  tiesOf(en: number): StemTies
}

/** A word of a multi-word term stands for a word of its translation only in company. */
const SINGLE = 1, MULTIPLE = 0.55
/** How surely a further rendering (renderings.tsv) stands for its word: it gives way to the first ones. */
export const SECOND = 0.8
const TILDE = '~'.charCodeAt(0), HYPHEN = '-'.charCodeAt(0)

/** English stems hold their number and then their ties, French ones their number, in base 36. */
function load(): Lexicon {
  const [enText = '', frText = ''] = compiled.split('\v')
  const en = new Sealed(enText), fr = new Sealed(frText)
  const written: string[] = [], read: (StemTies | undefined)[] = []
  return {
    en: {
      get(stem) {
        const value = en.get(stem)
        if (value === undefined) return undefined
        const n = parseInt(value, 36)
        written[n] = value
        return n
      },
      has: stem => en.has(stem),
    },
    fr: {
      get(stem) {
        const value = fr.get(stem)
        return value === undefined ? undefined : parseInt(value, 36)
      },
      has: stem => fr.has(stem),
    },
    tiesOf(n) {
      let ties = read[n]
      if (ties === undefined) {
        const to: number[] = [], weights: number[] = []
        const parts = written[n]!.split(',')
        for (let i = 1; i < parts.length; i++) {
          const part = parts[i]!, first = part.charCodeAt(0), weight = first === TILDE ? MULTIPLE : first === HYPHEN ? SECOND : SINGLE
          to.push(parseInt(weight === SINGLE ? part : part.slice(1), 36))
          weights.push(weight)
        }
        read[n] = ties = { to, weights }
      }
      return ties
    },
  }
}

let loaded: Lexicon | undefined

/** The lexicon, read on first use. */
export const lexicon = (): Lexicon => (loaded ??= load())
