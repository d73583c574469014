import type { Desk } from '../desk'
import type { State } from '../state/types'

let asked = -1

/** Asks for the ledgers when a drawer shows one and they are not of the French as it was last checked. */
export function wantLedgers(desk: Desk, state: State): void {
  const { drawer, pair } = state, answer = pair?.results?.answer
  if (pair === null || answer === undefined || drawer === null || drawer === 'notes') return
  if (pair.ledgers?.answer === answer || asked === answer) return
  asked = answer
  void desk.engine.ask('ledgers', { was: pair.review.fr.paragraphs, now: desk.panes.french() }).then(of => { desk.store.dispatch({ do: 'ledgers', answer, of }) }, () => undefined)
}
