import type { Passage } from '../article/passage'
import type { Segment } from './types'

/** How the segments of one side begin and end: 1 where it is so, 0 where not. */
export interface Borders {
  /** Begins in lower case: the sentence goes on from the segment before. */
  readonly goesOn: Uint8Array
  /** Ends with a mark that announces more: a comma, a colon, a semicolon, a dash. */
  readonly announces: Uint8Array
}

const lowerCase = /^[\s([]*\p{Ll}/u, afterMark = /[\s«»“"”')\]_\\]+$/u, announcing = /[,;:–—-]$/

export function bordersOf(passages: readonly Passage[], segments: readonly Segment[]): Borders {
  const texts = segments.map(s => passages[s.unit]!.text.slice(s.start, s.end))
  const mark = (is: (text: string) => boolean): Uint8Array => Uint8Array.from(texts, text => Number(is(text)))
  return { goesOn: mark(text => lowerCase.test(text)), announces: mark(text => announcing.test(text.slice(-40).replace(afterMark, ''))) }
}

/** The borders of some of the segments. */
export const someBorders = ({ goesOn, announces }: Borders, kept: readonly number[]): Borders => ({ goesOn: Uint8Array.from(kept, s => goesOn[s]!), announces: Uint8Array.from(kept, s => announces[s]!) })
