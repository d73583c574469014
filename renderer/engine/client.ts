import type { Request, RequestName, Requests, Response } from './protocol'

/** The engine in its worker: numbered questions, one answer each. */
export class Engine {
  private readonly worker: Worker
  private readonly waiting = new Map<number, { readonly done: (answer: never) => void; readonly failed: (error: Error) => void }>()
  private number = 0

  constructor(url = 'worker.js') {
    this.worker = new Worker(url)
    this.worker.addEventListener('message', (event: MessageEvent<Response>) => {
      const { number, answer, failed } = event.data
      const waiting = this.waiting.get(number)
      if (waiting === undefined) return
      this.waiting.delete(number)
      if (failed !== undefined) waiting.failed(new Error(failed))
      else waiting.done(answer as never)
    })
    this.worker.addEventListener('error', event => {
      for (const { failed } of this.waiting.values()) failed(new Error(event.message))
      this.waiting.clear()
    })
  }

  ask<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Requests[N]['answer']> {
    const number = ++this.number
    return new Promise((done, failed) => {
      this.waiting.set(number, { done: done as (answer: never) => void, failed })
      this.worker.postMessage({ number, name, ask } satisfies Request)
    })
  }
}
