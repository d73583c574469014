import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameKeys, romanised } from '../../../shared/language/names/romanisation'

const rows = (file: string): string[][] =>
  readFileSync(join(__dirname, file), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'))

const words = (name: string): string[] => name.split(/[\s-]+/)
const shareKey = (en: string, fr: string): boolean => nameKeys(en).some(key => nameKeys(fr).includes(key))

const persons = rows('persons.tsv')
const others = rows('persons-not.tsv')
const pairs = persons.flatMap(([en, fr]) => en.split('|').flatMap(one => fr.split('|').map(other => [one, other] as const)))

test('the tables are as large as they were meant to be', () => {
  expect(persons.length).toBeGreaterThanOrEqual(160)
  expect(others.length).toBeGreaterThanOrEqual(60)
})

describe('a person known under two romanisations', () => {
  test.each(pairs)('%s is %s', (en, fr) => {
    expect(romanised(en, fr)).toBe(true)
    const [ens, frs] = words(en).length === words(fr).length ? [words(en), words(fr)] : [en.split(' '), fr.split(' ')]
    ens.forEach((word, n) => expect([word, frs[n], shareKey(word, frs[n])]).toEqual([word, frs[n], true]))
  })
})

describe('two names that are not one', () => {
  test.each(others.map(([en, fr, shared = '']) => [en, fr, shared]))('%s is not %s', (en, fr, shared) => {
    expect(romanised(en, fr)).toBe(false)
    expect(shareKey(en, fr)).toBe(shared === 'shared')
  })
})

describe('what is no respelling', () => {
  const verbatim = ['Macron', 'Navalny', 'Obama', 'Kandahar', 'O’Neill']
  test.each(verbatim)('%s is not respelt as itself', name => expect(romanised(name, name)).toBe(false))
  test('accents alone are no respelling', () => expect(romanised('Erdogan', 'Erdoğan')).toBe(false))
  test('a Slavic and an Arabic difference do not mix', () => expect(romanised('Qazhin', 'Kajine')).toBe(false))
  test('one word respelt and one changed is no respelling', () => expect(romanised('Dmitry Medvedev', 'Dmitri Medvediev-Orlov')).toBe(false))
})

describe('keys', () => {
  test('case, accents and apostrophes do not matter', () => expect(nameKeys('QU’RAN')).toEqual(nameKeys("qu'ran")))
  test('a western name has one key', () => expect(nameKeys('Marshall')).toEqual(['marshall']))
  test('no name has more than seven', () => expect(Math.max(...pairs.flat().flatMap(words).map(word => nameKeys(word).length))).toBeLessThanOrEqual(7))
})
