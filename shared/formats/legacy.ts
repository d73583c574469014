/**
 * The two one-byte encodings in which French desks still keep copy. Each table holds the 128 characters of the bytes 80 to FF in
 * order; the lower half is ASCII. Figures from the mappings that Microsoft and Apple publish through unicode.org.
 */
export type LegacyEncoding = 'windows-1252' | 'macroman'

/** The five bytes that Windows-1252 leaves undefined read as the control characters of the same number, so that they go back. */
const windows =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' + '°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' + 'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
  'àáâãäåæçèéêëìíîï' + 'ðñòóôõö÷øùúûüýþÿ'

const mac =
  'ÄÅÇÉÑÖÜáàâäãåçéè' + 'êëíìîïñóòôöõúùûü' +
  '†°¢£§•¶ß®©™´¨≠ÆØ' + '∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ' + '–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
  '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ' + '\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

const upper: Readonly<Record<LegacyEncoding, string>> = { 'windows-1252': windows, macroman: mac }

const bytesOf: Readonly<Record<LegacyEncoding, ReadonlyMap<number, number>>> = {
  'windows-1252': new Map([...windows].map((c, i) => [c.charCodeAt(0), i + 128])),
  macroman: new Map([...mac].map((c, i) => [c.charCodeAt(0), i + 128])),
}

/** The character of one byte. */
export const legacyChar = (encoding: LegacyEncoding, byte: number): string => (byte < 128 ? String.fromCharCode(byte) : upper[encoding][byte - 128]!)

/** The byte of one UTF-16 unit, or -1 when the encoding has none. */
export const legacyByte = (encoding: LegacyEncoding, code: number): number => (code < 128 ? code : (bytesOf[encoding].get(code) ?? -1))

export function decodeLegacy(encoding: LegacyEncoding, bytes: Uint8Array): string {
  const table = upper[encoding]
  const units = new Uint16Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) units[i] = bytes[i]! < 128 ? bytes[i]! : table.charCodeAt(bytes[i]! - 128)
  return fromUnits(units)
}

/** A string of UTF-16 units, made in pieces because a call takes a limited number of arguments. */
export function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[])
  return text
}
