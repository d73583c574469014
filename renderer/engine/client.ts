import type { Request, RequestName, Requests, Response } from './protocol'

/** The engine in its worker: numbered questions, one answer each. */
export class Engine {
  private worker: Worker
  private readonly waiting = new Map<number, { readonly done: (answer: never) => void; readonly failed: (error: Error) => void }>()
  private number = 0

  /** What was opened last: a new worker is given it again. */
  private opened: Request | null = null

  constructor(private readonly url = 'worker.js') { this.worker = this.start() }

  private start(): Worker {
    const worker = new Worker(this.url)
    worker.addEventListener('message', (event: MessageEvent<Response>) => {
      const { number, answer, failed } = event.data
      const waiting = this.waiting.get(number)
      if (waiting === undefined) return
      this.waiting.delete(number)
      if (failed !== undefined) waiting.failed(new Error(failed))
      else waiting.done(answer as never)
    })
    worker.addEventListener('error', event => { this.restart(new Error(event.message)) })
    return worker
  }

  /** Ends whatever the engine is at: what was asked fails with `why`, and a new worker reads the open pair again. */
  restart(why: Error): void {
    this.worker.terminate()
    for (const { failed } of this.waiting.values()) failed(why)
    this.waiting.clear()
    this.worker = this.start()
    if (this.opened !== null) this.worker.postMessage({ ...this.opened, number: 0 } satisfies Request)
  }

  ask<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Requests[N]['answer']> {
    const number = ++this.number
    return new Promise((done, failed) => {
      this.waiting.set(number, { done: done as (answer: never) => void, failed })
      const request: Request = { number, name, ask }
      if (name === 'open') this.opened = request
      this.worker.postMessage(request)
    })
  }
}
