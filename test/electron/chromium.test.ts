/** What the window in a browser must not be able to do, and what it must; against real Chromium. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInChromium, type ChromiumEntry } from '../../electron/chromium'
import { contentSecurityPolicy, pageAt } from '../../electron/pages'
import { testBrowser } from './browser'

jest.setTimeout(30_000)

const folder = mkdtempSync(join(tmpdir(), 'relecture-chromium-'))
const pages = join(folder, 'pages')
mkdirSync(pages)
writeFileSync(join(folder, 'package.json'), '{"version": "1"}')
writeFileSync(join(folder, 'secret.js'), 'secret')
writeFileSync(join(pages, 'index.html'), '<!doctype html><meta charset="utf-8"><title>Window</title><script src="app.js"></script><script>window.inline = true</script><input type="file">')
writeFileSync(join(pages, 'app.js'), 'window.early = typeof window.relecture; window.worker = new Promise(resolve => { new Worker("worker.js").onmessage = event => resolve(event.data) })')
writeFileSync(join(pages, 'worker.js'), 'importScripts("part.js"); postMessage(self.part)')
writeFileSync(join(pages, 'part.js'), 'self.part = "worked"')
writeFileSync(join(folder, 'été.txt'), 'dropped')

let server: Server
let asked = 0
let entry: ChromiumEntry
beforeAll(async () => {
  server = createServer((_, response) => { asked++; response.end('outside') })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  entry = await openInChromium({ executable: testBrowser(), root: folder, data: join(folder, 'data'), pages, headless: true })
  for (let n = 0; n < 100 && await evaluate('document.readyState') !== 'complete'; n++) await pause(50)
})
afterAll(async () => {
  entry.window.close()
  await entry.done
  server.close()
})

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time))
const evaluate = (expression: string): Promise<unknown> => entry.window.evaluate(expression)
const outside = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

describe('the window in a browser', () => {
  it('has its bridge before its first script', async () => expect(await evaluate('window.early')).toBe('object'))
  it('has an origin of its own, which counts as secure', async () => expect(await evaluate('`${location.origin} ${isSecureContext}`')).toBe('https://relecture.invalid true'))
  it('runs a worker with parts', async () => expect(await evaluate('window.worker')).toBe('worked'))
  it('runs no script that stands in the page', async () => expect(await evaluate('typeof window.inline')).toBe('undefined'))
  it('cannot change its bridge', async () => expect(await evaluate('(() => { try { window.relecture.call = 1 } catch {} try { window.relecture = 1 } catch {} return typeof window.relecture.call })()')).toBe('function'))
  it('cannot reach the network', async () => {
    expect(await evaluate(`fetch(${JSON.stringify(outside())}, { mode: 'no-cors' }).then(() => 'reached', () => 'refused')`)).toBe('refused')
    expect(await evaluate(`new Promise(resolve => { const image = new Image(); image.onload = image.onerror = event => resolve(event.type); image.src = ${JSON.stringify(outside())} })`)).toBe('error')
  })
  it('cannot be led elsewhere', async () => {
    await evaluate(`location.href = ${JSON.stringify(outside())}; 1`).catch(() => undefined)
    await pause(300)
    expect([await evaluate('location.href'), asked]).toEqual(['https://relecture.invalid/', 0])
  })
  it('opens no second window', async () => {
    expect(await evaluate(`window.open('https://relecture.invalid/')`)).toBeNull()
    await evaluate(`const link = document.createElement('a'); link.href = '/'; link.target = '_blank'; document.body.append(link); link.click(); 1`)
    await pause(1200)
    const { targetInfos } = await entry.window.command('Target.getTargets') as unknown as { targetInfos: { type: string }[] }
    expect(targetInfos.filter(({ type }) => type === 'page').length).toBe(1)
  })
  it('does not listen to a frame', async () => {
    expect(await evaluate(`new Promise(resolve => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const send = frame.contentWindow.__relectureSend
      frame.contentWindow.__relectureReceive = () => resolve('answered')
      if (send) send(JSON.stringify({ type: 'call', id: 1, name: 'desk.start', args: {} }))
      setTimeout(() => resolve(typeof frame.contentWindow.relecture), 400)
    })`)).toBe('undefined')
  })
  it('leaves no way to the binding itself', async () => expect(await evaluate('typeof window.__relectureSend')).toBe('undefined'))
  it('knows the path of a chosen file', async () => {
    const { root } = await entry.window.command('DOM.getDocument') as { root: { nodeId: number } }
    const { nodeId } = await entry.window.command('DOM.querySelector', { nodeId: root.nodeId, selector: 'input' })
    await entry.window.command('DOM.setFileInputFiles', { nodeId, files: [join(folder, 'été.txt')] })
    expect(await evaluate('window.relecture.pathOf(document.querySelector("input").files[0])')).toBe(join(folder, 'été.txt'))
  })
  it('knows the path of a dropped file, and is not replaced by it', async () => {
    await evaluate('document.addEventListener("drop", event => { window.dropped = window.relecture.pathOf(event.dataTransfer.files[0]) }); document.documentElement.style.height = "100%"; 1')
    const data = { items: [], files: [join(folder, 'été.txt')], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop']) await entry.window.command('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
    await pause(200)
    expect([await evaluate('window.dropped'), await evaluate('location.href')]).toEqual([join(folder, 'été.txt'), 'https://relecture.invalid/'])
  })
  it('knows no path of a file made in the page', async () => expect(await evaluate('window.relecture.pathOf(new File(["x"], "x.txt"))')).toBeNull())
  it('puts a text on the clipboard', async () => expect(await evaluate('window.relecture.call("clipboard.write", { text: "L’été" })')).toEqual({ ok: true, value: null }))
  it('stays through a reload key', async () => {
    await evaluate('window.kept = true')
    await entry.window.command('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'F5', code: 'F5', windowsVirtualKeyCode: 116 })
    await pause(300)
    expect(await evaluate('window.kept')).toBe(true)
  })
  it('has no listening socket', () => {
    // Each line of the table names a local address, a remote one and a state; 0A is listening. The inode ties it to a process.
    const listening = ['tcp', 'tcp6'].flatMap(name => {
      try { return readFileSync(`/proc/net/${name}`, 'utf8').trim().split('\n').slice(1).map(line => line.trim().split(/\s+/)).filter(parts => parts[3] === '0A').map(parts => `socket:[${parts[9]}]`) } catch { return [] }
    })
    const ours = browserSockets(entry.process)
    expect(ours.filter(socket => listening.includes(socket))).toEqual([])
  })
})

/** The sockets a process and its children hold, where the system tells. */
function browserSockets(root: number): string[] {
  const children = (pid: number): number[] => {
    try { return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number).flatMap(child => [child, ...children(child)]) } catch { return [] }
  }
  return [root, ...children(root)].flatMap(pid => {
    try { return readdirSync(`/proc/${pid}/fd`).map(fd => { try { return readlinkSync(`/proc/${pid}/fd/${fd}`) } catch { return '' } }).filter(target => target.startsWith('socket:')) } catch { return [] }
  })
}

describe('a page of the window', () => {
  const statusOf = async (path: string): Promise<number> => (await pageAt(pages, path)).status
  it('is the index for the origin alone', async () => expect((await pageAt(pages, '/')).headers['content-type']).toContain('text/html'))
  it('carries the policy', async () => expect((await pageAt(pages, '/index.html')).headers['content-security-policy']).toBe(contentSecurityPolicy))
  it.each(['/../secret.js', '/%2e%2e/secret.js', '/..%2fsecret.js', '/..%5csecret.js', '/%00.js', '/%', '/none.js', '/x/../../secret.js', '//secret.js'])('is not found at %s', async path => expect(await statusOf(path)).toBe(404))
  it('allows nothing by default', () => expect(contentSecurityPolicy).toMatch(/^default-src 'none';/))
  it('allows no inline script, no evaluation and no connection', () => expect(contentSecurityPolicy).not.toMatch(/script-src[^;]*unsafe|connect-src '(?!none)|https?:/))
})
