import type { Passage } from '../article/passage'
import { place, type Place } from '../article/types'
import type { Link, Segment } from '../align/types'
import type { Story } from '../story'
import { coverGroup, type Covered } from './covered'
import { readingOf } from './quotes-read'
import type { Category, Draft, Severity } from './finding'
import { clauseAlone, type Stretch } from './clauses'
import { measure, type Measure } from './gaps'
import { isRubric } from './rubric'

/** French runs longer than English by about this much when the story itself does not tell. */
const USUAL_RATIO = 1.17

/** Signatures, advisories and bylines are each desk's own: their absence is nothing. */
const OWN_ROLES = new Set(['footer', 'advisory', 'byline'])

type SideName = 'en' | 'fr'

/** A passage left out (`text.cut`: English that has no French) or put in (`text.added`): whole paragraphs, sentences, then clauses. */
export function checkCuts(story: Story): readonly Draft[] {
  const out: Draft[] = []
  for (const link of story.alignment.links) {
    if (link.kind === 'cut') for (const unit of link.en) paragraphAlone(story, 'en', unit, out)
    else if (link.kind === 'added') for (const unit of link.fr) paragraphAlone(story, 'fr', unit, out)
    else if (link.kind === 'moved') out.push(moved(story, link))
  }
  insideLinks(story, lengthRatio(story), out)
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
  // Named by the English, which is locked: correcting the French inside does not make it another finding.
  const text = story.en[en.unit]!.text.slice(en.start, Math.min(en.end, en.start + 60))
  return { category: 'text.moved', severity: 'neutral', en, fr, values: { text }, why: 'text.moved.paragraph' }
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

/** Sentences and clauses of the linked groups of paragraphs. */
function insideLinks(story: Story, ratio: number, out: Draft[]): void {
  const { links, sentences } = story.alignment
  const { paragraphOf, group: sentenceGroup } = readingOf(story)
  const made = new Map<number, { covered: Covered; lack: number }>()
  const group = (n: number, sentence: number): { covered: Covered; lack: number } => {
    let g = made.get(n)
    if (g === undefined) {
      const link = links[n]!
      const length = (side: SideName): number => link[side].reduce((sum, unit) => sum + story[side][unit]!.text.length, 0)
      made.set(n, g = { covered: coverGroup(story, link, sentenceGroup(sentence)), lack: length('en') - length('fr') / ratio })
    }
    return g
  }
  for (const [k, sentence] of sentences.entries()) {
    const segments = { en: sentence.en.map(i => story.alignment.en[i]!), fr: sentence.fr.map(j => story.alignment.fr[j]!) }
    const n = segments.en.length > 0 ? paragraphOf.en[segments.en[0]!.unit]! : paragraphOf.fr[segments.fr[0]!.unit]!
    if (n < 0 || links[n]!.en.length === 0 || links[n]!.fr.length === 0) continue
    const { covered, lack: groupLack } = group(n, k)
    const stretch = { en: stretchOf('en', segments.en, covered, 1), fr: stretchOf('fr', segments.fr, covered, ratio) }
    for (const side of ['en', 'fr'] as const) {
      const other = side === 'en' ? 'fr' : 'en', sign = side === 'en' ? 1 : -1
      const lack = stretch[side].length - stretch[other].length
      if (stretch[side].segments.length === 0) continue
      const found = sentenceAlone(story, side, stretch[side], covered, sign * groupLack, stretch[other], ratio)
      if (found !== null) out.push(found)
      else {
        const at = clauseAlone(story, { side, own: stretch[side], opposite: stretch[other], covered, lack, groupLack: sign * groupLack, ratio: side === 'en' ? 1 : ratio })
        if (at !== null && !OWN_ROLES.has(story[side][at.unit]!.role) && !(side === 'fr' && at.end - at.start <= RUBRIC && isRubric(story, at))) out.push(draft(side, at, side === 'en' ? 'text.cut.clause' : 'text.added.clause', 'minor', story[side][at.unit]!.text.slice(at.start, at.end)))
      }
    }
  }
}

/** A rubric is no longer than this, in characters. */
const RUBRIC = 30

function stretchOf(side: SideName, segments: readonly Segment[], covered: Covered, ratio: number): Stretch {
  let length = 0, missing = 0, answered = 0
  for (const s of segments) {
    length += (s.end - s.start) / ratio
    const shares = covered[side].get(s.unit)
    if (shares === undefined) continue
    const m = measure(covered.tells[side].get(s.unit)!, s.from, s.to, shares)
    missing += m.missing
    answered += m.answered
  }
  return { segments, length, missing, answered }
}

/** A whole sentence without counterpart: hardly anything answered, and the other side short by a good part of it. */
function sentenceAlone(story: Story, side: SideName, own: Stretch, covered: Covered, groupLack: number, opposite: Stretch, ratio: number): Draft | null {
  for (const s of own.segments) {
    const passage = story[side][s.unit]!, shares = covered[side].get(s.unit)
    if (shares === undefined || OWN_ROLES.has(passage.role)) continue
    const m = measure(covered.tells[side].get(s.unit)!, s.from, s.to, shares)
    const size = (s.end - s.start) / (side === 'en' ? 1 : ratio)
    const alone = opposite.segments.length === 0
    const lack = alone ? groupLack : own.length - opposite.length
    // A pair of one-sentence paragraphs stands as linked: what is free in it is for the clause to say.
    if (!alone && passage.sentences.length === 1) continue
    if (m.content < 2 || !(alone ? isAlone(m, lack / size, () => missingOf(side === 'en' ? 'fr' : 'en', covered)) : m.missing >= 2 && m.answered <= 0.3 * m.missing && lack >= 0.3 * size && opposite.missing <= 0.6 * m.missing)) continue
    const at = trimmed(passage, s.unit, s.start, s.end)
    return draft(side, at, side === 'en' ? 'text.cut.sentence' : 'text.added.sentence', side === 'en' ? 'minor' : 'major', passage.text.slice(at.start, at.end))
  }
  return null
}

/**
 * Whether a sentence that was linked to none has no counterpart. The lengths of both sides say so (`lack`: what the other side is
 * short by, in shares of the sentence), unless hardly a word of it is answered and the other side has no free words that could be its
 * translation; where they say it loudly, everyday words may be.
 */
function isAlone({ missing, answered }: Measure, lack: number, free: () => number): boolean {
  if (missing >= 3 && answered <= 0.2 * missing && free() <= 0.6 * missing + 2) return true
  if (lack < 0.3) return false
  return (missing >= 1.2 && answered <= 0.6 * missing) || (lack >= 0.7 && missing >= 0.8 && answered <= 1.1 * missing)
}

/** What the unanswered words of one side of a linked group tell. */
function missingOf(side: SideName, covered: Covered): number {
  let missing = 0
  for (const [unit, shares] of covered[side]) missing += measure(covered.tells[side].get(unit)!, 0, shares.length, shares).missing
  return missing
}
