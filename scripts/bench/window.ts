// The window's speed in a real browser: opening, typing, the next finding and scrolling, in a pair of 50,000 words with two thousand
// findings. Milliseconds as seen, frames included, and what the window's own thread worked in them by the browser's trace: on a busy
// machine only the second says something of the window.
import type { CDPSession, Page } from 'playwright-core'
import { endWindow, openingTimes, openWindow, settled, startBrowser, type Memory } from '../../test/window/harness'
import { long, storm } from '../../test/window/stories'
import { stopBrowser } from './browser'

interface Event { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly args?: { readonly data?: { readonly type?: string } } }
/** Sorted milliseconds. */
type Times = readonly number[]

/** As seen, and as worked. */
interface Seen { readonly seen: Times; readonly worked: Times }

export interface Figures {
  readonly story: { readonly text: number; readonly findings: number }
  readonly long: { readonly text: number; readonly findings: number; readonly count: number }
  readonly keys: Seen
  readonly arriving: Seen
  readonly next: Seen
  readonly scrolling: { readonly seen: number; readonly worked: number }
}

const sorted = (times: readonly number[]): Times => [...times].sort((a, b) => a - b)

const recent = (memory: Memory): Memory => { memory.recent = [{ en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }]; return memory }

/** What the browser's own trace says of the window's thread while something is done. */
async function traced(page: Page, work: () => Promise<void>): Promise<readonly Event[]> {
  const session: CDPSession = await page.context().browser()!.newBrowserCDPSession(), events: Event[] = []
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...value as unknown as Event[]) })
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'], excludedCategories: ['*'] } })
  await work()
  const done = new Promise(resolve => { session.once('Tracing.tracingComplete', resolve) })
  await session.send('Tracing.end')
  await done
  await session.detach()
  const ofKeys = new Map<string, number>(), thread = ({ pid, tid }: Event): string => `${pid} ${tid}`
  for (const event of events) if (event.name === 'Commit' || event.name === 'EventDispatch') ofKeys.set(thread(event), (ofKeys.get(thread(event)) ?? 0) + 1)
  const main = [...ofKeys].sort((a, b) => b[1] - a[1])[0]?.[0]
  return events.filter(event => thread(event) === main && (event.ph === 'X' && event.dur !== undefined || event.name === 'answered')).sort((a, b) => a.ts - b.ts)
}

const tasksOf = (events: readonly Event[]): readonly Event[] => events.filter(({ name }) => name === 'RunTask')

/** For each start what the thread worked from it to the end of the frame that shows what came of it. */
function worked(events: readonly Event[], starts: (event: Event) => boolean): Times {
  const tasks = tasksOf(events), frames = events.filter(({ name }) => name === 'Commit').map(({ ts, dur }) => ts + dur!)
  return sorted(events.filter(starts).map(({ ts }) => {
    const end = frames.find(at => at > ts) ?? Infinity
    return tasks.reduce((sum, task) => sum + (task.ts + task.dur! > ts && task.ts < end ? task.tdur ?? task.dur! : 0), 0) / 1000
  }))
}

const isKey = ({ name, args }: Event): boolean => name === 'EventDispatch' && args?.data?.type === 'keydown'

/** Keys in bursts without a pause in which findings could come; times are kept by the page. */
async function type(page: Page, keys: number): Promise<void> {
  for (let i = 0; i < keys; i++) { await page.keyboard.press('abcdefgh '[i % 9]!); await page.waitForTimeout(i % 16 === 15 ? 900 : 50) }
  await page.waitForTimeout(600)
}

async function typing(page: Page): Promise<Seen> {
  await type(page, 16)
  await page.evaluate(() => {
    const store = globalThis as unknown as { times: number[] }
    store.times = []
    document.querySelector('.copy-fr')!.addEventListener('keydown', event => {
      const started = event.timeStamp
      requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { store.times.push(performance.now() - started) }; channel.port2.postMessage(0) })
    }, true)
  })
  await type(page, 80)
  const seen = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times)
  return { seen: sorted(seen), worked: worked(await traced(page, () => type(page, 64)), isKey) }
}

