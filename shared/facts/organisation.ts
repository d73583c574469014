import type { Language } from '../article/types'
import { rows } from '../language/table'
import table from '../language/names/no-bodies.tsv'
import { entryOf, inDateline, type Stretch } from './name-entry'
import type { Named } from './name-tie'
import { entityOf } from './place'
import type { RosterEntry, RosterSource } from './roster'

const noBodies: ReadonlySet<string> = new Set(rows(table).map(([key]) => key!))

/** Bodies, clubs, media and texts: what the tables know, and acronyms that both sides write. */
export function organisationsOf({ story, names }: RosterSource, taken: ReadonlySet<Named>): RosterEntry[] {
  const found = new Map<string, Record<Language, Stretch[]>>()
  for (const named of [...names.en, ...names.fr]) {
    const { kind, type, entities } = named.mention
    if (noBodies.has(named.mention.key) || taken.has(named) || (kind !== 'acronym' && kind !== 'organisation') || inDateline(story, named)) continue
    // A common word with a capital (Parliament, Défense) names a body only beside its counterpart.
    if (type !== null && !named.mention.caps && named.tie === null) continue
    const key = entities.length > 0 ? `#${entityOf(named)}` : named.tie !== null && named.side === 'fr' ? named.tie.mention.key : named.mention.key
    if (entities.length === 0 && named.tie === null && found.get(key) === undefined) continue
    let entry = found.get(key)
    if (entry === undefined) found.set(key, entry = { en: [], fr: [] })
    entry[named.side].push([named])
    // Its counterpart may be a word that the French tables do not hold.
    const other = named.tie
    if (other !== null && named.side === 'en' && other.mention.kind === 'name') entry.fr.push([other])
  }
  // The name in full before its letters.
  return [...found.values()].filter(entry => entry.en.length > 0).map(entry => entryOf(story, 'organisation', entry, (_, text) => Math.min(text.length, 12)))
}
