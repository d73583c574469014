import type { Page } from 'playwright-core'
import { endWindow, openWindow, picture, settled, startBrowser, stopBrowser, type Window } from './harness'
import { long, storm } from './stories'
import type { Memory } from './harness'

beforeAll(startBrowser, 60_000)
afterAll(stopBrowser)
jest.setTimeout(180_000)

let window: Window
afterEach(async () => { expect(await endWindow(window)).toEqual([]) })

/** Milliseconds from the click that opens the recent pair to its text, and to its findings. */
async function opening(memory: Memory): Promise<{ text: number; findings: number }> {
  memory.recent = [{ en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]
  window = await openWindow(memory)
  // The editor needs a moment to choose; the engine uses it.
  await window.page.waitForTimeout(1500)
  return window.page.evaluate(() => new Promise<{ text: number; findings: number }>(resolve => {
    const started = performance.now()
    let text = 0
    const look = (): void => {
      if (text === 0 && document.querySelectorAll('.copy-fr p').length > 1) text = performance.now() - started
      if (/\d ms/.test(document.querySelector('.timing')?.textContent ?? '')) resolve({ text, findings: performance.now() - started })
      else requestAnimationFrame(look)
    }
    document.querySelector<HTMLElement>('.pair-item')!.click()
    requestAnimationFrame(look)
  }))
}

/** From each key to the frame that shows it, as the browser's own event timing has it (8 ms steps) and as frames measure it. */
async function typing(page: Page, keys: number): Promise<{ p50: number; p95: number; longest: number; work: number }> {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Performance.enable')
  const worked = async (): Promise<number> => {
    const { metrics } = await debug.send('Performance.getMetrics')
    return metrics.filter(({ name }) => /^(Script|Layout|RecalcStyle)Duration$/.test(name)).reduce((sum, { value }) => sum + value * 1000, 0)
  }
  const before = await worked()
  await page.evaluate(() => {
    const store = globalThis as unknown as { times: number[]; tasks: number[] }
    store.times = []
    store.tasks = []
    document.querySelector('.copy-fr')!.addEventListener('keydown', () => {
      const started = performance.now()
      requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { store.times.push(performance.now() - started) }; channel.port2.postMessage(0) })
    }, true)
    new PerformanceObserver(list => { for (const entry of list.getEntries()) store.tasks.push(entry.duration) }).observe({ type: 'longtask' })
  })
  for (let i = 0; i < keys; i++) { await page.keyboard.press('abcdefgh '[i % 9]!); await page.waitForTimeout(i % 12 === 11 ? 260 : 35) }
  await page.waitForTimeout(300)
  const work = (await worked() - before) / keys
  const measured = await page.evaluate(() => {
    const { times, tasks } = globalThis as unknown as { times: number[]; tasks: number[] }
    times.sort((a, b) => a - b)
    return { p50: times[Math.floor(times.length / 2)]!, p95: times[Math.floor(times.length * 0.95)]!, longest: Math.max(0, ...tasks) }
  })
  return { ...measured, work }
}

test('a long check says that it goes on, can be stopped, and be asked for again', async () => {
  const memory = storm()
  memory.pair = { en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }
  window = await openWindow(memory, { engineDelay: 60_000 })
  const { page } = window
  await page.waitForSelector('.stop')
  await picture(page, 'slow')
  await page.locator('.stop').press('Enter')
  await page.waitForSelector('.stop', { state: 'detached' })
  await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('F5') === true)
  expect(await page.locator('.copy-fr p').count()).toBeGreaterThan(3)
  expect(await page.locator('.finding').count()).toBe(0)
  await page.evaluate(() => { (globalThis as unknown as { engineDelay: number }).engineDelay = 0 })
  await page.keyboard.press('F5')
  await settled(page)
  expect(await page.locator('.finding').count()).toBeGreaterThan(0)
})

// Figures are printed, not judged: a busy machine must not fail a test.
test('a story opens with its findings at once', async () => {
  const time = await opening(storm())
  console.log('a story', time)
  expect(await window.page.locator('.finding').count()).toBeGreaterThan(0)
})

test('a pair of 100 KB is open and flagged', async () => {
  const memory = long(18_600, 25), size = memory.text('/desk/story.fr.txt').length
  const time = await opening(memory)
  console.log('100 KB', size, time, await window.page.locator('.timing').innerText())
  expect(size).toBeGreaterThan(100_000)
  expect(await window.page.locator('.finding').count()).toBeGreaterThan(0)
})

test('fifty thousand words with two thousand findings: typing, next finding, scrolling', async () => {
  const time = await opening(long(50_000, 1))
  const { page } = window
  await settled(page)
  const found = Number((await page.locator('.tally.open').innerText()).replace(/\D/g, ''))
  console.log('50,000 words', time, 'findings', found, await page.locator('.timing').innerText())
  await picture(page, 'long')
  await page.locator('.copy-fr').focus()
  await page.evaluate(() => { document.querySelector('.scroller')!.scrollTop = 40_000 })
  const next = await page.evaluate(() => new Promise<number[]>(resolve => {
    const times: number[] = []
    const step = (): void => {
      const started = performance.now()
      globalThis.dispatchEvent(new KeyboardEvent('keydown', { key: 'F7', bubbles: true, cancelable: true }))
      requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { times.push(performance.now() - started); if (times.length < 30) setTimeout(step, 30); else resolve(times.sort((a, b) => a - b)) }; channel.port2.postMessage(0) })
    }
    step()
  }))
  console.log('next finding, ms', { p50: next[15], p95: next[28] })
  await page.locator('.copy-fr p').nth(12).click()
  const keys = await typing(page, 60)
  console.log('key to paint, ms', keys)
  const scroll = await page.evaluate(() => new Promise<{ longest: number; frames: number }>(resolve => {
    const tasks: number[] = [], scroller = document.querySelector('.scroller')!
    new PerformanceObserver(list => { for (const entry of list.getEntries()) tasks.push(entry.duration) }).observe({ type: 'longtask' })
    let frames = 0
    const step = (): void => {
      scroller.scrollTop += 400
      if (++frames < 120) requestAnimationFrame(step)
      else setTimeout(() => { resolve({ longest: Math.max(0, ...tasks), frames }) }, 200)
    }
    step()
  }))
  console.log('scrolling', scroll)
  expect(found).toBeGreaterThan(1000)
  expect(next).toHaveLength(30)
  expect(scroll.frames).toBe(120)
})
