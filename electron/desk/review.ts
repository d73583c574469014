/** Where the review of a pair is kept: beside the French as `<file>.relecture.json`, or in the data folder when that is not writable. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { codeOf, DeskError } from './problem'
import { writeAtomically, type Disk } from './write'

export const besideOf = (fr: string): string => `${resolve(fr)}.relecture.json`

/** The second place: the name of the French, with a digest of its path so that two desks' `story.txt` do not meet. */
export function inDataOf(fr: string, data: string): string {
  const digest = createHash('sha256').update(resolve(fr)).digest('hex').slice(0, 16)
  return join(data, 'reviews', `${basename(fr)}.${digest}.relecture.json`)
}

interface Kept {
  readonly path: string
  readonly text: string
  readonly at: number
}

async function keptAt(path: string): Promise<Kept | null> {
  try {
    return { path, text: await readFile(path, 'utf8'), at: (await stat(path)).mtimeMs }
  } catch {
    return null
  }
}

/** The review kept for a French file, as JSON text, or null. When both places hold one, the younger is meant. */
export async function findReview(fr: string, data: string): Promise<{ readonly path: string; readonly text: string } | null> {
  const [beside, inData] = await Promise.all([keptAt(besideOf(fr)), keptAt(inDataOf(fr, data))])
  const found = beside === null ? inData : inData === null || beside.at >= inData.at ? beside : inData
  return found === null ? null : { path: found.path, text: found.text }
}

/** Keeps a review; answers where. */
export async function saveReview(fr: string, review: string, data: string, disk?: Disk): Promise<string> {
  const bytes = Buffer.from(review, 'utf8')
  const beside = besideOf(fr)
  try {
    await writeAtomically(beside, bytes, disk)
    return beside
  } catch (error) {
    // A full disk is no reason to look for another place on it; a forbidden folder is.
    const cause = error instanceof DeskError ? error.cause : error
    if (!['EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'ENOENT'].includes(codeOf(cause))) throw error
  }
  const inData = inDataOf(fr, data)
  await mkdir(join(data, 'reviews'), { recursive: true })
  await writeAtomically(inData, bytes, disk)
  return inData
}
