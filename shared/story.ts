import type { Passage } from './article/passage'
import type { Alignment } from './align/types'
import type { MatchTable } from './align/match'

/** A pair of versions as read and aligned: what every check is given. */
export interface Story {
  readonly en: readonly Passage[]
  readonly fr: readonly Passage[]
  readonly alignment: Alignment
  /** Which English word can stand for which French word in this story. */
  readonly match: MatchTable
}
