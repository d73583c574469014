import type { Link } from '../align/types'
import type { Note } from '../review'
import { changesOf } from './changes'
import type { Entry, NotesModel } from './model'

/** A pair as tables show it: the paragraphs of a link, and all that was said of them. */
export interface PairRow {
  readonly link: Link
  readonly en: readonly string[]
  /** The French first opened that became this row's; a paragraph taken out stands with the row before it. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly entries: readonly Entry[]
  readonly notes: readonly Note[]
}

/** The story pair by pair, in the order of the links. The English never changes, so a finding whose French has gone is placed by it. */
export function pairRows({ input, entries, notes, queries }: NotesModel): readonly PairRow[] {
  const { links, texts, review } = input
  const { origins } = changesOf(review.fr.paragraphs, texts.fr)
  const rowOf = { en: new Map<number, number>(), fr: new Map<number, number>() }
  links.forEach((link, i) => { for (const side of ['en', 'fr'] as const) for (const unit of link[side]) rowOf[side].set(unit, i) })
  const before = links.map(link => new Set(link.fr.flatMap(unit => [...origins[unit] ?? []])))
  const taken = new Map<number, number>()
  before.forEach((units, i) => { for (const unit of units) taken.set(unit, i) })
  let last = 0
  review.fr.paragraphs.forEach((_, unit) => {
    const at = taken.get(unit)
    if (at !== undefined) last = at
    else before[last]?.add(unit)
  })
  const own = <T>(list: readonly T[], row: (item: T) => number): ReadonlyMap<number, readonly T[]> => {
    const out = new Map<number, T[]>()
    for (const item of list) { const at = row(item); out.set(at, [...out.get(at) ?? [], item]) }
    return out
  }
  const found = own(entries, ({ finding, fr }) => (finding.en === null ? undefined : rowOf.en.get(finding.en.unit)) ?? (fr.unit === null ? undefined : rowOf.fr.get(fr.unit)) ?? 0)
  const said = own([...queries, ...notes], ({ side, unit }) => (unit === null ? undefined : rowOf[side].get(unit)) ?? 0)
  const text = (of: readonly string[], units: Iterable<number>): string[] => [...units].sort((a, b) => a - b).flatMap(unit => of[unit] ?? [])
  return links.map((link, i) => ({
    link, en: text(texts.en, link.en), before: text(review.fr.paragraphs, before[i]!), after: text(texts.fr, link.fr), entries: found.get(i) ?? [], notes: said.get(i) ?? [],
  }))
}
