/**
 * The formats that can be read, one line each. A file's first bytes say what it is; only where they cannot (Markdown, a fragment of
 * HTML) does the ending of its name. The readers are loaded when they are wanted, so that a plain text costs nothing of them.
 */
import { isContainer, isZip } from './signature'
import { rootOf } from './root'
import { openZip } from './zip'
import type { Format, Reader } from './types'

/** The beginning of a file, for telling what it is. */
export interface Head {
  readonly bytes: Uint8Array
  /** The first 8,192 bytes, one character each, without the mark and zeros that UTF-16 brings, nor white space at the start. */
  readonly text: string
  /** The ending of the file's name in small letters, without its point. */
  readonly ending: string
  /** Names in a zip's table of contents; empty for any other file, and for a zip that is cut short. */
  readonly entries: readonly string[]
}

export interface Known {
  readonly format: Format
  /** What an editor calls it, in both languages. */
  readonly name: string
  /** Endings that decide where no content does. */
  readonly endings: readonly string[]
  readonly recognises: (head: Head) => boolean
  /** Absent for plain text, which is read at once. */
  readonly load?: () => Promise<Reader>
}

/** In order: the first that recognises a file reads it. */
export const known: readonly Known[] = [
  { format: 'odt', name: 'OpenDocument (.odt)', endings: [], recognises: head => isZip(head.bytes) && /opendocument\.text/.test(head.text.slice(0, 200)) || isZip(head.bytes) && head.entries.length === 0 && /^o(?:d[tm]|t[tm])$/.test(head.ending), load: async () => (await import('./odt')).odt as Reader },
  { format: 'fodt', name: 'OpenDocument (.fodt)', endings: [], recognises: head => /<office:document\b[^>]*opendocument\.text/.test(head.text), load: async () => (await import('./odt')).fodt as Reader },
  { format: 'rtf', name: 'RTF', endings: [], recognises: head => head.text.startsWith('{\\rtf'), load: async () => (await import('./rtf')).rtf as Reader },
  { format: 'pdf', name: 'PDF', endings: [], recognises: head => head.text.startsWith('%PDF'), load: async () => (await import('./pdf')).pdf as Reader },
  { format: 'docx', name: 'Word (.docx)', endings: [], recognises: head => isZip(head.bytes) && (head.entries.some(entry => entry.startsWith('word/')) || head.entries.length === 0 && /^do[ct][xm]$/.test(head.ending)), load: async () => (await import('./docx')).docx as Reader },
  { format: 'newsml', name: 'NewsML', endings: [], recognises: head => /^(?:newsItem|newsMessage|packageItem|NewsML|contentSet|itemSet)$/.test(rootOf(head.text)), load: async () => (await import('./news')).newsml as Reader },
  { format: 'nitf', name: 'NITF', endings: [], recognises: head => rootOf(head.text) === 'nitf', load: async () => (await import('./news')).nitf as Reader },
  { format: 'xliff', name: 'XLIFF', endings: [], recognises: head => rootOf(head.text) === 'xliff', load: async () => (await import('./xliff')).xliff as Reader },
  { format: 'tmx', name: 'TMX', endings: [], recognises: head => rootOf(head.text) === 'tmx', load: async () => (await import('./tmx')).tmx as Reader },
  { format: 'ninjs', name: 'ninjs (JSON)', endings: [], recognises: head => /^\{\s*"/.test(head.text) || /^(?:json|ninjs)$/.test(head.ending) && /^[{[]/.test(head.text), load: async () => (await import('./ninjs')).ninjs as Reader },
  { format: 'iptc7901', name: 'IPTC 7901', endings: [], recognises: head => /^[^\u0002]{0,2000}\u0002/.test(head.text) && /^[\u0000-\u001f]*\u0001|^[A-Za-z]{2,4}\s?\d{3,5}[ \t]+\d[ \t]+[A-Za-z]{1,3}[ \t]+\d/.test(head.text), load: async () => (await import('./iptc7901')).iptc7901 as Reader },
  { format: 'html', name: 'HTML', endings: [], recognises: head => /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head.text) || /^(?:x?html?)$/.test(head.ending) && /<[a-z!]/i.test(head.text), load: async () => (await import('./html')).html as Reader },
  { format: 'xml', name: 'XML', endings: [], recognises: head => rootOf(head.text) !== '', load: async () => (await import('./unknown')).unknownXml },
  { format: 'markdown', name: 'Markdown', endings: ['md', 'markdown', 'mdown'], recognises: () => false, load: async () => (await import('./markdown')).markdown as Reader },
  { format: 'table', name: 'EN | FR', endings: [], recognises: () => false, load: async () => (await import('./table')).table as Reader },
  { format: 'text', name: 'TXT', endings: [], recognises: () => false },
]

export function headOf(bytes: Uint8Array, name: string): Head {
  const text = String.fromCharCode(...bytes.subarray(0, 8192)).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replace(/\0/g, '').trimStart()
  let entries: string[] = []
  if (isZip(bytes)) try { entries = openZip(bytes).entries.map(entry => entry.name) } catch { /* cut short: its reader says so */ }
  return { bytes, text, ending: /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '', entries }
}

/** The format of a file; plain text when nothing says otherwise. */
export const knownFor = (head: Head): Known =>
  known.find(({ recognises }) => recognises(head)) ?? known.find(({ endings }) => endings.includes(head.ending)) ?? known.find(({ format }) => format === 'text')!

/** What a file is that no reader is there for, by a name an editor knows; null when it may be text. */
export function foreignFormat({ bytes, text, entries }: Head): string | null {
  const inside = (start: string): boolean => entries.some(entry => entry.startsWith(start))
  if (isContainer(bytes)) return 'Word (.doc)'
  if (isZip(bytes)) return inside('xl/') ? 'Excel (.xlsx)' : inside('ppt/') ? 'PowerPoint (.pptx)' : inside('Index/') ? 'Pages' : text.includes('application/epub') ? 'EPUB' : text.includes('opendocument') ? 'OpenDocument' : 'ZIP'
  return text.startsWith('\u0089PNG') ? 'PNG' : text.startsWith('\u00ff\u00d8\u00ff') ? 'JPEG' : text.startsWith('GIF8') ? 'GIF' : null
}

/** A package of Word that a password keeps: its parts stand in an old kind of container, under this name in UTF-16. */
export const isEncryptedPackage = ({ bytes }: Head): boolean => {
  if (!isContainer(bytes)) return false
  const wanted = [...'EncryptedPackage'].flatMap(c => [c.charCodeAt(0), 0])
  // The container's directory is one sector of 512 bytes or more, anywhere in the file; each of its lines is 128 bytes.
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
