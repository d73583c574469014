import { drawn, endWindow, keptNow, kill, openPair, openWindow, picture, settled, startBrowser, tell, type Window } from './harness'
import { goTo, openCount, paragraph, selected, soon, tabTo, text, toast } from './steps'
import { english, french, storm, unrelated } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

describe('the desk, by keys alone', () => {
  test('opens a pair and marks both sides', async () => {
    window = await openPair(storm())
    const { page } = window
    expect(await page.locator('.copy-en p').count()).toBe(10)
    expect(await page.locator('.copy-en .selected-pair').count()).toBeLessThan(2)
    expect(await page.locator('.copy-fr p').count()).toBe(9)
    expect(await page.locator('.copy-en .mark.severity-critical').innerText()).toContain('2.5 million')
    expect(await page.locator('.copy-fr .mark.severity-critical').innerText()).toContain('2,5 milliards')
    expect(await openCount(page)).toBe(await page.locator('.finding').count())
  })

  test('paragraphs of a pair stand level, and a cut has its gap', async () => {
    window = await openPair(storm())
    const { page } = window
    const top = (selector: string, n: number): Promise<number> => page.locator(selector).nth(n).evaluate(element => element.getBoundingClientRect().top)
    for (const [en, fr] of [[0, 0], [1, 1], [4, 4], [7, 5], [8, 7], [9, 8]] as const) expect(Math.abs(await top('.copy-en p', en) - await top('.copy-fr p', fr))).toBeLessThan(1)
    const cut = await page.locator('.copy-fr .gap').boundingBox(), source = await page.locator('.copy-en p').nth(6).boundingBox()
    expect(Math.abs(cut!.height - source!.height)).toBeLessThan(1)
    expect(await page.locator('.copy-fr .gap').innerText()).toBe('Coupe voulue ?')
  })

  test('an empty paragraph asks nothing, and asks once there are words in it; nothing moves under the cursor', async () => {
    const memory = storm()
    memory.put('/desk/story.fr.txt', french.replace('\n\n"Nous', '\n\nXX\n\n"Nous'))
    window = await openPair(memory)
    const { page } = window, asked = page.locator('.copy-en .gap-label', { hasText: 'Ajout voulu' })
    expect(await asked.count()).toBe(1)
    await page.locator('.copy-fr p').nth(4).click()
    const top = (): Promise<number> => page.evaluate(() => getSelection()!.focusNode!.parentElement!.closest('p')!.getBoundingClientRect().top)
    const before = await top()
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.waitForTimeout(250)
    await settled(page)
    expect(await asked.isVisible()).toBe(false)
    await page.keyboard.type('Cette phrase n’est pas dans la source.')
    await page.waitForTimeout(250)
    await settled(page)
    expect(await asked.isVisible()).toBe(true)
    expect(Math.abs(await top() - before)).toBeLessThan(1)
  })

  test('F7 goes round the findings and back', async () => {
    window = await openPair(storm())
    const { page } = window
    const all = await openCount(page), seen: string[] = []
    for (let i = 0; i <= all; i++) { await page.keyboard.press('F7'); await drawn(page); seen.push(await text(page, '.of')) }
    expect(seen[0]).toBe(`1 sur ${all}`)
    expect(seen[all]).toBe(`1 sur ${all}`)
    await page.keyboard.press('Shift+F7')
    await drawn(page)
    expect(await text(page, '.of')).toBe(`${all} sur ${all}`)
  })

  test('Alt+Enter fixes the French and goes on; Ctrl+Z takes the words back and the finding comes back', async () => {
    window = await openPair(storm())
    const { page } = window, all = await openCount(page)
    await goTo(page, 'number.value')
    await page.keyboard.press('Alt+Enter')
    expect(await paragraph(page, 1)).toContain('électricité 1.200 foyers')
    await soon(page, all - 1)
    await settled(page)
    expect(await openCount(page)).toBe(all - 1)
    expect(await selected(page)).not.toBe('')
    await page.keyboard.press('F6')
    await page.keyboard.press('Control+z')
    expect(await paragraph(page, 1)).toContain('électricité 1.020 foyers')
    await soon(page, all)
    // What was undone is no longer told as fixed, and is again once it is done again.
    const told = (n: number): Promise<unknown> => page.waitForFunction(count => document.querySelectorAll('.states .count')[1]?.textContent === count, String(n))
    await told(0)
    await page.keyboard.press('Control+y')
    await told(1)
    await soon(page, all - 1)
  })

  test('Ctrl+Shift+Z takes a fix back, words and decision', async () => {
    window = await openPair(storm())
    const { page } = window, all = await openCount(page)
    await goTo(page, 'number.value')
    await page.keyboard.press('Alt+Enter')
    await soon(page, all - 1)
    await page.keyboard.press('Control+Shift+Z')
    expect(await paragraph(page, 1)).toContain('électricité 1.020 foyers')
    await soon(page, all)
  })

  test('a grave finding is dismissed with a reason only, and does not come back', async () => {
    window = await openPair(storm())
    const { page, memory } = window, all = await openCount(page)
    await goTo(page, 'number.value')
    await page.keyboard.press('Control+i')
    await page.waitForSelector('dialog[open]')
    await page.keyboard.press('Enter')
    expect(await page.locator('.missing-answer').isVisible()).toBe(true)
    await picture(page, 'reason')
    await page.keyboard.type('Chiffre confirmé par la préfecture')
    await page.keyboard.press('Enter')
    await soon(page, all - 1)
    // An edit elsewhere has the engine read everything again.
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' ')
    await page.waitForTimeout(400)
    await settled(page)
    expect(await openCount(page)).toBe(all - 1)
    await keptNow(window)
    expect([...memory.reviews.values()][0]).toContain('Chiffre confirmé par la préfecture')
  })

  test('a reason may begin with a figure; Alt and a digit take a usual one', async () => {
    window = await openPair(storm())
    const { page } = window
    await goTo(page, 'number.value')
    await page.keyboard.press('Control+i')
    await page.waitForSelector('dialog[open]')
    await page.keyboard.type('2e dépêche')
    expect(await page.locator('#reason').inputValue()).toBe('2e dépêche')
    await page.keyboard.press('Alt+2')
    expect(await page.locator('#reason').inputValue()).toBe('Usage maison')
  })

  test('an error is confirmed, stays to be fixed, and holds up the sign-off', async () => {
    window = await openPair(storm())
    const { page, memory } = window, all = await openCount(page)
    await goTo(page, 'number.scale')
    await page.keyboard.press('Control+Shift+E')
    await soon(page, all - 1)
    await keptNow(window)
    expect([...memory.reviews.values()][0]).toContain('"state": "confirmed"')
    await page.keyboard.press('Control+Shift+F')
    await page.waitForSelector('dialog.signoff[open]')
    expect(await text(page, '.facts')).toContain('Une erreur confirmée')
    await page.keyboard.press('Escape')
    await page.locator('.tab', { hasText: 'Réglés' }).click()
    await page.locator('.finding').first().click()
    await picture(page, 'confirmed')
    await page.keyboard.press('Alt+Enter')
    await page.waitForFunction(() => document.querySelector('.copy-fr')?.textContent?.includes("2,5 millions d'euros") === true)
    await keptNow(window)
    expect([...memory.reviews.values()][0]).not.toContain('"state": "confirmed"')
    expect([...memory.reviews.values()][0]).toContain('"state": "fixed"')
  })

  test('a minor one goes at once, a cut is marked as intended, the gap says so', async () => {
    window = await openPair(storm())
    const { page } = window, all = await openCount(page)
    await goTo(page, 'text.cut')
    await page.keyboard.press('Control+Shift+I')
    await soon(page, all - 1)
    expect(await page.locator('.copy-fr .gap').innerText()).toBe('Coupe voulue')
  })

  test('findings follow the words as they are typed before', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Météo : ')
    expect(await page.locator('.copy-fr .mark.severity-critical').innerText()).toContain('2,5 milliards')
    await page.keyboard.press('Enter')
    expect(await page.locator('.copy-fr p').count()).toBe(10)
    expect(await page.locator('.copy-fr .mark.severity-critical').innerText()).toContain('2,5 milliards')
    await page.keyboard.press('Backspace')
    expect(await page.locator('.copy-fr p').count()).toBe(9)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await paragraph(page, 0)).toBe("La tempête Brendan prive 1.200 foyers d'électricité en Bretagne")
  })

  test('a correction typed by hand settles the finding', async () => {
    window = await openPair(storm())
    const { page } = window, all = await openCount(page)
    await goTo(page, 'number.scale')
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    await page.locator('.finding-list').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type("2,5 millions d'euros")
    await soon(page, all - 1)
    expect(await page.locator('.copy-fr').innerText()).toContain("dégâts à 2,5 millions d'euros, dont")
  })

  test('letters work in the focused list and nowhere else', async () => {
    window = await openPair(storm())
    const { page } = window, all = await openCount(page)
    await page.locator('.finding-list').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('f')
    await soon(page, all - 1)
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('fj')
    expect(await paragraph(page, 8)).toContain('fj')
  })

  test('the list is filtered and counted by kind', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.kinds .chip', { hasText: 'Texte' }).press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.finding').length === 2)
    await page.keyboard.press('F7')
    await page.waitForFunction(() => document.querySelector('.of')?.textContent === '1 sur 2')
  })
})

