import { build } from 'esbuild'
import { join } from 'node:path'
import { endWindow, Memory, openWindow, startBrowser } from './harness'

beforeAll(startBrowser, 60_000)

test('a pane of a long text that is drawn in part shows what ProseMirror would draw by itself', async () => {
  const { outputFiles } = await build({ entryPoints: [join(__dirname, 'redraw-page.ts')], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'error' })
  const window = await openWindow(new Memory()), { page } = window
  await page.evaluate(outputFiles[0]!.text)
  for (let seed = 1; seed <= 6; seed++) {
    expect(await page.evaluate(number => (globalThis as unknown as { compare: (seed: number, count: number, steps: number) => string }).compare(number, 201 + number * 3, 50), seed)).toBe('the same')
  }
  expect(await endWindow(window)).toEqual([])
}, 60_000)
