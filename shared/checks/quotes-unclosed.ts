import { place } from '../article/types'
import type { Draft } from './finding'
import { clip } from './quotes-text'
import type { Reading } from './quotes-read'

/**
 * French quotations that are opened and never closed, where the English closes all of its own: the reader no longer knows where
 * somebody stops speaking. `told` holds what the other checks of marks have said of the same quotations.
 */
export function unclosedMarks(reading: Reading, told: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  const { story, paragraphOf } = reading
  for (const quote of reading.fr.quotes) {
    const first = quote.pieces[0]!
    if (quote.closed || quote.level > 0 || quote.kind === 'title') continue
    const link = story.alignment.links[paragraphOf.fr[first.unit]!]
    if (link === undefined || link.en.length === 0) continue
    // Speech that runs on over the English paragraphs may run on in the French.
    const english = reading.en.quotes.filter(({ level, pieces }) => level === 0 && pieces.some(({ unit }) => link.en.includes(unit)))
    if (english.length === 0 || english.some(({ closed, pieces }) => !closed || pieces.some(({ unit }) => !link.en.includes(unit)))) continue
    if (told.some(({ category, fr }) => category.startsWith('quote.') && fr?.unit === first.unit && fr.start < first.end && first.start < fr.end)) continue
    const open = quote.marks[0]!, en = english[0]!.pieces[0]!
    out.push({
      category: 'quote.unclosed', severity: 'minor', en: place(en.unit, en.start, en.end), fr: place(first.unit, open.start, first.end),
      values: { en: clip(story.en[en.unit]!.text, en), fr: clip(story.fr[first.unit]!.text, first) }, why: 'quote.unclosed.closing',
    })
  }
  return out
}
