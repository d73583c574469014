/** Settings, desk memory and the recent pairs: small files in the data folder, each written atomically. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PairPaths } from '../../shared/channels'
import { writeAtomically } from './write'

const recentLimit = 20

export interface Keep {
  settings(): Promise<Readonly<Record<string, unknown>>>
  saveSettings(settings: Readonly<Record<string, unknown>>): Promise<void>
  /** Desk memory as JSON text, or null when none was kept. */
  memory(): Promise<string | null>
  saveMemory(text: string): Promise<void>
  /** The youngest first. */
  recent(): Promise<readonly PairPaths[]>
  addRecent(pair: PairPaths): Promise<void>
  /** The same pair under other names, as the youngest. */
  moveRecent(from: PairPaths, to: PairPaths): Promise<void>
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPair = (value: unknown): value is PairPaths => isObject(value) && typeof value.en === 'string' && typeof value.fr === 'string'

export function keepIn(data: string): Keep {
  const at = (name: string): string => join(data, name)
  // Writes follow one another, so that the last one asked for is the one that stands.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work)
    queue = result.catch(() => undefined)
    return result
  }

  const read = async (name: string): Promise<string | null> => {
    try { return await readFile(at(name), 'utf8') } catch { return null }
  }
  const write = (name: string, text: string): Promise<void> => inTurn(async () => {
    await mkdir(data, { recursive: true })
    await writeAtomically(at(name), Buffer.from(text, 'utf8'))
  })
  /** A file that no longer parses is set aside rather than overwritten: somebody may want to mend it. */
  const readJson = async (name: string): Promise<unknown> => {
    const text = await read(name)
    if (text === null) return null
    try { return JSON.parse(text) as unknown } catch {
      await rename(at(name), at(`${name}.damaged`)).catch(() => undefined)
      return null
    }
  }
  const recent = async (): Promise<readonly PairPaths[]> => {
    const value = await readJson('recent.json')
    return Array.isArray(value) ? value.filter(isPair).map(({ en, fr }) => ({ en, fr })) : []
  }

  const first = async (gone: PairPaths, pair: PairPaths): Promise<void> => {
    const others = (await recent()).filter(other => [gone, pair].every(({ en, fr }) => en !== other.en || fr !== other.fr))
    await write('recent.json', JSON.stringify([pair, ...others].slice(0, recentLimit), null, 2) + '\n')
  }

  return {
    async settings() {
      const value = await readJson('settings.json')
      return isObject(value) ? value : {}
    },
    saveSettings: settings => write('settings.json', JSON.stringify(settings, null, 2) + '\n'),
    memory: () => read('memory.json'),
    saveMemory: text => write('memory.json', text),
    recent,
    addRecent: pair => first(pair, pair),
    moveRecent: first,
  }
}
