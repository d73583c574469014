import { Worker } from 'node:worker_threads'
import { isPlain, MEMORY_LIMIT, readDocument, readPlain, TIME_LIMIT, YOUNG_LIMIT, type Opened, type ReadOptions } from '../../shared/formats'
import type { Language } from '../../shared/article/types'
import type { Problem } from '../../shared/channels'
import { codeOf, problem } from '../desk/problem'

/** A story as it was read, without what is needed to write it back. */
export type Story = Omit<Opened, 'ok' | 'source'>

/** What the reading thread is started with. */
export interface StoryStart {
  readonly bytes: Uint8Array
  readonly name: string
  readonly language: Language
  readonly options: ReadOptions
}

/** The thread's program, which stands beside this one once built; null where the program runs from its sources. */
const program = typeof import.meta.url === 'string' ? new URL('./read-thread.mjs', import.meta.url) : null

/**
 * A file of any format as a story, or why it cannot be read. Plain text is read at once; anything else in a thread with limits of
 * time and memory, which is ended at either.
 */
export async function readStory(bytes: Uint8Array, name: string, language: Language, options: ReadOptions = {}): Promise<Story | Problem> {
  const plain = isPlain(bytes, name) && options.format === undefined
  if (!plain && program !== null) return inThread(program, { bytes, name, language, options })
  const read = plain ? readPlain(bytes, name, language, options) : await readDocument(bytes, name, language, options)
  return read.ok ? read : read.problem
}

function inThread(url: URL, start: StoryStart): Promise<Story | Problem> {
  const { name } = start
  return new Promise(settle => {
    const worker = new Worker(url, { workerData: start, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, maxYoungGenerationSizeMb: YOUNG_LIMIT } })
    const end = (answer: Story | Problem): void => {
      clearTimeout(late)
      settle(answer)
      void worker.terminate()
    }
    const late = setTimeout(() => { end(problem('read.slow', { name, seconds: String(TIME_LIMIT / 1000) })) }, TIME_LIMIT)
    worker.once('message', end)
    worker.once('error', error => { end(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? problem('read.bomb', { name }) : problem('problem.file.unreadable', { name, code: codeOf(error) })) })
    worker.once('exit', () => { end(problem('problem.file.unreadable', { name, code: 'exit' })) })
  })
}
