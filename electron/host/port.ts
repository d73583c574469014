import type { CallResults, EventName, Events, Start } from '../../shared/channels'

/** What differs between the entries: everything the desk cannot do without a window of some kind. */
export interface Host {
  readonly entry: Start['entry']
  /** A system dialog, where the entry has one; the page asks with its own otherwise. */
  openDialog(title: string): Promise<CallResults['dialog.open']>
  saveDialog(title: string, suggested: string, extension: string): Promise<CallResults['dialog.save']>
  /** False when the clipboard refused. */
  copy(text: string): Promise<boolean>
  /** Shows a file in the system's own viewer; false when there is none. */
  show(path: string): Promise<boolean>
  setDirty(dirty: boolean): void
  setLanguage(language: 'fr' | 'en', keys?: Readonly<Record<string, readonly string[]>>): void
  /** Closes the window for good, without asking. */
  close(): void
  /** Tells the page. */
  emit<N extends EventName>(name: N, event: Events[N]): void
}
