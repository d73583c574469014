import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { decode, encode, missingFrom, substitute } from '../../../shared/formats/encoding'
import { detect } from '../../../shared/formats/detect'
import { decodeLegacy, legacyByte, type LegacyEncoding } from '../../../shared/formats/legacy'

const french = 'À Nouméa, l’été s’achève : « Ça va être très dur », a-t-il déclaré — à 20 °C, l’œuvre coûte 2 500 €…'
const english = 'The “deal” isn’t done — it’s worth £2.5 billion, the café owner said.'
const ascii = 'The deal is not done.'

describe('the tables are those of the encoding standard', () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i)
  // The code points of 80 to 9F in the standard's index; above it the table is Latin-1. (Some versions of Node decode them as Latin-1.)
  const c1 = '20AC 81 201A 192 201E 2026 2020 2021 2C6 2030 160 2039 152 8D 17D 8F 90 2018 2019 201C 201D 2022 2013 2014 2DC 2122 161 203A 153 9D 17E 178'
  const windows = String.fromCharCode(...all.subarray(0, 128), ...c1.split(' ').map(hex => parseInt(hex, 16)), ...all.subarray(160))
  test('windows-1252', () => expect(decodeLegacy('windows-1252', all)).toBe(windows))
  test('macroman', () => expect(decodeLegacy('macroman', all)).toBe(new TextDecoder('macintosh').decode(all)))
  test('iso-8859-15', () => expect(decodeLegacy('iso-8859-15', all.subarray(160))).toBe(new TextDecoder('iso-8859-15').decode(all.subarray(160))))
  for (const encoding of ['windows-1252', 'macroman', 'iso-8859-15', 'cp850'] as LegacyEncoding[]) {
    test(`every byte of ${encoding} goes back`, () => expect(encode(encoding, decodeLegacy(encoding, all))).toEqual(all))
  }
})

describe('what a file is', () => {
  const found = (bytes: Uint8Array): string => {
    const is = detect(bytes)
    return is.kind === 'text' ? `${is.encoding}${is.bom > 0 ? ' with mark' : ''}${is.damaged > 0 ? ` with ${is.damaged} damaged` : ''}` : is.kind
  }
  const bytesOf = (...bytes: (number | string)[]): Uint8Array => Uint8Array.from(bytes.flatMap(b => (typeof b === 'number' ? [b] : [...encode('utf-8', b)])))
  const is = (name: string, bytes: Uint8Array, wanted: string): void => {
    test(`${name}: ${wanted}`, () => expect(found(bytes)).toBe(wanted))
  }
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macroman'] as const) {
    is('French copy', encode(encoding, french), encoding)
    is('English copy', encode(encoding, english), encoding)
  }
  is('plain English', encode('utf-8', ascii), 'utf-8')
  is('a mark of UTF-8', bytesOf(0xef, 0xbb, 0xbf, french), 'utf-8 with mark')
  is('a mark of UTF-16', Uint8Array.from([0xff, 0xfe, ...encode('utf-16le', french)]), 'utf-16le with mark')
  is('the other mark of UTF-16', Uint8Array.from([0xfe, 0xff, ...encode('utf-16be', french)]), 'utf-16be with mark')
  is('one accent', encode('windows-1252', 'Le président Macron est arrivé'), 'windows-1252')
  is('an œ of Latin-9', encode('iso-8859-15', 'Le cœur de l\'œuvre coûte 20 € à Orléans'), 'iso-8859-15')
  is('French of DOS', encode('cp850', 'Le président a dit « oui » à la fenêtre, ça c\'était prévu'), 'cp850')
  is('one accent', encode('macroman', 'Le président Macron est arrivé'), 'macroman')
  is('capitals', encode('windows-1252', "L'ÉTAT ET L'ÉGLISE"), 'windows-1252')
  is('capitals', encode('macroman', "L'ÉTAT ET L'ÉGLISE"), 'macroman')
  is('an apostrophe alone', encode('windows-1252', 'It isn’t over'), 'windows-1252')
  is('an apostrophe alone', encode('macroman', 'It isn’t over'), 'macroman')
  is('guillemets', encode('windows-1252', 'Il a dit «\u00a0oui\u00a0» puis «\u00a0non\u00a0».'), 'windows-1252')
  is('guillemets', encode('macroman', 'Il a dit «\u00a0oui\u00a0» puis «\u00a0non\u00a0».'), 'macroman')
  is('a small letter alone', encode('macroman', 'Il justifia également'), 'macroman')
  is('a guillemet at the start', encode('macroman', '«\u00a0Alors je suis toi.'), 'macroman')
  is('a guillemet at the end', encode('windows-1252', 'Une excellente relation.\u00a0»'), 'windows-1252')
  is('Czech names in French', encode('windows-1252', 'Le film de Žižek a été présenté à Orléans'), 'windows-1252')
  is('one bad byte in French UTF-8', bytesOf(french, 0xe9, french), 'utf-8 with 1 damaged')
  is('a zero', bytesOf('abc', 0, 'def'), 'binary')
  is('a picture', bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13), 'binary')
  is('control characters', Uint8Array.from({ length: 64 }, (_, i) => 1 + (i % 8)), 'binary')
  is('a wire’s frame of controls', bytesOf(1, 'f0123', 2, ascii.repeat(20), 3, 4), 'utf-8')
  is('Russian in one byte', Uint8Array.from([0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xe8, 0x20, 0xe7, 0xe0, 0xff, 0xe2, 0xe8, 0xeb]), 'undecodable')
  is('half a character of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41]), 'cut')
  is('noise behind the mark of UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, 0x80, 0x81, 0xfe]), 'undecodable')
})

