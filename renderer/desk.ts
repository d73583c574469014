import type { Bridge, CallArguments, CallName, CallResults, Problem } from '../shared/channels'
import { hash } from '../shared/checks/finding'
import { later } from './later'
import type { Engine } from './engine/client'
import type { Panes } from './panes/panes'
import type { CommandName } from '../shared/commands'
import type { Action } from './state/reduce'
import type { Store } from './state/store'
import type { Settings, State } from './state/types'
import { words, type Say, type WordKey } from './words/index'

/** What every effect is given: the state, the program outside, the engine and the panes. */
export interface Desk {
  readonly store: Store<State, Action>
  readonly bridge: Bridge
  readonly engine: Engine
  readonly panes: Panes
  readonly t: Say
  /** The words of a command. */
  readonly name: (command: CommandName) => string
  /** Says it to a screen reader, and shows it for a moment when `shown`. */
  readonly announce: (key: WordKey, values?: Readonly<Record<string, string | number>>, n?: number, shown?: boolean) => void
}

/** A problem in the language of the interface; empty for the moment until the words are there, when the window is drawn again. */
export const problemWords = (desk: Desk, problem: Problem): string => later()?.problemText(problem, desk.store.get().settings.language) ?? ''

/** A call that shows its problem; null when it failed. */
export async function call<N extends CallName>(desk: Desk, name: N, args: CallArguments<N>): Promise<{ readonly value: CallResults[N] } | null> {
  const answer = await desk.bridge.call(name, args)
  if (answer.ok) return { value: answer.value }
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'problem', problem: answer.problem } })
  return null
}

/** Words of the interface's language; `{key:next}` in them is the key of that command. */
export const translate = (store: Store<State, Action>, keyName: (command: string, settings: Settings) => string): Say => (key, values, n) =>
  words(store.get().settings.language, key, values, n).replace(/\{key:([\w-]+)\}/g, (_whole, command: string) => keyName(command, store.get().settings))

/** Hours and minutes as the interface's language writes them. */
export const clock = (language: 'fr' | 'en', at = new Date()): string =>
  language === 'fr' ? `${at.getHours()}h${String(at.getMinutes()).padStart(2, '0')}` : `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const out = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i)
  return out
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}

/** What tells one state of a file from another. */
export const digest = (bytes: Uint8Array): string => hash(toBase64(bytes))
