/** Texts that came from the clipboard: they have no file, so the program keeps them in its own folder, and nothing of them is lost. */
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { PairPaths } from '../../shared/channels'
import { stampAt } from './read'
import { writeAtomically } from './write'

const folderOf = (data: string): string => resolve(data, 'pasted')

export const isPasted = (path: string, data: string): boolean => dirname(resolve(path)) === folderOf(data)

/** What may stand in a file's name on any system; never a folder, a hidden file or a name that Windows keeps for itself. */
const safeName = (name: string): string => {
  const bare = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} .,'’_-]+/gu, ' ').replace(/\s+/g, ' ').slice(0, 60).replace(/^[ .]+|[ .]+$/g, '')
  return bare === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(bare) ? 'story' : bare
}

/** Writes both as UTF-8 beside each other, under a name that no earlier pair has. */
export async function keepPasted(data: string, name: string, en: string, fr: string): Promise<PairPaths> {
  const folder = folderOf(data), base = safeName(name)
  await mkdir(folder, { recursive: true })
  for (let n = 1; ; n++) {
    const at = (side: 'en' | 'fr'): string => join(folder, `${base}${n === 1 ? '' : ` ${n}`}.${side}.txt`)
    if (await stampAt(at('en')) !== null || await stampAt(at('fr')) !== null) continue
    await writeAtomically(at('en'), Buffer.from(en, 'utf8'))
    await writeAtomically(at('fr'), Buffer.from(fr, 'utf8'))
    return { en: at('en'), fr: at('fr') }
  }
}
