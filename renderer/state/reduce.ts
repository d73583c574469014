import type { Encoding, EncodingChoice } from '../../shared/formats'
import type { Finding } from '../../shared/checks/finding'
import type { DecisionState, Note, Review } from '../../shared/review/types'
import type { FixedLink } from '../../shared/align/types'
import type { Problem, Start } from '../../shared/channels'
import type { Ledgers } from '../engine/ledger'
import type { Aligning, Chosen, Dialog, Drawer, Filter, Pair, Results, Settings, State } from './types'
import { addNote, decide, decisionOn, fixLink, fixOf, markChecked, readIn, redoFix, removeNote, signOff, undecide, undoFix, unfixLink } from '../../shared/review/reducers'
import { followFixed } from './review'
import { settingsAtFirst } from './settings'
import type { Remembered } from './memory'

export type Action =
  | { readonly do: 'started'; readonly start: Start; readonly settings: Partial<Settings> }
  | { readonly do: 'set'; readonly settings: Partial<Settings> }
  | { readonly do: 'choose'; readonly en?: Chosen | null; readonly fr?: Chosen | null }
  | { readonly do: 'swap' }
  | { readonly do: 'opening'; readonly opening: boolean }
  | { readonly do: 'problem'; readonly problem: Problem | null; readonly name?: string; readonly side?: 'en' | 'fr'; readonly choices?: readonly EncodingChoice[] }
  | { readonly do: 'opened'; readonly pair: Pair }
  | { readonly do: 'close' }
  | { readonly do: 'edited'; readonly units: readonly (readonly number[])[] | null; readonly dirty: boolean }
  | { readonly do: 'checking' }
  | { readonly do: 'slow' }
  | { readonly do: 'stopped' }
  | { readonly do: 'results'; readonly results: Results }
  | { readonly do: 'select'; readonly finding: string | null }
  | { readonly do: 'cursor'; readonly side: 'en' | 'fr'; readonly unit: number }
  | { readonly do: 'decide'; readonly finding: Finding; readonly state: DecisionState; readonly reason: string; readonly at: string; readonly en: readonly string[]; readonly fr: readonly string[]; readonly before?: string; /** Not the editor's own act: it is no step to take back. */ readonly quiet?: boolean }
  | { readonly do: 'undecide'; readonly finding: Finding }
  | { readonly do: 'takeBack' }
  /** Fixes that an undo took out of the French, and those that a redo brought back. */
  | { readonly do: 'turned'; readonly out: readonly string[]; readonly back: readonly string[] }
  | { readonly do: 'note'; readonly note: Note }
  | { readonly do: 'unnote'; readonly id: string }
  | { readonly do: 'check'; readonly keys: readonly string[]; readonly on: boolean }
  | { readonly do: 'readIn'; readonly side: 'en' | 'fr'; readonly encoding: Encoding; readonly paragraphs: readonly string[] }
  | { readonly do: 'tie'; readonly links: readonly FixedLink[] }
  | { readonly do: 'untie'; readonly en: readonly number[]; readonly fr: readonly number[] }
  | { readonly do: 'signOff'; readonly at: string; readonly reason: string }
  | { readonly do: 'align'; readonly aligning: Aligning | null }
  | { readonly do: 'saved'; readonly modified: string; readonly at: string; readonly dirty: boolean; readonly onDisk: string; readonly path: string; readonly name: string; readonly lost: readonly string[] }
  | { readonly do: 'reviewSaved'; readonly how: Pair['reviewSaved'] }
  | { readonly do: 'filter'; readonly filter: Partial<Filter> }
  | { readonly do: 'dialog'; readonly dialog: Dialog | null }
  | { readonly do: 'drawer'; readonly drawer: Drawer | null }
  | { readonly do: 'announce'; readonly text: string; readonly shown: boolean }
  | { readonly do: 'memory'; readonly memory: readonly Remembered[] }
  | { readonly do: 'ledgers'; readonly answer: number; readonly of: Ledgers }
  | { readonly do: 'spaces'; readonly shown: boolean }
  | { readonly do: 'terms'; readonly terms: State['terms'] }
  | { readonly do: 'tour'; readonly step: number | null }

export const filterAtFirst: Filter = { group: 'all', severity: 'all', state: 'open' }

