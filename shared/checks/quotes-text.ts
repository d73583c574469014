import type { Span } from '../article/types'

const LONGEST = 120

/** The words of a span for a message, shortened in the middle of nothing: whole words, an ellipsis where they stop. */
export function clip(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).trim()
  if (words.length <= LONGEST) return words
  const at = words.lastIndexOf(' ', LONGEST)
  return `${words.slice(0, at > 40 ? at : LONGEST)}…`
}
