import type { Passage } from '../article/passage'
import { place, type Place } from '../article/types'
import type { WordType } from '../article/words'
import type { Link } from '../align/types'
import type { Story } from '../story'
import type { Category, Draft, Severity } from './finding'
import { measure, widestGap, type Gap } from './gaps'

/** French runs longer than English by about this much when the story itself does not tell. */
const USUAL_RATIO = 1.17

/** Signatures, advisories and bylines are each desk's own: their absence is nothing. */
const OWN_ROLES = new Set(['footer', 'advisory', 'byline'])

type SideName = 'en' | 'fr'

/** A passage left out (`text.cut`: English that has no French) or put in (`text.added`): whole paragraphs, sentences, then clauses. */
export function checkCuts(story: Story): readonly Draft[] {
  const out: Draft[] = []
  const ratio = lengthRatio(story)
  for (const link of story.alignment.links) {
    if (link.kind === 'cut') for (const unit of link.en) paragraphAlone(story, 'en', unit, out)
    else if (link.kind === 'added') for (const unit of link.fr) paragraphAlone(story, 'fr', unit, out)
    else {
      if (link.kind === 'moved') out.push(moved(story, link))
      inside(story, link, ratio, out)
    }
  }
  return out
}

const category = (side: SideName): Category => (side === 'en' ? 'text.cut' : 'text.added')

function draft(side: SideName, at: Place, why: string, severity: Severity, text: string): Draft {
  return { category: category(side), severity, en: side === 'en' ? at : null, fr: side === 'fr' ? at : null, values: { text }, why }
}

/** The words of a passage without the white space round them. */
function trimmed(passage: Passage, unit: number, start = 0, end = passage.text.length): Place {
  while (end > start && /\s/.test(passage.text[end - 1]!)) end--
  while (start < end && /\s/.test(passage.text[start]!)) start++
  return place(unit, start, end)
}

function paragraphAlone(story: Story, side: SideName, unit: number, out: Draft[]): void {
  const passage = story[side][unit]!
  if (passage.words.length === 0 || OWN_ROLES.has(passage.role)) return
  const at = trimmed(passage, unit)
  out.push(draft(side, at, side === 'en' ? 'text.cut.paragraph' : 'text.added.paragraph', side === 'en' ? 'minor' : 'major', passage.text.slice(at.start, at.end)))
}

function moved(story: Story, link: Link): Draft {
  const en = trimmed(story.en[link.en[0]!]!, link.en[0]!), fr = trimmed(story.fr[link.fr[0]!]!, link.fr[0]!)
  return { category: 'text.moved', severity: 'neutral', en, fr, values: { text: story.fr[fr.unit]!.text.slice(fr.start, Math.min(fr.end, fr.start + 60)) }, why: 'text.moved.paragraph' }
}

/** Characters of French to one of English over the linked paragraphs; a short story leans on what is usual. */
function lengthRatio(story: Story): number {
  let en = 0, fr = 0
  for (const link of story.alignment.links) {
    if (link.en.length === 0 || link.fr.length === 0) continue
    for (const i of link.en) en += story.en[i]!.text.length
    for (const j of link.fr) fr += story.fr[j]!.text.length
  }
  const lean = 1500
  return (fr + lean * USUAL_RATIO) / (en + lean)
}

const typesOf = (passages: readonly Passage[], units: readonly number[]): Set<WordType> => {
  const out = new Set<WordType>()
  for (const unit of units) for (const word of passages[unit]!.words) out.add(word.type)
  return out
}

/** Sentences and clauses of a linked group of paragraphs. */
function inside(story: Story, link: Link, ratio: number, out: Draft[]): void {
  const types = { en: typesOf(story.en, link.en), fr: typesOf(story.fr, link.fr) }
  const length = (side: SideName): number => link[side].reduce((n, unit) => n + story[side][unit]!.text.length, 0)
  // How many characters one side is short of the other, counted in English characters; positive when the French is short.
  const short = length('en') - length('fr') / ratio
  for (const side of ['en', 'fr'] as const) {
    const there = side === 'en' ? types.fr : types.en
    const lack = side === 'en' ? short : -short
    for (const unit of link[side]) {
      const passage = story[side][unit]!
      if (OWN_ROLES.has(passage.role)) continue
      for (const sentence of passage.sentences) {
        const m = measure(story.match, passage.words, sentence.from, sentence.to, there)
        const size = (sentence.end - sentence.start) / (side === 'en' ? 1 : ratio)
        if (isAlone(m, size, lack)) {
          const at = trimmed(passage, unit, sentence.start, sentence.end)
          out.push(draft(side, at, side === 'en' ? 'text.cut.sentence' : 'text.added.sentence', side === 'en' ? 'minor' : 'major', passage.text.slice(at.start, at.end)))
          continue
        }
        const gap = widestGap(story.match, passage.words, sentence.from, sentence.to, there)
        if (gap !== null && isClause(gap, (gap.end - gap.start) / (side === 'en' ? 1 : ratio), lack)) {
          const at = place(unit, gap.start, gap.end)
          out.push(draft(side, at, side === 'en' ? 'text.cut.clause' : 'text.added.clause', 'minor', passage.text.slice(at.start, at.end)))
        }
      }
    }
  }
}

export const tuning = { least: 2.2, share: 0.32, lack: 0.45, clause: 3.2, clauseLack: 0.45, clean: 0.35 }

/** A whole sentence without counterpart: hardly anything answered, and the other side is short by a good part of it. */
function isAlone(m: { mass: number; answered: number; content: number }, size: number, lack: number): boolean {
  return m.mass >= tuning.least && m.content >= 3 && m.answered < tuning.share * m.mass && lack > tuning.lack * size
}

/** A clause without counterpart: a run of unanswered words, and the other side short by a good part of its length. */
function isClause(gap: Gap, size: number, lack: number): boolean {
  return gap.count >= 3 && gap.missing >= tuning.clause && gap.answered < tuning.clean * gap.missing && lack > tuning.clauseLack * size
}
