/** The Electron entry against a stand-in of Electron that keeps what it is told. What only the real runtime can show is in the contract suite. */
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'relecture-main-'))
mkdirSync(join(folder, 'dist', 'renderer'), { recursive: true })
writeFileSync(join(folder, 'dist', 'renderer', 'index.html'), 'page')
writeFileSync(join(folder, 'package.json'), '{"version": "9.8.7"}')

type Handler = (...args: never[]) => unknown
const call = (handler: unknown, ...args: unknown[]): unknown => (handler as (...args: unknown[]) => unknown)(...args)

class Contents extends EventEmitter {
  readonly mainFrame = { origin: 'relecture://app' }
  readonly sent: unknown[][] = []
  readonly handlers = new Map<string, Handler>()
  readonly ipc = { handle: (name: string, handler: Handler) => { this.handlers.set(name, handler) } }
  opening: Handler | null = null
  setWindowOpenHandler(handler: Handler): void { this.opening = handler }
  send(...args: unknown[]): void { this.sent.push(args) }
}

class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = []
  readonly webContents = new Contents()
  url = ''
  focused = false
  gone = false
  constructor(readonly options: { webPreferences: Record<string, unknown> }) {
    super()
    FakeWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> { this.url = url }
  show(): void { /* nothing to show */ }
  focus(): void { this.focused = true }
  isMinimized(): boolean { return false }
  isDestroyed(): boolean { return this.gone }
  close(): void {
    let kept = false
    this.emit('close', { preventDefault: () => { kept = true } })
    if (!kept) {
      this.gone = true
      this.emit('closed')
    }
  }
}

const kept: { schemes?: unknown; protocol?: (request: Request) => Promise<Response>; request?: Handler; check?: Handler; device?: Handler; network?: Handler; paths: unknown[][]; switches: unknown[][]; sandbox: boolean; clipboard: string } = { paths: [], switches: [], sandbox: false, clipboard: '' }
const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: (...args: unknown[]) => { kept.switches.push(args) } },
  enableSandbox: () => { kept.sandbox = true },
  setPath: (...args: unknown[]) => { kept.paths.push(args) },
  requestSingleInstanceLock: () => true,
  whenReady: async () => undefined,
  quit: () => undefined,
})
const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: Handler) => { kept.request = handler },
    setPermissionCheckHandler: (handler: Handler) => { kept.check = handler },
    setDevicePermissionHandler: (handler: Handler) => { kept.device = handler },
    webRequest: { onBeforeRequest: (handler: Handler) => { kept.network = handler } },
  }),
}
const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => { kept.schemes = schemes },
  handle: (_: string, handler: (request: Request) => Promise<Response>) => { kept.protocol = handler },
}

let window: FakeWindow
beforeAll(async () => {
  process.env.RELECTURE_ROOT = folder
  process.env.RELECTURE_DATA = join(folder, 'data')
  jest.doMock('electron', () => ({
    app, session, protocol, BrowserWindow: FakeWindow, dialog: {}, shell: {},
    clipboard: { writeText: (text: string) => { kept.clipboard = text } },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined },
  }), { virtual: true })
  jest.requireActual('../../electron/main')
  await new Promise(resolve => setTimeout(resolve, 20))
  window = FakeWindow.all[0]!
})
afterAll(() => {
  delete process.env.RELECTURE_ROOT
  delete process.env.RELECTURE_DATA
})

const ask = (name: string, args: unknown, event: object = { sender: window.webContents, senderFrame: window.webContents.mainFrame }): Promise<{ ok: boolean; value: { version: string } }> =>
  call(window.webContents.handlers.get('relecture:call'), event, name, args) as Promise<{ ok: boolean; value: { version: string } }>
const prevented = (name: string): boolean => {
  let stopped = false
  window.webContents.emit(name, { preventDefault: () => { stopped = true } })
  return stopped
}

describe('the Electron entry', () => {
  it('shuts its page in a sandbox without Node', () => {
    expect(window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
    expect(kept.sandbox).toBe(true)
  })
  it('has garbage collected on the thread that made it', () => expect(kept.switches).toEqual([['js-flags', '--single-threaded-gc']]))
  it('loads it from its own scheme', () => expect([window.url, kept.schemes]).toEqual(['relecture://app/', [{ scheme: 'relecture', privileges: expect.objectContaining({ standard: true, secure: true }) }]]))
  it('serves the page with its policy, and nothing else', async () => {
    const [page, other, outside, post] = await Promise.all([
      kept.protocol!(new Request('relecture://app/')), kept.protocol!(new Request('relecture://other/')),
      kept.protocol!(new Request('relecture://app/%2e%2e/%2e%2e/package.json')), kept.protocol!(new Request('relecture://app/', { method: 'POST' })),
    ])
    expect([await page.text(), page.headers.get('content-security-policy')?.slice(0, 18), other.status, outside.status, post.status]).toEqual(['page', "default-src 'none'", 404, 404, 404])
  })
  it('grants no permission', () => {
    const answers: unknown[] = []
    call(kept.request, {}, 'media', (answer: unknown) => answers.push(answer))
    expect([...answers, call(kept.check), call(kept.device)]).toEqual([false, false, false])
  })
  it('lets no request out', () => {
    const cancelled = (url: string): unknown => { let answer: unknown; call(kept.network, { url }, (said: unknown) => { answer = said }); return answer }
    expect([cancelled('https://example.com/'), cancelled('relecture://app/app.js'), cancelled('file:///etc/passwd'), cancelled('relecture://apple/')]).toEqual([{ cancel: true }, { cancel: false }, { cancel: true }, { cancel: true }])
  })
  it('opens no window and goes nowhere', () => {
    expect(call(window.webContents.opening)).toEqual({ action: 'deny' })
    expect(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'].map(prevented)).toEqual([true, true, true, true])
  })
  it('answers its own page', async () => expect((await ask('desk.start', {})).value.version).toBe('9.8.7'))
  it('answers nobody else', async () => {
    const sender = window.webContents
    expect((await ask('desk.start', {}, { sender, senderFrame: { origin: 'relecture://app' } })).ok).toBe(false)
    expect((await ask('desk.start', {}, { sender, senderFrame: null })).ok).toBe(false)
    expect((await ask('desk.start', {}, { sender: new Contents(), senderFrame: sender.mainFrame })).ok).toBe(false)
  })
  it('checks arguments on arrival', async () => expect((await ask('file.read', { path: 3 })).ok).toBe(false))
  it('copies through the system', async () => {
    await ask('clipboard.write', { text: 'L’été' })
    expect(kept.clipboard).toBe('L’été')
  })
  it('gives a second start with a pair a window of its own, and one without the last', () => {
    app.emit('second-instance', {}, [], '', { pair: { en: '/a', fr: '/b' }, wrong: false })
    app.emit('second-instance', {}, [], '', { pair: null, wrong: false })
    expect([FakeWindow.all.length, FakeWindow.all[1]!.focused]).toEqual([2, true])
    FakeWindow.all[1]!.close()
  })
  it('asks the page before it closes on unsaved work, and closes when the page says so', async () => {
    await ask('window.dirty', { dirty: true })
    window.close()
    expect([window.gone, window.webContents.sent.at(-1)]).toEqual([false, ['relecture:event', 'window.closing', {}]])
    await ask('window.close', {})
    expect(window.gone).toBe(true)
  })
})
