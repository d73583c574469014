import { decodeLegacy, fromUnits, isLegacy, legacyByte } from './legacy'
import type { Encoding } from './encoding-names'

export { encodingName, isEncoding, type Encoding } from './encoding-names'

/**
 * A byte that is no UTF-8 stands in the text as the lone surrogate U+DC80 + its lower seven bits, so that a file with a few damaged
 * characters opens and goes back byte for byte. Valid UTF-8 has no lone surrogates, so nothing else can mean this.
 */
const ESCAPE = 0xdc00
const isEscaped = (code: number): boolean => code >= 0xdc80 && code <= 0xdcff

/** How many bytes the UTF-8 character at `i` takes; 0 when there is none. */
export function sequenceAt(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  if (i + length > bytes.length) return 0
  const second = bytes[i + 1]!
  // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
  return length
}

/** How many bytes of a text were no UTF-8. */
export const strayIn = (text: string): number => text.match(/(?<![\ud800-\udbff])[\udc80-\udcff]/g)?.length ?? 0

function decodeDamaged(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = '', from = 0, i = 0
  while (i < bytes.length) {
    const length = sequenceAt(bytes, i)
    if (length > 0) { i += length; continue }
    text += decoder.decode(bytes.subarray(from, i)) + String.fromCharCode(ESCAPE + bytes[i]!)
    from = ++i
  }
  return text + decoder.decode(bytes.subarray(from))
}

/** The text of bytes without their BOM, or null when they are not in this encoding. `damaged` lets stray bytes of UTF-8 through. */
export function decode(encoding: Encoding, bytes: Uint8Array, damaged = false): string | null {
  if (isLegacy(encoding)) return decodeLegacy(encoding, bytes)
  if (encoding === 'utf-8') {
    if (damaged) return decodeDamaged(bytes)
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return null
    }
  }
  if (bytes.length % 2 === 1) return null
  const units = new Uint16Array(bytes.length / 2)
  const high = encoding === 'utf-16be' ? 0 : 1
  for (let i = 0; i < units.length; i++) units[i] = (bytes[2 * i + high]! << 8) | bytes[2 * i + 1 - high]!
  return fromUnits(units)
}

/** What stands in for a character that an encoding lacks; longest acquaintance first: the same space, dash or quote, plainer. */
const substitutes: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0', '\u2007': '\u00a0', '\u2009': ' ', '\u200a': ' ', '\u2002': ' ', '\u2003': ' ', '\u200b': '', '\u2060': '', '\ufeff': '',
  '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2015': '—', '\u2212': '-', '\u2032': "'", '\u2033': '"', '\u02bc': '’', '\u201b': '‘',
  '₂': '2', '½': '1/2', '¼': '1/4', '¾': '3/4', '²': '2', '³': '3', '×': 'x', Š: 'S', š: 's', Ž: 'Z', ž: 'z', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D',
  '’': "'", '‘': "'", '‚': ',', '“': '"', '”': '"', '„': '"', '–': '-', '—': '--', '…': '...', '€': 'EUR', œ: 'oe', Œ: 'OE', Ÿ: 'Y', '‹': '«', '›': '»', '•': '-', '™': '(TM)',
  ı: 'i', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', Ý: 'Y', ý: 'y', '≈': '~', '≤': '<=', '≥': '>=', '→': '->', '\u00ad': '',
}

/** The characters put in the place of one that the encoding lacks; `?` when there is nothing better. The character itself when it is there. */
export function substitute(encoding: Encoding, char: string): string {
  if (!isLegacy(encoding)) return char
  const known = (s: string): boolean => [...s].every(c => c.length === 1 && legacyByte(encoding, c.charCodeAt(0)) >= 0)
  if (known(char)) return char
  const listed = substitutes[char]
  // The best may be missing too, and have a substitute of its own.
  if (listed !== undefined) return [...listed].map(c => substitute(encoding, c)).join('')
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain !== '' && known(plain) ? plain : '?'
}

/** The bytes of a text, without a BOM; what a one-byte encoding lacks is put by its substitute. */
export function encode(encoding: Encoding, text: string): Uint8Array {
  if (encoding === 'utf-8') return encodeUtf8(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2)
    const high = encoding === 'utf-16be' ? 0 : 1
    for (let i = 0; i < text.length; i++) {
      bytes[2 * i + high] = text.charCodeAt(i) >> 8
      bytes[2 * i + 1 - high] = text.charCodeAt(i) & 0xff
    }
    return bytes
  }
  let written = text
  for (let i = 0; i < text.length; i++) {
    if (legacyByte(encoding, text.charCodeAt(i)) < 0) {
      written = [...text.normalize('NFC')].map(c => substitute(encoding, c)).join('')
      break
    }
  }
  const bytes = new Uint8Array(written.length)
  for (let i = 0; i < written.length; i++) bytes[i] = legacyByte(encoding, written.charCodeAt(i))
  return bytes
}

function encodeUtf8(text: string): Uint8Array {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { i++; continue }
    if (!isEscaped(code)) continue
    pieces.push(encoder.encode(text.slice(from, i)), Uint8Array.of(code - ESCAPE))
    from = i + 1
  }
  if (pieces.length === 0) return encoder.encode(text)
  pieces.push(encoder.encode(text.slice(from)))
  return concat(pieces)
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** The characters of a text that cannot be written exactly, each once, in order of first appearance. */
export function missingFrom(encoding: Encoding, text: string): string[] {
  if (!isLegacy(encoding)) return []
  const missing = new Set<string>()
  for (const char of text.normalize('NFC')) if (char.length > 1 || legacyByte(encoding, char.charCodeAt(0)) < 0) missing.add(char)
  return [...missing]
}
