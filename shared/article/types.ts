/** The two languages of a pair: the English source and its French version. */
export type Language = 'en' | 'fr'

/** UTF-16 offsets in one paragraph's text; `end` is exclusive; `start === end` is a point between two characters. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span in a numbered paragraph; `unit` counts paragraphs from 0. */
export interface Place extends Span {
  readonly unit: number
}

/** What a paragraph, or a stretch of one, is for in wire copy. */
export type Role = 'headline' | 'byline' | 'dateline' | 'advisory' | 'crosshead' | 'bullet' | 'body' | 'footer'

/** A stretch inside a paragraph whose role is not the paragraph's own: the dateline that opens a lead, the sign-off run into the end. */
export interface Part extends Span {
  readonly role: Role
}

/** One paragraph. `text` is what the editor reads: a break inside a hard-wrapped paragraph stands there as one space. */
export interface Paragraph {
  readonly text: string
  readonly role: Role
  /** In order, without overlap; empty when the whole paragraph has one role. */
  readonly parts: readonly Part[]
}

/** A story in one language, its paragraphs in reading order. */
export interface Article {
  readonly language: Language
  readonly paragraphs: readonly Paragraph[]
}

export const paragraph = (text: string, role: Role = 'body', parts: readonly Part[] = []): Paragraph => ({ text, role, parts })

export const article = (language: Language, paragraphs: readonly Paragraph[]): Article => ({ language, paragraphs })

/** An article of plain body paragraphs. */
export const articleOf = (language: Language, texts: readonly string[]): Article => article(language, texts.map(text => paragraph(text)))

export const place = (unit: number, start: number, end: number): Place => ({ unit, start, end })

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
