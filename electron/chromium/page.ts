/**
 * What the page is given before any script of its own runs: `window.relecture`, over one binding to the program and one
 * function for what comes back. `installBridge` is sent to the page as text, so it may use nothing from outside itself.
 */
export const bindingName = '__relectureSend'
export const receiverName = '__relectureReceive'
export const fileSlotName = '__relectureFile'

/** What the page sends through the binding. */
export type FromPage =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly type: 'pathOf'; readonly id: number }

/** What it is told. */
export type ToPage =
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'event'; readonly name: string; readonly event: unknown }

function installBridge(origin: string, binding: string, receiver: string, fileSlot: string): void {
  const page = window as unknown as Record<string, unknown>
  if (location.origin !== origin || window.top !== window) return
  const send = page[binding] as (text: string) => void
  delete page[binding]
  const waiting = new Map<number, (value: unknown) => void>()
  const files = new Map<number, File>()
  const listeners = new Map<string, Set<(event: unknown) => void>>()
  let next = 1
  let dirty = false

  const ask = (message: (id: number) => object): Promise<unknown> => new Promise(resolve => {
    const id = next++
    waiting.set(id, resolve)
    send(JSON.stringify(message(id)))
  })
  const hidden = (name: string, value: unknown): void => { Object.defineProperty(window, name, { value, enumerable: false, writable: false, configurable: false }) }

  hidden('relecture', Object.freeze({
    call(name: string, args: unknown) {
      if (name === 'window.dirty') dirty = (args as { dirty?: unknown } | null)?.dirty === true
      if (name === 'window.close') dirty = false
      return ask(id => ({ type: 'call', id, name, args }))
    },
    on(name: string, listener: (event: unknown) => void) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set)
      set.add(listener)
      return () => { set.delete(listener) }
    },
    async pathOf(file: File) {
      let slot = 0
      const path = await ask(id => {
        slot = id
        files.set(id, file)
        return { type: 'pathOf', id }
      })
      files.delete(slot)
      return path
    },
  }))
  hidden(fileSlot, (id: number) => files.get(id) ?? null)
  hidden(receiver, (text: string) => {
    const message = JSON.parse(text) as { type: string; id: number; answer: unknown; name: string; event: unknown }
    if (message.type === 'answer') {
      waiting.get(message.id)?.(message.answer)
      waiting.delete(message.id)
    } else {
      for (const listener of [...(listeners.get(message.name) ?? [])]) listener(message.event)
    }
  })

  // Closing with unsaved work raises the browser's question; the program answers it with "stay" and has the page ask instead.
  window.addEventListener('beforeunload', event => { if (dirty) event.preventDefault() })
  // A browser's reload has no place in a program's window.
  window.addEventListener('keydown', event => {
    if (event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')) event.preventDefault()
  }, true)
  // No second window. One that is opened in some other way is closed by the program.
  hidden('open', () => null)
  // A file dropped where nothing takes it must not replace the window.
  for (const name of ['dragover', 'drop'] as const) {
    window.addEventListener(name, event => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault() })
  }
}

/** The script for `Page.addScriptToEvaluateOnNewDocument`. */
export const bridgeScript = (origin: string): string =>
  `(${installBridge.toString()})(${[origin, bindingName, receiverName, fileSlotName].map(word => JSON.stringify(word)).join(', ')})`