/** A key at the very moment at which an answer of the engine comes in: it waits until the answer is taken, and for its own frame. */
async function arriving(page: Page): Promise<Seen> {
  let seen: readonly number[] = []
  const events = await traced(page, async () => { seen = await keysAtAnswers(page) })
  return { seen: sorted(seen), worked: worked(events, ({ name }) => name === 'answered') }
}

function keysAtAnswers(page: Page): Promise<number[]> {
  return page.evaluate(() => new Promise<number[]>(resolve => {
    const store = globalThis as unknown as { answered: (() => void) | null }, times: number[] = []
    store.answered = () => {
      const started = performance.mark('answered').startTime, key = new MessageChannel(), painted = new MessageChannel()
      key.port1.onmessage = () => {
        document.execCommand('insertText', false, String(times.length % 10))
        requestAnimationFrame(() => { painted.port2.postMessage(0) })
      }
      painted.port1.onmessage = () => {
        times.push(performance.now() - started)
        if (times.length === 24) { store.answered = null; resolve(times) }
      }
      key.port2.postMessage(0)
    }
    document.execCommand('insertText', false, '7')
  }))
}

/** In the page, before the window's own script: an answer of the engine with findings is told before it is taken. */
function tellAnswers(): void {
  const add = Worker.prototype.addEventListener as (this: Worker, type: string, listener: (event: MessageEvent) => void) => void
  Worker.prototype.addEventListener = function (this: Worker, type: string, listener: (event: MessageEvent) => void): void {
    add.call(this, type, type !== 'message' ? listener : event => {
      const { answered } = globalThis as unknown as { answered?: (() => void) | null }
      if ((event.data as { answer?: { findings?: unknown } }).answer?.findings !== undefined) answered?.()
      listener(event)
    })
  } as typeof Worker.prototype.addEventListener
}

async function nextFinding(page: Page): Promise<Seen> {
  let seen: readonly number[] = []
  const events = await traced(page, async () => {
    await page.evaluate(() => {
      const store = globalThis as unknown as { times: number[] }
      store.times = []
      addEventListener('keydown', event => {
        const started = event.timeStamp
        requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => { store.times.push(performance.now() - started) }; channel.port2.postMessage(0) })
      }, { capture: true })
    })
    for (let i = 0; i < 50; i++) { await page.keyboard.press('F7'); await page.waitForTimeout(40) }
    seen = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times)
  })
  return { seen: sorted(seen), worked: worked(events, isKey) }
}

async function scrolling(page: Page): Promise<Figures['scrolling']> {
  const tasks = tasksOf(await traced(page, () => page.evaluate(() => new Promise<void>(resolve => {
    const scroller = document.querySelector('.scroller')!
    let frames = 0
    const step = (): void => {
      scroller.scrollTop += frames % 40 === 39 ? 9000 : 400
      if (++frames < 160) requestAnimationFrame(step)
      else setTimeout(resolve, 200)
    }
    step()
  }))))
  return { seen: Math.max(...tasks.map(({ dur }) => dur!)) / 1000, worked: Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur!)) / 1000 }
}

export async function measure(): Promise<Figures> {
  await startBrowser()
  try {
    const short = await openWindow(recent(storm())), story = await openingTimes(short.page)
    await endWindow(short)
    const window = await openWindow(recent(long(50_000, 1)), { before: tellAnswers }), { page } = window
    const opened = await openingTimes(page)
    await settled(page)
    const count = Number((await page.locator('.tally.open').innerText()).replace(/\D/g, ''))
    await page.locator('.copy-fr').focus()
    await page.evaluate(() => { document.querySelector('.scroller')!.scrollTop = 100_000 })
    await page.waitForTimeout(500)
    const at = await page.evaluate(() => [...document.querySelectorAll('.copy-fr p')].findIndex(p => p.getBoundingClientRect().top > 300))
    await page.locator('.copy-fr p').nth(at).click()
    const keys = await typing(page), findings = await arriving(page), next = await nextFinding(page), scroll = await scrolling(page)
    if (window.errors.length > 0) throw new Error(window.errors.join('\n'))
    return { story, long: { ...opened, count }, keys, arriving: findings, next, scrolling: scroll }
  } finally { await stopBrowser() }
}