export const firstState: State = {
  settings: settingsAtFirst, start: null, chosen: { en: null, fr: null }, opening: false, problem: null, pair: null,
  filter: filterAtFirst, dialog: null, drawer: null, announcement: { text: '', count: 0, shown: false }, spaces: false, memory: [], terms: null, tour: null,
}

/** More steps than an editor takes back in one story. */
const STEPS = 500

const withPair = (state: State, change: (pair: Pair) => Pair): State => {
  if (state.pair === null) return state
  const pair = change(state.pair)
  return pair === state.pair ? state : { ...state, pair }
}

/** A change of the review that can be taken back. */
function step(pair: Pair, review: Review, finding: Finding | null = null, before: string | null = null): Pair {
  const kept = pair.past.length >= STEPS ? pair.past.slice(1) : pair.past
  return {
    ...pair, review: { ...review, signedOff: null }, reviewSaved: 'waiting',
    past: [...kept, { review: pair.review, finding: finding?.id ?? null, before, fixed: before === null ? null : finding }],
  }
}

/** Everything that happens to the state, in one place: pure, no clock, no effects. */
export function reduce(state: State, action: Action): State {
  switch (action.do) {
    case 'started': return { ...state, start: action.start, settings: { ...state.settings, ...action.settings } }
    case 'set': return { ...state, settings: { ...state.settings, ...action.settings } }
    case 'choose': return { ...state, problem: null, chosen: { en: action.en === undefined ? state.chosen.en : action.en, fr: action.fr === undefined ? state.chosen.fr : action.fr } }
    case 'swap': return { ...state, chosen: { en: state.chosen.fr, fr: state.chosen.en } }
    case 'opening': return { ...state, opening: action.opening, problem: action.opening ? null : state.problem }
    case 'problem': return { ...state, opening: false, problem: action.problem === null ? null : { problem: action.problem, name: action.name ?? '', side: action.side ?? 'fr', choices: action.choices ?? [] } }
    case 'opened': return { ...state, opening: false, problem: null, pair: action.pair, filter: filterAtFirst, dialog: null }
    case 'close': return { ...state, pair: null, dialog: null, drawer: null, tour: null, chosen: { en: null, fr: null } }
    case 'edited': return withPair(state, pair => edited(pair, action.units, action.dirty))
    case 'checking': return withPair(state, pair => pair.checking ? pair : { ...pair, checking: true })
    case 'slow': return withPair(state, pair => pair.checking ? { ...pair, slow: true } : pair)
    case 'stopped': return withPair(state, pair => ({ ...pair, checking: false, slow: false }))
    case 'results': return withPair(state, pair => ({ ...pair, results: action.results, checking: false, slow: false, selected: stillThere(pair, action.results) }))
    case 'select': return withPair(state, pair => pair.selected === action.finding ? pair : { ...pair, selected: action.finding })
    case 'cursor': return withPair(state, pair => pair.cursor.side === action.side && pair.cursor.unit === action.unit ? pair : { ...pair, cursor: { side: action.side, unit: action.unit } })
    case 'decide': return withPair(state, pair => {
      const { finding } = action
      if (action.quiet) return { ...pair, review: decide(pair.review, finding, action), reviewSaved: 'waiting' }
      // A confirmed error that is then fixed is a fixed one, not both.
      const before = action.state === 'fixed' && decisionOn(pair.review, finding)?.state === 'confirmed' ? undecide(pair.review, finding.id) : pair.review
      const next = step(pair, decide(before, finding, action), finding, action.state === 'fixed' ? action.before ?? '' : null)
      if (action.state !== 'fixed' || pair.results === null) return next
      // The words are gone: the finding leaves at once and does not wait for the engine to say so.
      return { ...next, results: { ...pair.results, findings: pair.results.findings.filter(other => other.id !== finding.id) } }
    })
    case 'undecide': return withPair(state, pair => step(pair, undecide(pair.review, action.finding.id), action.finding))
    case 'takeBack': return withPair(state, pair => {
      const last = pair.past[pair.past.length - 1]
      if (last === undefined) return pair
      // The French is the document's own affair: only what the editor decided goes back.
      const review = { ...last.review, french: pair.review.french }
      return { ...pair, review, past: pair.past.slice(0, -1), reviewSaved: 'waiting', selected: last.finding ?? pair.selected }
    })
    case 'turned': return withPair(state, pair => turned(pair, action.out, action.back))
    case 'note': return withPair(state, pair => step(pair, addNote(pair.review, action.note)))
    case 'unnote': return withPair(state, pair => step(pair, removeNote(pair.review, action.id)))
    case 'check': return withPair(state, pair => step(pair, action.keys.reduce((review, key) => markChecked(review, key, action.on), pair.review)))
    case 'readIn': return withPair(state, pair => ({ ...pair, review: readIn(pair.review, action.side, action.encoding, action.paragraphs), reviewSaved: 'waiting' }))
    case 'tie': return withPair(state, pair => step(pair, action.links.reduce(fixLink, pair.review)))
    case 'untie': return withPair(state, pair => step(pair, unfixLink(pair.review, { en: action.en, fr: action.fr })))
    case 'signOff': return withPair(state, pair => {
      const signed = step(pair, pair.review)
      return { ...signed, review: signOff(signed.review, action.at, action.reason) }
    })
    case 'align': return withPair(state, pair => ({ ...pair, aligning: action.aligning }))
    case 'saved': return withPair(state, pair => ({
      ...pair, dirty: action.dirty, onDisk: action.onDisk, recovered: false, pasted: pair.pasted && action.path === pair.fr.path, savedAt: action.at, lost: action.lost, reviewSaved: 'waiting', fr: { ...pair.fr, modified: action.modified, path: action.path, name: action.name },
    }))
    case 'reviewSaved': return withPair(state, pair => pair.reviewSaved === action.how ? pair : { ...pair, reviewSaved: action.how })
    case 'filter': return { ...state, filter: { ...state.filter, ...action.filter } }
    case 'dialog': return { ...state, dialog: action.dialog }
    case 'drawer': return { ...state, drawer: action.drawer }
    case 'announce': return { ...state, announcement: { text: action.text, count: state.announcement.count + 1, shown: action.shown } }
    case 'memory': return { ...state, memory: action.memory }
    case 'ledgers': return withPair(state, pair => ({ ...pair, ledgers: { ...action.of, answer: action.answer } }))
    case 'terms': return { ...state, terms: action.terms }
    case 'tour': return { ...state, tour: action.step }
    case 'spaces': return { ...state, spaces: action.shown }
  }
}

