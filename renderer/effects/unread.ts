import { mayBeNamed } from '../../shared/formats/encoding-names'
import type { Problem } from '../../shared/channels'
import type { Encoding } from '../../shared/formats'
import type { Desk } from '../desk'

/** How the file that could not be read is tried once more. */
let again: ((encoding: Encoding) => Promise<unknown>) | null = null

/** Says why a file cannot be opened, and offers to name its encoding where that may be all that is wrong. */
export async function cannotRead(desk: Desk, problem: Problem, file: { readonly name: string; readonly bytes: Uint8Array; readonly side: 'en' | 'fr' }, retry: (encoding: Encoding) => Promise<unknown>): Promise<void> {
  const choices = mayBeNamed(problem) ? await desk.engine.ask('encodings', { bytes: file.bytes }) : []
  again = retry
  desk.store.dispatch({ do: 'problem', problem, name: file.name, side: file.side, choices })
}

/** Shows how its accents would read in each. */
export function askUnread(desk: Desk): void {
  const { problem } = desk.store.get()
  if (problem === null || problem.choices.length === 0) return
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'encoding', side: problem.side, unread: problem.name, choices: problem.choices, at: problem.choices[0]!.encoding } })
}

export async function openUnread(desk: Desk, encoding: Encoding): Promise<void> {
  desk.store.dispatch({ do: 'dialog', dialog: null })
  await again?.(encoding)
}
