import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSecurityPolicy } from '../../electron/pages'
import { windowFlags } from '../../electron/window-flags'
import type { PairPaths, Start } from '../../shared/channels'

const root = join(__dirname, '..', '..')
const dist = process.env['RELECTURE_DIST'] ?? join(root, 'dist', 'renderer')

/** A program outside the window that is nothing but memory: files by path, the calls that were made, and what was kept. */
export class Memory {
  readonly files = new Map<string, { bytes: Buffer; stamp: number }>()
  readonly reviews = new Map<string, string>()
  private keeping: string | null = null
  readonly calls: { readonly name: string; readonly args: Record<string, unknown> }[] = []
  clipboard = ''
  closed = false
  dirty = false
  settings: Record<string, unknown> = {}
  memory: string | null = null
  recent: PairPaths[] = []
  samples: Start['samples'] = []
  pair: PairPaths | null = null
  locale: 'fr' | 'en' = 'fr'
  problem: Start['problem'] = null
  /** What the save dialog answers. */
  saveTo: string | null | 'unsupported' = 'unsupported'

  put(path: string, text: string | Buffer): void {
    this.files.set(path, { bytes: Buffer.from(text as string), stamp: (this.files.get(path)?.stamp ?? 0) + 1 })
  }

  text(path: string): string { return this.files.get(path)?.bytes.toString('utf8') ?? '' }
  called(name: string): number { return this.calls.filter(call => call.name === name).length }

