/** What a desk wants in one kind of gap. `no-break`: either no-break space will do, the desk's own is put. `any`: not looked at. */
export const gaps = ['any', 'none', 'plain', 'no-break', 'wide', 'narrow'] as const
export type Gap = typeof gaps[number]

export const quoteMarks = ['any', 'straight', 'guillemets'] as const
export const apostrophes = ['any', 'straight', 'curly'] as const

/** How a desk spaces its French. */
export interface SpacingRules {
  /** Before ; ! and ?. */
  readonly high: Gap
  /** Before the colon. */
  readonly colon: Gap
  /** After « and before ». */
  readonly guillemets: Gap
  /** Between groups of figures, and before a sign of unit; where nothing stands, nothing is asked for. */
  readonly figures: Gap
  readonly quotes: typeof quoteMarks[number]
  readonly apostrophe: typeof apostrophes[number]
}

export const PLAIN = ' ', WIDE = '\u00a0', NARROW = '\u202f'

/** The desk's habits by name; `house` is made of settings. */
export const profiles = ['off', 'wire', 'narrow', 'wide', 'house'] as const
export type Profile = typeof profiles[number]

const any: Gap = 'any'
export const houseAtFirst: SpacingRules = { high: any, colon: any, guillemets: any, figures: any, quotes: 'any', apostrophe: 'any' }

/** Wire copy goes through machines that know one space; quotation marks and apostrophes are as the writer typed them. */
const wire: SpacingRules = { high: 'plain', colon: 'plain', guillemets: 'plain', figures: 'plain', quotes: 'any', apostrophe: 'any' }

/** The typographer's: a mark never begins a line. Which of the two spaces was typed is no fault, which one is put is the profile's. */
const typographic: SpacingRules = { high: 'no-break', colon: 'no-break', guillemets: 'no-break', figures: 'no-break', quotes: 'guillemets', apostrophe: 'any' }

/** The rules of a profile; null when nothing is to be looked at. */
export function rulesOf(profile: Profile, house: SpacingRules): { readonly rules: SpacingRules; readonly thin: boolean } | null {
  switch (profile) {
    case 'off': return null
    case 'wire': return { rules: wire, thin: false }
    case 'narrow': return { rules: typographic, thin: true }
    case 'wide': return { rules: typographic, thin: false }
    case 'house': return { rules: house, thin: false }
  }
}

export type Spacing = NonNullable<ReturnType<typeof rulesOf>>

/** The space that a gap is given; the typographer's narrow one stands before ; ! and ? and in figures, the wide one at colons and guillemets. */
export function spaceOf(gap: Gap, thin: boolean): string {
  switch (gap) {
    case 'none': return ''
    case 'plain': return PLAIN
    case 'wide': return WIDE
    case 'narrow': return NARROW
    default: return thin ? NARROW : WIDE
  }
}

/** Whether what stands in a gap is what the desk wants there. */
export function fits(gap: Gap, found: string): boolean {
  switch (gap) {
    case 'any': return true
    case 'no-break': return found === WIDE || found === NARROW
    default: return found === spaceOf(gap, false)
  }
}
