import { fixesOf, groupOf, type Finding } from '../../shared/checks/finding'
import type { DecisionState } from '../../shared/review/types'
import { neighbour, selectedItem, visible, type Listed } from '../state/select'
import type { Desk } from '../desk'
import { forgetFinding } from './memory'

/** Selects a finding and brings it into view on both sides. */
export function select(desk: Desk, item: Listed | null): void {
  // Shown before it is in the state, which is drawn from what the panes show: its marks are drawn with the place that it is gone to.
  if (item !== null) bring(desk, item.finding)
  desk.store.dispatch({ do: 'select', finding: item?.finding.id ?? null })
  if (item !== null) follow(desk, item.finding)
}

function bring(desk: Desk, finding: Finding): void {
  const at = finding.fr ?? finding.en
  desk.panes.select(finding.id, true, at === null ? null : { side: finding.fr !== null ? 'fr' : 'en', unit: at.unit })
}

/** Notes, checked pairs and alignment are about the paragraph that is looked at; the caret stays where the editor left it. */
function follow(desk: Desk, finding: Finding): void {
  const where = desk.panes.unitOf(finding.id)
  if (where !== null) desk.store.dispatch({ do: 'cursor', ...where })
}

export function show(desk: Desk, finding: Finding): void {
  bring(desk, finding)
  follow(desk, finding)
}

/** Goes to the next or previous of what the list shows; decided ones are passed over unless they are what is listed. */
export function go(desk: Desk, by: 1 | -1): void {
  const state = desk.store.get(), items = visible(state)
  const next = neighbour(items, state.pair?.selected ?? null, by, state.filter.state === 'all')
  if (next === null) { desk.announce('say.noNext', {}, 1, true); return }
  select(desk, next)
}

const texts = (desk: Desk): { readonly en: readonly string[]; readonly fr: readonly string[] } => ({ en: desk.panes.english(), fr: desk.panes.french() })

/** The finding after this one among those that are open, taken before the decision makes it leave the list. */
function after(desk: Desk, finding: Finding): Listed | null {
  const next = neighbour(visible(desk.store.get()).filter(item => item.decision === null || item.finding.id === finding.id), finding.id, 1, true)
  return next?.finding.id === finding.id ? null : next
}

/** Applies the fix of the selected finding, or the nth where it has several, keeps the cursor's place, and goes on to the next. */
export function fix(desk: Desk, nth = 1): void {
  const item = selectedItem(desk.store.get())
  if (item === null) { go(desk, 1); return }
  const { finding } = item
  // An error that was only confirmed is still there to be put right.
  if (!item.present || item.decision !== null && item.decision.state !== 'confirmed') { go(desk, 1); return }
  const chosen = fixesOf(finding)[nth - 1]
  if (chosen === undefined) { desk.announce(finding.fix === undefined ? 'say.noFix' : 'say.noNthFix', { nth }, 1, true); return }
  const next = after(desk, finding), before = texts(desk)
  const done = desk.panes.fixes.replace(finding.id, chosen.text)
  if (done === null) { desk.announce('say.noFix', {}, 1, true); return }
  desk.store.dispatch({ do: 'decide', finding: chosen === finding.fix ? finding : { ...finding, fix: chosen }, state: 'fixed', reason: '', at: new Date().toISOString(), ...before, before: done.before })
  select(desk, next)
  desk.announce('say.fixed', { text: chosen.text })
}

/** Whether a dismissal must say why. */
export const reasonNeeded = (finding: Finding): boolean => finding.severity === 'critical' || finding.severity === 'major'

/** Dismisses the selected finding at once, or asks why when it is grave. */
export function dismiss(desk: Desk): void {
  const item = selectedItem(desk.store.get())
  if (item === null || !item.present) { desk.announce('find.pick', {}, 1, true); return }
  if (reasonNeeded(item.finding)) desk.store.dispatch({ do: 'dialog', dialog: { kind: 'reason', finding: item.finding, state: 'dismissed', required: true } })
  else settle(desk, item.finding, 'dismissed', '')
}

export const isGap = (finding: Finding): boolean => groupOf(finding.category) === 'text' || finding.category.endsWith('.cut') || finding.category.endsWith('.added') || finding.category.endsWith('.missing')

/** A cut, an addition or a move that is meant needs no reason: to say so is the reason. */
export function intended(desk: Desk): void {
  const item = selectedItem(desk.store.get())
  if (item === null || !item.present || !isGap(item.finding)) { desk.announce('say.notCut', {}, 1, true); return }
  settle(desk, item.finding, 'intended', '')
}

export function query(desk: Desk): void {
  const item = selectedItem(desk.store.get())
  if (item === null || !item.present) { desk.announce('find.pick', {}, 1, true); return }
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'reason', finding: item.finding, state: 'query', required: true } })
}

/** Says that it is an error, for whoever corrects the French elsewhere: the notes then count it as one. */
export function confirm(desk: Desk): void {
  const item = selectedItem(desk.store.get())
  if (item === null || !item.present) { desk.announce('find.pick', {}, 1, true); return }
  settle(desk, item.finding, 'confirmed', '')
}

const said: Readonly<Partial<Record<DecisionState, 'say.dismissed' | 'say.confirmed' | 'say.intended' | 'say.query'>>> = {
  dismissed: 'say.dismissed', confirmed: 'say.confirmed', intended: 'say.intended', query: 'say.query',
}

/** Settles a finding and goes on. */
export function settle(desk: Desk, finding: Finding, state: DecisionState, reason: string): void {
  const next = after(desk, finding)
  desk.store.dispatch({ do: 'decide', finding, state, reason, at: new Date().toISOString(), ...texts(desk) })
  select(desk, next)
  const key = said[state]
  if (key !== undefined) desk.announce(key)
}

export function reopen(desk: Desk): void {
  const item = selectedItem(desk.store.get())
  if (item?.decision == null) return
  forgetFinding(desk, item.finding)
  desk.store.dispatch({ do: 'undecide', finding: item.finding })
  desk.announce('say.reopened')
}

/** Takes the last decision back, and the words that it put into the French with it where they still stand. */
export function takeBack(desk: Desk): void {
  const { pair } = desk.store.get()
  const last = pair?.past[pair.past.length - 1]
  if (last === undefined) { desk.announce('say.nothingBack', {}, 1, true); return }
  if (last.before !== null && last.fixed !== null) desk.panes.fixes.revert(last.fixed.id, last.before)
  desk.store.dispatch({ do: 'takeBack' })
  desk.announce('say.takenBack', {}, 1, true)
  const item = selectedItem(desk.store.get())
  if (item !== null) show(desk, item.finding)
}
