// The browser that the window's tests, its bench and its pictures share, the pages that may be taken again, and the server that they find
// the window at.
const { chromium } = require('playwright-core')
const { existsSync, readFileSync } = require('node:fs')
const { createServer } = require('node:http')
const { extname, join } = require('node:path')

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' }
const flags = ['--no-sandbox', '--disable-gpu', '--headless=new', '--force-color-profile=srgb', '--font-render-hinting=none']

let browser = null
let address = null
/** Pages on their first screen, as good as new. */
const spare = []

/** Serves the built window as the program does; a page of localhost counts as secure, and costs a fifth less than one that is handed over the debugger's pipe. */
async function serve(folder, policy) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const path = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(path)) { response.writeHead(404).end(); return }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'content-security-policy': policy, 'cache-control': 'no-store' })
    response.end(readFileSync(path))
  })
  await new Promise(done => { server.listen(0, '127.0.0.1', done) })
  server.unref()
  return `http://localhost:${server.address().port}/`
}

const held = {
  spare,
  /** The browser, with the program's own switches of V8, and where it finds the window. */
  async start(folder, policy, v8) {
    const executablePath = process.env.CHROME
    if (executablePath === undefined || !existsSync(executablePath)) throw new Error('CHROME names no browser: run the tests by `npm test` or `node scripts/test.mjs`')
    if (browser?.isConnected() !== true) {
      spare.length = 0
      browser = await chromium.launch({ executablePath, args: [...flags, `--js-flags=${v8}`], headless: true })
    }
    address ??= await serve(folder, policy)
  },
  /** A page that is not yet at the address; `holder.answer` is what its calls get. */
  async page(options, holder) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await page.exposeFunction('memoryCall', (name, args) => holder.answer(name, args))
    return { context, page, address }
  },
}

/** Ends the browser; the next start has another. */
function end() {
  const ending = browser
  spare.length = 0
  browser = null
  return ending?.close()
}

module.exports = { held, end }
