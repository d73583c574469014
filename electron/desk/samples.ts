import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sample } from '../../shared/channels'

/** The first line that is a headline and not a desk slug: enough to recognise a sample in a list. */
function titleOf(text: string, fallback: string): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).map(part => part.trim()).find(part => part !== '')
  return line === undefined ? fallback : line.length > 90 ? `${line.slice(0, 89)}…` : line
}

/** The stories to try: pairs `<name>.en.txt` and `<name>.fr.txt` in the samples folder. None is no error. */
export async function listSamples(folder: string): Promise<readonly Sample[]> {
  const names = new Set(await readdir(folder).catch((): string[] => []))
  const stories = [...names].filter(name => name.endsWith('.en.txt') && names.has(name.replace(/\.en\.txt$/, '.fr.txt'))).sort()
  return Promise.all(stories.map(async name => {
    const en = join(folder, name)
    const slug = name.slice(0, -'.en.txt'.length)
    return { title: titleOf(await readFile(en, 'utf8').catch(() => ''), slug), en, fr: join(folder, `${slug}.fr.txt`) }
  }))
}
