import type { Place, Span } from '../article/types'

/** A piece of a paragraph with the words concerned marked in it; `…` stands where the paragraph was cut. */
export interface Excerpt {
  readonly text: string
  readonly mark: Span | null
}

/** Characters kept on each side of the words concerned. */
const AROUND = 180

const nothing: Excerpt = { text: '', mark: null }

/** The neighbourhood of a place, cut at words. A place outside the texts gives nothing: the text has changed under it. */
export function excerpt(texts: readonly string[], at: Place | null): Excerpt {
  const text = at === null ? undefined : texts[at.unit]
  if (at === null || text === undefined || at.start > text.length) return nothing
  const end = Math.min(at.end, text.length)
  let from = 0, to = text.length
  if (at.start > AROUND + 20) {
    const blank = text.indexOf(' ', at.start - AROUND)
    if (blank >= 0 && blank < at.start) from = blank + 1
  }
  if (text.length - end > AROUND + 20) {
    const blank = text.lastIndexOf(' ', end + AROUND)
    if (blank > end) to = blank
  }
  const head = from > 0 ? '… ' : ''
  return { text: head + text.slice(from, to) + (to < text.length ? ' …' : ''), mark: { start: at.start - from + head.length, end: end - from + head.length } }
}
