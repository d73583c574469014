import type { Finding } from '../../shared/checks/finding'
import { decisionOn } from '../../shared/review/reducers'
import { call, type Desk } from '../desk'
import { canRemember, matches, memoryText, remember, type Remembered, type Scope } from '../state/memory'
import { selectedItem } from '../state/select'

/** Asks, for the selected finding, why it is always right for this desk, and how far that goes. */
export function alwaysRight(desk: Desk): void {
  const item = selectedItem(desk.store.get())
  if (item === null || !item.present || !canRemember(item.finding)) { desk.announce('find.pick', {}, 1, true); return }
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'reason', finding: item.finding, state: 'dismissed', required: true, always: true } })
}

const slug = (desk: Desk): string => desk.store.get().pair?.review.slug ?? ''

export function addToMemory(desk: Desk, finding: Finding, scope: Scope, reason: string): void {
  const story = slug(desk), entry = remember(finding, scope, story, reason, new Date().toISOString())
  keepMemory(desk, [...desk.store.get().memory.filter(other => !(other.scope === scope && matches(other, finding, story))), entry])
  applyMemory(desk)
}

export function forget(desk: Desk, entry: Remembered): void { keepMemory(desk, desk.store.get().memory.filter(other => other !== entry)) }

/** What is reopened by the editor is no longer always right. */
export function forgetFinding(desk: Desk, finding: Finding): void {
  const { memory } = desk.store.get(), rest = memory.filter(entry => !matches(entry, finding, slug(desk)))
  if (rest.length < memory.length) keepMemory(desk, rest)
}

export function keepMemory(desk: Desk, memory: readonly Remembered[]): void {
  desk.store.dispatch({ do: 'memory', memory })
  void call(desk, 'memory.save', { memory: memoryText(memory) })
}

/** Settles what the desk has said before: a decision like any other, with its reason, so that the notes show it. */
export function applyMemory(desk: Desk): void {
  const { memory, pair } = desk.store.get()
  if (memory.length === 0 || pair === null || pair.results === null) return
  const texts = { en: desk.panes.english(), fr: desk.panes.french() }
  for (const finding of pair.results.findings) {
    const entry = memory.find(candidate => matches(candidate, finding, pair.review.slug)), { pair: now } = desk.store.get()
    if (entry === undefined || now === null || decisionOn(now.review, finding) !== null) continue
    desk.store.dispatch({ do: 'decide', finding, state: 'dismissed', reason: entry.reason, at: new Date().toISOString(), ...texts, quiet: true })
  }
}
