import { ints } from '../align/cut'
import { coverWords, type Cover } from '../align/match'
import type { Link, Segment } from '../align/types'
import { place, type Place } from '../article/types'
import { NUMBER, WORD, type Word, type WordType } from '../article/words'
import { readQuotes, type Quotes } from '../facts/quote'
import type { Story } from '../story'

/** One side of a sentence link, its words in a row. */
export interface Row {
  readonly words: readonly Word[]
  /** For each word its paragraph. */
  readonly units: Int32Array
  /** For each word its index in that paragraph. */
  readonly at: Int32Array
  /** For each word the outermost quotation that holds it, -1 for none. */
  readonly quoted: Int32Array
}

/** A sentence link with words on both sides, and how they cover each other. */
export interface Group {
  readonly en: Row
  readonly fr: Row
  readonly cover: Cover
}

/** What the checks of quotations and of negation know of a story; made once for each story. */
export interface Reading {
  readonly story: Story
  readonly en: Quotes
  readonly fr: Quotes
  /** By sentence link; null for a null link. */
  group(link: number): Group | null
  /** The sentence link of a segment. */
  readonly linkOf: { readonly en: Int32Array; readonly fr: Int32Array }
  /** The paragraph link of a paragraph, -1 for none. */
  readonly paragraphOf: { readonly en: Int32Array; readonly fr: Int32Array }
}

const made = new WeakMap<Story, Reading>()

function rowOf(story: Story, quotes: Quotes, side: 'en' | 'fr', segments: readonly Segment[], indices: readonly number[]): Row {
  if (indices.length === 1) {
    const { unit, from, to } = segments[indices[0]!]!, at = ints(to - from)
    for (let i = from; i < to; i++) at[i - from] = i
    return { words: story[side][unit]!.words.slice(from, to), units: ints(to - from).fill(unit), at, quoted: quotes.inside[unit]?.slice(from, to) ?? ints(to - from).fill(-1) }
  }
  let count = 0
  for (const s of indices) count += segments[s]!.to - segments[s]!.from
  const words: Word[] = [], units = new Int32Array(count), at = new Int32Array(count), quoted = new Int32Array(count).fill(-1)
  let n = 0
  for (const s of indices) {
    const { unit, from, to } = segments[s]!, own = story[side][unit]!.words, mask = quotes.inside[unit]
    for (let i = from; i < to; i++, n++) {
      words.push(own[i]!)
      units[n] = unit
      at[n] = i
      if (mask) quoted[n] = mask[i]!
    }
  }
  return { words, units, at, quoted }
}

/** The words of some sentences of one side, in a row. */
export function wordsOf(story: Story, side: 'en' | 'fr', segments: readonly number[]): readonly Word[] {
  if (segments.length === 1) {
    const { unit, from, to } = story.alignment[side][segments[0]!]!
    return story[side][unit]!.words.slice(from, to)
  }
  return segments.flatMap(s => {
    const { unit, from, to } = story.alignment[side][s]!
    return story[side][unit]!.words.slice(from, to)
  })
}

/** Whether any word of some sentences of one side passes; nothing is copied for the asking. */
export function someWord(story: Story, side: 'en' | 'fr', segments: readonly number[], passes: (type: WordType) => boolean): boolean {
  for (const s of segments) {
    const { unit, from, to } = story.alignment[side][s]!, { words } = story[side][unit]!
    for (let i = from; i < to; i++) if (passes(words[i]!.type)) return true
  }
  return false
}

/** Whether a word tells something by itself: a figure, or one that is no article or the like. */
export const isTelling = ({ match }: Story, type: WordType): boolean => type.kind === NUMBER || (type.kind === WORD && match.mass(type) >= 0.5)

/** Where the words of a row from one to another (inclusive) stand: those of the first one's paragraph. */
export const spanOf = (row: Row, from: number, to: number): Place => {
  const unit = row.units[from]!
  let last = to
  while (last > from && row.units[last] !== unit) last--
  return place(unit, row.words[from]!.start, row.words[last]!.end)
}

const index = (links: readonly Link[], side: 'en' | 'fr', count: number): Int32Array => {
  const out = new Int32Array(count).fill(-1)
  links.forEach((link, k) => { for (const i of link[side]) out[i] = k })
  return out
}

export function readingOf(story: Story): Reading {
  const known = made.get(story)
  if (known !== undefined) return known
  const { alignment } = story
  const en = readQuotes(story.en), fr = readQuotes(story.fr)
  const groups: (Group | null | undefined)[] = []
  const reading: Reading = {
    story, en, fr,
    linkOf: { en: index(alignment.sentences, 'en', alignment.en.length), fr: index(alignment.sentences, 'fr', alignment.fr.length) },
    paragraphOf: { en: index(alignment.links, 'en', story.en.length), fr: index(alignment.links, 'fr', story.fr.length) },
    group(k) {
      let group = groups[k]
      if (group === undefined) {
        const link = alignment.sentences[k]!
        if (link.en.length === 0 || link.fr.length === 0) group = null
        else {
          const left = rowOf(story, en, 'en', alignment.en, link.en), right = rowOf(story, fr, 'fr', alignment.fr, link.fr)
          group = { en: left, fr: right, cover: coverWords(story.match, left.words, right.words) }
        }
        groups[k] = group
      }
      return group
    },
  }
  made.set(story, reading)
  return reading
}
