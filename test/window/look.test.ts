import { axe, openPair, openWindow, picture, startBrowser, stopBrowser } from './harness'
import { storm } from './stories'

beforeAll(startBrowser, 60_000)
afterAll(stopBrowser)
jest.setTimeout(60_000)

test('look', async () => {
  const memory = storm()
  memory.recent = [{ en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]
  const first = await openWindow(memory)
  await picture(first.page, 'start')
  console.log(await axe(first.page), first.errors)
  const { page, errors } = await openPair(memory)
  await picture(page, 'desk')
  console.log(errors)
  await page.keyboard.press('F7')
  await picture(page, 'desk-finding')
  console.log(await axe(page), errors)
})
