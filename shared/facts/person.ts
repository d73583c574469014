import type { Language } from '../article/types'
import { MARK } from '../article/words'
import { fold } from '../language/morphology'
import { rows, variants } from '../language/table'
import titleTable from '../language/names/titles.tsv'
import type { Story } from '../story'
import { isTitle } from './name'
import { entryOf, type Stretch } from './name-entry'
import { runsOf } from './name-people'
import type { Named } from './name-tie'
import type { RosterEntry, RosterSource } from './roster'

export interface Person {
  readonly entry: RosterEntry
  /** The mentions that name the person, on both sides. */
  readonly names: readonly Named[]
}

/** The persons whom the English names in full, with every later mention by surname, and the French mentions tied to them. */
export function personsOf({ story, names, people }: RosterSource): Person[] {
  const byFull = new Map<string, Named[]>(), surnames = new Map<string, Set<string>>()
  const fulls = new Map<Named, string>()
  for (const person of people.full) {
    const key = fullKey(person)
    for (const named of person) fulls.set(named, key)
    if (!byFull.has(key)) byFull.set(key, [])
    const last = person[person.length - 1]!.mention.key
    surnames.set(last, (surnames.get(last) ?? new Set()).add(key))
  }
  // Known by surname alone, behind a title: President Trump.
  for (const run of runsOf(names.en)) run.forEach((named, k) => {
    const { key, type, common } = named.mention
    if (k > 0 && type !== null && !common && isTitle('en', run[k - 1]!.mention.key) && !fulls.has(named) && !surnames.has(key) && people.words.has(key)) {
      byFull.set(key, [])
      surnames.set(key, new Set([key]))
    }
  })
  // Names in capitals or without a given name join the one person of that surname.
  for (const named of names.en) {
    const key = fulls.get(named) ?? sole(surnames.get(named.mention.key))
    if (key !== undefined && named.mention.type !== null) byFull.get(key)!.push(named)
  }
  const frOf = new Map<string, Named[]>(), keyOf = new Map<Named, string>()
  for (const [key, en] of byFull) for (const named of en) keyOf.set(named, key)
  for (const named of names.fr) {
    const key = named.tie === null ? undefined : keyOf.get(named.tie)
    if (key === undefined) continue
    const list = frOf.get(key)
    if (list === undefined) frOf.set(key, [named])
    else list.push(named)
  }
  const out: Person[] = []
  for (const [key, en] of byFull) {
    if (en.length === 0) continue
    const fr = frOf.get(key) ?? []
    const stretches: Record<Language, Stretch[]> = { en: [...runsOf(en)], fr: [...runsOf(fr)] }
    const entry = entryOf(story, 'person', stretches, stretch => stretch.length, titleOf(story, stretches))
    out.push({ entry, names: [...en, ...fr] })
  }
  return out
}

const fullKey = (person: readonly Named[]): string => person.map(named => named.mention.key).join(' ')

const sole = (keys: ReadonlySet<string> | undefined): string | undefined => (keys !== undefined && keys.size === 1 ? [...keys][0] : undefined)

interface Title {
  readonly en: string
  readonly fr: readonly string[]
}

let titles: ReadonlyMap<string, Title> | undefined

/** By folded English form. */
function titleForms(): ReadonlyMap<string, Title> {
  if (titles === undefined) {
    const made = new Map<string, Title>()
    for (const [en, fr] of rows(titleTable)) for (const form of variants(en)) if (!made.has(fold(form))) made.set(fold(form), { en: form, fr: variants(fr) })
    titles = made
  }
  return titles
}

const LONGEST = 5

/** The title before the first mention that has one, and its French in the linked sentence. */
function titleOf(story: Story, stretches: Readonly<Record<Language, readonly Stretch[]>>): { en: string; fr: string } {
  for (const stretch of stretches.en) {
    const first = stretch[0]!, passage = story.en[first.unit]!
    for (let length = LONGEST; length > 0; length--) {
      const words = passage.words.slice(Math.max(0, first.mention.from - length), first.mention.from)
      if (words.length < length || words.some(word => word.type.kind === MARK && word.type.form !== '.' && word.type.form !== '-')) continue
      const text = passage.text.slice(words[0]!.start, words[words.length - 1]!.end)
      const title = titleForms().get(fold(text))
      if (title !== undefined) return { en: text, fr: frenchTitle(story, stretches.fr, title) }
    }
  }
  return { en: '', fr: '' }
}

function frenchTitle(story: Story, stretches: readonly Stretch[], title: Title): string {
  for (const stretch of stretches) {
    const text = story.fr[stretch[0]!.unit]!.text, folded = fold(text)
    // Where folding changed the length the offsets no longer fit the text.
    const found = title.fr.find(form => folded.includes(fold(form)))
    if (found !== undefined) return folded.length === text.length ? text.substr(folded.indexOf(fold(found)), found.length) : found
  }
  return ''
}
