/** The window in a Chromium browser: requests fulfilled from disk, calls over a binding, nothing let in or out besides. */
import { pageAt } from '../pages'
import { origin, type Browser } from './launch'
import { bindingName, bridgeScript, fileSlotName, receiverName, type FromPage, type ToPage } from './page'
import type { Json } from './pipe'

export interface WindowEvents {
  /** A call of the page; the answer goes back to the document that asked, and to no other. */
  call(name: unknown, args: unknown): Promise<unknown>
  /** The editor closes while there is unsaved work; the window has been kept. */
  closing(): void
}

export interface PageWindow {
  tell(message: ToPage): void
  /** Runs an expression in the page with the rights of a click; answers its value. For the clipboard, and for tests. */
  evaluate(expression: string): Promise<unknown>
  /** A raw command to the page's session, for tests that press keys and drop files. */
  command(method: string, params?: Json): Promise<Json>
  close(): void
  /** Settles when the window has gone, whoever closed it. */
  readonly closed: Promise<void>
}

interface Context {
  readonly id: number
  readonly origin: string
  readonly auxData?: { readonly isDefault?: boolean; readonly frameId?: string }
}

const isOurs = (url: string): boolean => { try { return new URL(url).origin === origin } catch { return false } }

/** Answers every request of the browser: ours from the folder, all others refused. */
function serveRequests({ pipe }: Browser, folder: string): void {
  pipe.on('Fetch.requestPaused', (params, session) => {
    const { requestId, request, resourceType } = params as { requestId: string; request: { url: string; method: string }; resourceType: string }
    const send = (method: string, more: Json): void => { pipe.send(method, { requestId, ...more }, session).catch(() => undefined) }
    if (!isOurs(request.url) || request.method !== 'GET') {
      // An aborted navigation leaves the window as it is; any other failure would put an error page there.
      send('Fetch.failRequest', { errorReason: resourceType === 'Document' ? 'Aborted' : 'BlockedByClient' })
      return
    }
    pageAt(folder, new URL(request.url).pathname).then(({ status, headers, body }) => send('Fetch.fulfillRequest', {
      responseCode: status,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
      body: body.toString('base64'),
    }), () => send('Fetch.failRequest', { errorReason: 'Failed' }))
  })
}

/** Waits for the browser's first page; other pages that open later are closed again. */
function firstPage({ pipe }: Browser): Promise<{ readonly target: string; readonly session: string }> {
  return new Promise((resolve, reject) => {
    let main: string | null = null
    pipe.on('Target.attachedToTarget', (params, from) => {
      const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: { targetId: string; type: string } }
      if (from !== null) return
      if (targetInfo.type === 'page' && main === null) {
        main = targetInfo.targetId
        resolve({ target: targetInfo.targetId, session: sessionId })
      } else if (targetInfo.type === 'page') {
        pipe.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
      }
    })
    void pipe.closed.then(() => reject(new Error('The browser closed before its window was there.')))
  })
}

/** The window asks for room for two panes and the findings; on a smaller screen it takes what there is. */
async function fitScreen({ pipe }: Browser, target: string, session: string): Promise<void> {
  try {
    const { result } = await pipe.send('Runtime.evaluate', { expression: '[screen.availLeft, screen.availTop, screen.availWidth, screen.availHeight]', returnByValue: true }, session) as { result: { value: [number, number, number, number] } }
    const { windowId, bounds } = await pipe.send('Browser.getWindowForTarget', { targetId: target }) as { windowId: number; bounds: { left: number; top: number; width: number; height: number } }
    const [left, top, width, height] = result.value
    if (bounds.left >= left && bounds.top >= top && bounds.left + bounds.width <= left + width && bounds.top + bounds.height <= top + height) return
    const size = { width: Math.min(bounds.width, width), height: Math.min(bounds.height, height) }
    await pipe.send('Browser.setWindowBounds', { windowId, bounds: { ...size, left: left + Math.floor((width - size.width) / 2), top: top + Math.floor((height - size.height) / 2) } })
  } catch {
    // A browser without windows to measure, as a headless one, keeps the size it was started with.
  }
}

