import { axe, endWindow, openPair, picture, settled, startBrowser, type Window } from './harness'
import { dialog, goTo, noDialog, openCount, paragraph, soon, tabTo, text, toast } from './steps'
import { storm } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

const styled = (): ReturnType<typeof storm> => {
  const story = storm()
  story.put('/desk/story.fr.txt', `${story.text('/desk/story.fr.txt').trim()}\n\n"Fini ?" a-t-il dit : "Non !"\n`)
  return story
}

test('nothing is said of style until a profile is chosen; each is put right by one key, or all by one key, and undone by one', async () => {
  window = await openPair(styled())
  const { page } = window, before = await openCount(page)
  expect(await page.locator('.chip.group-style').count()).toBe(0)
  await page.keyboard.press('Control+,')
  await dialog(page, 'settings')
  await tabTo(page, '#spacing')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#spacing')?.value === 'narrow')
  await picture(page, 'settings-spacing')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await noDialog(page)
  await page.waitForSelector('.chip.group-style')
  const styles = Number((await text(page, '.chip.group-style .count')).replace(/\D/g, ''))
  expect(styles).toBeGreaterThanOrEqual(7)
  expect(await text(page, '.profile')).toContain('typographiques')
  await soon(page, before + styles)
  await goTo(page, 'style.spacing')
  await page.keyboard.press('Control+Shift+Space')
  await picture(page, 'style-finding')
  // The second fix is the other no-break space.
  await page.keyboard.press('Alt+2')
  await soon(page, before + styles - 1)
  expect(await page.locator('.copy-fr').innerText()).toContain('\u00a0')
  await page.keyboard.press('Alt+Shift+Enter')
  await toast(page, 'remarques de style corrigées')
  await soon(page, before)
  const last = (await page.locator('.copy-fr p').count()) - 1
  expect(await paragraph(page, last)).toBe('«\u00a0Fini\u00a0?\u00a0» a-t-il dit\u00a0: «\u00a0Non\u202f!\u00a0»')
  await picture(page, 'style-repaired')
  await page.locator('.copy-fr').focus()
  await page.keyboard.press('Control+z')
  await soon(page, before + styles - 1)
  expect(await paragraph(page, last)).toContain('"Fini\u00a0?" a-t-il dit : "Non !"')
})

test('a house profile is chosen sign by sign, kept, and hidden by one command', async () => {
  const story = styled()
  story.settings = { language: 'fr', spacing: 'house', house: { high: 'none', nonsense: 'x' } }
  window = await openPair(story)
  const { page, memory } = window, all = await openCount(page)
  await goTo(page, 'style.spacing')
  await page.locator('.finding-list').focus()
  await page.keyboard.press('1')
  await soon(page, all - 1)
  expect(await paragraph(page, (await page.locator('.copy-fr p').count()) - 1)).toContain('"Fini?"')
  await page.keyboard.press('Control+,')
  await dialog(page, 'settings')
  await tabTo(page, '#house-guillemets')
  await picture(page, 'settings-house')
  await tabTo(page, '#house-quotes')
  await page.keyboard.press('End')
  await page.keyboard.press('Escape')
  await noDialog(page)
  await page.waitForFunction(() => document.querySelector('.finding-list')?.textContent?.includes('guillemets') === true)
  expect(memory.settings['house']).toMatchObject({ high: 'none', quotes: 'guillemets' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('remarques de style')
  await page.waitForSelector('.command')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.chip.group-style', { state: 'detached' })
  await settled(page)
  expect(await page.locator('.profile').count()).toBe(0)
})
