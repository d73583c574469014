import type { Place } from '../../shared/article/types'
import { runsOf } from '../../shared/facts/name-people'
import { tieNames, type Named } from '../../shared/facts/name-tie'
import { sameValue } from '../../shared/facts/equal'
import { readFigures, type Figure } from '../../shared/facts/number'
import { readAs } from '../../shared/checks/number-drafts'
import { quoteLedger } from '../../shared/checks/quotes-ledger'
import type { Story } from '../../shared/story'
import type { Change } from './changes'

/** A passage as a ledger shows it and leads to. */
export interface Cell {
  readonly at: Place
  readonly text: string
}

/** One line of a ledger: what stands on each side, and what more there is to say. */
export interface Entry {
  readonly en: Cell | null
  readonly fr: Cell | null
  /** Numbers: the value. Quotes: who speaks, in the French. Names: how often, English and French. */
  readonly note: string
  /** Other spellings met on either side. */
  readonly variants: readonly string[]
}

export interface Ledgers {
  /** What the French has become since it was first opened. */
  readonly changes: readonly Change[]
  readonly names: readonly Entry[]
  readonly quotes: readonly Entry[]
  readonly numbers: readonly Entry[]
}

const cell = (story: Story, side: 'en' | 'fr', at: Place): Cell => ({ at, text: story[side][at.unit]!.text.slice(at.start, at.end) })

/** What the drawers show of a story, for the editor to run an eye over: every name, quotation and figure with its counterpart. */
export const ledgersOf = (story: Story, changes: readonly Change[]): Ledgers => ({ changes, names: names(story), quotes: quotes(story), numbers: numbers(story) })

/** Full names, each once, at its first mention; with the other side's words for the same. */
function names(story: Story): Entry[] {
  const tied = tieNames(story)
  const placeOf = (run: readonly Named[]): Place => ({ unit: run[0]!.unit, start: run[0]!.mention.start, end: run[run.length - 1]!.mention.end })
  interface Group { readonly first: Place; readonly last: string; count: number; readonly texts: Map<string, number>; readonly french: Map<string, { readonly at: Place; count: number }> }
  const groups = new Map<string, Group>()
  const frRuns = new Map<Named, readonly Named[]>()
  for (const run of runsOf(tied.fr)) for (const named of run) frRuns.set(named, run)
  const seenFrench = new Set<readonly Named[]>()
  for (const run of runsOf(tied.en)) {
    if (run.every(named => named.mention.common && named.mention.kind === 'name')) continue
    const at = placeOf(run), text = cell(story, 'en', at).text
    // A person is known by the last name: "Kassym-Jomart Tokayev", then "Tokayev". A place in a firm's name is not the place.
    const surname = run[run.length - 1]!.mention, last = surname.kind === 'name' || run.length === 1 ? surname.key : text.toLowerCase()
    let group = groups.get(last)
    if (group === undefined) groups.set(last, group = { first: at, last, count: 0, texts: new Map(), french: new Map() })
    group.count++
    group.texts.set(text, (group.texts.get(text) ?? 0) + 1)
    const tie = [...run].reverse().find(named => named.tie !== null)?.tie
    const frRun = tie == null ? undefined : frRuns.get(tie)
    if (frRun === undefined) continue
    seenFrench.add(frRun)
    const frAt = placeOf(frRun), french = cell(story, 'fr', frAt).text, known = group.french.get(french)
    if (known === undefined) group.french.set(french, { at: frAt, count: 1 })
    else known.count++
  }
  const out = [...groups.values()].map((group): Entry => {
    const [firstFrench] = group.french
    const other = [...group.texts.keys()].slice(1), otherFrench = [...group.french.keys()].slice(1)
    const count = [...group.french.values()].reduce((sum, one) => sum + one.count, 0)
    return { en: cell(story, 'en', group.first), fr: firstFrench === undefined ? null : cell(story, 'fr', firstFrench[1].at), note: `${group.count} · ${count}`, variants: [...other, ...otherFrench] }
  })
  const lonely = new Map<string, Entry>()
  for (const run of runsOf(tied.fr)) {
    if (seenFrench.has(run) || run.some(named => named.tie !== null) || run.every(named => named.mention.common && named.mention.kind === 'name')) continue
    const one = cell(story, 'fr', placeOf(run))
    if (!lonely.has(one.text)) lonely.set(one.text, { en: null, fr: one, note: '', variants: [] })
  }
  return [...out, ...lonely.values()]
}

/** The quote ledger as a drawer shows it: each quotation beside what answers it, whether the French has it in marks or not. */
function quotes(story: Story): Entry[] {
  const show = (side: 'en' | 'fr', pieces: readonly Place[]): Cell | null =>
    pieces.length === 0 ? null : { at: pieces[0]!, text: pieces.map(piece => cell(story, side, piece).text).join(' … ') }
  return quoteLedger(story).map((entry): Entry => ({
    en: show('en', entry.en),
    fr: show('fr', entry.fr) ?? (entry.answer === null ? null : cell(story, 'fr', entry.answer)),
    note: (['en', 'fr'] as const).flatMap(side => { const at = entry.speaker[side]; return at === null ? [] : [cell(story, side, at).text] }).join(' · '),
    variants: [],
  }))
}

/** Every figure of account, each with the figure of its link that says the same value at the least cost. */
function numbers(story: Story): Entry[] {
  const out: Entry[] = []
  const figures = (side: 'en' | 'fr', units: readonly number[]): { readonly unit: number; readonly figure: Figure }[] =>
    units.flatMap(unit => readFigures(story[side][unit]!).filter(figure => figure.strength > 0).map(figure => ({ unit, figure })))
  for (const link of story.alignment.links) {
    const en = figures('en', link.en), free = new Set(figures('fr', link.fr))
    for (const one of en) {
      let best: { readonly unit: number; readonly figure: Figure } | null = null, least = Infinity
      for (const other of free) {
        const same = sameValue(one.figure, other.figure)
        if (same !== null && same.cost < least) { best = other; least = same.cost }
      }
      if (best !== null) free.delete(best)
      out.push({ en: shown(story, 'en', one), fr: best === null ? null : shown(story, 'fr', best), note: valueOf(one.figure), variants: [] })
    }
    for (const left of free) out.push({ en: null, fr: shown(story, 'fr', left), note: valueOf(left.figure), variants: [] })
  }
  return out
}

/** How a figure was read; a day's or a month's number tells nothing that its name does not. */
const valueOf = (figure: Figure): string => figure.readings.length === 0 || figure.kind === 'weekday' || figure.kind === 'month' ? '' : readAs(figure)

const shown = (story: Story, side: 'en' | 'fr', { unit, figure }: { readonly unit: number; readonly figure: Figure }): Cell => cell(story, side, { unit, start: figure.start, end: figure.end })
