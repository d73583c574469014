import type { Passage } from '../article/passage'
import type { Segment } from './types'

/** The sentences of one side in story order. A paragraph without words (an empty line) gives one empty segment, so that it can be linked or left. */
export function segmentsOf(passages: readonly Passage[]): Segment[] {
  const out: Segment[] = []
  passages.forEach((passage, unit) => {
    if (passage.sentences.length === 0) out.push({ unit, start: 0, end: passage.text.length, from: 0, to: 0 })
    for (const { start, end, from, to } of passage.sentences) out.push({ unit, start, end, from, to })
  })
  return out
}
