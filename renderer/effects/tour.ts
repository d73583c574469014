import type { Desk } from '../desk'
import type { Action } from '../state/reduce'
import type { State } from '../state/types'
import { openPaths } from './open'

/** The steps of the tour: each is over when the editor has done what it speaks of, or goes on without. */
const done: readonly ((action: Action, state: State) => boolean)[] = [
  (action, state) => action.do === 'select' && state.pair?.selected != null,
  action => action.do === 'decide' && action.state === 'fixed',
  action => action.do === 'decide' && action.state !== 'fixed' && action.quiet !== true,
  action => action.do === 'check',
  action => action.do === 'drawer' && action.drawer !== null,
  action => action.do === 'align' && action.aligning !== null,
  action => action.do === 'align' && action.aligning === null,
  action => action.do === 'dialog' && (action.dialog?.kind === 'export' || action.dialog?.kind === 'signoff'),
  () => false,
]

export const tourSteps = done.length

/** Opens the first sample and begins. */
export async function startTour(desk: Desk): Promise<void> {
  const { start, pair } = desk.store.get(), sample = start?.samples[0]
  // A story under way stays where it is: the tour is given on it.
  if (pair === null && sample !== undefined) await openPaths(desk, { en: sample.en, fr: sample.fr })
  if (desk.store.get().pair !== null) go(desk, 0)
}

function go(desk: Desk, step: number | null): void {
  desk.store.dispatch({ do: 'tour', step: step !== null && step < tourSteps ? step : null })
}

export function nextStep(desk: Desk): void {
  const { tour } = desk.store.get()
  if (tour !== null) go(desk, tour + 1)
}

export const endTour = (desk: Desk): void => { go(desk, null) }

/** After each action: the tour goes on by itself when its step was done. */
export function followTour(desk: Desk, action: Action, state: State): void {
  if (state.tour !== null && action.do !== 'tour' && done[state.tour]?.(action, state) === true) go(desk, state.tour + 1)
}
