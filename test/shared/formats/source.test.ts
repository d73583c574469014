import * as fc from 'fast-check'
import { encode } from '../../../shared/formats/encoding'
import { guessLanguage, readArticle, unencodable, writeArticle, LARGEST, type Encoding, type TextSource } from '../../../shared/formats'
import { wrap } from '../../../shared/formats/layout'
import { pairParagraphs } from '../../../shared/formats/pairing'
import { readMessages } from '../../../shared/messages/read'

const read = (bytes: Uint8Array, encoding?: Encoding): { source: TextSource; texts: string[] } => {
  const result = readArticle(bytes, 'story.txt', 'fr', encoding ? { encoding } : {})
  if (!result.ok) throw new Error(result.problem.key)
  return { source: result.source, texts: result.article.paragraphs.map(p => p.text) }
}
const utf8 = (text: string): Uint8Array => encode('utf-8', text)
const writes = (name: string, before: string, edit: (texts: string[]) => string[], after: string, encoding: Encoding = 'utf-8'): void => {
  test(name, () => {
    const { source, texts } = read(encode(encoding, before))
    expect(writeArticle(source, edit(texts))).toEqual(encode(encoding, after))
  })
}
const change = (i: number, text: string) => (texts: string[]): string[] => texts.map((old, k) => (k === i ? text : old))

describe('what was not edited goes back byte for byte', () => {
  writes('nothing edited, trailing spaces, mixed ends', ' Un.  \r\n\n\tDeux. \rTrois.\n\n', texts => texts, ' Un.  \r\n\n\tDeux. \rTrois.\n\n')
  writes('one edited', 'Un. \r\n\r\n Deux. \r\n\n\nTrois.\r\n', change(1, 'Deux et demi.'), 'Un. \r\n\r\n Deux et demi. \r\n\n\nTrois.\r\n')
  writes('one split', 'Un.\n\nDeux. Et trois.\n\n\nQuatre.\n', () => ['Un.', 'Deux.', 'Et trois.', 'Quatre.'], 'Un.\n\nDeux.\n\nEt trois.\n\n\nQuatre.\n')
  writes('two joined', 'Un.\n\nDeux.\n\nTrois.\n\n\n\nQuatre.\n', () => ['Un.', 'Deux. Trois.', 'Quatre.'], 'Un.\n\nDeux. Trois.\n\n\n\nQuatre.\n')
  writes('one deleted', 'Un.\n\nDeux.\n\nTrois.\n', () => ['Un.', 'Trois.'], 'Un.\n\nTrois.\n')
  writes('the first deleted', ' Un.\n\nDeux.\n\nTrois.\n', () => ['Deux.', 'Trois.'], ' Deux.\n\nTrois.\n')
  writes('one added at the end', 'Un.\nDeux.\n', texts => [...texts, 'Trois.'], 'Un.\nDeux.\nTrois.\n')
  writes('one added at the start', 'Un.\r\n\r\nDeux.\r\n', texts => ['Zéro.', ...texts], 'Zéro.\r\n\r\nUn.\r\n\r\nDeux.\r\n')
  writes('empty paragraphs are left out', 'Un.\n\nDeux.\n', () => ['Un.', '', '  ', 'Deux.'], 'Un.\n\nDeux.\n')
  writes('a line break inside a paragraph is a space', 'Un.\nDeux.\n', change(0, 'Un\net demi.'), 'Un et demi.\nDeux.\n')
  writes('in Windows-1252', 'Un été.\r\nDeux cœurs.\r\n', change(1, 'Deux cœurs à 3 €.'), 'Un été.\r\nDeux cœurs à 3 €.\r\n', 'windows-1252')
  writes('in MacRoman with its own line ends', 'Un été.\rDeux cœurs.\r', change(0, 'Un autre été.'), 'Un autre été.\rDeux cœurs.\r', 'macroman')
  writes('everything replaced', 'Un.\n\nDeux.\n', () => ['Tout.'], 'Tout.\n')

  const wrapped = [
    '   Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du',
    'dollar, tandis que les investisseurs attendaient les chiffres.',
    '   L’once a touché  un plus haut de deux semaines à la Bourse',
    'de Londres avant de se replier.', '',
  ].join('\r\n')
  writes('an edited paragraph is wrapped as its file is, its neighbour keeps its breaks', wrapped,
    change(0, 'Le cours de l’or a progressé vendredi de 0,4% à la faveur du recul du dollar, tandis que les courtiers attendaient les chiffres.'),
    ['   Le cours de l’or a progressé vendredi de 0,4% à la faveur du recul',
      'du dollar, tandis que les courtiers attendaient les chiffres.',
      '   L’once a touché  un plus haut de deux semaines à la Bourse',
      'de Londres avant de se replier.', ''].join('\r\n'))
  writes('a paragraph moved as it was keeps its breaks', wrapped, ([a, b]) => [b!, a!], [
    '   L’once a touché  un plus haut de deux semaines à la Bourse',
    'de Londres avant de se replier.',
    '   Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du',
    'dollar, tandis que les investisseurs attendaient les chiffres.', ''].join('\r\n'))
  test('the mark goes back', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Un.\nDeux.')])
    expect(writeArticle(read(bytes).source, ['Un.', 'Trois.'])).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Un.\nTrois.')]))
  })
})

