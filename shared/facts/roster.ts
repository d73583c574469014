import type { Place } from '../article/types'
import { fold } from '../language/morphology'
import bodyTable from '../language/names/body-words.tsv'
import { rows } from '../language/table'
import type { Story } from '../story'
import { peopleOf, type People } from './name-people'
import { tieNames, type Named, type Names } from './name-tie'
import { organisationsOf } from './organisation'
import { personsOf } from './person'
import { placesOf } from './place'

/** Somebody or something that the story names, with its spellings in both versions. */
export interface RosterEntry {
  readonly kind: 'person' | 'place' | 'organisation'
  /** The fullest English form and the fullest French one as written; '' where that side never names it. */
  readonly en: string
  readonly fr: string
  /** Every other way in which each side writes it, in order of first use. */
  readonly enVariants: readonly string[]
  readonly frVariants: readonly string[]
  /** Title or function as the first mention gives it, in each language; '' where there is none. */
  readonly enTitle: string
  readonly frTitle: string
  /** Where each side names it, in order; the first is the first mention. */
  readonly enMentions: readonly Place[]
  readonly frMentions: readonly Place[]
}

/** Who and what a story names, each list in order of first mention. */
export interface Roster {
  readonly persons: readonly RosterEntry[]
  readonly places: readonly RosterEntry[]
  readonly organisations: readonly RosterEntry[]
}

/** What the parts of a roster are made from. */
export interface RosterSource {
  readonly story: Story
  readonly names: Names
  readonly people: People
}

const bodyWords: ReadonlySet<string> = new Set(rows(bodyTable).map(([word]) => word!))
const isBody = ({ en }: RosterEntry): boolean => bodyWords.has(fold(en.slice(en.lastIndexOf(' ') + 1)))

const rosters = new WeakMap<Story, Roster>()

/** The roster of a story. Bylines, sign-offs and the agency in the dateline name those who made the story and are left out. */
export function buildRoster(story: Story): Roster {
  let roster = rosters.get(story)
  if (roster === undefined) {
    const names = tieNames(story)
    const source: RosterSource = { story, names, people: peopleOf(names) }
    const persons = personsOf(source)
    const taken = new Set<Named>(persons.flatMap(person => person.names))
    // Two capitals side by side are a person's name, but for its last word: Cheverny Securities.
    const bodies = persons.filter(({ entry }) => isBody(entry))
    roster = {
      persons: persons.filter(({ entry }) => !isBody(entry)).map(person => person.entry), places: placesOf(source, taken),
      organisations: [...organisationsOf(source, taken), ...bodies.map(({ entry }): RosterEntry => ({ ...entry, kind: 'organisation' }))],
    }
    rosters.set(story, roster)
  }
  return roster
}
