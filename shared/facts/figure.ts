import type { Span } from '../article/types'
import type { Bound } from './bound'
import type { Coin, Unit } from '../language/numbers/lexicon'

export type FigureKind =
  | 'number' | 'percent' | 'money' | 'measure' | 'ordinal' | 'fraction' | 'multiple' | 'plural' | 'vague' | 'code'
  | 'year' | 'decade' | 'century' | 'day' | 'month' | 'weekday' | 'time'

/** A figure as an editor reads it: a value and what it belongs to. Spans are in the paragraph's text. */
export interface Figure extends Span {
  readonly kind: FigureKind
  /** Every value that the writing can mean, the likeliest first, magnitude applied (2,8 milliards is 2.8e9). Times count minutes from midnight. */
  readonly readings: readonly number[]
  readonly unit: Unit | null
  readonly coin: Coin | null
  /** The unit is not written but understood (`Narcis Termes, 68,`). */
  readonly implied: boolean
  readonly approximate: boolean
  /** 1 and 2: the first and second end of a range or score; 0: neither. */
  readonly range: 0 | 1 | 2
  readonly digits: boolean
  /** 0: of no account alone (one, first, half); 1: a small number in words; 2: any other. */
  readonly strength: 0 | 1 | 2
  /** Half of the last place shown. */
  readonly sharp: number
  /** Words in the paragraph, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** The numeral without unit or currency. */
  readonly numeral: Span
  /** The word that scales the numeral (million, Md), where there is one. */
  readonly scale: Span | null
  /** The unit's or currency's own words, where they are written. */
  readonly mark: Span | null
  /** Minutes of a time's zone from Greenwich. */
  readonly zone: number | undefined
  /** A dozen, « une vingtaine »: a number that rounds by its nature. */
  readonly collective: boolean
  /** `at least`, « moins de »: what bounds the figure, or null. */
  readonly bound: Bound | null
  /** A minus (-1) or a plus (1) that is written before it; 0 where none is. */
  readonly sign: -1 | 0 | 1
  /** A temperature that is a difference (3 degrees above normal). */
  readonly change: boolean
  /** The value at the other end of its range or score. */
  readonly mate: number | undefined
}
