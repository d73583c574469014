/**
 * Whole lines from a file descriptor, one at a time, in constant memory. Reading is synchronous on purpose: the command does
 * nothing else, so waiting is the back pressure, and no event loop stands between a line and its answer.
 */
import { readSync, writeSync } from 'node:fs'

const chunkSize = 1 << 20

const nap = new Int32Array(new SharedArrayBuffer(4))

/** Waits a few milliseconds: a descriptor somebody else made non-blocking has nothing for us yet. */
const wait = (): void => { Atomics.wait(nap, 0, 0, 4) }

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

export interface Line {
  readonly text: string
  /** True when the line was longer than the limit; `text` is then its beginning. */
  readonly tooLong: boolean
  /** How many more whole lines are already at hand; 2 stands for two or more. */
  readonly more: 0 | 1 | 2
}

/** `limit` is the longest line in bytes that is kept whole. The line end is not part of a line; a last line needs none. */
export function* linesOf(descriptor: number, limit: number): Generator<Line> {
  const chunk = Buffer.allocUnsafe(chunkSize)
  let held: Buffer[] = []
  let heldBytes = 0
  let first = true
  const finish = (tail: Buffer, more: Line['more']): Line => {
    const tooLong = heldBytes + tail.length > limit
    let text = held.length === 0 ? tail.toString('utf8') : (tooLong ? held[0]! : Buffer.concat([...held, tail])).toString('utf8')
    held = []
    heldBytes = 0
    // A byte order mark before the first line is not part of the story.
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    first = false
    return { text, tooLong, more }
  }
  for (;;) {
    let got: number
    try {
      got = readSync(descriptor, chunk, 0, chunkSize, null)
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') { wait(); continue }
      // Windows says EOF where others read nothing.
      if (codeOf(error) === 'EOF') got = 0
      else throw error
    }
    if (got === 0) break
    let from = 0
    for (;;) {
      const end = chunk.subarray(0, got).indexOf(10, from)
      if (end < 0) break
      const next = chunk.subarray(0, got).indexOf(10, end + 1)
      yield finish(chunk.subarray(from, end), next < 0 ? 0 : chunk.subarray(0, got).includes(10, next + 1) ? 2 : 1)
      from = end + 1
    }
    if (from < got) {
      if (heldBytes <= limit) held.push(Buffer.from(chunk.subarray(from, got)))
      heldBytes += got - from
    }
  }
  if (heldBytes > 0) yield finish(Buffer.alloc(0), 0)
}

/** Writes all of a text; false when the reader has gone. */
export function writeAll(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8')
  let done = 0
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done, bytes.length - done)
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') { wait(); continue }
      if (codeOf(error) === 'EPIPE') return false
      throw error
    }
  }
  return true
}
