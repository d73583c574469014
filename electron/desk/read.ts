import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { BigIntStats } from 'node:fs'
import type { FileBytes } from '../../shared/channels'
import { DeskError, readProblem, refuse } from './problem'

/** No story is as large; a film opened by mistake is refused before it is read. */
const largest = 64 * 1024 * 1024

/** A stamp that changes when the file does. Nanoseconds and size: two saves within one millisecond still differ. */
export const stampOf = (found: Pick<BigIntStats, 'mtimeNs' | 'size'>): string => `${found.mtimeNs}-${found.size}`

/** The stamp of a file, or null when it is not there. */
export async function stampAt(path: string): Promise<string | null> {
  try {
    return stampOf(await stat(path, { bigint: true }))
  } catch {
    return null
  }
}

export interface ReadBytes {
  readonly path: string
  readonly name: string
  readonly bytes: Buffer
  readonly modified: string
}

/** A file's bytes and stamp; throws a `DeskError` with one clear problem. The path answered is absolute. */
export async function readBytes(given: string): Promise<ReadBytes> {
  const path = resolve(given)
  const name = basename(path)
  try {
    const found = await stat(path, { bigint: true })
    if (found.isDirectory()) refuse('problem.file.folder', { name })
    if (!found.isFile()) refuse('problem.file.special', { name })
    if (found.size > largest) refuse('problem.file.large', { name, size: String(found.size >> 20n) })
    return { path, name, bytes: await readFile(path), modified: stampOf(found) }
  } catch (error) {
    throw new DeskError(readProblem(path, error), { cause: error })
  }
}

export async function readFileBytes(given: string): Promise<FileBytes> {
  const { path, name, bytes, modified } = await readBytes(given)
  return { path, name, bytes: bytes.toString('base64'), modified }
}
