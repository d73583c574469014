import type { Page } from 'playwright-core'
import { axe, endWindow, openPair, type Look, picture, settled, startBrowser, type Window } from './harness'
import { notesKinds } from '../../shared/report/kinds'
import { dialog, goTo, noDialog, tabTo, toast } from './steps'
import { storm } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(90_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

const preview = '.preview[aria-busy=false]'
const chosen = (): Promise<string> => window.page.locator('dialog.export input[name=export]:checked').inputValue()

/** Confirms a figure as an error and opens the export dialog. */
async function exportConfirmed(page: Page): Promise<void> {
  await goTo(page, 'number.value')
  await page.keyboard.press('Control+Shift+E')
  await settled(page)
  await page.keyboard.press('Control+e')
  await dialog(page, 'export')
}

test('arrows choose a kind, each is shown before it is written, and axe finds nothing, in French and English', async () => {
  for (const locale of ['fr', 'en'] as const) {
    if (locale === 'en') await window.context.close()
    const memory = storm()
    memory.locale = locale
    window = await openPair(memory)
    const { page } = window
    await exportConfirmed(page)
    for (const kind of notesKinds) {
      expect(await chosen()).toBe(kind)
      await page.waitForSelector(preview)
      // The kinds differ by their preview, not by the language round it: in English two of them stand for all.
      if (locale === 'fr' || kind === 'html' || kind === 'table') {
        await picture(page, `export-${kind}-${locale}`)
        expect([kind, locale, await axe(page)]).toEqual([kind, locale, []])
      }
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Escape')
    await noDialog(page)
  }
})

for (const [name, look, settings] of [['dark', { colorScheme: 'dark' }, {}], ['contrast', {}, { theme: 'contrast' }], ['small', { width: 680, height: 480 }, {}], ['large', {}, { textSize: 150 }]] satisfies readonly (readonly [string, Look, Record<string, unknown>])[]) {
  test(`the dialog is whole and axe finds nothing: ${name}`, async () => {
    const memory = storm()
    memory.settings = settings
    window = await openPair(memory, look)
    const { page } = window
    await page.keyboard.press('Control+e')
    await dialog(page, 'export')
    for (const kind of ['html', 'pdf', 'docx', 'table'] as const) {
      expect(await chosen()).toBe(kind)
      await page.waitForSelector(preview)
      await picture(page, `export-${kind}-${name}`)
      if (kind === 'html' || kind === 'table') expect([kind, await axe(page)]).toEqual([kind, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Escape')
  })
}

test('the sheet is written as PDF by keys alone, with the name of who reviewed; both are remembered', async () => {
  const memory = storm()
  memory.saveTo = '/desk/sheet.pdf'
  window = await openPair(memory)
  const { page } = window
  await page.keyboard.press('Control+e')
  await dialog(page, 'export')
  await page.keyboard.press('ArrowDown')
  await page.waitForSelector('.preview .paper text')
  await tabTo(page, '#export-editor')
  await page.keyboard.type('Anne Œrsted')
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => document.querySelector('.preview')?.textContent?.includes('Anne Œrsted') === true)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('export-write')
  await page.keyboard.press('Enter')
  await toast(page, 'sheet.pdf')
  expect(memory.files.get('/desk/sheet.pdf')!.bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  expect(memory.called('shell.open')).toBe(1)
  expect(memory.settings).toMatchObject({ exported: 'pdf', editor: 'Anne Œrsted' })
  await page.keyboard.press('Control+e')
  await dialog(page, 'export')
  expect(await chosen()).toBe('pdf')
  await page.keyboard.press('Escape')
})

test('a correction is drafted from what was confirmed, and copied', async () => {
  const memory = storm()
  memory.settings = { exported: 'correction' }
  window = await openPair(memory)
  const { page } = window
  await exportConfirmed(page)
  await page.waitForFunction(() => /CORRECTION - La tempête[^]*bien lire «\u00a01\.200/.test(document.querySelector('.preview pre')?.textContent ?? ''))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await noDialog(page)
  await page.waitForTimeout(150)
  expect(memory.clipboard).toContain('CORRECTED - story')
})

test('what stands in the text cannot get out of the preview', async () => {
  const memory = storm()
  memory.put('/desk/story.fr.txt', memory.text('/desk/story.fr.txt').replace('1.020', '<img src=x onerror="document.title=1"> 1.020'))
  window = await openPair(memory)
  const { page } = window
  await page.keyboard.press('Control+e')
  await dialog(page, 'export')
  await page.waitForSelector(preview)
  expect(await page.evaluate(() => document.querySelector('.page-preview')?.shadowRoot?.querySelectorAll('img, script, link').length)).toBe(0)
  await page.keyboard.press('Escape')
})
