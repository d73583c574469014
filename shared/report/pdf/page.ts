/** What stands on a page, in points from its upper left corner. Plain data: it is written as PDF and drawn as a picture from the same list. */
export type Mark =
  /** `y`: the base line. `block`: the block of the page that it belongs to. `width`: how far it goes. */
  | { readonly as: 'text'; readonly x: number; readonly y: number; readonly size: number; readonly bold: boolean; readonly colour: Colour; readonly text: string; readonly width: number; readonly block: number }
  | { readonly as: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly thick: number; readonly colour: Colour }
  /** A severity's shape, in a square of `size`. */
  | { readonly as: 'shape'; readonly shape: 'triangle' | 'diamond' | 'disc' | 'ring'; readonly x: number; readonly y: number; readonly size: number; readonly colour: Colour }

export type Colour = '#1b1f24' | '#5a6470' | '#d5dae0' | '#a3123a' | '#a8480a' | '#1f5fa8'

export interface Page { readonly marks: readonly Mark[] }

export interface Paper {
  readonly width: number
  readonly height: number
  readonly pages: readonly Page[]
  /** What each block of text is, for those who hear the page. */
  readonly blocks: readonly ('H1' | 'H2' | 'P')[]
  readonly title: string
  readonly author: string
  readonly language: 'en' | 'fr'
  /** ISO 8601. */
  readonly date: string
}

/** A4, in points. */
export const A4 = { width: 595.28, height: 841.89 } as const
