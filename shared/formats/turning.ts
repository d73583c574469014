/**
 * Controls that turn the order in which characters are shown (embeddings, overrides and isolates of Unicode): what is read is then
 * not what is seen. They are text and stay; the editor is told, and they are shown.
 */
import type { Article } from '../article/types'
import type { Problem } from '../channels'

const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** A text in which each such control is seen by its number and turns nothing. */
export const unturned = (text: string): string => text.replace(turning, char => `[U+${char.charCodeAt(0).toString(16).toUpperCase()}]`)

/** What the editor is told of them; nothing where there are none. */
export function turningNote(name: string, ...articles: readonly Article[]): Problem[] {
  const count = articles.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((n, { text }) => n + (text.match(turning)?.length ?? 0), 0), 0)
  return count === 0 ? [] : [{ key: 'read.note.turning', values: { name, count: String(count) } }]
}
