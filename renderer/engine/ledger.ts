import type { Place } from '../../shared/article/types'
import { runsOf } from '../../shared/facts/name-people'
import { tieNames, type Named } from '../../shared/facts/name-tie'
import { sameValue } from '../../shared/facts/equal'
import { readFigures, type Figure } from '../../shared/facts/number'
import { readQuotes, type Quote } from '../../shared/facts/quote'
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

/** Quotations of speech in the order of the English, each beside the one of its link that stands at the same turn. */
function quotes(story: Story): Entry[] {
  const read = { en: readQuotes(story.en).quotes, fr: readQuotes(story.fr).quotes }
  const linkOf = { en: new Map<number, number>(), fr: new Map<number, number>() }
  story.alignment.links.forEach((link, k) => { for (const side of ['en', 'fr'] as const) for (const unit of link[side]) linkOf[side].set(unit, k) })
  const spoken = (side: 'en' | 'fr'): readonly Quote[] => read[side].filter(quote => quote.level === 0 && (quote.kind === 'speech' || quote.kind === 'part'))
  const waiting = new Map<number, Quote[]>()
  for (const quote of spoken('fr')) { const k = linkOf.fr.get(quote.pieces[0]!.unit) ?? -1; waiting.set(k, [...waiting.get(k) ?? [], quote]) }
  const show = (side: 'en' | 'fr', quote: Quote): Cell => {
    const first = quote.pieces[0]!
    return { at: first, text: quote.pieces.map(piece => story[side][piece.unit]!.text.slice(piece.start, piece.end)).join(' … ') }
  }
  const speaker = (side: 'en' | 'fr', quote: Quote | undefined): string => quote?.attribution?.speaker == null ? '' : cell(story, side, quote.attribution.speaker).text
  const out: Entry[] = []
  for (const quote of spoken('en')) {
    const other = waiting.get(linkOf.en.get(quote.pieces[0]!.unit) ?? -1)?.shift()
    out.push({ en: show('en', quote), fr: other === undefined ? null : show('fr', other), note: [speaker('en', quote), speaker('fr', other)].filter(name => name !== '').join(' · '), variants: [] })
  }
  for (const left of waiting.values()) for (const quote of left) out.push({ en: null, fr: show('fr', quote), note: speaker('fr', quote), variants: [] })
  return out
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
      out.push({ en: shown(story, 'en', one), fr: best === null ? null : shown(story, 'fr', best), note: String(one.figure.readings[0] ?? ''), variants: [] })
    }
    for (const left of free) out.push({ en: null, fr: shown(story, 'fr', left), note: String(left.figure.readings[0] ?? ''), variants: [] })
  }
  return out
}

const shown = (story: Story, side: 'en' | 'fr', { unit, figure }: { readonly unit: number; readonly figure: Figure }): Cell => cell(story, side, { unit, start: figure.start, end: figure.end })
