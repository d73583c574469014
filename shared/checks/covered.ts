import type { Passage } from '../article/passage'
import { NUMBER, type Word, type WordType } from '../article/words'
import { doubles } from '../align/cut'
import { coverWords, type Cover } from '../align/match'
import type { Link } from '../align/types'
import { knowledge } from '../align/vocabulary'
import type { Story } from '../story'
import type { Group } from './quotes-read'

/** For a linked group of paragraphs: how surely each word is answered, each word of either side answering once. */
export interface Covered {
  /** By paragraph: 0 to 1 for each of its words. */
  readonly en: ReadonlyMap<number, Float32Array>
  readonly fr: ReadonlyMap<number, Float32Array>
  /** The words of each side in one row, and their ties. */
  readonly cover: Cover
  /** By paragraph: what each of its words tells in the story, -1 for a word that is no content. */
  readonly tells: { readonly en: ReadonlyMap<number, Float64Array>; readonly fr: ReadonlyMap<number, Float64Array> }
  /** For each paragraph the index in its row of its first word. */
  readonly base: { readonly en: ReadonlyMap<number, number>; readonly fr: ReadonlyMap<number, number> }
}

/** Words that say less than this by themselves (articles, auxiliaries, marks) are no content. */
export const CONTENT = 0.5

/** Under this a word counts as unanswered. */
export const ANSWERED = 0.3

/** `within` is one of the link's sentence links, whose cover serves where it is all of the link. */
export function coverGroup(story: Story, link: Link, within: Group | null = null): Covered {
  const words = { en: gather(story.en, link.en), fr: gather(story.fr, link.fr) }
  const cover = within?.en.words.length === words.en.length && within.fr.words.length === words.fr.length ? within.cover : coverWords(story.match, words.en, words.fr)
  return {
    en: split(story.en, link.en, cover.en), fr: split(story.fr, link.fr, cover.fr), cover, tells: { en: tells(story, 'en', link.en), fr: tells(story, 'fr', link.fr) },
    base: { en: starts(story.en, link.en), fr: starts(story.fr, link.fr) },
  }
}

function tells({ match, ...sides }: Story, side: 'en' | 'fr', units: readonly number[]): Map<number, Float64Array> {
  const out = new Map<number, Float64Array>()
  for (const unit of units) {
    const { words } = sides[side][unit]!, own = doubles(words.length)
    for (let i = 0; i < words.length; i++) {
      const { type } = words[i]!, sort = sorts[type.id] ??= sortOf(type)
      own[i] = sort === EMPTY || (sort === HOUR && isHourMark(words, i)) ? -1 : match.telling(type)
    }
    out.set(unit, own)
  }
  return out
}

const EMPTY = 1, FULL = 2, HOUR = 3
/** By type id: no content, content, or content that may be a mark of the hour. */
const sorts: (number | undefined)[] = []

function sortOf(type: WordType): number {
  const { folded } = type
  return knowledge(type).mass < CONTENT ? EMPTY : folded === '00' || folded === 'am' || folded === 'pm' ? HOUR : FULL
}

/** The 00, am and pm of 7:00 am, which French leaves out of « 7 heures ». */
const isHourMark = (words: readonly Word[], i: number): boolean => {
  const { folded } = words[i]!.type
  return (folded === '00' && words[i - 1]?.type.form === ':') || ((folded === 'am' || folded === 'pm') && words[i - 1]?.type.kind === NUMBER)
}

function starts(passages: readonly Passage[], units: readonly number[]): Map<number, number> {
  const out = new Map<number, number>()
  let at = 0
  for (const unit of units) {
    out.set(unit, at)
    at += passages[unit]!.words.length
  }
  return out
}

function gather(passages: readonly Passage[], units: readonly number[]): readonly Word[] {
  return units.length === 1 ? passages[units[0]!]!.words : units.flatMap(unit => passages[unit]!.words)
}

function split(passages: readonly Passage[], units: readonly number[], whole: Float32Array): Map<number, Float32Array> {
  const out = new Map<number, Float32Array>()
  let at = 0
  for (const unit of units) {
    const count = passages[unit]!.words.length
    out.set(unit, whole.subarray(at, at + count))
    at += count
  }
  return out
}