describe('the caret', () => {
  test('goes past gaps by the arrows, both ways', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+Home')
    const seen = new Set<string>()
    const where = (): Promise<string> => text(page, '.where-now')
    for (let i = 0; i < 45; i++) { await page.keyboard.press('ArrowDown'); await page.waitForTimeout(18); seen.add(await where()) }
    for (let n = 1; n <= 9; n++) expect([...seen]).toContain(`Français ¶ ${n}`)
    for (let i = 0; i < 45; i++) { await page.keyboard.press('ArrowUp'); await page.waitForTimeout(10) }
    await page.waitForFunction(() => document.querySelector('.where-now')?.textContent === 'Français ¶ 1')
  })

  test('joins the paragraphs on either side of a gap, and the gap moves out of the way', async () => {
    window = await openPair(storm())
    const { page } = window
    const at = await page.locator('.copy-fr p').nth(5).boundingBox()
    await page.mouse.click(at!.x + 60, at!.y + 20)
    await page.keyboard.press('Home')
    // The browser tells of a moved caret a moment later; no hand is faster than that.
    await page.waitForTimeout(60)
    await page.keyboard.press('Backspace')
    await page.keyboard.type(' ')
    expect(await page.locator('.copy-fr p').count()).toBe(8)
    expect(await paragraph(page, 4)).toContain('depuis vingt ans. Les écoles')
    await page.keyboard.press('Control+z')
    expect(await page.locator('.copy-fr p').count()).toBe(9)
  })

  test('text pasted in is plain paragraphs', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+Home')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Un\r\n\r\nDeux ')
      data.setData('text/html', '<h1 style="color:red">Un</h1><script>1</script><p>Deux</p>')
      document.querySelector('.copy-fr')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    expect(await page.locator('.copy-fr p').count()).toBe(10)
    expect(await paragraph(page, 0)).toBe('Un')
    expect(await paragraph(page, 1)).toContain('Deux La tempête')
  })
})

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

