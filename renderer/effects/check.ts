import type { Desk } from '../desk'
import { spacingOf } from '../state/settings'
import { applyMemory } from './memory'

/** Long enough for a burst of keys to end, short enough to feel at once. */
const PAUSE = 140
/** A check that is not done by then shows that it goes on and how to stop it. */
const LONG = 700

/** An answer is taken once nothing else is to be done: a key that comes with it goes first. */
const idle = (): Promise<unknown> => new Promise(done => { requestIdleCallback(done, { timeout: 100 }) })

let timer: ReturnType<typeof setTimeout> | null = null
let asked = 0

class Stopped extends Error {}

/** Stops a check that takes too long; the next edit, or F5, asks for another. */
export function stopChecking(desk: Desk): void {
  if (desk.store.get().pair?.checking === true) desk.engine.restart(new Stopped('stopped'))
}

/** Asks the engine once the typing pauses. */
export function checkSoon(desk: Desk): void {
  if (timer !== null) clearTimeout(timer)
  timer = setTimeout(() => { timer = null; void checkNow(desk, false) }, PAUSE)
}

/** Asks the engine about the French as it stands. An answer to a French that has changed since is dropped: another is on its way. */
export async function checkNow(desk: Desk, first: boolean): Promise<void> {
  const { store, engine, panes } = desk
  const { pair } = store.get()
  if (pair === null) return
  const number = ++asked, version = panes.version
  store.dispatch({ do: 'checking' })
  const long = setTimeout(() => { if (number === asked) store.dispatch({ do: 'slow' }) }, LONG)
  try {
    const answer = await engine.check({ french: panes.french(), fixed: pair.review.fixedLinks, spacing: spacingOf(store.get().settings) })
    if (!first) await idle()
    if (number !== asked || version !== panes.version || store.get().pair === null) return
    panes.setLinks(answer.links)
    panes.setRoles('fr', answer.roles)
    store.dispatch({ do: 'results', results: { ...answer, answer: number } })
    applyMemory(desk)
    if (first) {
      if (!answer.related) desk.announce('head.unrelated')
      else if (answer.findings.length === 0) desk.announce('say.noneFound')
      else desk.announce('say.found', {}, answer.findings.length)
    }
  } catch (error) {
    if (error instanceof Stopped) { store.dispatch({ do: 'stopped' }); desk.announce('say.stopped', {}, 1, true) }
    else if (number === asked) store.dispatch({ do: 'dialog', dialog: { kind: 'problem', problem: { key: 'problem.unexpected', values: { code: error instanceof Error ? error.message : String(error) } } } })
  } finally {
    clearTimeout(long)
  }
}
