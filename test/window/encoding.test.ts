import { encode } from '../../shared/formats/encoding'
import { endWindow, Memory, openPair, openWindow, picture, settled, startBrowser, type Window } from './harness'
import { dialog, noDialog, paragraph, toast } from './steps'
import { english, french } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

// A text of which so little is accented that it was guessed wrong: each of its high bytes is a sign of punctuation in Windows-1252.
const guessedWrong = Buffer.from(encode('macroman', french.replace(/[À-ÿ]/g, c => c.normalize('NFD')[0]!).replace('2,5 milliards', '2,5 “milliards”')))

async function open(bytes: Buffer, name = 'story.fr.txt', locale: 'fr' | 'en' = 'fr'): Promise<Memory> {
  const memory = new Memory()
  memory.locale = locale
  memory.put('/desk/story.en.txt', english)
  memory.put(`/desk/${name}`, bytes)
  memory.pair = { en: '/desk/story.en.txt', fr: `/desk/${name}` }
  window = await openPair(memory)
  return memory
}

async function command(words: string): Promise<void> {
  const { page } = window
  await page.keyboard.press('Control+k')
  await dialog(page, 'commands')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

const status = (): Promise<string> => window.page.locator('.encoding-now').innerText()
const reading = (encoding: string): Promise<string> => window.page.locator(`.reading:has(input[value="${encoding}"])`).innerText()

test('a French text in the wrong encoding is looked at, read in another by keys, edited, saved back in it, and read so the next time', async () => {
  const bytes = Buffer.from(encode('windows-1252', french)), memory = await open(bytes), { page } = window
  expect(await status()).toBe('Windows-1252')
  await command('encodage')
  await dialog(page, 'encoding')
  expect(await reading('windows-1252')).toMatch(/comme lu[^]*La tempête Brendan/)
  expect(await reading('macroman')).toContain('La tempÍte Brendan')
  await picture(page, 'encoding-fr')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await toast(page, 'Lu en MacRoman')
  await settled(page)
  expect([await status(), (await paragraph(page, 0)).slice(0, 18)]).toEqual(['MacRoman', 'La tempÍte Brendan'])
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('ÉTÉ ')
  await page.keyboard.press('Control+s')
  await toast(page, 'Enregistré')
  const saved = memory.files.get('/desk/story.fr.txt')!.bytes
  expect(saved.equals(Buffer.concat([Buffer.from(encode('macroman', 'ÉTÉ ')), bytes]))).toBe(true)
  for (let i = 0; i < 80 && !memory.reviews.get('/desk/story.en.txt|/desk/story.fr.txt')?.includes('"fr": "macroman"'); i++) await page.waitForTimeout(50)
  await window.context.close()
  window = await openWindow(memory)
  await settled(window.page)
  expect([await status(), (await paragraph(window.page, 0)).slice(0, 22)]).toEqual(['MacRoman', 'ÉTÉ La tempÍte Brendan'])
})

test('in English too: a guess that was wrong is put right', async () => {
  const memory = await open(guessedWrong, 'story.fr.txt', 'en'), { page } = window, was = await status()
  await command('encoding')
  await dialog(page, 'encoding')
  expect(await page.locator('dialog').innerText()).toContain('Choose the one in which the accents read as they should')
  await page.locator('.reading input[value="iso-8859-15"]').focus()
  await page.keyboard.press('Space')
  await picture(page, 'encoding-en')
  await page.keyboard.press('Enter')
  await toast(page, 'Read as ISO-8859-15')
  expect([was, await status(), memory.called('file.write')]).toEqual(['MacRoman', 'ISO-8859-15', 0])
})

test('edits that are not saved keep the French as it is read; the English can still be read another way', async () => {
  await open(Buffer.from(encode('windows-1252', french)))
  const { page } = window
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.type('x')
  await command('encodage')
  await dialog(page, 'encoding')
  await page.keyboard.press('ArrowDown')
  expect([await page.locator('dialog .primary').isDisabled(), await page.locator('dialog .missing-answer').count()]).toEqual([true, 1])
  await page.locator('[name="encoding-side"][value="en"]').focus()
  await page.keyboard.press('Space')
  await page.waitForFunction(() => document.querySelector('dialog .missing-answer') === null)
  await page.locator('.reading input[value="macroman"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await toast(page, 'Lu en MacRoman')
  expect(await paragraph(page, 0)).toContain('x')
})

test('a web page is read and saved in the encoding chosen', async () => {
  const page8 = Buffer.from(encode('iso-8859-15', `<!doctype html><html><body>${french.trim().split('\n\n').map(text => `<p>${text}</p>`).join('\n')}</body></html>`))
  const memory = await open(page8, 'story.fr.html'), { page } = window
  await command('encodage')
  await dialog(page, 'encoding')
  await page.locator('.reading input[value="iso-8859-15"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await toast(page, 'Lu en ISO-8859-15')
  await settled(page)
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('ÉTÉ ')
  await page.keyboard.press('Control+s')
  await toast(page, 'Enregistré')
  expect(memory.files.get('/desk/story.fr.html')!.bytes.toString('latin1')).toBe(page8.toString('latin1').replace('La temp', 'ÉTÉ La temp'))
})

test('a Word document has nothing to choose, and says so', async () => {
  const { p, r, word } = await import('../shared/formats/packages')
  await open(Buffer.from(word(french.trim().split('\n\n').map(text => p(r(text))).join(''))), 'story.fr.docx')
  const { page } = window
  await command('encodage')
  await dialog(page, 'encoding')
  expect(await page.locator('dialog [role=status]').innerText()).toContain('rien à choisir')
  await page.keyboard.press('Escape')
  await noDialog(page)
})

// Its only signs beyond ASCII stand where neither language has such: nothing tells how they are written.
const strange = Buffer.from(french.normalize('NFD').replace(/[^\0-\x7f]/g, '').replace('2,5 milliards', '\u00bf2,5\u00b6 milliards'), 'latin1')
const offer = (): Promise<void> => window.page.locator('button.name-encoding').click()

test('a French text whose encoding cannot be told is opened in the one that the editor names, and is read so the next time', async () => {
  const memory = new Memory()
  memory.locale = 'fr'
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.txt', strange)
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }
  window = await openWindow(memory)
  await window.page.waitForSelector('.problem')
  expect(await window.page.locator('.problem').innerText()).toMatch(/L’encodage de «\sstory\.fr\.txt\s» n’a pas pu être reconnu\. Choisissez-le/)
  await picture(window.page, 'encoding-unread')
  await offer()
  await dialog(window.page, 'encoding')
  expect([await reading('windows-1252'), await reading('cp850')]).toEqual([expect.stringContaining('\u00bf2,5\u00b6'), expect.not.stringContaining('\u00bf')])
  await picture(window.page, 'encoding-named')
  await window.page.locator('.reading input[value="iso-8859-15"]').focus()
  await window.page.keyboard.press('Space')
  await window.page.keyboard.press('Enter')
  await settled(window.page)
  expect(await status()).toBe('ISO-8859-15')
  for (let i = 0; i < 80 && !memory.reviews.get('/desk/story.en.txt|/desk/story.fr.txt')?.includes('"fr": "iso-8859-15"'); i++) await window.page.waitForTimeout(50)
  await window.context.close()
  window = await openWindow(memory)
  await settled(window.page)
  expect([await status(), await window.page.locator('.copy-fr').innerText()]).toEqual(['ISO-8859-15', expect.stringContaining('\u00bf2,5\u00b6 milliards')])
})

test('in English too, of a file chosen on the first screen; one that is no text has nothing to choose', async () => {
  const memory = new Memory()
  memory.locale = 'en'
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.txt', strange)
  window = await openWindow(memory)
  const { page } = window, choose = (side: 'en' | 'fr', name: string, buffer: Buffer): Promise<void> => page.locator(`.slot[data-side="${side}"] input`).setInputFiles({ name, mimeType: 'text/plain', buffer })
  await page.waitForSelector('.slot')
  await choose('fr', 'story.fr.txt', Buffer.from('a\0b\0\0'))
  await page.waitForSelector('.problem')
  expect(await page.locator('button.name-encoding').count()).toBe(0)
  await choose('fr', 'story.fr.txt', strange)
  await page.waitForSelector('button.name-encoding')
  expect(await page.locator('.problem').innerText()).toContain('In which encoding “story.fr.txt” is written could not be told. Choose it by hand')
  await offer()
  await dialog(page, 'encoding')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.slot.full[data-side="fr"]')
  await choose('en', 'story.en.txt', Buffer.from(english))
  await page.waitForSelector('.slot.full[data-side="en"]')
  await page.locator('.go').click()
  await settled(page)
  expect(await status()).toBe('Windows-1252')
})
