import { axe, endWindow, type Look, openPair, openWindow, picture, startBrowser, type Window } from './harness'
import { storm } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(90_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

/** Every dialog by its key, with axe on each. */
const dialogs: readonly (readonly [string, string])[] = [['commands', 'Control+k'], ['menu', 'F10'], ['keys', 'F1'], ['settings', 'Control+,'], ['export', 'Control+e'], ['note', 'F8'], ['signoff', 'Control+Shift+F'], ['reason', 'Control+i']]

describe('axe finds nothing', () => {
  for (const locale of ['fr', 'en'] as const) {
    test(`on the first screen, ${locale}`, async () => {
      const memory = storm()
      memory.locale = locale
      memory.recent = [{ en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]
      memory.samples = [{ title: 'Diplomatie et troupes', en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]
      window = await openWindow(memory)
      await picture(window.page, `start-${locale}`)
      expect(await axe(window.page)).toEqual([])
    })
    test(`on the desk and every dialog, ${locale}`, async () => {
      const memory = storm()
      memory.locale = locale
      window = await openPair(memory)
      const { page } = window
      await page.keyboard.press('F7')
      await page.keyboard.press('F7')
      await page.keyboard.press('F9')
      await picture(page, `desk-${locale}`)
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('F9')
      for (const [name, key] of dialogs) {
        await page.keyboard.press(key)
        await page.waitForSelector(`dialog.${name}[open]`)
        await picture(page, `dialog-${name}-${locale}`)
        expect([name, await axe(page)]).toEqual([name, []])
        await page.keyboard.press('Escape')
        await page.waitForSelector('dialog', { state: 'detached' })
      }
    })
  }

  const looks: readonly (readonly [string, Look, Record<string, unknown>])[] = [
    ['dark', { colorScheme: 'dark' }, {}], ['contrast', {}, { theme: 'contrast' }], ['small', { width: 1000, height: 640 }, {}],
    ['zoomed', { width: 680, height: 410, deviceScaleFactor: 2 }, {}], ['large-text', {}, { textSize: 150 }],
  ]
  for (const [name, look, settings] of looks) {
    test(`${name}`, async () => {
      const memory = storm()
      memory.settings = settings
      window = await openPair(memory, look)
      const { page } = window
      await page.keyboard.press('F7')
      await picture(page, `desk-${name}`)
      expect(await axe(page)).toEqual([])
      // Nothing is cut off sideways, and text and list both have room.
      const sizes = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth, panes: document.querySelector('.scroller')!.clientHeight, list: document.querySelector('.finding-list')!.clientHeight,
        status: document.querySelector('.status')!.getBoundingClientRect().bottom - innerHeight,
      }))
      expect(sizes.over).toBeLessThanOrEqual(0)
      expect(sizes.status).toBeLessThanOrEqual(0)
      expect(sizes.panes).toBeGreaterThan(110)
      expect(sizes.list).toBeGreaterThan(50)
    })
  }
})
