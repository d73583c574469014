import type { Place, Span } from '../article/types'
import type { Story } from '../story'
import type { Draft } from './finding'

const LONGEST = 120

/** The words of a span for a message, shortened in the middle of nothing: whole words, an ellipsis where they stop. */
export function clip(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).trim()
  if (words.length <= LONGEST) return words
  const at = words.lastIndexOf(' ', LONGEST)
  return `${words.slice(0, at > 40 ? at : LONGEST)}…`
}

/** Words of an English quotation that the French one has not, and words of a French one that the English has not; each beside the other's. */
export const cutShort = (story: Story, en: Place, fr: Place): Draft => ({ category: 'quote.cut', severity: 'major', en, fr, values: clipped(story, en, fr), why: 'quote.cut.end' })
export const saysMore = (story: Story, en: Place, fr: Place): Draft => ({ category: 'quote.added', severity: 'major', en, fr, values: clipped(story, en, fr), why: 'quote.added.words' })

const clipped = (story: Story, en: Place, fr: Place): Draft['values'] => ({ en: clip(story.en[en.unit]!.text, en), fr: clip(story.fr[fr.unit]!.text, fr) })