/** Text in the manner of copy, in any layout: sentences of French words, every line end, indents and blank lines. */
const sentence = fc.array(fc.constantFrom('le', 'président', 'déclaré', '2.500', 'à', 'l’été', '«\u00a0oui\u00a0»', 'Nour-Soultan', '-', 'Mme', 'œuvre'), { minLength: 1, maxLength: 40 }).map(words => `Le ${words.join(' ')}.`)
const ends = fc.constantFrom('\n', '\r\n', '\r')
const layouts = fc.record({ paragraphs: fc.array(sentence, { minLength: 1, maxLength: 8 }), ends: fc.array(ends, { minLength: 40, maxLength: 40 }), same: fc.boolean(), width: fc.constantFrom(0, 40, 66), indent: fc.constantFrom('', '   ', '\t'), blank: fc.boolean() })
  .map(({ paragraphs, ends: list, same, width, indent, blank }) => {
    let n = 0
    const eol = (): string => (same ? list[0]! : list[n++ % list.length]!)
    const lines = (text: string): string => {
      let out = '', length = 0
      for (const word of text.split(' ')) {
        if (width > 0 && length > 0 && length + 1 + word.length > width) { out += eol() + word; length = word.length } else { out += (length > 0 ? ' ' : '') + word; length += word.length + 1 }
      }
      return out
    }
    return paragraphs.map(p => indent + lines(p)).reduce((all, p) => (all === '' ? p : all + eol() + (blank ? eol() : '') + p), '') + eol()
  })

/** Prose of several lines, as stories are made of. */
const prose = fc.array(fc.constantFrom('le', 'gouvernement', 'a', 'déclaré', '2.500', 'hommes', 'à', 'l’été', '«\u00a0oui\u00a0»', 'Nour-Soultan,', '-', 'Mme', 'Dupont', 'œuvre'), { minLength: 25, maxLength: 60 }).map(words => `Le ${words.join(' ')} fin.`)
const story = fc.array(prose, { minLength: 3, maxLength: 8 })

