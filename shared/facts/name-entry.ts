import { place, type Language, type Place } from '../article/types'
import type { Story } from '../story'
import type { Named } from './name-tie'
import type { RosterEntry } from './roster'

/** A stretch of one or more neighbouring mentions that names one thing. */
export type Stretch = readonly Named[]

const textOf = (story: Story, stretch: Stretch): string => {
  const first = stretch[0]!
  return story[first.side][first.unit]!.text.slice(first.mention.start, stretch[stretch.length - 1]!.mention.end).replace(/[’']s$/, '')
}

const placeOf = (stretch: Stretch): Place => place(stretch[0]!.unit, stretch[0]!.mention.start, stretch[stretch.length - 1]!.mention.end)

interface Side {
  readonly best: string
  readonly variants: readonly string[]
  readonly mentions: readonly Place[]
}

/** The forms of one side, the one that `rank` puts highest first; equal ranks keep the order of the story. */
function sideOf(story: Story, stretches: readonly Stretch[], rank: (stretch: Stretch, text: string) => number): Side {
  const forms = new Map<string, number>()
  for (const stretch of stretches) {
    const text = textOf(story, stretch)
    if (!forms.has(text)) forms.set(text, rank(stretch, text))
  }
  let best = '', high = -Infinity
  for (const [text, value] of forms) if (value > high) { best = text; high = value }
  return { best, variants: [...forms.keys()].filter(text => text !== best), mentions: stretches.map(placeOf) }
}

/** An entry from the stretches of either side that name it. */
export function entryOf(
  story: Story, kind: RosterEntry['kind'], stretches: Readonly<Record<Language, readonly Stretch[]>>,
  rank: (stretch: Stretch, text: string) => number, titles: { readonly en: string; readonly fr: string } = { en: '', fr: '' },
): RosterEntry {
  const en = sideOf(story, stretches.en, rank), fr = sideOf(story, stretches.fr, rank)
  return {
    kind, en: en.best, fr: fr.best, enVariants: en.variants, frVariants: fr.variants, enTitle: titles.en, frTitle: titles.fr,
    enMentions: en.mentions, frMentions: fr.mentions,
  }
}

/** Whether a mention stands in the dateline: its place counts, the agency in parentheses does not. */
export function inDateline(story: Story, named: Named): boolean {
  const passage = story[named.side][named.unit]!
  return passage.role === 'dateline' || passage.parts.some(part => part.role === 'dateline' && part.start <= named.mention.start && named.mention.start < part.end)
}
