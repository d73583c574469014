/**
 * The one-byte encodings in which French desks still keep copy, and those of older machines of theirs. Each table holds the 128 characters of the bytes 80 to FF in
 * order; the lower half is ASCII. Figures from the mappings that Microsoft and Apple publish through unicode.org.
 */
export type LegacyEncoding = 'windows-1252' | 'macroman' | 'iso-8859-15' | 'cp850'

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

/** Latin-9: the upper half of Windows-1252 but for eight characters, and nothing but controls from 80 to 9F. */
const latin9 = Array.from({ length: 128 }, (_, i) => {
  const at = i + 128, own = { 0xa4: '€', 0xa6: 'Š', 0xa8: 'š', 0xb4: 'Ž', 0xb8: 'ž', 0xbc: 'Œ', 0xbd: 'œ', 0xbe: 'Ÿ' }[at]
  return own ?? String.fromCharCode(at)
}).join('')

const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
  'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const upper: Readonly<Record<LegacyEncoding, string>> = { 'windows-1252': windows, macroman: mac, 'iso-8859-15': latin9, cp850: dos }

export const isLegacy = (encoding: string): encoding is LegacyEncoding => Object.hasOwn(upper, encoding)

const mapOf = (table: string): ReadonlyMap<number, number> => new Map([...table].map((c, i) => [c.charCodeAt(0), i + 128]))
const bytesOf: Readonly<Record<LegacyEncoding, ReadonlyMap<number, number>>> = { 'windows-1252': mapOf(windows), macroman: mapOf(mac), 'iso-8859-15': mapOf(latin9), cp850: mapOf(dos) }

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