/** Notes and the editor's links move with the paragraphs they are about; a sign-off is of the words as they were. */
function edited(pair: Pair, units: readonly (readonly number[])[] | null, dirty: boolean): Pair {
  const base = pair.dirty === dirty && pair.review.signedOff === null && pair.reviewSaved === 'waiting' ? pair
    : { ...pair, dirty, reviewSaved: 'waiting' as const, review: pair.review.signedOff === null ? pair.review : { ...pair.review, signedOff: null } }
  if (units === null) return base
  const follow = (review: Review): Review => ({
    ...review,
    notes: review.notes.map(note => note.side === 'fr' && note.unit !== null ? { ...note, unit: units[note.unit]?.[0] ?? null } : note),
    fixedLinks: followFixed(review.fixedLinks, units),
  })
  // Steps back are followed as well, or taking one back would bring links of paragraphs that have moved on.
  return { ...base, review: follow(base.review), past: base.past.map(old => ({ ...old, review: follow(old.review) })) }
}

/** A fix that was undone is none: its record goes, and stands by to come back with a redo. */
function turned(pair: Pair, out: readonly string[], back: readonly string[]): Pair {
  const gone = { ...pair.gone }, has = (review: Review): Review => out.reduce(undoFix, review)
  for (const id of out) { const fix = fixOf(pair.review, id); if (fix !== null) gone[id] = fix }
  const review = back.reduce((now, id) => gone[id] === undefined ? now : redoFix(now, gone[id]), has(pair.review))
  return { ...pair, gone, review, reviewSaved: 'waiting', past: pair.past.filter(({ fixed }) => fixed === null || !out.includes(fixed.id)).map(old => ({ ...old, review: has(old.review) })) }
}

/** A selection stays while its finding is there or was decided on. */
function stillThere(pair: Pair, results: Results): string | null {
  const { selected } = pair
  if (selected === null || Object.values(pair.review.decisions).some(decision => decision.finding.id === selected)) return selected
  return results.findings.some(finding => finding.id === selected) ? selected : null
}