  private file(path: string): { ok: true; value: unknown } | { ok: false; problem: unknown } {
    const file = this.files.get(path), name = path.replace(/^.*\//, '')
    if (file === undefined) return { ok: false, problem: { key: 'problem.file.missing', values: { name, path } } }
    return { ok: true, value: { path, name, bytes: file.bytes.toString('base64'), modified: String(file.stamp) } }
  }

  answer(name: string, args: Record<string, unknown>): unknown {
    this.calls.push({ name, args })
    const fine = (value: unknown): unknown => ({ ok: true, value })
    const path = args['path'] as string
    switch (name) {
      case 'desk.start': return fine({
        version: '0.1.0', entry: 'memory', platform: 'linux', locale: this.locale, settings: this.settings, memory: this.memory,
        recent: this.recent, samples: this.samples, pair: this.pair, problem: this.problem,
      })
      case 'pair.open': {
        const en = this.file(args['en'] as string), fr = this.file(args['fr'] as string)
        if (!en.ok) return en
        if (!fr.ok) return fr
        return fine({ en: en.value, fr: fr.value, review: this.reviews.get(`${args['en'] as string}|${args['fr'] as string}`) ?? null, pasted: (args['fr'] as string).startsWith('/data/pasted/') })
      }
      case 'pasted.keep': {
        const at = (side: string): string => `/data/pasted/${args['name'] as string}.${side}.txt`
        for (const side of ['en', 'fr']) this.put(at(side), args[side] as string)
        return fine({ en: at('en'), fr: at('fr') })
      }
      case 'file.read': return this.file(path)
      case 'file.write': {
        const there = this.files.get(path), expect = args['expect'] as string | null
        if (expect !== null && String(there?.stamp) !== expect) return { ok: false, problem: { key: 'problem.write.changed', values: { name: path.replace(/^.*\//, '') } } }
        this.put(path, Buffer.from(args['bytes'] as string, 'base64'))
        return fine({ modified: String(this.files.get(path)!.stamp) })
      }
      case 'dialog.save': return fine(this.saveTo)
      case 'dialog.open': return fine('unsupported')
      case 'folder.list': return fine({ path: '/desk', parent: '/', entries: [...this.files.keys()].map(file => ({ name: file.replace(/^.*\//, ''), path: file, folder: false })) })
      case 'review.save': {
        const key = `${args['en'] as string}|${args['fr'] as string}`, was = this.keeping ?? this.reviews.get(key) ?? '', into = args['into'] as { at: number; drop: number; length: number } | null, text = args['review'] as string
        if (into !== null && into.length !== was.length) return fine('whole')
        const now = into === null ? text : was.slice(0, into.at) + text + was.slice(into.at + into.drop)
        this.keeping = args['more'] === true ? now : null
        if (this.keeping !== null) return fine('more')
        this.reviews.set(key, now)
        return fine({ path: '/desk/review' })
      }
      case 'settings.save': this.settings = args['settings'] as Record<string, unknown>; return fine(null)
      case 'memory.save': this.memory = args['memory'] as string; return fine(null)
      case 'clipboard.write': this.clipboard = args['text'] as string; return fine(null)
      case 'window.dirty': this.dirty = args['dirty'] === true; return fine(null)
      case 'window.close': this.closed = true; return fine(null)
      default: return fine(null)
    }
  }
}

/** What `scripts/jest-window.cjs` holds for all suites of a worker: the browser, and windows that the next test may take. */
declare const windowBrowser: {
  start(folder: string, policy: string, v8: string): Promise<void>
  page(options: BrowserContextOptions, holder: Holder): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly address: string }>
  /** Windows on their first screen, as good as new, one a language at most: loading one costs a second, taking it again nothing. */
  readonly spare: Kept[]
}

export const startBrowser = (): Promise<void> => windowBrowser.start(dist, contentSecurityPolicy, windowFlags)

/** Who answers the page's calls: a page that is taken again answers to another memory. */
interface Holder { answer(name: string, args: Record<string, unknown>): unknown }

interface Kept { readonly page: Page; readonly context: BrowserContext; readonly holder: Holder; readonly locale: Memory['locale'] }

export interface Window {
  readonly page: Page
  readonly memory: Memory
  readonly context: BrowserContext
  readonly errors: string[]
  readonly holder: Holder
  /** What cannot be put back; such a window is not taken again. */
  readonly special: boolean
}

export interface Look {
  /** Milliseconds that each check is held back, to be changed in the page as `engineDelay`. */
  readonly engineDelay?: number
  /** Run in the page before anything of the window's. */
  readonly before?: () => void
  readonly width?: number; readonly height?: number; readonly colorScheme?: 'light' | 'dark'; readonly deviceScaleFactor?: number }

const usual = { width: 1360, height: 820 }

/** What goes wrong in the page from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.removeAllListeners('pageerror')
  page.removeAllListeners('console')
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
  return errors
}

/** Nothing is given to the window that one of an earlier test has not had, or that cannot be given to one that runs. */
const plain = (memory: Memory, look: Look): boolean =>
  look.engineDelay === undefined && look.before === undefined && look.deviceScaleFactor === undefined && Object.keys(memory.settings).length === 0 && memory.memory === null

/** A window that an earlier test has left, for this memory; null when there is none, or when the story is one that was worked on and comes back. */
async function takeAgain(memory: Memory, look: Look): Promise<Window | null> {
  const { spare } = windowBrowser, at = spare.findIndex(({ locale, page }) => locale === memory.locale && !page.isClosed())
  if (at === -1 || !plain(memory, look) || memory.reviews.size > 0) return null
  const { page, context, holder } = spare.splice(at, 1)[0]!
  holder.answer = (name, args) => memory.answer(name, args)
  if (look.colorScheme !== undefined) await page.emulateMedia({ colorScheme: look.colorScheme })
  if (look.width !== undefined) await page.setViewportSize({ width: look.width, height: look.height! })
  return { page, memory, context, errors: errorsOf(page), holder, special: false }
}

/** The window as the program shows it, over this memory. Two windows over one memory are two sessions. */
export async function openWindow(memory: Memory, look: Look = {}): Promise<Window> {
  const holder: Holder = { answer: (name, args) => memory.answer(name, args) }
  const { context, page, address } = await windowBrowser.page({
    viewport: { width: look.width ?? usual.width, height: look.height ?? usual.height }, colorScheme: look.colorScheme ?? 'light', deviceScaleFactor: look.deviceScaleFactor ?? 1, bypassCSP: false,
  }, holder)
  const errors = errorsOf(page)
  await page.addInitScript(() => {
    const page = window as unknown as { memoryCall: (name: string, args: unknown) => Promise<unknown>; relecture: unknown; tell: unknown }
    const listeners = new Map<string, ((event: unknown) => void)[]>()
    page.relecture = {
      call: (name: string, args: unknown) => page.memoryCall(name, args),
      on: (name: string, listener: (event: unknown) => void) => { listeners.set(name, [...listeners.get(name) ?? [], listener]); return () => undefined },
      pathOf: (file: File) => Promise.resolve(`/desk/${file.name}`),
    }
    page.tell = (name: string, event: unknown) => { for (const listener of listeners.get(name) ?? []) listener(event) }
  })
  // A check that takes its time, whatever the machine: the window's checks wait while `engineDelay` says so.
  if (look.engineDelay !== undefined) await page.addInitScript(delay => {
    const store = globalThis as unknown as { engineDelay: number }
    store.engineDelay = delay
    const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void
    Worker.prototype.postMessage = function (this: Worker, message: unknown): void {
      if ((message as { name?: string }).name === 'check' && store.engineDelay > 0) setTimeout(() => { post.call(this, message) }, store.engineDelay)
      else post.call(this, message)
    }
  }, look.engineDelay)
  if (look.before !== undefined) await page.addInitScript(look.before)
  await page.goto(address)
  await page.waitForSelector('.start, .desk')
  return { page, memory, context, errors, holder, special: !plain(memory, look) }
}

/** The pair's files chosen on the first screen. */
async function choose(page: Page, memory: Memory, pair: PairPaths): Promise<void> {
  await page.locator('.slot input').first().setInputFiles([pair.en, pair.fr].map(path => ({ name: path.replace(/^.*\//, ''), mimeType: '', buffer: memory.files.get(path)!.bytes })))
}

/** Opens a pair, and waits until the engine has said what it finds; it is that of `storm` unless the memory names another. */
export async function openPair(memory: Memory, look: Look = {}): Promise<Window> {
  const pair = memory.pair ??= { en: '/desk/story.en.txt', fr: '/desk/story.fr.txt' }
  const again = await takeAgain(memory, look), window = again ?? await openWindow(memory, look)
  if (again !== null) await choose(window.page, memory, pair)
  await settled(window.page)
  if (again !== null) await window.page.waitForTimeout(20)
  return window
}

/** The window is gone from one moment to the next, as when the machine stops. */
export async function kill(window: Window): Promise<void> { await window.context.close() }

/** Ends a test's window and says what went wrong in it. One in which nothing of the program's own was changed is kept for the next test. */
export async function endWindow(window: Window): Promise<string[]> {
  const { page, memory, context, errors, holder, special } = window, { locale } = memory
  const changed = memory.called('settings.save') + memory.called('memory.save') + memory.called('window.close') > 0
  const kept = !special && !changed && !page.isClosed() && !windowBrowser.spare.some(other => other.locale === locale) && await backToStart(page)
  if (kept) windowBrowser.spare.push({ page, context, holder, locale })
  else await context.close()
  return errors
}

/** Leaves the pair that is open, whatever was done to it, and says whether the first screen came. */
async function backToStart(page: Page): Promise<boolean> {
  if (await page.evaluate(() => document.querySelector('.no-break') !== null || document.querySelector('.desk') === null)) return false
  if (await page.locator('dialog[open]').count() > 0) await page.keyboard.press('Escape')
  await tell(page, 'menu.command', { command: 'close' })
  await page.waitForTimeout(20)
  const leaving = page.locator('dialog.closing button').nth(2)
  if (await leaving.count() > 0) await leaving.click()
  if (!await page.waitForSelector('.start', { timeout: 2000 }).then(() => true, () => false)) return false
  await page.setViewportSize(usual)
  await page.emulateMedia({ colorScheme: 'light' })
  return true
}

/** Until the engine has answered for the French as it stands. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => /\d ms/.test(document.querySelector('.timing')?.textContent ?? ''), undefined, { timeout: 20_000 })
}

/** Milliseconds from the click that opens the first recent pair to its text, and to its findings. */
export async function openingTimes(page: Page, moment = 1500): Promise<{ text: number; findings: number }> {
  // The editor needs a moment to choose; the engine uses it.
  await page.waitForTimeout(moment)
  return page.evaluate(() => new Promise<{ text: number; findings: number }>(resolve => {
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

export const tell = (page: Page, name: string, event: unknown): Promise<void> =>
  page.evaluate(([n, e]) => { (window as unknown as { tell: (name: string, event: unknown) => void }).tell(n as string, e) }, [name, event] as const)

/** Until nothing moves any more and what was last changed is drawn. */
const still = (page: Page): Promise<void> => page.evaluate(async () => {
  const frame = (): Promise<unknown> => new Promise(resolve => { requestAnimationFrame(resolve) })
  await frame()
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  await frame()
  await frame()
})

/** Until what was done before is on the screen. */
export const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(() => { resolve() }) }) }))

/** The review is kept at once and not in a second, as when the window goes out of sight. */
export async function keptNow({ page, memory }: Window): Promise<void> {
  const now = (): string => [...memory.reviews].join(), before = now()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    delete (document as { visibilityState?: unknown }).visibilityState
  })
  for (let i = 0; i < 80 && now() === before; i++) await page.waitForTimeout(25)
  expect(now()).not.toBe(before)
}

/** A picture for people to look at; kept by the run, not by the repository. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-output')
  mkdirSync(folder, { recursive: true })
  await still(page)
  // The debugger packs a picture in a third of the time that playwright takes when it may be a little larger.
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await session.detach()
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'))
}

/** What axe finds wrong on the screen as it stands, in one line each. */
export async function axe(page: Page): Promise<string[]> {
  await still(page)
  // axe is evaluated past the window's content policy, by the debugger and not as a script of the page.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run: (node: Document, options: unknown) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> } }
    const result = await tool.run(document, { resultTypes: ['violations'] })
    return result.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`))
  })
}
