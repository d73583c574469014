import { applyDelta } from './delta'
import type { CheckAnswer, Given, Handed, Request, RequestName, Requests, Response } from './protocol'
import { Stories } from './stories'

/** The engine in its worker: numbered questions, one answer each. Files that are not plain text are read and written by a thread of their own. */
export class Engine {
  private worker: Worker
  private readonly waiting = new Map<number, { readonly done: (answer: never) => void; readonly failed: (error: Error) => void }>()
  private number = 0

  /** What was opened last: a new worker is given it again. */
  private opened: Request | null = null
  /** The term base, likewise. */
  private terms: Request | null = null

  /** The French file of the open pair where it is no plain text. */
  private french: Given | null = null

  constructor(private readonly url = 'worker.js', private readonly stories = new Stories()) { this.worker = this.start() }

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
    if (this.terms !== null) this.worker.postMessage({ ...this.terms, number: 0 } satisfies Request)
    if (this.opened !== null) this.worker.postMessage({ ...this.opened, number: 0 } satisfies Request)
  }

  async ask<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Requests[N]['answer']> {
    if (name === 'open') {
      const { en, fr, one } = ask as Requests['open']['ask']
      const handed = { en: await this.handed(en), fr: await this.handed(fr), one }
      const answer = await this.post('open', handed)
      if (!('problem' in answer) && !answer.swapped) this.french = handed.fr.story === undefined ? null : fr
      return answer as Requests[N]['answer']
    }
    if (name === 'guess') {
      const files = await Promise.all((ask as Requests['guess']['ask']).files.map(file => this.handed(file)))
      return this.post('guess', { files }) as Promise<Requests[N]['answer']>
    }
    if (name === 'write' && this.french !== null && !(ask as Requests['write']['ask']).plain) {
      return { bytes: await this.stories.write(this.french, (ask as Requests['write']['ask']).french), lost: [] } as Requests['write']['answer'] as Requests[N]['answer']
    }
    return this.post(name, ask)
  }

  /** The last answer to a check: the next one says only what differs. */
  private answer: CheckAnswer | null = null

  async check(ask: Requests['check']['ask']): Promise<CheckAnswer> {
    const delta = await this.post('check', ask)
    return this.answer = applyDelta(this.answer, delta)
  }

  /** A story of any format but plain text by itself, as from the clipboard. */
  read(file: Given): ReturnType<Stories['read']> { return this.stories.read(file) }

  private async handed(file: Given): Promise<Handed> {
    const story = await this.stories.read(file)
    return story === null ? file : { ...file, story }
  }

  private post<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Requests[N]['answer']> {
    const number = ++this.number
    return new Promise((done, failed) => {
      this.waiting.set(number, { done: done as (answer: never) => void, failed })
      const request: Request = { number, name, ask }
      if (name === 'open') this.opened = request
      if (name === 'terms') this.terms = request
      this.worker.postMessage(request)
    })
  }
}
