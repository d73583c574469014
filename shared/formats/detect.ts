import { sequenceAt, type Encoding } from './encoding'
import { legacyChar, type LegacyEncoding } from './legacy'
import { begins } from './signature'

/** What the bytes of a file are; `cut`: half a character ends them. `damaged` counts the bytes that are no UTF-8 in a file that otherwise is. */
export type Detected =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly bom: number; readonly damaged: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'cut' }

/** UTF-16 without a BOM: Latin text has a zero in every other byte and hardly any in the rest. */
function zeroPattern(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null
  const end = Math.min(bytes.length, 65536)
  let even = 0, odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = end / 2
  if (odd >= pairs * 0.5 && even <= pairs * 0.02) return 'utf-16le'
  if (even >= pairs * 0.5 && odd <= pairs * 0.02) return 'utf-16be'
  return null
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    // Tabs, line ends, form feeds and the old end-of-file mark are text; wires frame stories with a few other controls.
    if ((byte < 32 && (byte < 9 || byte > 13) && byte !== 26) || byte === 127) controls++
  }
  return controls > 2 + bytes.length * 0.02
}

const isLetter = (c: string): boolean => /\p{L}/u.test(c)
const isLower = (c: string): boolean => isLetter(c) && c !== c.toUpperCase()
const usual = new Set('éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆñáíóúãõåøßÑÁÍÓÚÅØìò')
const foreign = new Set('šžŠŽðÐýÝþÞ')
const alone = new Set('àÀéÉôÔ')

/** Whether a character of the upper half makes sense between its neighbours in French or English copy: -1 to 1. */
function plausible(before: string, char: string, after: string): number {
  if (isLetter(char)) {
    if (foreign.has(char)) return 0
    if (!usual.has(char)) return -1
    const left = isLetter(before), right = isLetter(after)
    if (!left && !right) return alone.has(char) ? 1 : -1
    if (isLower(char)) return isLower(before) || isLower(after) ? 1 : 0
    // A capital opens a word or stands among capitals.
    return isLower(before) ? -1 : isLower(after) || left ? 1 : 0.5
  }
  switch (char) {
    case '’': return isLetter(before) ? 1 : 0
    case '‘': case '“': case '«': return isLetter(before) ? -1 : 1
    case '”': case '»': return after !== '' && isLetter(after) ? -1 : 1
    case '–': case '—': return /\s|\d|^$/.test(before) || /\s|\d|^$/.test(after) ? 1 : isLetter(before) && isLetter(after) ? 0 : 1
    case '…': return isLetter(before) || !isLetter(after) ? 1 : 0
    case '\u00a0': return isLetter(before) && isLetter(after) ? 0 : 1
    case '€': case '£': case '¥': case '%': return /[\d\s.]|^$/.test(before) || /[\d\s]/.test(after) ? 1 : -1
    case '°': case 'º': return /[\dnN\s]/.test(before) ? 1 : -1
    case '•': case '·': case '©': case '®': case '™': case '§': case '½': case '¼': case '¾': case '²': case '³': case '×': return isLetter(before) && isLetter(after) ? -1 : 1
    default: return -1
  }
}

/** How well bytes read in a one-byte encoding: the mean plausibility of the upper half, -1 to 1. */
function readability(encoding: LegacyEncoding, bytes: Uint8Array): number {
  let sum = 0, count = 0, run = 0
  for (let i = 0; i < bytes.length && count < 4000; i++) {
    if (bytes[i]! < 128) { run = 0; continue }
    const char = legacyChar(encoding, bytes[i]!)
    const before = i > 0 ? legacyChar(encoding, bytes[i - 1]!) : '', after = i + 1 < bytes.length ? legacyChar(encoding, bytes[i + 1]!) : ''
    run = isLetter(char) ? run + 1 : 0
    // Three accented letters in a row are another alphabet read in the wrong table.
    sum += run >= 3 ? -2 : plausible(before, char, after)
    count++
  }
  return count === 0 ? 1 : sum / count
}

/** Says how to read a file. One-byte encodings are told apart by which puts accents and marks where French and English have them. */
export function detect(bytes: Uint8Array): Detected {
  const text = (encoding: Encoding, bom = 0, damaged = 0): Detected => ({ kind: 'text', encoding, bom, damaged })
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return utf8(bytes, 3) ?? { kind: 'undecodable' }
  if (begins(bytes, 0xff, 0xfe)) return bytes.length % 2 === 0 ? text('utf-16le', 2) : { kind: 'cut' }
  if (begins(bytes, 0xfe, 0xff)) return bytes.length % 2 === 0 ? text('utf-16be', 2) : { kind: 'cut' }
  const wide = zeroPattern(bytes)
  if (wide !== null) return text(wide)
  if (isBinary(bytes)) return { kind: 'binary' }
  const unicode = utf8(bytes, 0)
  if (unicode !== null) return unicode
  let best: LegacyEncoding = 'windows-1252', most = -1
  // The commoner first: another must read better.
  for (const encoding of ['windows-1252', 'macroman', 'iso-8859-15', 'cp850'] as const) {
    const reads = readability(encoding, bytes)
    if (reads > most) { best = encoding; most = reads }
  }
  // Below this most accents stand where neither language has them: another alphabet, or no text at all.
  return most < 0.3 ? { kind: 'undecodable' } : text(best)
}

/** UTF-8, valid or with so few stray bytes among so many good characters that nothing else is likely. */
function utf8(bytes: Uint8Array, bom: number): Detected | null {
  let good = 0, bad = 0
  for (let i = bom; i < bytes.length;) {
    const length = sequenceAt(bytes, i)
    if (length === 0) bad++
    else if (length > 1) good++
    i += length || 1
  }
  return bad === 0 || good >= 4 * bad ? { kind: 'text', encoding: 'utf-8', bom, damaged: bad } : null
}
