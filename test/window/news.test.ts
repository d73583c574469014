import { endWindow, Memory, openPair, openWindow, picture, settled, startBrowser, type Window } from './harness'
import { english, french } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

const paragraphsOf = (text: string): string[] => text.trim().split(/\n\n/).map(paragraph => paragraph.replace(/&/g, '&amp;'))
const newsml = (text: string, language: string): string => {
  const [headline, ...body] = paragraphsOf(text)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:desk:1" version="3" xml:lang="${language}">\n  <itemMeta><pubStatus qcode="stat:usable"/></itemMeta>\n  <contentMeta><urgency>4</urgency><slugline>STORM-BRENDAN/</slugline><headline>${headline}</headline></contentMeta>\n  <contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${body.map(paragraph => `\n    <p>${paragraph}</p>`).join('')}\n  </body.content></body></nitf></inlineXML></contentSet>\n</newsItem>\n`
}
const xliff = (): string => {
  const en = paragraphsOf(english), fr = paragraphsOf(french)
  return `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">\n<file id="f1">${en.map((text, i) => `\n<unit id="u${i}"><segment><source>${text}</source>${i === 2 ? '<target/>' : `<target>${fr[i] ?? ''}</target>`}</segment></unit>`).join('')}\n</file>\n</xliff>\n`
}

async function typeAtStart(page: Window['page'], text: string): Promise<void> {
  await page.locator('.copy-fr p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(text)
}

async function saved(page: Window['page'], memory: Memory): Promise<void> {
  const before = memory.called('file.write')
  await page.keyboard.press('Control+s')
  for (let i = 0; i < 100 && memory.called('file.write') === before; i++) await page.waitForTimeout(100)
}

test('a pair of NewsML items opens, is edited by keys, and goes back with its changed words alone', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.xml', newsml(english, 'en'))
  memory.put('/desk/story.fr.xml', newsml(french, 'fr'))
  memory.pair = { en: '/desk/story.en.xml', fr: '/desk/story.fr.xml' }
  window = await openPair(memory)
  const { page } = window
  expect(await page.locator('.copy-fr p').count()).toBe(9)
  expect(await page.locator('.copy-fr .mark').count()).toBeGreaterThan(3)
  expect(await page.locator('.story-facts').last().innerText()).toBe('STORM-BRENDAN/ · version 3 · urgence 4')
  await picture(page, 'newsml-pair')
  await typeAtStart(page, 'URGENT ')
  await saved(page, memory)
  const [headline] = paragraphsOf(french)
  expect(memory.text('/desk/story.fr.xml')).toBe(newsml(french, 'fr').replaceAll(headline!, `URGENT ${headline!}`))
})

test('an XLIFF file opens for both sides, is edited, its empty segment filled, and goes back into itself', async () => {
  const memory = new Memory()
  memory.put('/desk/story.xlf', xliff())
  memory.pair = { en: '/desk/story.xlf', fr: '/desk/story.xlf' }
  window = await openWindow(memory)
  const { page } = window
  await settled(page)
  expect(await page.locator('.copy-en p').count()).toBe(paragraphsOf(english).length)
  expect(await page.locator('.copy-fr p').count()).toBe(paragraphsOf(english).length)
  await picture(page, 'xliff-pair')
  await typeAtStart(page, 'URGENT ')
  await page.locator('.copy-fr p').nth(2).click()
  await page.keyboard.type('Une phrase en plus.')
  await settled(page)
  // It stands beside the English of its segment, and is no addition though it shares no word with it.
  const level = (side: string): Promise<number> => page.locator(`.copy-${side} p`).nth(2).evaluate(element => Math.round(element.getBoundingClientRect().top))
  expect(Math.abs(await level('fr') - await level('en'))).toBeLessThan(4)
  await picture(page, 'xliff-filled')
  await saved(page, memory)
  expect(memory.text('/desk/story.xlf')).toBe(xliff().replace(`<target>${paragraphsOf(french)[0]!}`, `<target>URGENT ${paragraphsOf(french)[0]!}`).replace('<target/>', '<target>Une phrase en plus.</target>'))
  // A second save is of the same story: nothing stands in it twice.
  await typeAtStart(page, 'X')
  await saved(page, memory)
  expect(memory.text('/desk/story.xlf')).toContain('<target>XURGENT ')
  expect(memory.text('/desk/story.xlf')).toContain('<target>Une phrase en plus.</target>')
})

test('one XLIFF file chosen on the first screen is enough', async () => {
  const memory = new Memory()
  memory.put('/desk/story.xlf', xliff())
  window = await openWindow(memory)
  const { page } = window
  await page.locator('.slot input[type=file]').first().setInputFiles({ name: 'story.xlf', mimeType: '', buffer: Buffer.from(xliff()) })
  await settled(page)
  expect(await page.locator('.copy-fr p').count()).toBe(paragraphsOf(english).length)
})

test('one XLIFF file beside another is told, and so is XML of an unknown kind', async () => {
  const memory = new Memory()
  window = await openWindow(memory)
  const { page } = window
  const input = page.locator('.slot input[type=file]').first()
  await input.setInputFiles([{ name: 'story.xlf', mimeType: '', buffer: Buffer.from(xliff()) }, { name: 'story.txt', mimeType: '', buffer: Buffer.from(english) }])
  await page.waitForSelector('.problem')
  expect(await page.locator('.problem').innerText()).toBe('« story.xlf » contient à la fois l’anglais et le français : ouvrez-le seul.')
  await input.setInputFiles({ name: 'feed.xml', mimeType: '', buffer: Buffer.from('<?xml version="1.0"?><rss version="2.0"><channel/></rss>') })
  await page.waitForFunction(() => document.querySelector('.problem')?.textContent?.includes('feed.xml'))
  expect(await page.locator('.problem').innerText()).toContain('<rss>')
})

test('20 MB of XML that never ends do not hold the window', async () => {
  const memory = new Memory()
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.xml', `<nitf><body><body.content>${'<p>La mer &amp; le vent</p>'.repeat(800_000)}`)
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.xml' }
  window = await openWindow(memory)
  const { page } = window
  await page.waitForSelector('.problem', { timeout: 40_000 })
  expect(await page.locator('.problem').innerText()).toContain('story.fr.xml')
})
