import { knowledge } from '../align/vocabulary'
import type { Language } from '../article/types'
import type { WordType } from '../article/words'
import { nameTable } from './name-table'
import { entryOf, type Stretch } from './name-entry'
import type { Named } from './name-tie'
import type { RosterEntry, RosterSource } from './roster'

/** The entity of the tables that a mention names: the one that its counterpart names too, else the first. */
export function entityOf(named: Named): number {
  const { entities } = named.mention
  if (entities.length < 2 || named.tie === null) return entities[0] ?? -1
  return entities.find(entity => named.tie!.mention.entities.includes(entity)) ?? entities[0]!
}

/** Countries and places of the story, each with its people's names; what is named only as an adjective (Soviet) is not a place of it. */
export function placesOf({ story, names }: RosterSource, taken: ReadonlySet<Named>): RosterEntry[] {
  const found = new Map<number, Record<Language, Stretch[]> & { named: boolean }>()
  for (const named of [...names.en, ...names.fr]) {
    const { kind, caps, type } = named.mention
    if (taken.has(named) || (kind !== 'country' && kind !== 'place' && kind !== 'demonym')) continue
    // Tied to a plain word of the other side, it is not the place of that name here.
    if (named.tie !== null && named.tie.mention.kind === 'name' && kind === 'place' && named.tie.mention.key !== named.mention.key) continue
    if (named.tie === null && type !== null && !caps && (named.mention.given !== '' || (kind !== 'demonym' && isWord(type)))) continue
    const entity = entityOf(named)
    let entry = found.get(entity)
    if (entry === undefined) found.set(entity, entry = { en: [], fr: [], named: false })
    entry[named.side].push([named])
    if (kind !== 'demonym') entry.named = true
  }
  const usual = (entity: number) => (stretch: Stretch, text: string): number => {
    const { en, fr } = nameTable().entity(entity)
    const at = (stretch[0]!.side === 'en' ? en : fr).indexOf(text)
    return stretch[0]!.mention.kind === 'demonym' ? -100 : at < 0 ? -50 : -at
  }
  return [...found].filter(([, entry]) => entry.named).map(([entity, entry]) => {
    const made = entryOf(story, 'place', entry, usual(entity)), known = nameTable().entity(entity)
    // A side that has only the adjective is shown with the usual name.
    const onlyAdjective = (side: Language): boolean => entry[side].length > 0 && entry[side].every(([named]) => named!.mention.kind === 'demonym')
    return {
      ...made,
      ...(onlyAdjective('en') && known.en[0] !== undefined ? { en: known.en[0], enVariants: [made.en, ...made.enVariants] } : {}),
      ...(onlyAdjective('fr') && known.fr[0] !== undefined ? { fr: known.fr[0], frVariants: [made.fr, ...made.frVariants] } : {}),
    }
  })
}

/** A word of the language too: West, Nice. */
const isWord = (type: WordType): boolean => knowledge(type).stems.length > 0
