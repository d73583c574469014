/**
 * Tells when a file of the open pair changes on disk. The folder is watched rather than the file, because a program that saves
 * by renaming puts another file in its place; a slow look at the stamps covers disks that announce nothing.
 */
import { watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'
import { stampAt } from './read'

const settleTime = 120
const lookEvery = 4000

export interface Watch {
  /** Watches these files and no others. A stamp that is already known is not announced. */
  follow(files: readonly { readonly path: string; readonly modified: string }[]): void
  /** What the program itself has just written is no news. */
  known(path: string, modified: string): void
  stop(): void
}

export function watchFiles(changed: (path: string, modified: string) => void): Watch {
  let stamps = new Map<string, string>()
  let watchers: FSWatcher[] = []
  let look: NodeJS.Timeout | null = null
  let settling: NodeJS.Timeout | null = null

  const compare = async (): Promise<void> => {
    for (const [path, before] of [...stamps]) {
      const now = await stampAt(path)
      // A file that has gone may be between two steps of somebody's save; it is news when it is back.
      if (now === null || now === before || stamps.get(path) !== before) continue
      stamps.set(path, now)
      changed(path, now)
    }
  }
  const soon = (): void => {
    if (settling !== null) clearTimeout(settling)
    settling = setTimeout(() => { settling = null; void compare() }, settleTime)
  }
  const stop = (): void => {
    for (const watcher of watchers) watcher.close()
    watchers = []
    if (look !== null) clearInterval(look)
    if (settling !== null) clearTimeout(settling)
    look = settling = null
    stamps = new Map()
  }

  return {
    follow(files) {
      stop()
      stamps = new Map(files.map(({ path, modified }) => [path, modified]))
      for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
        try {
          const watcher = watch(folder, { persistent: false }, soon)
          watcher.on('error', () => watcher.close())
          watchers.push(watcher)
        } catch {
          // No announcements for this folder: the slow look remains.
        }
      }
      look = setInterval(() => { void compare() }, lookEvery)
      look.unref()
    },
    known(path, modified) {
      if (stamps.has(path)) stamps.set(path, modified)
    },
    stop,
  }
}