describe('characters that an encoding lacks', () => {
  test('are named once each, in order', () => expect(missingFrom('windows-1252', 'Dvořák, Łódź, Dvořák, 漢')).toEqual(['ř', 'Ł', 'ź', '漢']))
  test('none in UTF-8', () => expect(missingFrom('utf-8', 'Dvořák 漢')).toEqual([]))
  test('none of French in Windows-1252', () => expect(missingFrom('windows-1252', french)).toEqual([]))
  test('a letter with its accent apart is there', () => expect(missingFrom('windows-1252', 'e\u0301te\u0301')).toEqual([]))
  const stands = (encoding: LegacyEncoding, char: string, wanted: string): void => {
    test(`${wanted || 'nothing'} stands for ${char} in ${encoding}`, () => expect(substitute(encoding, char)).toBe(wanted))
  }
  stands('windows-1252', 'ř', 'r')
  stands('windows-1252', '\u202f', '\u00a0')
  stands('macroman', 'Š', 'S')
  stands('windows-1252', 'ﬁ', 'fi')
  stands('windows-1252', '漢', '?')
  stands('iso-8859-15', '\u2015', '--')
  stands('cp850', 'œ', 'oe')
  stands('iso-8859-15', '’', "'")
  stands('windows-1252', 'é', 'é')
  test('substitutes are written', () => expect(decode('windows-1252', encode('windows-1252', 'Dvořák à 2\u202f500'))).toBe('Dvorák à 2\u00a0500'))
})

describe('there and back', () => {
  const back = (name: string, property: fc.IProperty<[Uint8Array]>): void => {
    test(name, () => fc.assert(property, { numRuns: 300 }))
  }
  const bytes = fc.uint8Array({ maxLength: 200 })
  for (const encoding of ['windows-1252', 'macroman'] as const) back(`any bytes of ${encoding}`, fc.property(bytes, b => expect(encode(encoding, decode(encoding, b)!)).toEqual(b)))
  for (const encoding of ['utf-16le', 'utf-16be'] as const) back(`any even bytes of ${encoding}`, fc.property(bytes, b => expect(encode(encoding, decode(encoding, b.subarray(0, b.length & ~1))!)).toEqual(b.subarray(0, b.length & ~1))))
  back('any bytes as damaged UTF-8', fc.property(bytes, b => expect(encode('utf-8', decode('utf-8', b, true)!)).toEqual(b)))
  test('any valid text of UTF-8', () => fc.assert(fc.property(fc.string({ unit: anyCharacter }), text => expect(decode('utf-8', encode('utf-8', text))).toBe(text))))
  test('characters beyond the table never lose the rest', () => fc.assert(fc.property(fc.string({ unit: anyCharacter }), text => {
    const written = decode('windows-1252', encode('windows-1252', text))!
    for (let i = 0; i < written.length; i++) expect(legacyByte('windows-1252', written.charCodeAt(i))).toBeGreaterThanOrEqual(0)
  })))
})
