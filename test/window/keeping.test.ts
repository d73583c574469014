import { endWindow, keptNow, kill, openPair, openWindow, picture, settled, startBrowser, tell, type Window } from './harness'
import { goTo, openCount, paragraph, soon, tabTo, text, toast } from './steps'
import { english, french, storm } from './stories'
beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

describe('keeping and saving', () => {
  test('saving writes the file back with only what was edited changed', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await goTo(page, 'number.value')
    await page.keyboard.press('Alt+Enter')
    expect(memory.dirty).toBe(true)
    await page.keyboard.press('Control+s')
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('enregistré à') === true)
    expect(memory.text('/desk/story.fr.txt')).toBe(french.replace('1.020', '1.200'))
    expect(memory.dirty).toBe(false)
    expect(await text(page, '.status')).toContain('enregistré à')
  })

  test('a file changed on the disk is not overwritten without asking', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await goTo(page, 'number.value')
    await page.keyboard.press('Alt+Enter')
    memory.put('/desk/story.fr.txt', 'Autre chose.\n')
    await page.keyboard.press('Control+s')
    await page.waitForSelector('dialog.changed[open]')
    expect(memory.text('/desk/story.fr.txt')).toBe('Autre chose.\n')
    await picture(page, 'changed')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('enregistré à') === true)
    expect(memory.text('/desk/story.fr.txt')).toBe(french.replace('1.020', '1.200'))
  })

  test('save as goes through the page’s own dialog where the program has none', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await page.keyboard.press('Control+Shift+S')
    await page.waitForSelector('dialog.files[open]')
    await picture(page, 'files')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('copie.txt')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.title.startsWith('story'))
    await page.waitForTimeout(200)
    expect(memory.text('/desk/copie.txt')).toBe(french)
  })

  test('decisions, notes and unsaved French come back after a kill', async () => {
    window = await openPair(storm())
    const memory = window.memory, all = await openCount(window.page)
    await goTo(window.page, 'text.cut')
    await window.page.keyboard.press('Control+Shift+I')
    await window.page.locator('.copy-fr').focus()
    await window.page.keyboard.press('Control+Home')
    await window.page.keyboard.type('Urgent : ')
    await window.page.keyboard.press('F8')
    await window.page.waitForSelector('dialog.note[open]')
    await window.page.keyboard.type('Vérifier le titre')
    await picture(window.page, 'note')
    await window.page.keyboard.press('Control+Enter')
    await keptNow(window)
    await kill(window)
    expect(memory.text('/desk/story.fr.txt')).toBe(french)
    window = await openPair(memory)
    const { page } = window
    expect(await paragraph(page, 0)).toContain('Urgent : La tempête')
    expect(await openCount(page)).toBe(all - 1)
    expect(await text(page, '.status')).toContain('non enregistré')
    await page.keyboard.press('F9')
    expect(await text(page, '.drawer')).toContain('Vérifier le titre')
    await picture(page, 'drawer-notes')
    await page.locator('#tab-notes').press('ArrowLeft')
    await page.waitForSelector('.changes')
    expect(await page.locator('.changes ins').first().innerText()).toContain('Urgent')
    await picture(page, 'drawer-changes')
  })

  test('a save before the kill is no change by another program', async () => {
    window = await openPair(storm())
    const { memory } = window
    await goTo(window.page, 'number.value')
    await window.page.keyboard.press('Alt+Enter')
    await window.page.keyboard.press('Control+s')
    await window.page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('enregistré à') === true)
    await window.page.locator('.copy-fr').focus()
    await window.page.keyboard.press('Control+Home')
    await window.page.keyboard.type('Urgent : ')
    await keptNow(window)
    await kill(window)
    window = await openPair(memory)
    const { page } = window
    expect(await text(page, '.status')).toContain('modifications de la dernière séance')
    await page.keyboard.press('Control+s')
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('enregistré à') === true)
    expect(memory.text('/desk/story.fr.txt')).toBe(`Urgent : ${french.replace('1.020', '1.200')}`)
  })

  test('the place in the text is kept through the export, and F6 goes to the finding', async () => {
    window = await openPair(storm())
    const { page } = window
    window.memory.saveTo = null
    const caret = (): Promise<string> => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? '')
    await page.locator('.copy-fr p').nth(7).click()
    await page.waitForFunction(() => document.querySelector('.where-now')?.textContent?.includes('¶ 8') === true)
    const there = await caret()
    expect(there).toContain('météorologues')
    await page.keyboard.press('Control+e')
    await page.waitForSelector('dialog.export[open]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog', { state: 'detached' })
    await page.waitForTimeout(100)
    expect(await caret()).toBe(there)
    await goTo(page, 'number.scale')
    await page.locator('.copy-en').focus()
    await goTo(page, 'number.value')
    await page.keyboard.press('F6')
    expect(await caret()).toContain('1.020')
    expect(await text(page, '.where-now')).toContain('¶ 2')
  })

  test('closing with unsaved French asks; staying stays, leaving keeps the edits in the review', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await page.locator('.copy-fr').focus()
    await page.keyboard.type('X')
    await tell(page, 'window.closing', {})
    await page.waitForSelector('dialog.closing[open]')
    await picture(page, 'closing')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(150)
    expect(memory.closed).toBe(false)
    await tell(page, 'window.closing', {})
    await page.waitForSelector('dialog.closing[open]')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    expect(memory.closed).toBe(true)
    expect([...memory.reviews.values()][0]).toContain('XLa tempête')
    expect(memory.text('/desk/story.fr.txt')).toBe(french)
  })

  test('closing with nothing unsaved closes', async () => {
    window = await openPair(storm())
    await tell(window.page, 'window.closing', {})
    await window.page.waitForTimeout(300)
    expect(window.memory.closed).toBe(true)
  })

  test('notes go out as a page, the clean French to the clipboard', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    memory.saveTo = '/desk/notes.html'
    await page.keyboard.press('Control+e')
    await page.waitForSelector('dialog.export[open]')
    await picture(page, 'export')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('notes.html') === true)
    expect(memory.text('/desk/notes.html')).toMatch(/^<!doctype html>/i)
    expect(memory.text('/desk/notes.html')).toContain('1.020')
    await page.keyboard.press('Control+Shift+C')
    await page.waitForTimeout(150)
    expect(memory.clipboard).toBe(french.trim())
  })
})

