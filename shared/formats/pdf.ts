/**
 * The text of a PDF, which says where each run of characters stands and nothing of paragraphs. It cannot be written back. The library
 * that unpacks it is large, and loaded only when a PDF is opened; it fetches nothing, runs no script and draws nothing.
 */
import { articleWith, notesOn } from './document'
import { readPdfPages, type Run } from './pdf-layout'
import { Refused, type Given, type Opened, type Reader, type ReadOnlySource } from './types'

/** A book of so many pages is no story. */
const MOST_PAGES = 2000

interface Library {
  readonly getDocument: (options: object) => { readonly promise: Promise<Pages>; readonly destroy: () => Promise<void> }
}
interface Pages {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<{ readonly view: readonly number[]; readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>; readonly cleanup: () => void }>
}

let library: Promise<Library> | null = null
function load(): Promise<Library> {
  return library ??= (async () => {
    const room = globalThis as { DOMMatrix?: unknown; navigator?: unknown; pdfjsWorker?: unknown }
    // Only drawing needs a matrix; which machine it is matters to drawing alone, too.
    room.DOMMatrix ??= class {}
    room.navigator ??= { platform: '', userAgent: '' }
    // In this thread, which is already one of its own.
    room.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs') as unknown as Library
  })()
}

/** What a file that was received in full ends with; some programs put a little more behind it. */
function isWhole(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 4096))).includes('%%EOF')
}

async function read({ bytes, name, language }: Given): Promise<Opened<ReadOnlySource>> {
  if (!isWhole(bytes)) throw new Refused('read.cut')
  const { getDocument } = await load()
  const task = getDocument({ data: bytes.slice(), disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, isEvalSupported: false, useWasm: false, disableAutoFetch: true, disableStream: true, enableXfa: false, stopAtErrors: true, verbosity: 0 })
  try {
    const document = await task.promise, pages: Run[][] = []
    if (document.numPages > MOST_PAGES) throw new Refused('read.bomb')
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push((await page.getTextContent()).items.flatMap(runOf))
      page.cleanup()
    }
    if (pages.every(runs => runs.every(({ text }) => text.trim() === ''))) throw new Refused('read.pictures')
    const { paragraphs, left } = readPdfPages(pages)
    const texts = paragraphs.map(({ text }) => text), roles = paragraphs.map(({ role }) => role)
    const notes = [{ key: 'read.note.readonly', values: { format: 'PDF' } }, ...(left ? [{ key: 'read.note.frame', values: {} }] : []), ...notesOn({})]
    return { ok: true, article: articleWith(language, texts, roles), source: { format: 'pdf', writable: false, name, texts }, roles, notes, asides: [], facts: {} }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refused('read.password')
    throw error
  } finally {
    await task.destroy()
  }
}

/** A run of characters where it stands; none for what is turned, as beside a picture, or is no text. */
function runOf(item: object): Run[] {
  const { str, transform, width, fontName } = item as { readonly str?: string; readonly transform?: readonly number[]; readonly width?: number; readonly fontName?: string }
  if (str === undefined || transform === undefined || str === '') return []
  const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number]
  if (Math.abs(b) > Math.abs(a) * 0.1) return []
  return [{ text: str, x, y, width: width ?? 0, size: Math.hypot(c, d), font: fontName ?? '' }]
}

export const pdf: Reader<ReadOnlySource> = { format: 'pdf', read, write: null }
