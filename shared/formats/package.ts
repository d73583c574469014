/** What the packages of Word and of OpenDocument have in common: a story in one part of a zip, and going back into it. */
import { decode, encode } from './encoding'
import { splice } from './splice'
import { Refused, type PackageSource } from './types'
import { escapeXml } from './xml'
import { replaceEntry } from './zip'
import { concat } from './encoding'

export interface PartText { readonly text: string; readonly bom: boolean }

/** The text of a part, which is UTF-8 or, rarely, UTF-16 with its mark. */
export function partText(bytes: Uint8Array): PartText {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const text = wide === null ? decode('utf-8', bom ? bytes.subarray(3) : bytes) : decode(wide, bytes.subarray(2))
  if (text === null) throw new Refused('read.damaged-package')
  return { text, bom }
}

/** The package with these paragraphs; the very bytes that were read when nothing changed. */
export const writePackage = (source: PackageSource, paragraphs: readonly string[], escape = escapeXml): Uint8Array =>
  packageWith(source, splice(source.text, source.paragraphs, paragraphs, escape))

/** The package with another text in its part. */
export function packageWith(source: PackageSource, text: string): Uint8Array {
  if (text === source.text) return source.zip.bytes
  // A declaration that names another encoding would now be wrong.
  const body = encode('utf-8', text.replace(/^(<\?xml[^>]*\bencoding=["'])utf-16[^"']*/i, '$1UTF-8'))
  return replaceEntry(source.zip, source.part, source.bom ? concat([Uint8Array.of(0xef, 0xbb, 0xbf), body]) : body)
}