describe('the drawers', () => {
  test('names, quotations and figures stand beside their counterparts and lead to them', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.keyboard.press('F9')
    for (const which of ['names', 'quotes', 'numbers'] as const) {
      await page.keyboard.press('Shift+F9')
      await page.waitForSelector('.ledger tbody tr')
      await picture(page, `drawer-${which}`)
    }
    const rows = await page.locator('.ledger tbody tr').allInnerTexts()
    expect(rows.some(row => row.includes('130 kilometres') && row.includes('130 kilomètres'))).toBe(true)
    expect(await page.locator('.ledger tr.differs').count()).toBeGreaterThanOrEqual(3)
    await page.locator('.ledger tr', { hasText: '130 kilometres' }).locator('.jump').nth(1).press('Enter')
    expect(await page.evaluate(() => getSelection()!.toString())).toContain('130')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('copy-fr')
  })
})

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

  test.each(['fr', 'en'] as const)('an errand: every finding settled, the story signed off and its notes written, by keys alone, %s', async locale => {
    const story = storm()
    story.locale = locale
    window = await openPair(story)
    const { page, memory } = window, all = await openCount(page)
    memory.saveTo = '/desk/notes.md'
    let strokes = 0
    const press = async (key: string): Promise<void> => { strokes++; await page.keyboard.press(key); await drawn(page) }
    await press('F7')
    for (let i = 0; i < all; i++) {
      if (await page.locator('.act.fix').count() > 0) await press('Alt+Enter')
      else {
        await press('Control+i')
        // A grave one wants a reason: Alt and a digit take a usual one.
        if (await page.locator('dialog.reason').count() > 0) { await press('Alt+1'); await press('Enter') }
      }
    }
    await soon(page, 0)
    await page.waitForTimeout(500)
    expect(await openCount(page)).toBe(0)
    await press('Control+Shift+F')
    await press('Enter')
    await page.waitForSelector('.signed')
    await press('Control+s')
    await press('Control+e')
    await press('ArrowUp')
    await press('ArrowUp')
    await press('Enter')
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('notes.md') === true)
    console.log(`errand: ${all} findings, ${strokes} key strokes`)
    expect(strokes).toBeLessThanOrEqual(all * 1 + 12)
    expect(memory.text('/desk/notes.md')).toContain('1.200')
    expect(memory.text('/desk/notes.md')).toMatch(/^# /)
    await picture(page, `signed-${locale}`)
    expect(await page.locator('.copy .active').count()).toBe(0)
  })
})

