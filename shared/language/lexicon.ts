import compiled from './lexicon/compiled.tsv'

/** A tie of an English stem to a French one and how sure it is, 0 to 1. */
export interface StemTies {
  readonly to: readonly number[]
  readonly weights: readonly number[]
}

/**
 * The English–French lexicon by stem, compiled from the tables of lexicon/ and names/ by scripts/compile-lexicon.mjs so that the
 * program starts in milliseconds. Stems are numbered from 0, apart for each language.
 */
export interface Lexicon {
  readonly en: ReadonlyMap<string, number>
  readonly fr: ReadonlyMap<string, number>
  /** The French stems that may stand for an English one. */
  tiesOf(en: number): StemTies
}

/** A word of a multi-word term stands for a word of its translation only in company. */
const SINGLE = 1, MULTIPLE = 0.55

function load(): Lexicon {
  const [enLine = '', frLine = '', tieLine = ''] = compiled.split('\n')
  const number = (line: string): Map<string, number> => new Map(line.split('\t').map((stem, n) => [stem, n]))
  const written = tieLine.split('\t'), read: (StemTies | undefined)[] = []
  return {
    en: number(enLine), fr: number(frLine),
    tiesOf(en) {
      let ties = read[en]
      if (ties === undefined) {
        const parts = written[en] ? written[en].split(',') : []
        read[en] = ties = { to: parts.map(p => parseInt(p.startsWith('~') ? p.slice(1) : p, 36)), weights: parts.map(p => (p.startsWith('~') ? MULTIPLE : SINGLE)) }
      }
      return ties
    },
  }
}

let loaded: Lexicon | undefined

/** The lexicon, read on first use. */
export const lexicon = (): Lexicon => (loaded ??= load())
