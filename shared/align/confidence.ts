/**
 * How sure a paragraph link is: the share of links like it that were right on the development stories. Fitted as a logistic curve
 * on the share of mass that the two groups answer, for links in order and moved ones apart; a null link is as sure as nothing on
 * the other side comes near. Sentences of running prose have curves of their own: side by side they are much alike, and of their
 * groups about six in seven have both borders right, whatever they share.
 */
export interface Evidence {
  /** Share of the groups' mass that is answered, 0 to 1; for a null link that of its best partner among what is also left. */
  readonly similarity: number
  readonly kind: 'single' | 'group' | 'moved' | 'null'
}

type Curves = Record<Evidence['kind'], { readonly base: number; readonly slope: number }>
const paragraphs: Curves = {
  single: { base: 0, slope: 13 },
  group: { base: 0.2, slope: 6 },
  moved: { base: 0.2, slope: 7 },
  null: { base: 3.2, slope: -9 },
}
const sentences: Curves = {
  single: { base: 0, slope: 4.7 },
  group: { base: 1.1, slope: 0.9 },
  moved: { base: 0.2, slope: 4 },
  null: { base: -0.8, slope: -4 },
}

/** `prose`: the passages are sentences of running prose. */
export function confidenceOf({ similarity, kind }: Evidence, prose: boolean): number {
  const { base, slope } = (prose ? sentences : paragraphs)[kind]
  return Math.round(100 / (1 + Math.exp(-(base + slope * similarity)))) / 100
}
