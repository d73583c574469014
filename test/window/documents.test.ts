import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { p, r, word } from '../shared/formats/packages'
import { endWindow, Memory, openPair, openWindow, picture, settled, startBrowser, type Window } from './harness'
import { english, french } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

const inWord = (text: string): Buffer => Buffer.from(word(text.trim().split(/\n\n/).map(paragraph => p(r(paragraph.replace(/&/g, '&amp;')))).join('')))

test('a pair of Word documents opens, is edited by keys, and goes back as a Word document with its changed words alone', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.docx', inWord(english))
  memory.put('/desk/story.fr.docx', inWord(french))
  memory.pair = { en: '/desk/story.en.docx', fr: '/desk/story.fr.docx' }
  window = await openPair(memory)
  const { page } = window
  expect(await page.locator('.copy-fr p').count()).toBe(9)
  expect(await page.locator('.copy-fr .mark').count()).toBeGreaterThan(3)
  await picture(page, 'word-pair')
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('URGENT ')
  await page.keyboard.press('Control+s')
  await page.waitForFunction(() => !document.querySelector('.dirty'), undefined, { timeout: 10_000 }).catch(() => undefined)
  for (let i = 0; i < 50 && memory.called('file.write') === 0; i++) await page.waitForTimeout(100)
  const body = strFromU8(unzipSync(memory.files.get('/desk/story.fr.docx')!.bytes)['word/document.xml']!)
  expect(body).toContain('URGENT La tempête Brendan')
  expect(body).toContain('Des vents de 130 kilomètres')
})

test('a Word document cut short is told in one sentence, and the window stays usable', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.docx', inWord(french).subarray(0, 900))
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.docx' }
  window = await openWindow(memory)
  const { page } = window
  await page.waitForSelector('.problem', { timeout: 10_000 })
  expect(await page.locator('.problem').innerText()).toContain('story.fr.docx')
})

test('the French with its changes is exported as a Word document, by keys alone', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.txt', french)
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }
  memory.saveTo = '/desk/story-changes.docx'
  window = await openPair(memory)
  const { page } = window
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('URGENT ')
  await settled(page)
  await page.keyboard.press('Control+e')
  await page.waitForSelector('dialog.export[open]')
  await picture(page, 'export-kinds')
  for (const kind of ['pdf', 'docx']) {
    await page.keyboard.press('ArrowDown')
    await page.locator(`[name=export][value=${kind}]:checked`).waitFor()
  }
  await page.keyboard.press('Enter')
  for (let i = 0; i < 80 && memory.files.get('/desk/story-changes.docx') === undefined; i++) await page.waitForTimeout(100)
  const files = unzipSync(memory.files.get('/desk/story-changes.docx')!.bytes)
  expect(strFromU8(files['word/document.xml']!)).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*URGENT/)
  expect(strFromU8(files['word/comments.xml']!)).toContain('<w:comment ')
})

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '..', 'fixtures', name))

/** What its file holds once the French was opened, begun with a word, and saved by keys. */
async function begunWith(words: string, en: string, fr: string): Promise<{ readonly before: Buffer; readonly after: Buffer }> {
  const memory = new Memory(), before = fixture(fr)
  memory.put(`/desk/${en}`, fixture(en))
  memory.put(`/desk/${fr}`, before)
  memory.pair = { en: `/desk/${en}`, fr: `/desk/${fr}` }
  window = await openPair(memory)
  const { page } = window
  expect(await page.locator('.copy-fr p').count()).toBe(12)
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(words)
  await picture(page, `pair-${fr.replace(/.*\./, '')}`)
  await page.keyboard.press('Control+s')
  for (let i = 0; i < 100 && memory.called('file.write') === 0; i++) await page.waitForTimeout(100)
  return { before, after: memory.files.get(`/desk/${fr}`)!.bytes }
}

test('a pair of OpenDocument texts opens, is edited by keys, and goes back with its changed words alone', async () => {
  const { before, after } = await begunWith('URGENT ', 'story.en.odt', 'story.fr.odt')
  const was = unzipSync(before), is = unzipSync(after)
  expect(strFromU8(is['content.xml']!)).toBe(strFromU8(was['content.xml']!).replace('Une tempête prive', 'URGENT Une tempête prive'))
  for (const name of Object.keys(was)) if (name !== 'content.xml') expect(is[name]).toEqual(was[name])
})

test('a page and RTF of one story are a pair; the RTF goes back in its own marks', async () => {
  const { before, after } = await begunWith('ÉTÉ ', 'story.en.html', 'story.fr.rtf')
  expect(after.toString('latin1')).toBe(before.toString('latin1').replace('Une temp', "\\u201\\'c9T\\u201\\'c9 Une temp"))
})

test('a PDF opens to be read, and says that it cannot be saved back', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.html', fixture('story.en.html'))
  memory.put('/desk/story.fr.pdf', fixture('story.fr.pdf'))
  memory.pair = { en: '/desk/story.en.html', fr: '/desk/story.fr.pdf' }
  window = await openPair(memory)
  const { page } = window
  expect(await page.locator('.copy-fr p').count()).toBe(12)
  expect(await page.locator('body').innerText()).toContain('peut être lu mais non réenregistré')
  await picture(page, 'pair-pdf')
})

test('a Word document that a password keeps is told as such', async () => {
  const memory = new Memory(), locked = Buffer.alloc(4096)
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  locked.write('EncryptedPackage', 1152, 'utf16le')
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.docx', locked)
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.docx' }
  window = await openWindow(memory)
  const { page } = window
  await page.waitForSelector('.problem', { timeout: 10_000 })
  expect(await page.locator('.problem').innerText()).toMatch(/story\.fr\.docx.*mot de passe/s)
})

test.each(['fr', 'en'] as const)('controls that turn what is shown are told and marked, and turn nothing (%s)', async locale => {
  const memory = new Memory()
  memory.locale = locale
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.txt', french.replace('2,5 milliards', '\u202e2,5\u202c milliards'))
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }
  window = await openPair(memory)
  const { page } = window
  expect(await page.locator('.copy-fr .turns').count()).toBe(2)
  expect(await page.locator('body').innerText()).toContain(locale === 'fr' ? 'inversent l’ordre d’affichage : 2' : 'turn the order of what is shown: 2')
  await picture(page, `turning-${locale}`)
  // The figure stands as it is read: its first digit is left of its last.
  const order = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.copy-fr')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent!.indexOf('2,5')
      if (at < 0) continue
      const left = (from: number): number => { const range = document.createRange(); range.setStart(node!, from); range.setEnd(node!, from + 1); return range.getBoundingClientRect().left }
      return left(at) < left(at + 2)
    }
    return null
  })
  expect(order).toBe(true)
})
