/** What every entry owes the window: one suite, run against the desk without a window, against real Chromium, and against Electron where its binary is. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInChromium } from '../../electron/chromium'
import { memoryHost } from '../../electron/host/memory'
import { callSchemas, type Answer, type CallArguments, type CallName, type CallResults, type Start } from '../../shared/channels'
import { testBrowser } from './browser'
import { electronForTests, openInElectron } from './electron'

interface Entry {
  readonly name: Start['entry']
  /** A call as the page makes it. */
  call(name: string, args: unknown): Promise<Answer<unknown>>
  /** Starts to keep the events of a name; answers how to read them. */
  listen(name: string): Promise<() => Promise<readonly unknown[]>>
  /** As if the editor had closed the window. */
  askToClose(): void
  closed(): Promise<boolean>
  stop(): Promise<void>
}

interface Desk {
  readonly root: string
  readonly data: string
  readonly stories: string
}

/** A program folder with one sample, a data folder and a folder of stories, all new. */
function newDesk(): Desk {
  const base = mkdtempSync(join(tmpdir(), 'relecture-contract-'))
  const desk = { root: join(base, 'program'), data: join(base, 'data'), stories: join(base, 'stories') }
  mkdirSync(join(desk.root, 'samples'), { recursive: true })
  mkdirSync(join(desk.root, 'dist', 'renderer'), { recursive: true })
  mkdirSync(desk.stories)
  writeFileSync(join(desk.root, 'package.json'), '{"version": "9.8.7"}')
  writeFileSync(join(desk.root, 'samples', 'gold.en.txt'), 'Gold rises\n')
  writeFileSync(join(desk.root, 'samples', 'gold.fr.txt'), 'L’or monte\n')
  writeFileSync(join(desk.root, 'dist', 'renderer', 'index.html'), '<!doctype html><meta charset="utf-8"><title>Contract</title><script src="app.js"></script><p>text</p>')
  writeFileSync(join(desk.root, 'dist', 'renderer', 'app.js'), 'document.documentElement.dataset.bridge = typeof window.relecture')
  writeFileSync(join(desk.stories, 'a.en.txt'), 'English\n')
  writeFileSync(join(desk.stories, 'a.fr.txt'), 'Français\n')
  return desk
}

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time))

async function until(holds: () => Promise<boolean> | boolean, limit = 8000): Promise<boolean> {
  for (const end = Date.now() + limit; Date.now() < end; await pause(40)) if (await holds()) return true
  return false
}

async function inMemory({ root, data }: Desk): Promise<Entry> {
  const host = memoryHost({ root, data })
  return {
    name: 'memory',
    call: host.raw,
    async listen(name) {
      const events: unknown[] = []
      host.bridge.on(name as 'file.changed', event => events.push(event))
      return async () => events
    },
    askToClose: () => host.askToClose(),
    closed: async () => host.state.closed,
    stop: async () => host.stop(),
  }
}

/** The part of an entry that a page plays by evaluated scripts, for both browsers. */
const throughPage = (evaluate: (expression: string) => Promise<unknown>): Pick<Entry, 'call' | 'listen'> => ({
  call: async (name, args) => await evaluate(`window.relecture.call(${JSON.stringify(name)}, ${JSON.stringify(args)})`) as Answer<unknown>,
  async listen(name) {
    const slot = JSON.stringify(`events ${name}`)
    await evaluate(`window[${slot}] = []; window.relecture.on(${JSON.stringify(name)}, event => window[${slot}].push(event)); true`)
    return async () => await evaluate(`window[${slot}]`) as readonly unknown[]
  },
})

async function inChromium({ root, data }: Desk): Promise<Entry> {
  const entry = await openInChromium({ executable: testBrowser(), root, data, headless: true })
  await until(async () => await entry.window.evaluate('document.documentElement?.dataset.bridge') === 'object')
  let closed = false
  void entry.done.then(() => { closed = true })
  return {
    name: 'chromium',
    ...throughPage(entry.window.evaluate),
    // A page that nobody has touched may not hold the window open; the click stands for the editor's work.
    askToClose: () => { void entry.window.evaluate('document.body.click()').then(() => entry.askToClose()) },
    closed: async () => closed,
    async stop() {
      entry.window.close()
      await entry.done
    },
  }
}

async function inElectron({ root, data }: Desk): Promise<Entry> {
  const entry = await openInElectron(root, data)
  await until(async () => await entry.evaluate('document.documentElement?.dataset.bridge') === 'object')
  return { name: 'electron', ...throughPage(entry.evaluate), askToClose: entry.askToClose, closed: async () => entry!.closed(), stop: entry.stop }
}

