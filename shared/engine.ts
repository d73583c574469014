import type { Article, Language, Paragraph } from './article/types'
import { readPassage, type Passage } from './article/passage'
import { align } from './align/align'
import type { FixedLink } from './align/types'
import { families } from './checks'
import { identify, type Draft, type Finding } from './checks/finding'
import type { TermBase } from './checks/term-base'
import { checkTerms } from './checks/terms'
import { settle } from './checks/settle'
import { checkSpacing } from './checks/spacing'
import type { Spacing } from './checks/spacing-rules'
import type { Story } from './story'

export interface CheckOptions {
  /** Links given by the editor: fixed points round which the rest is aligned. */
  readonly fixed?: readonly FixedLink[]
  /** Each paragraph is one sentence by contract and is not split. */
  readonly single?: boolean
  /** Passages read before, so that an edit re-reads one paragraph; filled as reading goes on. */
  readonly readings?: Readings
  /** The desk's term base; without one, terms are not checked. */
  readonly terms?: TermBase
  /** The desk's habits of spacing and marks in the French; without them nothing is said of style. */
  readonly spacing?: Spacing
}

export interface Checked {
  readonly story: Story
  readonly findings: readonly Finding[]
}

/** What was read of paragraphs, by language, role and text; holds the passages of the last check only. */
export class Readings {
  #now = new Map<string, Passage>()
  #next = new Map<string, Passage>()

  read(language: Language, from: Paragraph, single: boolean): Passage {
    const key = `${language}${single ? '1' : '0'}${from.role}\u0000${from.parts.map(p => `${p.role}${p.start}-${p.end}`).join()}\u0000${from.text}`
    let passage = this.#next.get(key) ?? this.#now.get(key)
    if (passage === undefined) passage = readPassage(language, from, single)
    this.#next.set(key, passage)
    return passage
  }

  /** Ends a check: what it did not read is forgotten. */
  settle(): void {
    this.#now = this.#next
    this.#next = new Map()
  }
}

/** A pair as read and aligned, before any check. */
export function readStory(en: Article, fr: Article, options: CheckOptions = {}): Story {
  const { readings, single = false } = options
  const read = (language: Language, paragraphs: readonly Paragraph[]): Passage[] =>
    paragraphs.map(p => (readings === undefined ? readPassage(language, p, single) : readings.read(language, p, single)))
  const left = read('en', en.paragraphs), right = read('fr', fr.paragraphs)
  readings?.settle()
  return { en: left, fr: right, ...align(left, right, options.fixed ?? [], single) }
}

/** In order of the French, then of the English where the French has nothing. */
function inStoryOrder(drafts: Draft[], story: Story): Draft[] {
  // A finding on the English alone stands where its paragraph's French begins, or after the paragraph before it that stands in its place.
  const frOf = new Float64Array(story.en.length).fill(-1)
  const moved = new Set<number>()
  for (const link of story.alignment.links) for (const i of link.en) if (link.fr.length > 0) { frOf[i] = link.fr[0]!; if (link.kind === 'moved') moved.add(i) }
  for (let i = 0, last = -1; i < frOf.length; i++) {
    if (frOf[i]! < 0) frOf[i] = last + 0.001 * (i + 1)
    else if (!moved.has(i)) last = frOf[i]!
  }
  const at = (d: Draft): number => d.fr?.unit ?? (d.en === null ? 0 : frOf[d.en.unit]!)
  return drafts.map((draft, n) => ({ draft, n }))
    .sort((a, b) => at(a.draft) - at(b.draft) || (a.draft.fr?.start ?? a.draft.en?.start ?? 0) - (b.draft.fr?.start ?? b.draft.en?.start ?? 0) || a.n - b.n)
    .map(entry => entry.draft)
}

/** Reads, aligns and checks a pair: everything that Relecture says of it. Pure; the same pair always gives the same answer. */
export function check(en: Article, fr: Article, options: CheckOptions = {}): Checked {
  const story = readStory(en, fr, options)
  const drafts: Draft[] = []
  if (story.alignment.related) {
    for (const family of families) drafts.push(...family(story))
    if (options.terms !== undefined) drafts.push(...checkTerms(story, options.terms))
  }
  const settled = settle(story, drafts)
  if (options.spacing !== undefined && story.alignment.related) settled.push(...checkSpacing(fr.paragraphs.map(({ text }) => text), options.spacing))
  return { story, findings: identify(inStoryOrder(settled, story)) }
}

export type Check = typeof check