describe('always', () => {
  const encodings: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macroman']
  test('any bytes that can be read go back as they came', () => {
    let readable = 0
    fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), fc.constantFrom(undefined, ...encodings), (bytes, encoding) => {
      const result = readArticle(bytes, 'x', 'fr', encoding ? { encoding } : {})
      if (!result.ok) return
      readable++
      expect(writeArticle(result.source, result.article.paragraphs.map(p => p.text))).toEqual(bytes)
    }), { numRuns: 1000 })
    expect(readable).toBeGreaterThan(200)
  })
  test('copy in any layout and encoding goes back as it came', () => fc.assert(fc.property(layouts, fc.constantFrom(...encodings), (text, encoding) => {
    const bytes = encode(encoding, text)
    const { source, texts } = read(bytes, encoding)
    expect(writeArticle(source, texts)).toEqual(bytes)
  }), { numRuns: 300 }))
  test('an edit of one paragraph changes no byte before or behind it', () => fc.assert(fc.property(layouts, fc.nat(), sentence, (text, which, replacement) => {
    const { source, texts } = read(utf8(text))
    const i = which % texts.length, block = source.layout.blocks[i]!
    const written = new TextDecoder().decode(writeArticle(source, texts.map((old, k) => (k === i ? `${replacement} (édité)` : old))))
    expect(written.startsWith(text.slice(0, block.start))).toBe(true)
    expect(written.endsWith(text.slice(block.end))).toBe(true)
  }), { numRuns: 300 }))
  test('what was written reads as what was edited', () => {
    let told = 0
    fc.assert(fc.property(story, fc.constantFrom(0, 60, 72), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('   ', ''), fc.nat(), prose, (paragraphs, width, eol, indent, which, replacement) => {
      const typed = (copy: readonly string[]): string => copy.map(p => indent + wrap(p, width, indent.length, eol)).join(indent === '' ? eol + eol : eol) + eol
      const { source, texts } = read(utf8(typed(paragraphs)))
      const edited = paragraphs.map((old, k) => (k === which % paragraphs.length ? replacement : old))
      // In some copy nothing tells a wrapped line from a paragraph: every line that goes on begins with a capital or a figure.
      if (texts.join('|') !== paragraphs.join('|') || read(utf8(typed(edited))).texts.join('|') !== edited.join('|')) return
      told++
      expect(read(writeArticle(source, edited)).texts).toEqual(edited)
    }), { numRuns: 300 })
    expect(told).toBeGreaterThan(270)
  })
  test('indented copy is wrapped though every line that goes on begins with a capital or a figure', () => {
    const text = '   Le « oui » le Dupont le l’été le le le l’été 2.500 hommes le le\nDupont le le fin.\n   Le le le le Dupont « oui » le le le le le le Dupont le Dupont « oui »\n2.500 le le fin.\n'
    expect(read(utf8(text)).texts).toHaveLength(2)
  })
  test('blocks are in order, and only white space stands between them', () => fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'É', '.', ' ', '\n', '\r', '\t', '\u00a0', '-') }), text => {
    if (text.trim() === '') return
    const { source } = read(utf8(text))
    let at = 0
    for (const block of source.layout.blocks) {
      expect(text.slice(at, block.start).trim()).toBe('')
      expect(block.text).toBe(block.text.trim())
      expect(block.text).not.toBe('')
      at = block.end
    }
    expect(text.slice(at).trim()).toBe('')
  })))
  test('pairs of paragraphs rise and are equal', () => fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (old, now) => {
    let last = -1
    pairParagraphs(old, now).forEach((o, n) => {
      if (o < 0) return
      expect(old[o]).toBe(now[n])
      expect(o).toBeGreaterThan(last)
      last = o
    })
  })))
})

describe('what cannot be read is refused with what to do', () => {
  const refused = (name: string, bytes: Uint8Array, key: string, encoding?: Encoding): void => {
    test(`${name}: ${key}`, () => {
      const result = readArticle(bytes, 'story.txt', 'fr', encoding ? { encoding } : {})
      expect(result.ok ? 'ok' : result.problem.key).toBe(key)
      if (!result.ok) for (const language of ['en', 'fr'] as const) {
        const filled = readMessages[key]![language].replace(/\{(\w+)\}/g, (whole, value: string) => result.problem.values[value] ?? whole)
        expect(filled).toContain('story.txt')
        expect(filled).not.toMatch(/[{}]/)
      }
    })
  }
  refused('no bytes', new Uint8Array(0), 'read.empty')
  refused('white space', utf8(' \n\t\r\n'), 'read.empty')
  refused('a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'read.empty')
  refused('zeros', Uint8Array.of(65, 0, 0, 0, 66), 'read.binary')
  refused('half of UTF-16', Uint8Array.of(0xff, 0xfe, 65), 'read.cut')
  refused('not what it is said to be', Uint8Array.of(65, 0xe9, 66), 'read.not-in', 'utf-8')
  refused('a giant', new Uint8Array(LARGEST + 1), 'read.too-large')
})

test('what the encoding lacks is named', () => expect(unencodable(read(encode('windows-1252', 'Été à Paris')).source, 'Dvořák à Łódź')).toEqual(['ř', 'Ł', 'ź']))
test('a file with a bad byte opens and says so', () => expect(read(Uint8Array.from([...utf8('éééééé '), 0xff, ...utf8(' ééé')])).source.damaged).toBe(1))

describe('which language', () => {
  const is = (text: string, wanted: string | null): void => {
    test(`${wanted}: ${text.slice(0, 60)}`, () => expect(guessLanguage(text)).toBe(wanted))
  }
  is('The government announced a series of measures on Thursday to help people who have been hit by rising prices.', 'en')
  is('Le gouvernement a annoncé jeudi une série de mesures pour les ménages qui ont été touchés par la hausse des prix.', 'fr')
  is('Les forces de sécurité ont tiré sur la foule', 'fr')
  is('Troops have left the country after the deal', 'en')
  is('Die Regierung hat am Donnerstag eine Reihe von Maßnahmen angekündigt, um die Haushalte zu entlasten.', null)
  is('El gobierno anunció el jueves una serie de medidas para ayudar a los hogares afectados por el alza de precios.', null)
  is('CAC 40 7.200 +0,3% DAX 15.000 -0,1%', null)
  is('', null)
})