describe('a file that changes under the window', () => {
  test('is announced, and read again by F5 with what was decided', async () => {
    window = await openPair(storm())
    const { page, memory } = window, all = await openCount(page)
    await goTo(page, 'text.cut')
    await page.keyboard.press('Control+Shift+I')
    await soon(page, all - 1)
    memory.put('/desk/story.fr.txt', french.replace('58 équipes', '85 équipes'))
    await tell(page, 'file.changed', { path: '/desk/story.fr.txt', modified: '2' })
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('F5') === true)
    await page.keyboard.press('F5')
    await soon(page, all - 2)
    expect(await paragraph(page, 3)).toContain('85 équipes')
  })

  test('is not written over by unsaved French of an earlier state without asking', async () => {
    window = await openPair(storm())
    const { memory } = window
    await window.page.locator('.copy-fr').focus()
    await window.page.keyboard.type('X')
    await keptNow(window)
    await kill(window)
    memory.put('/desk/story.fr.txt', french.replace('58 équipes', '85 équipes'))
    window = await openPair(memory)
    expect(await paragraph(window.page, 0)).toContain('XLa tempête')
    await window.page.keyboard.press('Control+s')
    await window.page.waitForSelector('dialog.changed[open]')
    expect(memory.text('/desk/story.fr.txt')).toContain('85 équipes')
  })
})

