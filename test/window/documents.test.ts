import { strFromU8, unzipSync } from 'fflate'
import { p, r, word } from '../shared/formats/packages'
import { endWindow, Memory, openWindow, picture, settled, startBrowser, stopBrowser, type Window } from './harness'
import { english, french } from './stories'

beforeAll(startBrowser, 60_000)
afterAll(stopBrowser)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

const inWord = (text: string): Buffer => Buffer.from(word(text.trim().split(/\n\n/).map(paragraph => p(r(paragraph.replace(/&/g, '&amp;')))).join('')))

test('a pair of Word documents opens, is edited by keys, and goes back as a Word document with its changed words alone', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.docx', inWord(english))
  memory.put('/desk/story.fr.docx', inWord(french))
  memory.pair = { en: '/desk/story.en.docx', fr: '/desk/story.fr.docx' }
  window = await openWindow(memory)
  const { page } = window
  await settled(page)
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
  window = await openWindow(memory)
  const { page } = window
  await settled(page)
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('URGENT ')
  await settled(page)
  await page.keyboard.press('Control+e')
  await page.waitForSelector('dialog.export[open]')
  await picture(page, 'export-kinds')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  for (let i = 0; i < 80 && memory.files.get('/desk/story-changes.docx') === undefined; i++) await page.waitForTimeout(100)
  const files = unzipSync(memory.files.get('/desk/story-changes.docx')!.bytes)
  expect(strFromU8(files['word/document.xml']!)).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*URGENT/)
  expect(strFromU8(files['word/comments.xml']!)).toContain('<w:comment ')
})
