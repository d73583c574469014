import { sayWhy } from '../../../shared/messages/finding'
import { readingIn } from '../../../shared/messages/reading'
import { rows } from '../../../shared/language/table'
import units from '../../../shared/language/numbers/units.tsv'

test.each([
  ['1860 kilometre', '1860\u00a0kilomètres', '1860\u00a0kilometres'],
  ['1 mile', '1\u00a0mile', '1\u00a0mile'],
  ['1.5 kilometre', '1,5\u00a0kilomètre', '1.5\u00a0kilometres'],
  ['6.3 %', '6,3\u00a0%', '6.3%'],
  ['2800000000 USD', '2\u202f800\u202f000\u202f000\u00a0USD', '2,800,000,000\u00a0USD'],
  ['2022', '2022', '2022'],
  ['0.333333333333', '1/3', '1/3'],
  ['0.666666666667', '2/3', '2/3'],
  ['0.25', '0,25', '0.25'],
  ['3.14159265359 %', '3,1416\u00a0%', '3.1416%'],
  ['-12500', '−12\u202f500', '−12,500'],
  ['15:05', '15h05', '15:05'],
  ['10 centimetre – 20 centimetre', '10\u00a0centimètres – 20\u00a0centimètres', '10\u00a0centimetres – 20\u00a0centimetres'],
  ['1 h 4 min 2 s', '1 h 4 min 2 s', '1 h 4 min 2 s'],
])('%s is read in words of each language', (read, fr, en) => {
  expect([readingIn(read, 'fr'), readingIn(read, 'en')]).toEqual([fr, en])
})

test('every unit has its words', () => {
  for (const [id] of rows(units)) expect(readingIn(`2 ${id!}`, 'fr')).not.toMatch(/-|celsius|\bmile$/)
})

const why = (en: string, enRead: string, fr: string, frRead: string): string => sayWhy({ why: 'number.value.differs', values: { en, enRead, fr, frRead } }, 'fr')
test('a reading is told where it is not what is written', () => {
  expect(why('27', '27', '17', '17')).toBe('“27” est devenu « 17 ».')
  expect(why('6.3%', '6.3 %', '3,6%', '3.6 %')).toBe('“6.3%” est devenu « 3,6% ».')
  expect(why('1,200', '1200', '1.020', '1020')).toBe('“1,200” est devenu « 1.020 » : lus 1200 et 1020.')
})