describe('finding words and the rest', () => {
  test('Ctrl+F finds in both panes and comes back to the text', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.keyboard.press('Control+f')
    await page.keyboard.type('roscoff')
    await page.waitForFunction(() => document.querySelector('.find-count')?.textContent?.includes('1 sur 4') === true)
    await picture(page, 'find')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.find-count')?.textContent?.includes('2 sur 4') === true)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.find-bar', { state: 'detached' })
    expect(await page.locator('.found').count()).toBe(0)
  })

  test('the palette finds a command by a few letters', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.keyboard.press('Control+k')
    await page.keyboard.type('insec')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog', { state: 'detached' })
    await page.locator('.copy-fr').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.insertText('à\u00a0')
    await page.waitForSelector('.copy-fr .no-break')
  })

  test('the interface changes language at once and remembers it', async () => {
    window = await openPair(storm())
    const { page, memory } = window
    await page.keyboard.press('Control+,')
    await page.waitForSelector('dialog.settings[open]')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    await page.keyboard.press('Escape')
    expect(await text(page, '.tally.open')).toContain('open')
    expect(await page.locator('.copy-fr .gap').innerText()).toBe('Cut in the French. Intended?')
    expect(memory.settings['language']).toBe('en')
  })

  test('F6 goes round the panes and the list, and AltGr types', async () => {
    window = await openPair(storm())
    const { page } = window
    await page.locator('.copy-en').focus()
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('copy-fr')
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('finding-list')
    await page.locator('.copy-fr').focus()
    const count = await openCount(page)
    await page.evaluate(() => { document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', ctrlKey: true, altKey: true, bubbles: true, cancelable: true })) })
    expect(await openCount(page)).toBe(count)
    expect(await page.locator('dialog').count()).toBe(0)
  })
})
