import type { Answer, Bridge, CallName, EventName, Events } from '../../shared/channels'
import { serve } from '../calls'
import { createDesk, type DeskOptions } from '../desk/desk'
import type { Host } from './port'

/** What a window without a window has been told to do. */
export interface MemoryState {
  clipboard: string | null
  readonly shown: string[]
  dirty: boolean
  language: 'fr' | 'en' | null
  closed: boolean
}

export interface MemoryHost {
  /** What the page would see as `window.relecture`. */
  readonly bridge: Bridge
  readonly state: MemoryState
  /** The editor asks the window to close: closes, or asks the page when there is unsaved work. */
  askToClose(): void
  /** A call as it would arrive from a page that does not keep to the types. */
  raw(name: unknown, args: unknown): Promise<Answer<unknown>>
  stop(): void
}

/** The desk with neither Electron nor a browser: for tests, and the measure of what the other entries must do. */
export function memoryHost(options: DeskOptions): MemoryHost {
  const state: MemoryState = { clipboard: null, shown: [], dirty: false, language: null, closed: false }
  const listeners = new Map<EventName, Set<(event: never) => void>>()
  const host: Host = {
    entry: 'memory',
    openDialog: async () => 'unsupported',
    saveDialog: async () => 'unsupported',
    copy: async text => { state.clipboard = text; return true },
    show: async path => { state.shown.push(path); return true },
    setDirty: dirty => { state.dirty = dirty },
    setLanguage: language => { state.language = language },
    close: () => { state.closed = true },
    emit: (name, event) => { for (const listener of listeners.get(name) ?? []) (listener as (event: unknown) => void)(structuredClone(event)) },
  }
  const desk = createDesk(host, options)
  // Both ways through JSON, as in the other entries, so that nothing passes here that would not pass there.
  const raw = async (name: unknown, args: unknown): Promise<Answer<unknown>> =>
    JSON.parse(JSON.stringify(await serve(desk, name, JSON.parse(JSON.stringify(args ?? null))))) as Answer<unknown>
  return {
    state,
    raw,
    bridge: {
      call: ((name: CallName, args: unknown) => raw(name, args)) as Bridge['call'],
      on<N extends EventName>(name: N, listener: (event: Events[N]) => void) {
        const set = listeners.get(name) ?? new Set()
        listeners.set(name, set)
        set.add(listener as (event: never) => void)
        return () => { set.delete(listener as (event: never) => void) }
      },
      pathOf: async () => null,
    },
    askToClose() {
      if (state.dirty) host.emit('window.closing', {})
      else host.close()
    },
    stop: () => desk.stop(),
  }
}
