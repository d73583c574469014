import type { Article } from '../../shared/article/types'
import type { Problem } from '../../shared/channels'
import type { TermBase } from '../../shared/checks/term-base'
import { readTermFile } from '../../shared/checks/term-file'
import { check, type Checked } from '../../shared/engine'
import { guessLanguage, type Encoding } from '../../shared/formats'
import { keptEncodings, newReview, parseReview, slugOf, type Review } from '../../shared/review'
import { dataFolder } from '../desk/folders'
import { DeskError, problem } from '../desk/problem'
import { readBytes, type ReadBytes } from '../desk/read'
import { findReview } from '../desk/review'
import { readStory, type Story } from './read-story'

export interface ReadPair {
  readonly en: Article
  readonly fr: Article
  /** How each was read: roles that its format states, remarks, comments, facts. */
  readonly enStory: Story
  readonly frStory: Story
  readonly enFile: ReadBytes
  readonly frFile: ReadBytes
  /** True when the files were named the other way round. */
  readonly swapped: boolean
}

const textOf = (article: Article): string => article.paragraphs.map(({ text }) => text).join('\n')

const readAs = (file: ReadBytes, language: 'en' | 'fr', encoding?: Encoding): Promise<Story | Problem> => readStory(file.bytes, file.name, language, encoding === undefined ? {} : { encoding })

/** In which encoding each language's file is to be read, where somebody said so. */
export type Encodings = ReturnType<typeof keptEncodings>

/** What is said now, else what was chosen in the window: where the editor chose how to read a file, it is read so here. */
async function chosenFor(fr: ReadBytes, given: Encodings): Promise<Encodings> {
  const kept = keptEncodings((await findReview(fr.path, dataFolder()))?.text ?? null)
  return { en: given.en ?? kept.en, fr: given.fr ?? kept.fr }
}

/** Both languages of one file, or why it cannot stand for two. */
async function readBoth(file: ReadBytes, alone: boolean, given: Encodings): Promise<ReadPair | Problem> {
  const story = await readAs(file, 'fr', (await chosenFor(file, given)).fr)
  if ('key' in story) return story
  if (story.other === undefined) return alone ? problem('problem.arguments.one', { name: file.name }) : problem('problem.file.same', { path: file.path })
  return { en: story.other, fr: story.article, enStory: story, frStory: story, enFile: file, frFile: file, swapped: false }
}

/** Two files as articles, or why they cannot be used; one alone, where it holds both languages. Files named the wrong way round are set right. */
export async function readPair(enPath: string, frPath: string | null, given: Encodings = {}): Promise<ReadPair | Problem> {
  try {
    const first = await readBytes(enPath)
    if (frPath === null) return await readBoth(first, true, given)
    const second = await readBytes(frPath)
    if (first.path === second.path) return await readBoth(first, false, given)
    const chosen = await chosenFor(second, given)
    const [en, fr] = await Promise.all([readAs(first, 'en', chosen.en), readAs(second, 'fr', chosen.fr)])
    if ('key' in en) return en
    if ('key' in fr) return fr
    if (en.other !== undefined || fr.other !== undefined) return problem('problem.pair.both', { name: en.other !== undefined ? first.name : second.name })
    const [enGuess, frGuess] = [guessLanguage(textOf(en.article)), guessLanguage(textOf(fr.article))]
    if (enGuess !== null && enGuess === frGuess) {
      return problem(enGuess === 'en' ? 'problem.pair.english' : 'problem.pair.french', { first: first.name, second: second.name })
    }
    if (enGuess === 'fr' && frGuess !== 'fr' || frGuess === 'en' && enGuess !== 'en') {
      const [english, french] = await Promise.all([readAs(second, 'en', given.en), readAs(first, 'fr', given.fr)])
      if ('key' in english) return english
      if ('key' in french) return french
      return { en: english.article, fr: french.article, enStory: english, frStory: french, enFile: second, frFile: first, swapped: true }
    }
    return { en: en.article, fr: fr.article, enStory: en, frStory: fr, enFile: first, frFile: second, swapped: false }
  } catch (error) {
    if (error instanceof DeskError) return error.problem
    throw error
  }
}

/** The review of a pair as it stands: the one kept for the French file, or an empty one. */
export async function reviewOf({ en, fr, enFile, frFile, frStory }: ReadPair): Promise<Review | Problem> {
  const kept = await findReview(frFile.path, dataFolder())
  if (kept !== null) {
    const parsed = parseReview(kept.text)
    return parsed.ok ? parsed.review : parsed.problem
  }
  const at = new Date().toISOString()
  const version = (file: ReadBytes, article: Article) => ({ name: file.name, path: file.path, paragraphs: article.paragraphs.map(({ text }) => text), at })
  return { ...newReview(slugOf(frFile.name), version(enFile, en), version(frFile, fr)), fixedLinks: frStory.tied ?? [] }
}

/** A desk's term base, or why the file cannot be used. */
export async function readTerms(path: string): Promise<TermBase | Problem> {
  try {
    const { bytes, name } = await readBytes(path)
    return readTermFile(bytes, name)
  } catch (error) {
    if (error instanceof DeskError) return error.problem
    throw error
  }
}

export const checkPair = (pair: ReadPair, review: Review, terms?: TermBase): Checked => check(pair.en, pair.fr, { fixed: review.fixedLinks, ...(terms === undefined ? {} : { terms }) })
