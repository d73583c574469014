/**
 * How sure a paragraph link is: the share of links like it that were right on the development stories. Fitted as a logistic curve
 * on the share of mass that the two groups answer, for links in order and moved ones apart; a null link is as sure as nothing on
 * the other side comes near. Links of running prose are as sure as the paths that take them (arcs.ts).
 */
export interface Evidence {
  /** Share of the groups' mass that is answered, 0 to 1; for a null link that of its best partner among what is also left. */
  readonly similarity: number
  readonly kind: 'single' | 'group' | 'moved' | 'null'
}

const curves: Record<Evidence['kind'], { readonly base: number; readonly slope: number }> = {
  single: { base: 0, slope: 13 },
  group: { base: 0.2, slope: 6 },
  moved: { base: 0.2, slope: 7 },
  null: { base: 3.2, slope: -9 },
}

export function confidenceOf({ similarity, kind }: Evidence): number {
  const { base, slope } = curves[kind]
  return Math.round(100 / (1 + Math.exp(-(base + slope * similarity)))) / 100
}
