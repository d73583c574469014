import { wordAt } from '../article/passage'
import { overlaps, type Place } from '../article/types'
import type { Story } from '../story'
import { groupOf, type Draft } from './finding'
import { hasSomebody } from './names-missing'
import { readingOf } from './quotes-read'

/**
 * What the families say, put together as one editor would: a passage that is gone is told once, not again by each figure and name
 * that went with it; and what changed inside somebody's quoted words weighs more than in the desk's own.
 */
export function settle(story: Story, drafts: readonly Draft[]): Draft[] {
  const facts = drafts.filter(draft => draft.fr === null && missing.has(draft.category))
  drafts = drafts.filter(draft => !(draft.why === 'text.cut.clause' && isBrief(draft) && facts.some(fact => within(fact.en!, draft.en!))))
  const speakers = drafts.filter(draft => draft.category === 'quote.speaker' && draft.fr !== null && !hasSomebody(story.fr[draft.fr.unit]!.words))
  // Who is made to say a quotation in somebody's place: that somebody is not named besides says nothing new.
  drafts = drafts.filter(draft => !(draft.category === 'name.missing' && speakers.some(speaker => speaker.en!.unit === draft.en!.unit && overlaps(draft.en!, speaker.en!))))
  // The quarter of a place that differs is told with the place.
  const places = drafts.filter(draft => draft.category === 'name.place' && draft.fr !== null)
  if (places.length > 0) drafts = drafts.filter(draft => !(draft.category === 'text.polarity' && draft.fr !== null && places.some(named => within(draft.fr!, named.fr!))))
  // What is still in English is told as such, and nothing else of it.
  const raw = passages(drafts, 'fr', ['text.untranslated'])
  if (raw.length > 0) drafts = drafts.filter(draft => draft.category === 'text.untranslated' || !raw.some(({ at }) => (draft.fr !== null ? within(draft.fr, at) : isSourceOf(story, draft.en!, at))))
  const gone = { en: passages(drafts, 'en', ['text.cut', 'quote.cut']), fr: passages(drafts, 'fr', ['text.added', 'quote.added']) }
  return drafts.filter(draft => !isEcho(draft, gone)).map(draft => inQuotation(story, draft))
}

/** Whether an English place stands in a sentence that is linked to the French sentence at `at`. */
const isSourceOf = ({ alignment }: Story, en: Place, at: Place): boolean =>
  alignment.sentences.some(link => link.en.some(s => within(en, alignment.en[s]!)) && link.fr.some(s => overlaps(at, alignment.fr[s]!)))

/** Findings that a figure or a name has no French. */
const missing: ReadonlySet<string> = new Set(['number.missing', 'date.missing', 'name.missing'])

const within = (inner: Place, outer: Place): boolean => inner.unit === outer.unit && outer.start <= inner.start && inner.end <= outer.end

/** A clause of a few words is its figure or name; the finding on that says more. */
const isBrief = (draft: Draft): boolean => draft.values.text!.split(/\s+/).length <= 7

/** Where whole passages were found cut (English) or added (French), with who says so. */
function passages(drafts: readonly Draft[], side: 'en' | 'fr', categories: readonly string[]): { at: Place; by: Draft }[] {
  const out: { at: Place; by: Draft }[] = []
  for (const draft of drafts) {
    const at = draft[side]
    if (at !== null && categories.includes(draft.category)) out.push({ at, by: draft })
  }
  return out
}

function isEcho(draft: Draft, gone: Record<'en' | 'fr', readonly { at: Place; by: Draft }[]>): boolean {
  const side = draft.fr === null ? 'en' : draft.en === null ? 'fr' : null
  const at = side === null ? null : draft[side]
  if (side === null || at === null) return false
  return gone[side].some(({ at: wide, by }) =>
    by !== draft && within(at, wide)
    // Of two that say the same passage is gone the quotation's is kept, which knows whose words they are.
    && (groupOf(draft.category) !== 'quote' && (groupOf(by.category) === 'quote' || groupOf(draft.category) !== 'text')))
}

/** A figure or name that differs inside quoted speech: somebody is made to say what they did not. */
function inQuotation(story: Story, draft: Draft): Draft {
  const group = groupOf(draft.category)
  if (draft.severity !== 'major' || draft.fr === null || draft.en === null || (group !== 'number' && group !== 'date' && group !== 'name') || draft.category === 'name.spelling') return draft
  const { unit, start } = draft.fr
  const { quotes, inside } = readingOf(story).fr
  const mask = inside[unit]
  if (mask == null) return draft
  const quote = quotes[mask[wordAt(story.fr[unit]!.words, start)] ?? -1]
  return quote !== undefined && (quote.kind === 'speech' || quote.kind === 'part') ? { ...draft, severity: 'critical' } : draft
}