const electron = electronForTests()
const entries: readonly (readonly [string, (desk: Desk) => Promise<Entry>])[] = [
  ['memory', inMemory], ['chromium', inChromium], ...(electron === null ? [] : [['electron', inElectron] as const]),
]

describe.each(entries)('the %s entry', (name, open) => {
  let desk: Desk
  let entry: Entry | undefined
  beforeAll(async () => {
    desk = newDesk()
    entry = await open(desk)
  }, 40_000)
  afterAll(() => entry?.stop(), 20_000)

  const call = async <N extends CallName>(channel: N, args: CallArguments<N>): Promise<CallResults[N]> => {
    const answer = await entry!.call(channel, args) as Answer<CallResults[N]>
    if (!answer.ok) throw new Error(answer.problem.key)
    return answer.value
  }
  const problemOf = async (channel: string, args: unknown): Promise<string> => {
    const answer = await entry!.call(channel, args)
    return answer.ok ? 'no problem' : answer.problem.key
  }
  const story = (file: string): string => join(desk.stories, file)
  const base64 = (text: string): string => Buffer.from(text).toString('base64')

  it('says who it is and what it found', async () => {
    const { entry: who, version, samples, pair, problem } = await call('desk.start', {})
    expect([who, version, samples.map(({ title }) => title), pair, problem]).toEqual([name, '9.8.7', ['Gold rises'], null, null])
  })
  it('opens a pair', async () => {
    const { en, fr, review } = await call('pair.open', { en: story('a.en.txt'), fr: story('a.fr.txt') })
    expect([en.name, Buffer.from(fr.bytes, 'base64').toString(), review]).toEqual(['a.en.txt', 'Français\n', null])
  })
  it('lists it among the recent ones', async () => {
    expect((await call('desk.start', {})).recent).toEqual([{ en: story('a.en.txt'), fr: story('a.fr.txt') }])
  })
  it('names a missing file', async () => expect(await problemOf('pair.open', { en: story('no'), fr: story('a.fr.txt') })).toBe('problem.file.missing'))
  it('names a folder', async () => expect(await problemOf('file.read', { path: desk.stories })).toBe('problem.file.folder'))
  it('names one file given twice', async () => expect(await problemOf('pair.open', { en: story('a.en.txt'), fr: story('./a.en.txt') })).toBe('problem.file.same'))
  it('writes a file with the stamp that the window saw', async () => {
    const { modified } = await call('file.read', { path: story('a.fr.txt') })
    const after = await call('file.write', { path: story('a.fr.txt'), bytes: base64('Édité\n'), expect: modified })
    expect([readFileSync(story('a.fr.txt'), 'utf8'), (await call('file.read', { path: story('a.fr.txt') })).modified]).toEqual(['Édité\n', after.modified])
  })
  it('does not write over what another program saved', async () => {
    const { modified } = await call('file.read', { path: story('a.fr.txt') })
    writeFileSync(story('a.fr.txt'), 'By another program\n')
    expect(await problemOf('file.write', { path: story('a.fr.txt'), bytes: base64('x'), expect: modified })).toBe('problem.write.changed')
    expect(readFileSync(story('a.fr.txt'), 'utf8')).toBe('By another program\n')
  })
  it('does not write damaged bytes', async () => expect(await problemOf('file.write', { path: story('new.txt'), bytes: 'a!b', expect: null })).toBe('problem.bytes'))
  it('carries three megabytes both ways', async () => {
    const text = 'é'.repeat(1_500_000)
    await call('file.write', { path: story('long.txt'), bytes: base64(text), expect: null })
    expect(Buffer.from((await call('file.read', { path: story('long.txt') })).bytes, 'base64').toString() === text).toBe(true)
  })
  it('keeps a review beside the French and finds it again', async () => {
    const { path } = await call('review.save', { en: story('a.en.txt'), fr: story('a.fr.txt'), review: '{"n": "ï\u2028"}', into: null, more: false }) as { path: string }
    expect([path, (await call('pair.open', { en: story('a.en.txt'), fr: story('a.fr.txt') })).review]).toEqual([story('a.fr.txt.relecture.json'), '{"n": "ï\u2028"}'])
  })
  it('puts what changed of a review into what it kept, and asks for the whole where that is another', async () => {
    const pair = { en: story('a.en.txt'), fr: story('a.fr.txt') }
    await call('review.save', { ...pair, review: '{"n": "ï\u2028", "m": 1}', into: null, more: false })
    expect(await call('review.save', { ...pair, review: 'é', into: { at: 7, drop: 2, length: 18 }, more: false })).toBe('whole')
    await call('review.save', { ...pair, review: 'é', into: { at: 7, drop: 2, length: 19 }, more: false })
    expect((await call('pair.open', pair)).review).toBe('{"n": "é", "m": 1}')
    expect(await call('review.save', { ...pair, review: '{"n":', into: null, more: true })).toBe('more')
    expect((await call('pair.open', pair)).review).toBe('{"n": "é", "m": 1}')
    await call('review.save', { ...pair, review: ' 2}', into: { at: 5, drop: 0, length: 5 }, more: false })
    expect((await call('pair.open', pair)).review).toBe('{"n": 2}')
  })
  it('keeps settings and memory', async () => {
    await call('settings.save', { settings: { theme: 'dark' } })
    await call('memory.save', { memory: '[1]' })
    const { settings, memory } = await call('desk.start', {})
    expect([settings, memory]).toEqual([{ theme: 'dark' }, '[1]'])
  })
  it('keeps pasted texts as a pair of its own, and lists it under the name that it is saved by', async () => {
    const paths = await call('pasted.keep', { name: '../L’or\u0000: 1.200 $ ', en: 'Gold rose.\n', fr: 'L’or monte.\n' })
    const again = await call('pasted.keep', { name: 'L’or 1.200', en: 'Gold fell.\n', fr: 'L’or baisse.\n' })
    expect([paths.en, again.fr]).toEqual([join(desk.data, 'pasted', 'L’or 1.200.en.txt'), join(desk.data, 'pasted', 'L’or 1.200 2.fr.txt')])
    const { fr, pasted } = await call('pair.open', paths)
    expect([Buffer.from(fr.bytes, 'base64').toString(), pasted, (await call('pair.open', { en: story('a.en.txt'), fr: story('a.fr.txt') })).pasted]).toEqual(['L’or monte.\n', true, false])
    await call('pasted.moved', { en: paths.en, from: paths.fr, to: story('or.fr.txt') })
    expect((await call('desk.start', {})).recent.slice(0, 2)).toEqual([{ en: paths.en, fr: story('or.fr.txt') }, { en: story('a.en.txt'), fr: story('a.fr.txt') }])
  })
  it('lists a folder', async () => {
    const { entries: found, parent } = await call('folder.list', { path: desk.stories })
    expect([found.map(({ name: file }) => file).slice(0, 3), parent]).toEqual([['a.en.txt', 'a.fr.txt', 'a.fr.txt.relecture.json'], join(desk.stories, '..')])
  })
  it('shows nothing that it has not written', async () => expect(await problemOf('shell.open', { path: story('a.en.txt') })).toBe('problem.show.refused'))
  it('refuses a call that is not on the map', async () => expect(await problemOf('shell.run', {})).toBe('problem.call.refused'))
  it('refuses a name from the prototype', async () => expect(await problemOf('constructor', {})).toBe('problem.call.refused'))
  it.each(Object.keys(callSchemas))('refuses wrong arguments for %s', async channel => {
    expect([await problemOf(channel, { wrong: 1 }), await problemOf(channel, null)]).toEqual(['problem.call.refused', 'problem.call.refused'])
  })
  it('tells of a change on disk, and not of its own', async () => {
    await call('pair.open', { en: story('a.en.txt'), fr: story('a.fr.txt') })
    const changes = await entry!.listen('file.changed')
    await call('file.write', { path: story('a.fr.txt'), bytes: base64('Own\n'), expect: null })
    await pause(400)
    expect(await changes()).toEqual([])
    writeFileSync(story('a.en.txt'), 'English, version 2\n')
    expect(await until(async () => (await changes()).length > 0)).toBe(true)
    expect(await changes()).toEqual([{ path: story('a.en.txt'), modified: (await call('file.read', { path: story('a.en.txt') })).modified }])
  })
  it('asks the page before it closes on unsaved work', async () => {
    await call('window.dirty', { dirty: true })
    const closing = await entry!.listen('window.closing')
    entry!.askToClose()
    expect(await until(async () => (await closing()).length > 0)).toBe(true)
    expect(await entry!.closed()).toBe(false)
  })
  it('closes when the page says so', async () => {
    // The window may be gone before the answer is there.
    void entry!.call('window.close', {}).catch(() => undefined)
    expect(await until(() => entry!.closed())).toBe(true)
  })
})

it('says aloud whether Electron was tried', () => {
  expect(electron === null || existsSync(electron)).toBe(true)
  if (electron === null) process.stderr.write('Electron has no binary here: its entry was not run.\n')
})
