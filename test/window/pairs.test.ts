import { endWindow, keptNow, openPair, picture, startBrowser, type Window } from './harness'
import { goTo, paragraph, text } from './steps'
import { french, storm, unrelated } from './stories'
beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

describe('alignment mode', () => {
  test('is entered by F4, ties paragraphs by keys, and the rest goes round them', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await page.locator('.copy-en').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F4')
    await page.waitForSelector('.align-bar')
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.querySelector('.align-now')?.textContent?.includes('paragraphe 7') === true)
    expect(await text(page, '.align-now')).toContain('Rien en français')
    // The cut is merged with the paragraph after it.
    await page.keyboard.press('m')
    await page.waitForFunction(() => document.querySelectorAll('.copy-fr .gap').length === 0)
    await page.waitForFunction(() => document.querySelector('.align-now')?.textContent?.includes('fixé, par vous') === true)
    await picture(page, 'align')
    expect(await page.locator('.gutter .bracket').count()).toBe(1)
    // Split again, then unlink, then give it back to the engine.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('s')
    await page.waitForFunction(() => document.querySelectorAll('.gutter .bracket').length === 0)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.align-bar', { state: 'detached' })
    await page.keyboard.press('Control+Shift+Z')
    await page.keyboard.press('Control+Shift+Z')
    await page.waitForFunction(() => document.querySelectorAll('.copy-fr .gap').length === 1)
    await keptNow(window)
    expect(JSON.parse([...memory.reviews.values()][0]!).fixedLinks).toEqual([])
  })

  test('links what Space picked on each side, and typing does nothing to the French meanwhile', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F4')
    await page.keyboard.press('l')
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('Choisissez') === true)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Space')
    await page.keyboard.press('l')
    await page.waitForFunction(() => document.querySelectorAll('.gutter .fixed').length === 1)
    await page.keyboard.type('xyz')
    expect(await paragraph(page, 0)).toBe("La tempête Brendan prive 1.200 foyers d'électricité en Bretagne")
    await page.keyboard.press('F4')
    await page.waitForSelector('.align-bar', { state: 'detached' })
    await page.keyboard.press('F6')
    await page.keyboard.type('Z')
    expect(await paragraph(page, 0)).toContain('Z')
  })

  test('links by drag: a number dropped across links, with Shift it is added, on its own side it merges, Escape lets go, a click goes there', async () => {
    window = await openPair(storm())
    const { page } = window
    const handle = async (side: string, n: number): Promise<{ x: number; y: number }> => { const box = (await page.locator(`.copy-${side} p`).nth(n).boundingBox())!; return { x: box.x + 18, y: box.y + 18 } }
    const drag = async (from: { x: number; y: number }, to: { x: number; y: number }, before: () => Promise<void> = async () => undefined): Promise<void> => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 30, from.y + 4)
      await page.mouse.move(to.x, to.y)
      await before()
      await page.mouse.up()
    }
    const linked = async (units: string): Promise<void> => { await page.waitForFunction(what => document.querySelector('.align-now')?.textContent?.includes(what) === true, units) }
    await page.locator('.copy-en').focus()
    await page.keyboard.press('Control+Home')
    await drag(await handle('en', 0), await handle('fr', 1), async () => {
      await picture(page, 'drag')
      expect(await page.locator('.copy-fr p.drag-target').count()).toBe(1)
      await page.keyboard.press('Escape')
    })
    expect(await page.locator('.gutter .fixed').count()).toBe(0)
    await drag(await handle('en', 2), await handle('fr', 2))
    await page.waitForFunction(() => document.querySelectorAll('.gutter .fixed').length === 1)
    await page.keyboard.down('Shift')
    await drag(await handle('en', 3), await handle('fr', 2))
    await page.keyboard.up('Shift')
    await page.waitForFunction(() => document.querySelectorAll('.gutter .bracket').length === 1)
    await page.keyboard.press('Control+Shift+Z')
    await page.waitForFunction(() => document.querySelectorAll('.gutter .bracket').length === 0)
    await drag(await handle('fr', 3), await handle('fr', 2))
    await page.waitForFunction(() => document.querySelectorAll('.gutter .bracket').length >= 1)
    await page.mouse.move(0, 0)
    const at = await handle('fr', 2)
    await page.mouse.click(at.x, at.y)
    await page.keyboard.press('F4')
    await linked('¶ 3, 4')
    await page.keyboard.press('Escape')
  })
})

describe('pairs and sign-off', () => {
  test('pairs are checked one by one, an edit unchecks its own, sign-off says what is open', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => document.querySelectorAll('.copy-fr p.checked').length === 2)
    await page.waitForFunction(() => document.querySelector('.pairs')?.textContent?.includes('2 paires relues') === true)
    await page.keyboard.press('Alt+PageUp')
    await page.keyboard.type('x')
    await page.waitForFunction(() => document.querySelectorAll('.copy-fr p.checked').length === 1)
    await page.keyboard.press('Control+Shift+F')
    await page.waitForSelector('dialog.signoff[open]')
    expect(await text(page, '.facts')).toContain('restent ouverts')
    await page.keyboard.press('Enter')
    expect(await page.locator('.missing-answer').isVisible()).toBe(true)
    await page.keyboard.type('Bouclage')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.signed')
  })

  test('says that the French is not saved, and saves it', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await goTo(page, 'number.value')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.press('Control+Shift+F')
    await page.waitForSelector('dialog.signoff[open]')
    expect(await text(page, '.facts')).toContain('pas enregistré')
    await picture(page, 'signoff-unsaved')
    await page.keyboard.type('Bouclage')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.signed')
    expect(memory.text('/desk/story.fr.txt')).toBe(french.replace('1.020', '1.200'))
  })

  test('two stories that are not one are not called clear, and want a reason', async () => {
    const story = storm()
    story.put('/desk/story.fr.txt', unrelated)
    window = await openPair(story)
    const { page } = window
    expect(await page.locator('.tally.open').count()).toBe(0)
    expect(await text(page, '.tally.warning')).toContain('même histoire')
    expect(await text(page, '.finding-list')).toContain('Rien n’a été comparé')
    await page.keyboard.press('Control+Shift+F')
    await page.waitForSelector('dialog.signoff[open]')
    expect(await page.locator('.facts .fine').count()).toBe(0)
    await picture(page, 'unrelated')
    await page.keyboard.press('Enter')
    expect(await page.locator('.missing-answer').isVisible()).toBe(true)
    expect(await page.locator('.signed').count()).toBe(0)
  })
})
