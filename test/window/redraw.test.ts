import { build } from 'esbuild'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

jest.setTimeout(60_000)

test('a pane of a long text that is drawn in part shows what ProseMirror would draw by itself', async () => {
  const { outputFiles } = await build({ entryPoints: [join(__dirname, 'redraw-page.ts')], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'error' })
  const browser = await chromium.launch({ executablePath: process.env['CHROME'], args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]!.text })
    for (let seed = 1; seed <= 8; seed++) {
      expect(await page.evaluate(number => (globalThis as unknown as { compare: (seed: number, count: number, steps: number) => string }).compare(number, 201 + number * 3, 60), seed)).toBe('the same')
    }
  } finally { await browser.close() }
})
