import type { Span } from '../article/types'

/** A sentence of one side in story order: where it stands and which words of its paragraph it holds. */
export interface Segment extends Span {
  readonly unit: number
  /** Word indices in the paragraph, `to` exclusive. */
  readonly from: number
  readonly to: number
}

/** `same`: in order. `moved`: the passage stands elsewhere. `cut`: English without French. `added`: French without English. */
export type LinkKind = 'same' | 'moved' | 'cut' | 'added'

/** A group of units of one side tied to a group of the other; ascending indices; one side empty for a null link. */
export interface Link {
  readonly en: readonly number[]
  readonly fr: readonly number[]
  readonly kind: LinkKind
  /** 0 to 1: the share of links of this figure that are right, as measured on development stories. */
  readonly confidence: number
  /** Set by the editor: alignment goes round it. */
  readonly fixed?: boolean
}

/** Two groups of paragraphs that the editor tied together, or (one side empty) declared to stand alone. */
export interface FixedLink {
  readonly en: readonly number[]
  readonly fr: readonly number[]
}

export interface Alignment {
  /** Paragraph links. Every paragraph of either side stands in exactly one. In order of the English, then of the French. */
  readonly links: readonly Link[]
  /** Sentence links: indices into `en` and `fr` below. Every segment stands in exactly one. */
  readonly sentences: readonly Link[]
  readonly en: readonly Segment[]
  readonly fr: readonly Segment[]
  /** False when the two do not look like one story. */
  readonly related: boolean
}
