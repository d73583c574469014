/**
 * Writing a file so that at every moment either the old text or the whole of the new one stands there: a temporary file in the
 * same folder, written fully, flushed to the disk, then renamed over the old one. A short write is refused before the rename.
 */
import { constants } from 'node:fs'
import { open, rename, stat, unlink, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { codeOf, DeskError, problem, writeProblem } from './problem'

/** What a write needs of the disk; tests put a failing one in its place. */
export interface Disk {
  open: typeof open
  rename: typeof rename
  stat: typeof stat
  unlink: typeof unlink
  realpath: typeof realpath
}

const realDisk: Disk = { open, rename, stat, unlink, realpath }

/** A new file's permissions before the system's mask. */
const newFileMode = 0o666

/** Flushes a folder so that the rename itself survives a power cut; systems that cannot do it are left alone. */
async function flushFolder(folder: string, disk: Disk): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await disk.open(folder, constants.O_RDONLY)
    try { await handle.sync() } finally { await handle.close() }
  } catch {
    // Some network file systems refuse; the file itself is already flushed.
  }
}

/** Writes `bytes` to `path`, keeping the mode of the file that stood there and following a link to its target. Throws a `DeskError`. */
export async function writeAtomically(path: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  let target = path
  let mode: number | null = null
  try {
    target = await disk.realpath(path)
    const before = await disk.stat(target)
    if (before.isDirectory()) throw new DeskError(problem('problem.file.folder', { name: basename(path) }))
    if (!before.isFile()) throw new DeskError(problem('problem.file.special', { name: basename(path) }))
    mode = before.mode & 0o777
    // A file that may not be written is not replaced behind its owner's back, though the folder would allow it.
    const probe = await disk.open(target, 'r+')
    await probe.close()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw new DeskError(writeProblem(path, error), { cause: error })
  }
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  let created = false
  try {
    const handle = await disk.open(temporary, 'wx', mode ?? newFileMode)
    created = true
    try {
      let done = 0
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done)
        if (bytesWritten <= 0) break
        done += bytesWritten
      }
      // The mask of the system may have taken bits from the mode that was asked for.
      if (mode !== null) await handle.chmod(mode).catch(() => undefined)
      await handle.sync()
      if (done !== bytes.length || (await handle.stat()).size !== bytes.length) {
        throw new DeskError(problem('problem.write.short', { name: basename(path) }))
      }
    } finally {
      await handle.close()
    }
    await disk.rename(temporary, target)
  } catch (error) {
    if (created) await disk.unlink(temporary).catch(() => undefined)
    throw new DeskError(writeProblem(path, error), { cause: error })
  }
  await flushFolder(dirname(target), disk)
}
