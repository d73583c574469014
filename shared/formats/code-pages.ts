/** The code pages that a text may name by number, as those of Windows and older machines; a byte is a character in most, two are one in some. */
import { legacyChar } from './legacy'

/** The upper half of a page that browsers do not know, from the mappings published through unicode.org. */
const older: Readonly<Record<number, string>> = {
  437: 
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
}

const twoBytes: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5' }
const browsers: Readonly<Record<number, string>> = {
  866: 'ibm866', 874: 'windows-874', 1250: 'windows-1250', 1251: 'windows-1251', 1253: 'windows-1253', 1254: 'windows-1254', 1255: 'windows-1255',
  1256: 'windows-1256', 1257: 'windows-1257', 1258: 'windows-1258', 28592: 'iso-8859-2', 28605: 'iso-8859-15',
}
const made = new Map<string, TextDecoder>()
const decoder = (label: string): TextDecoder => {
  if (!made.has(label)) made.set(label, new TextDecoder(label))
  return made.get(label)!
}

export const isTwoByte = (page: number): boolean => page in twoBytes

/** The characters of bytes; a page that nobody knows is read as Windows-1252, where most of any Western one stands. */
export function decodePage(page: number, bytes: readonly number[]): string {
  if (page in twoBytes) return decoder(twoBytes[page]!).decode(Uint8Array.from(bytes))
  return bytes.map(byte => {
    if (byte < 128) return String.fromCharCode(byte)
    if (page === 10000) return legacyChar('macroman', byte)
    if (page === 850) return legacyChar('cp850', byte)
    if (page in older) return older[page]![byte - 128]!
    return page in browsers ? decoder(browsers[page]!).decode(Uint8Array.of(byte)) : legacyChar('windows-1252', byte)
  }).join('')
}

/** The page of a font's character set, by the numbers of Windows; null where it is the text's own. 42: a font of signs. */
export const pageOfCharset = (charset: number): number | null =>
  ({ 2: 42, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 } as Record<number, number>)[charset] ?? null
