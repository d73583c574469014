import { call, type Desk } from '../desk'
import { keepNow } from './keep'
import { save } from './save'

/** Asked to close, by the window's frame or by the editor: unsaved French is asked about first. */
export async function askClose(desk: Desk, then: 'window' | 'pair'): Promise<void> {
  const { pair } = desk.store.get()
  if (pair !== null && pair.dirty) desk.store.dispatch({ do: 'dialog', dialog: { kind: 'closing', then } })
  else await close(desk, then)
}

export async function close(desk: Desk, then: 'window' | 'pair'): Promise<void> {
  await keepNow(desk)
  desk.store.dispatch({ do: 'close' })
  if (then === 'window') await call(desk, 'window.close', {})
  else {
    const start = await desk.bridge.call('desk.start', {})
    if (start.ok) desk.store.dispatch({ do: 'started', start: start.value, settings: {} })
  }
}

export async function saveAndClose(desk: Desk, then: 'window' | 'pair'): Promise<void> {
  desk.store.dispatch({ do: 'dialog', dialog: null })
  if (await save(desk)) await close(desk, then)
}
