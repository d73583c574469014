import { endWindow, Memory, openWindow, picture, settled, startBrowser, type Window } from './harness'
import { dialog, noDialog, paragraph, toast } from './steps'
import { english, french } from './stories'

beforeAll(startBrowser, 60_000)
jest.setTimeout(60_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

async function fresh(locale: 'fr' | 'en' = 'fr'): Promise<Memory> {
  const memory = new Memory()
  memory.locale = locale
  window = await openWindow(memory)
  await window.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return memory
}

/** Puts a text on the clipboard, as another program would, and presses Ctrl+V. */
async function paste(plain: string, html?: string): Promise<void> {
  const other = await window.context.newPage()
  await other.route('https://other.invalid/', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>another program</p>' }))
  await other.goto('https://other.invalid/')
  await other.bringToFront()
  await other.evaluate(async ([text, rich]) => {
    const of = (what: string, type: string): Blob => new Blob([what], { type })
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': of(text!, 'text/plain'), ...(rich === undefined ? {} : { 'text/html': of(rich, 'text/html') }) })])
  }, [plain, html])
  await other.close()
  await window.page.bringToFront()
  await window.page.keyboard.press('Control+v')
}

const field = (side: 'en' | 'fr'): Promise<string> => window.page.locator(`#paste-${side}`).inputValue()
const filled = (side: 'en' | 'fr', words: string): Promise<unknown> =>
  window.page.waitForFunction(([id, text]) => document.querySelector<HTMLTextAreaElement>(`#paste-${id}`)?.value.includes(text!) === true, [side, words])
const focus = (): Promise<string> => window.page.evaluate(() => document.activeElement?.id ?? '')
const asPage = (text: string): string => `<meta charset='utf-8'><b style="font-weight:normal" id="docs-internal-guid-1">${text.trim().split('\n\n').map((words, i) => (i === 0 ? `<h1 dir="ltr"><span style="color:#000">${words}</span></h1>` : `<p dir="ltr"><span style="white-space:pre-wrap">${words}</span></p><br>`)).join('')}</b>`

for (const [locale, saved] of [['fr', 'Enregistré'], ['en', 'Saved']] as const) {
  test(`two texts are pasted one after the other, compared, edited and saved under a name, by keys alone (${locale})`, async () => {
    const memory = await fresh(locale), { page } = window
    memory.saveTo = '/desk/brendan.fr.txt'
    await paste(french)
    await dialog(page, 'paste')
    expect([await field('fr'), await focus()]).toEqual([french.trim(), 'paste-en'])
    await paste(english)
    await filled('en', 'Storm Brendan')
    await picture(page, `paste-${locale}`)
    await page.keyboard.press('Control+Enter')
    await settled(page)
    expect(await page.locator('.copy-fr p').count()).toBe(9)
    expect(await page.locator('.copy-fr .mark').count()).toBeGreaterThan(3)
    await page.locator('.copy-fr p').first().click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('URGENT ')
    await page.keyboard.press('Control+s')
    await toast(page, saved)
    expect(memory.text('/desk/brendan.fr.txt')).toBe(`URGENT ${french.trim()}`)
    expect(memory.calls.find(({ name }) => name === 'pasted.moved')?.args['to']).toBe('/desk/brendan.fr.txt')
    await page.keyboard.type('DEUX ')
    await page.keyboard.press('Control+s')
    for (let i = 0; i < 50 && !memory.text('/desk/brendan.fr.txt').includes('DEUX'); i++) await page.waitForTimeout(50)
    expect([memory.text('/desk/brendan.fr.txt').slice(0, 12), memory.called('dialog.save')]).toEqual(['URGENT DEUX ', 1])
  })
}

test('words with marks are pasted as the paragraphs they are, a headline first', async () => {
  await fresh()
  const { page } = window
  await paste('one line of all', asPage(english))
  await dialog(page, 'paste')
  expect(await field('en')).toBe(english.trim())
  await paste('une ligne', asPage(french))
  await filled('fr', 'Brendan')
  expect(await field('fr')).toBe(french.trim())
  await page.keyboard.press('Control+Enter')
  await settled(page)
  expect(await paragraph(page, 0)).toContain('La tempête Brendan')
})

test('a table of both languages is pasted at once', async () => {
  await fresh()
  const { page } = window, rows = ['The mayor said the bridge will be closed for the summer.|Le maire a dit que le pont sera fermé pour l’été.', 'It was built in 1911 and has been painted twice since then.|Il a été construit en 1911 et a été repeint deux fois depuis.']
  await paste(rows.join('\n'), `<table>${rows.map(row => `<tr><td>${row.replace('|', '</td><td>')}</td></tr>`).join('')}</table>`)
  await dialog(page, 'paste')
  expect([(await field('en')).split('\n\n').length, (await field('fr')).slice(0, 8)]).toEqual([2, 'Le maire'])
  await page.keyboard.press('Control+Enter')
  await settled(page)
  expect(await page.locator('.copy-fr p').count()).toBe(2)
})

test('texts in each other’s field are set right, and two of one language are told', async () => {
  await fresh()
  const { page } = window
  await paste(english)
  await dialog(page, 'paste')
  await paste(english)
  await filled('fr', 'Storm')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('dialog .problem')
  await picture(page, 'paste-same')
  await page.locator('#paste-en').focus()
  await page.keyboard.press('Control+a')
  await paste(french)
  await filled('en', 'tempête')
  await page.waitForSelector('.slot-looks.wrong')
  await page.keyboard.press('Control+Enter')
  await toast(page, 'interverti')
  expect(await paragraph(page, 0)).toContain('La tempête Brendan')
})

test('what was pasted is still there when the dialog was left', async () => {
  await fresh()
  const { page } = window
  await paste(french)
  await dialog(page, 'paste')
  await page.keyboard.press('Escape')
  await noDialog(page)
  await paste(english)
  await dialog(page, 'paste')
  expect([await field('en'), await field('fr')]).toEqual([english.trim(), french.trim()])
})
