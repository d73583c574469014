// The windows that README shows: which sample, in which language and theme, and the keys that lead there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawn, endWindow, Memory, openWindow, settled, startBrowser } from '../../test/window/harness'
import { stopBrowser } from './browser'

interface Shown { readonly file: string; readonly sample: string; readonly locale: 'fr' | 'en'; readonly theme: 'light' | 'dark'; readonly keys: readonly string[] }

const shown: readonly Shown[] = [
  { file: 'window.png', sample: 'troops', locale: 'fr', theme: 'light', keys: ['F7'] },
  { file: 'moved.png', sample: 'railway', locale: 'en', theme: 'dark', keys: ['F7', 'F7', 'F7', 'F9', 'Shift+F9'] },
  { file: 'export.png', sample: 'court', locale: 'en', theme: 'light', keys: ['F7', 'Alt+Enter', 'F7', 'Alt+Enter', 'Control+Shift+E', 'Control+e'] },
]

export async function pictures(folder: string): Promise<readonly string[]> {
  await startBrowser()
  try {
    for (const { file, sample, locale, theme, keys } of shown) {
      const memory = new Memory(), read = (side: string): string => readFileSync(join('samples', `${sample}.${side}.txt`), 'utf8')
      memory.locale = locale
      memory.settings = { theme, language: locale }
      for (const side of ['en', 'fr']) memory.put(`/desk/${sample}.${side}.txt`, read(side))
      memory.pair = { en: `/desk/${sample}.en.txt`, fr: `/desk/${sample}.fr.txt` }
      const window = await openWindow(memory, { width: 1360, height: 800 }), { page } = window
      await settled(page)
      for (const key of keys) { await page.keyboard.press(key); await drawn(page) }
      await settled(page)
      await page.waitForTimeout(1200)
      await page.screenshot({ path: join(folder, file) })
      const wrong = await endWindow(window)
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    }
  } finally { await stopBrowser() }
  return shown.map(({ file }) => file)
}