export async function openWindow(browser: Browser, folder: string, events: WindowEvents): Promise<PageWindow> {
  const { pipe } = browser
  serveRequests(browser, folder)
  const page = firstPage(browser)
  // A browser that ends at once fails the commands below first; this promise then has nobody waiting for it.
  page.catch(() => undefined)
  // In this order, before the first document is asked for.
  await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await pipe.send('Target.setDiscoverTargets', { discover: true })
  await pipe.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
  const { target, session } = await page
  const command = (method: string, params: Json = {}): Promise<Json> => pipe.send(method, params, session)

  let finish = (): void => undefined
  const closed = new Promise<void>(resolve => { finish = resolve })
  pipe.on('Target.targetDestroyed', params => { if (params.targetId === target) finish() })
  void pipe.closed.then(() => finish())

  /** The one context that is listened to: the main frame's own world on our origin. The main frame has the target's id. */
  let ours: number | null = null
  pipe.on('Runtime.executionContextCreated', (params, from) => {
    const context = params.context as Context
    if (from === session && context.origin === origin && context.auxData?.isDefault === true && context.auxData.frameId === target) ours = context.id
  })
  pipe.on('Runtime.executionContextDestroyed', (params, from) => { if (from === session && params.executionContextId === ours) ours = null })
  pipe.on('Runtime.executionContextsCleared', (_, from) => { if (from === session) ours = null })

  const tell = (message: ToPage, context: number | null = ours): void => {
    if (context === null) return
    command('Runtime.callFunctionOn', {
      executionContextId: context, silent: true,
      functionDeclaration: `function (text) { globalThis.${receiverName}(text) }`,
      arguments: [{ value: JSON.stringify(message) }],
    }).catch(() => undefined)
  }

  /** The path behind a File object the page has laid out for us. */
  const pathOf = async (id: number, context: number): Promise<string | null> => {
    try {
      const { result } = await command('Runtime.callFunctionOn', {
        executionContextId: context, functionDeclaration: `function (id) { return globalThis.${fileSlotName}(id) }`, arguments: [{ value: id }],
      }) as { result: { objectId?: string } }
      if (result.objectId === undefined) return null
      const { path } = await command('DOM.getFileInfo', { objectId: result.objectId }) as { path?: string }
      return path || null
    } catch {
      return null
    }
  }

  pipe.on('Runtime.bindingCalled', (params, from) => {
    const context = params.executionContextId as number
    if (from !== session || params.name !== bindingName || context !== ours) return
    let message: FromPage
    try { message = JSON.parse(params.payload as string) as FromPage } catch { return }
    const { id } = message
    if (!Number.isSafeInteger(id)) return
    const work = message.type === 'call' ? events.call(message.name, message.args) : pathOf(id, context)
    void work.then(answer => tell({ type: 'answer', id, answer }, context))
  })

  pipe.on('Page.javascriptDialogOpening', (params, from) => {
    if (from !== session) return
    const leaving = params.type === 'beforeunload'
    // Stay, and have the page ask in its own words; any other dialog is none of ours and is dismissed.
    command('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined).finally(() => { if (leaving) events.closing() })
  })
  pipe.on('Inspector.targetCrashed', (_, from) => { if (from === session) command('Page.reload').catch(() => undefined) })

  await Promise.all([
    command('Page.enable'),
    command('Runtime.enable'),
    command('DOM.enable'),
    command('Runtime.addBinding', { name: bindingName }),
    command('Page.addScriptToEvaluateOnNewDocument', { source: bridgeScript(origin) }),
    // No download, no camera, no place: whatever a page could ask for is denied without a question.
    pipe.send('Browser.setDownloadBehavior', { behavior: 'deny' }).catch(() => undefined),
  ])
  await fitScreen(browser, target, session)
  await command('Page.navigate', { url: `${origin}/` })

  return {
    tell: message => tell(message),
    command,
    closed,
    async evaluate(expression) {
      const { result, exceptionDetails } = await command('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }) as {
        result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } }
      }
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    close() {
      pipe.send('Target.closeTarget', { targetId: target }).catch(() => undefined)
    },
  }
}