describe('the first screen', () => {
  const files = (pairs: readonly (readonly [string, string | Buffer])[]): { name: string; mimeType: string; buffer: Buffer }[] => pairs.map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content as string) }))

  test('two files at once open, whichever is first', async () => {
    window = await openWindow(storm())
    await window.page.locator('.slot input').first().setInputFiles(files([['story.fr.txt', french], ['story.en.txt', english]]))
    await settled(window.page)
    expect(await text(window.page, '.copy-en p')).toContain('Storm Brendan')
  })

  test('files the wrong way round are said to be so, and swapped', async () => {
    window = await openWindow(storm())
    const { page } = window
    await page.locator('.slot input').first().setInputFiles(files([['story.fr.txt', french]]))
    await page.locator('.slot input').nth(1).setInputFiles(files([['story.en.txt', english]]))
    await page.waitForFunction(() => document.querySelectorAll('.slot.wrong').length === 2)
    await picture(page, 'start-wrong')
    await page.locator('.swap').press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.slot.wrong').length === 0)
    await page.locator('.go').press('Enter')
    await settled(page)
    expect(await text(page, '.copy-fr p')).toContain('La tempête')
  })

  test('paths named the wrong way round are put right', async () => {
    const memory = storm()
    memory.pair = { en: '/desk/story.fr.txt', fr: '/desk/story.en.txt' }
    window = await openWindow(memory)
    await settled(window.page)
    expect(await text(window.page, '.copy-fr p')).toContain('La tempête')
  })

  const refuses = (name: string, content: string | Buffer, says: RegExp): void => {
    test(`${name} gets one sentence and no half-open window`, async () => {
      const memory = storm()
      memory.put('/desk/story.fr.txt', content)
      memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }
      window = await openWindow(memory)
      await window.page.waitForSelector('.problem')
      expect(await text(window.page, '.problem')).toMatch(says)
      expect(await text(window.page, '.problem')).not.toMatch(/\(\w+\.\w+/)
      expect(await window.page.locator('.desk').count()).toBe(0)
    })
  }
  refuses('an empty file', '', /aucun texte/)
  refuses('a binary file', Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 9, 8, 7]), /texte/)
  refuses('a second English file', english, /en anglais/)

  test('a missing file is named', async () => {
    const memory = storm()
    memory.pair = { en: '/desk/nowhere.txt', fr: '/desk/story.fr.txt' }
    window = await openWindow(memory)
    await window.page.waitForSelector('.problem')
    expect(await text(window.page, '.problem')).toContain('nowhere.txt')
  })

  test('recent pairs open by one key', async () => {
    const memory = storm()
    memory.recent = [{ en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]
    memory.samples = [{ title: 'Diplomatie', en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]
    window = await openWindow(memory)
    await window.page.locator('.pair-item').first().press('Enter')
    await settled(window.page)
  })
})

describe('desk memory', () => {
  test('what is always right is settled in the next story, listed, and can be flagged again', async () => {
    window = await openPair(storm())
    const { memory } = window, all = await openCount(window.page)
    await goTo(window.page, 'number.value')
    await window.page.keyboard.press('Control+Shift+A')
    await window.page.waitForSelector('dialog.reason[open]')
    await picture(window.page, 'always')
    await window.page.keyboard.type('Chiffre maison')
    await window.page.keyboard.press('Enter')
    await soon(window.page, all - 1)
    await kill(window)
    memory.reviews.clear()
    window = await openPair(memory)
    const { page } = window
    await soon(page, all - 1)
    await page.keyboard.press('Control+,')
    await page.waitForSelector('.memory li')
    expect(await text(page, '.memory li')).toContain('Chiffre maison')
    await picture(page, 'settings-memory')
    await page.keyboard.press('Escape')
    await page.locator('.states .tab').nth(1).press('Enter')
    await page.locator('.finding-list').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('u')
    await soon(page, all)
    expect(JSON.parse(memory.memory!).entries).toEqual([])
  })
})

describe('always right', () => {
  test('in this story alone; the list is saved for another desk, taken in there, and what is taken out is flagged again', async () => {
    window = await openPair(storm())
    const { page, memory } = window, all = await openCount(page)
    await goTo(page, 'number.scale')
    await page.locator('.finding-list').focus()
    await page.keyboard.press('a')
    await page.waitForSelector('dialog.reason[open]')
    await page.keyboard.type('Vu avec le bureau')
    await page.keyboard.press('Tab')
    await tabTo(page, '[name=scope]')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('[name=scope]:checked').getAttribute('value')).toBe('story')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(50)
    if (await page.locator('dialog.reason').count() > 0) { await tabTo(page, '.primary'); await page.keyboard.press('Enter') }
    await soon(page, all - 1)
    expect(JSON.parse(memory.memory!).entries[0]).toMatchObject({ scope: 'story', story: 'story', reason: 'Vu avec le bureau' })
    memory.saveTo = '/desk/liste.json'
    await page.keyboard.press('Control+,')
    await page.waitForSelector('.memory li')
    expect(await text(page, '.memory li')).toContain('dans story')
    await tabTo(page, '.memory .choices button:nth-of-type(2)')
    await page.keyboard.press('Enter')
    await toast(page, 'liste.json')
    expect(memory.text('/desk/liste.json')).toBe(memory.memory)
    await page.keyboard.press('Control+,')
    await page.waitForSelector('.memory li')
    await tabTo(page, '.memory li button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.memory li', { state: 'detached' })
    await page.locator('[data-file=memory-file]').setInputFiles({ name: 'liste.json', mimeType: 'application/json', buffer: Buffer.from(memory.text('/desk/liste.json')) })
    await page.waitForSelector('.memory li')
  })
})
