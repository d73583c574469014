import type { Story } from '../story'
import type { Draft } from './finding'
import { hedgeDrafts } from './hedges'
import { negationDrafts } from './polarity-negation'
import { oppositeDrafts } from './polarity-opposites'
import { readingOf } from './quotes-read'

/** Sentences that say the opposite in French: a negation put in or left out, a word turned into its contrary. */
export function checkPolarity(story: Story): readonly Draft[] {
  const reading = readingOf(story)
  return [...negationDrafts(reading), ...oppositeDrafts(reading), ...hedgeDrafts(reading)]
}
