/** The DevTools protocol over two pipes of the child process: messages are JSON, each ended by a NUL byte. No socket listens. */
import type { Readable, Writable } from 'node:stream'

export type Json = Readonly<Record<string, unknown>>

/** `session` is null for the browser itself. */
export type Listener = (params: Json, session: string | null) => void

interface Waiting {
  resolve(result: Json): void
  reject(error: Error): void
}

export interface Pipe {
  send(method: string, params?: Json, session?: string | null): Promise<Json>
  on(method: string, listener: Listener): void
  /** Settles when the browser has closed its end. */
  readonly closed: Promise<void>
}

export function openPipe(toBrowser: Writable, fromBrowser: Readable): Pipe {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Listener[]>()
  let next = 1
  let open = true
  let held: Buffer[] = []

  const receive = (text: string): void => {
    const message = JSON.parse(text) as { id?: number; method?: string; params?: Json; result?: Json; error?: { message: string }; sessionId?: string }
    if (message.id !== undefined) {
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error) call?.reject(new Error(message.error.message))
      else call?.resolve(message.result ?? {})
    } else if (message.method !== undefined) {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params ?? {}, message.sessionId ?? null)
    }
  }

  const closed = new Promise<void>(resolve => {
    const end = (): void => {
      open = false
      for (const call of waiting.values()) call.reject(new Error('The browser has closed.'))
      waiting.clear()
      resolve()
    }
    fromBrowser.on('data', (chunk: Buffer) => {
      let from = 0
      for (;;) {
        const at = chunk.indexOf(0, from)
        if (at < 0) break
        const text = Buffer.concat([...held, chunk.subarray(from, at)]).toString('utf8')
        held = []
        from = at + 1
        receive(text)
      }
      if (from < chunk.length) held.push(chunk.subarray(from))
    })
    fromBrowser.on('close', end)
    fromBrowser.on('end', end)
    fromBrowser.on('error', end)
    toBrowser.on('error', () => undefined)
  })

  return {
    closed,
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener])
    },
    send(method, params = {}, session = null) {
      if (!open) return Promise.reject(new Error('The browser has closed.'))
      const id = next++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        toBrowser.write(JSON.stringify({ id, method, params, ...(session === null ? {} : { sessionId: session }) }) + '\0')
      })
    },
  }
}
