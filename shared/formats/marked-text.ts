/** What every file of text with marks has in common: its characters, and going back into bytes. */
import { concat, decode, encode, encodingName, missingFrom, strayIn, type Encoding } from './encoding'
import { detect } from './detect'
import { begins } from './signature'
import { splice } from './splice'
import { Refused, type Given, type MarkedSource, type TextFacts } from './types'

export const boms: Readonly<Partial<Record<Encoding, readonly number[]>>> = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] }

export interface ReadText extends TextFacts {
  /** The whole file without its mark. */
  readonly text: string
}

const eolOf = (text: string): string => {
  const crlf = text.split('\r\n').length - 1, lf = text.split('\n').length - 1 - crlf, cr = text.split('\r').length - 1 - crlf
  return crlf >= lf && crlf >= cr && crlf > 0 ? '\r\n' : cr > lf ? '\r' : '\n'
}

/** What its mark says is UTF-8, and the editor too: what is none of it stays as it is. */
function damagedText(bytes: Uint8Array): ReadText {
  const text = decode('utf-8', bytes.subarray(3), true)!
  return { encoding: 'utf-8', bom: true, damaged: strayIn(text), eol: eolOf(text), text }
}

/**
 * The characters of a file: in the encoding asked for, else what its byte order mark says, else what the file itself declares
 * (`declared`, given its first characters), else as plain text is guessed. A declaration that the bytes contradict is not believed.
 */
export function readText({ bytes, options }: Given, declared: (head: string) => Encoding | null = () => null): ReadText {
  const marked = (Object.keys(boms) as Encoding[]).find(encoding => begins(bytes, ...boms[encoding]!)) ?? null
  const wanted = options.encoding ?? marked ?? declared(String.fromCharCode(...bytes.subarray(0, 2048)))
  const skip = (encoding: Encoding): number => (marked === encoding ? boms[encoding]!.length : 0)
  if (wanted !== null && wanted !== undefined) {
    const text = decode(wanted, bytes.subarray(skip(wanted)))
    if (text !== null) return { encoding: wanted, bom: skip(wanted) > 0, damaged: 0, eol: eolOf(text), text }
    if (options.encoding === 'utf-8' && marked === 'utf-8') return damagedText(bytes)
    const found = detect(bytes)
    if (options.encoding === 'utf-8' && found.kind === 'text' && found.encoding === 'utf-8') return readText({ bytes, options: {}, name: '', language: 'fr' })
    if (options.encoding !== undefined) throw new Refused('read.not-in', { encoding: encodingName[wanted] })
  }
  const found = detect(bytes)
  if (found.kind !== 'text') throw new Refused(`read.${found.kind}`)
  const text = decode(found.encoding, bytes.subarray(found.bom), found.damaged > 0)
  if (text === null) throw new Refused('read.undecodable')
  return { encoding: found.encoding, bom: found.bom > 0, damaged: found.damaged, eol: eolOf(text), text }
}

/** The same of XML in the encoding that it declares; a file with zeros among its characters is none. */
export function readXml(given: Given): ReadText {
  const read = readText(given, xmlDeclared)
  if (read.text.includes('\0')) throw new Refused('read.xml')
  return read
}

/** The bytes of the file with another text. */
export function writeText({ encoding, bom }: TextFacts, text: string): Uint8Array {
  const body = encode(encoding, text)
  return bom ? concat([Uint8Array.from(boms[encoding] ?? []), body]) : body
}

/** An escape for marks that can name any character: what the encoding lacks stands as a numbered reference, so that nothing is lost. */
export const referring = (encoding: Encoding, escape: (text: string) => string) => (text: string): string => {
  const missing = new Set(missingFrom(encoding, text))
  const plain = escape(text)
  return missing.size === 0 ? plain : [...plain.normalize('NFC')].map(char => (missing.has(char) ? `&#${char.codePointAt(0)};` : char)).join('')
}

const labels: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'us-ascii': 'windows-1252', ascii: 'windows-1252', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252', 'l1': 'windows-1252', 'iso8859-1': 'windows-1252',
  'windows-1252': 'windows-1252', cp1252: 'windows-1252', 'x-cp1252': 'windows-1252', macintosh: 'macroman', 'x-mac-roman': 'macroman', mac: 'macroman', macroman: 'macroman',
  'iso-8859-15': 'iso-8859-15', 'iso8859-15': 'iso-8859-15', 'latin-9': 'iso-8859-15', latin9: 'iso-8859-15', l9: 'iso-8859-15', ibm850: 'cp850', cp850: 'cp850',
  'utf-16': 'utf-16le', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be',
}

/** The encoding that a label of the Web names, or null where it is none of ours. */
export const encodingOf = (label: string): Encoding | null => labels[label.trim().toLowerCase()] ?? null

/** What an XML declaration says of its encoding. */
export function xmlDeclared(head: string): Encoding | null {
  const found = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(head)
  return found === null ? (head.startsWith('<') ? 'utf-8' : null) : encodingOf(found[1]!)
}

/** The bytes of a file with these paragraphs, where `escape` is all that its marks ask for. */
export const writeMarked = (source: MarkedSource, paragraphs: readonly string[], escape: (text: string) => string): Uint8Array =>
  writeText(source, splice(source.text, source.paragraphs, paragraphs, referring(source.encoding, escape)))
