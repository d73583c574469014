import type { Place } from '../article/types'
import type { Quote } from '../facts/quote'
import type { Story } from '../story'
import type { Draft } from './finding'
import { checkPolarity } from './polarity'
import { checkQuotes } from './quotes'
import { answerSpan } from './quotes-marks'
import { piecesOf, type Piece } from './quotes-pieces'
import { readingOf } from './quotes-read'
import { pairQuotes } from './quotes-speaker'

/** One quotation of the story, as a reader of both versions needs it. */
export interface LedgerEntry {
  /** The stretches between the marks; empty when that side has no marks there. */
  readonly en: readonly Place[]
  readonly fr: readonly Place[]
  /** Where the French says it, marked or not; null when it is not there. */
  readonly answer: Place | null
  readonly kind: Quote['kind']
  /** How the French gives it: `direct` in marks, `unmarked` or reported without them, `missing`; `added` has no English marks. */
  readonly form: 'direct' | 'unmarked' | 'missing' | 'added'
  readonly speaker: { readonly en: Place | null; readonly fr: Place | null }
  readonly verb: { readonly en: Place | null; readonly fr: Place | null }
  /** What checkQuotes and checkPolarity say of it. */
  readonly differences: readonly Draft[]
}

const meets = (place: Place | null, stretches: readonly Place[]): boolean => place !== null && stretches.some(s => s.unit === place.unit && s.start <= place.end && place.start <= s.end)

function entry(en: Quote | null, fr: Quote | null, answer: Place | null, drafts: readonly Draft[]): LedgerEntry {
  const quote = (en ?? fr)!, english = en?.pieces ?? [], french = fr?.pieces ?? (answer === null ? [] : [answer])
  const at = [en?.attribution?.speaker ?? null, fr?.attribution?.speaker ?? null, en?.attribution?.verb ?? null, fr?.attribution?.verb ?? null] as const
  return {
    en: english, fr: fr?.pieces ?? [], answer: fr?.pieces[0] ?? answer, kind: quote.kind,
    form: en === null ? 'added' : fr !== null ? 'direct' : answer !== null ? 'unmarked' : 'missing',
    speaker: { en: at[0], fr: at[1] }, verb: { en: at[2], fr: at[3] },
    differences: drafts.filter(draft => draft.category.startsWith('quote.') && (meets(draft.en, english) || meets(draft.fr, french) || draft.fr === at[1] || draft.fr === at[3])),
  }
}

/** Every outermost quotation of both versions, in the order of the English, those of the French alone where they stand; titles and words held at a distance left out. */
export function quoteLedger(story: Story): readonly LedgerEntry[] {
  const reading = readingOf(story)
  const pieces = piecesOf(reading, 'en'), pairs = pairQuotes(reading, pieces)
  const drafts = story.alignment.related ? [...checkQuotes(story), ...checkPolarity(story)] : []
  const french = new Map<number, number>()
  for (const { enIndex, frIndex } of pairs) if (!french.has(enIndex)) french.set(enIndex, frIndex)
  const byQuote = new Map<number, Piece>()
  for (const piece of pieces) if (!byQuote.has(piece.index)) byQuote.set(piece.index, piece)
  const taken = new Set<number>(pairs.map(pair => pair.frIndex))
  const kept = (quote: Quote): boolean => quote.level === 0 && quote.kind !== 'title' && quote.kind !== 'scare'
  const out: { readonly at: number; readonly entry: LedgerEntry }[] = []
  reading.en.quotes.forEach((quote, n) => {
    if (!kept(quote)) return
    const answer = french.get(n), piece = byQuote.get(n)
    const fr = answer === undefined ? null : reading.fr.quotes[answer]!
    const span = fr === null && piece !== undefined && piece.tied > 0 ? answerSpan(reading, piece) : null
    out.push({ at: quote.pieces[0]!.unit, entry: entry(quote, fr, span, drafts) })
  })
  reading.fr.quotes.forEach((quote, n) => {
    if (!kept(quote) || taken.has(n)) return
    const unit = quote.pieces[0]!.unit, link = story.alignment.links[reading.paragraphOf.fr[unit]!]
    out.push({ at: (link?.en[0] ?? unit) + 0.5, entry: entry(null, quote, null, drafts) })
  })
  return out.map((item, n) => ({ ...item, n })).sort((a, b) => a.at - b.at || a.n - b.n).map(item => item.entry)
}
