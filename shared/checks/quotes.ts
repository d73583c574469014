import type { Story } from '../story'
import type { Draft } from './finding'
import { readingOf } from './quotes-read'
import { piecesOf } from './quotes-pieces'
import { sentenceDrafts, wordDrafts } from './quotes-words'
import { pairQuotes, speakerDrafts } from './quotes-speaker'
import { addedMarks, lostMarks } from './quotes-marks'
import { unclosedMarks } from './quotes-unclosed'

/** Compares what is quoted in both versions: marks, words, speakers and verbs. What is said with the opposite sense is for checkPolarity. */
export function checkQuotes(story: Story): readonly Draft[] {
  const reading = readingOf(story)
  if (reading.en.quotes.length === 0 && reading.fr.quotes.length === 0 && reading.fr.strays.length === 0) return []
  const en = piecesOf(reading, 'en'), fr = piecesOf(reading, 'fr')
  const drafts = [...lostMarks(reading, en), ...addedMarks(reading, fr), ...speakerDrafts(reading, pairQuotes(reading, en)), ...wordDrafts(reading), ...sentenceDrafts(reading)]
  return [...drafts, ...unclosedMarks(reading, drafts)]
}
