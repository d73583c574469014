import type { Problem } from '../../shared/channels'
import { TIME_LIMIT } from '../../shared/formats/limits'
import { mayBeMarked } from '../../shared/formats/signature'
import type { Given, ReadStory } from './protocol'

export type StoryAsk = { readonly do: 'read' } & Given | { readonly do: 'write'; readonly file: number; readonly french: readonly string[] }
export interface StoryRequest { readonly number: number; readonly ask: StoryAsk }
export interface StoryResponse { readonly number: number; readonly answer?: ReadStory | { readonly problem: Problem } | null | Uint8Array; readonly failed?: string }

class Late extends Error {}

/**
 * Files of every format but plain text, in a thread that holds nothing else: one that takes too long, or fails, is ended and costs
 * the window nothing. What was read stays there for writing back; a new thread reads the file again.
 */
export class Stories {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, { readonly done: (answer: unknown) => void; readonly failed: (error: Error) => void }>()
  private number = 0
  /** Files that the thread holds, by the number of the question that read them. */
  private held = new WeakMap<Uint8Array, { readonly file: number; readonly story: ReadStory; readonly encoding: Given['encoding'] }>()

  constructor(private readonly url = 'reader.js', private readonly limit = TIME_LIMIT) {}

  /** The story in a file, or why it cannot be read; null for plain text, which is the engine's. */
  async read(file: Given): Promise<ReadStory | { readonly problem: Problem } | null> {
    // The readers stay out of the page: it looks at the first bytes and the name only, and the thread says whether the file is one of theirs.
    if (!mayBeMarked(file.bytes, file.name)) return null
    const held = this.held.get(file.bytes)
    if (held !== undefined && held.encoding === file.encoding) return held.story
    try {
      const number = this.number + 1
      const story = await this.ask<ReadStory | { readonly problem: Problem } | null>({ do: 'read', name: file.name, bytes: file.bytes, encoding: file.encoding })
      if (story !== null && !('problem' in story)) this.held.set(file.bytes, { file: number, story, encoding: file.encoding })
      return story
    } catch (error) {
      const late = error instanceof Late
      return { problem: { key: late ? 'read.slow' : 'read.bomb', values: { name: file.name, seconds: String(this.limit / 1000) } } }
    }
  }

  /** The file's bytes with these paragraphs. */
  async write(file: Given, french: readonly string[]): Promise<Uint8Array> {
    if (!this.held.has(file.bytes)) await this.read(file)
    const held = this.held.get(file.bytes)
    if (held === undefined) throw new Error('the file could not be read again')
    return this.ask<Uint8Array>({ do: 'write', file: held.file, french })
  }

  private start(): Worker {
    const worker = new Worker(this.url, { type: 'module' })
    worker.addEventListener('message', (event: MessageEvent<StoryResponse>) => {
      const { number, answer, failed } = event.data
      const waiting = this.waiting.get(number)
      this.waiting.delete(number)
      if (failed !== undefined) waiting?.failed(new Error(failed))
      else waiting?.done(answer)
    })
    worker.addEventListener('error', event => { this.end(new Error(event.message)) })
    return worker
  }

  /** Ends the thread, and with it all that it holds. */
  private end(why: Error): void {
    this.worker?.terminate()
    this.worker = null
    this.held = new WeakMap()
    for (const { failed } of this.waiting.values()) failed(why)
    this.waiting.clear()
  }

  private ask<T>(ask: StoryAsk): Promise<T> {
    const worker = this.worker ??= this.start()
    const number = ++this.number
    return new Promise<T>((done, failed) => {
      const late = setTimeout(() => { this.end(new Late('late')) }, this.limit)
      const settle = <A>(act: (value: A) => void) => (value: A): void => { clearTimeout(late); act(value) }
      this.waiting.set(number, { done: settle(done as (answer: unknown) => void), failed: settle(failed) })
      worker.postMessage({ number, ask } satisfies StoryRequest)
    })
  }
}
