import { paragraph } from '../../../shared/article/types'
import { aligned, english, expectSound, french, short, straight, strike, volcano } from './stories'

const EN = english(strike), FR = french(strike)

/** "The story whose English is `en` and whose French is `fr` is linked as `links`." */
function linked(what: string, en: readonly string[], fr: readonly string[], links: string): void {
  test(what, () => {
    const found = aligned(en, fr)
    expectSound(found, en.length, fr.length)
    expect(short(found.links)).toBe(links)
  })
}

/** The list without one of its members. */
const without = (list: readonly string[], n: number): string[] => list.filter((_, k) => k !== n)
/** The list with `text` put before its member `n`. */
const withAt = (list: readonly string[], n: number, text: string): string[] => [...list.slice(0, n), text, ...list.slice(n)]
/** The list with its members `n` and `n + 1` run into one paragraph. */
const merged = (list: readonly string[], n: number): string[] => [...list.slice(0, n), `${list[n]} ${list[n + 1]}`, ...list.slice(n + 2)]
/** The list with the last sentence of its member `n` put at the head of the next. */
const crossed = (list: readonly string[], n: number): string[] => {
  const [, first, last] = /^(.*[.!?»]) (.*)$/.exec(list[n]!)!
  return [...list.slice(0, n), first!, `${last} ${list[n + 1]}`, ...list.slice(n + 2)]
}
/** The list with its member `n` put at `to`. */
const moved = (list: readonly string[], n: number, to: number): string[] => withAt(without(list, n), to, list[n]!)
/** `0=0 …` up to `count`, with what the function says for each English paragraph. */
const each = (count: number, say: (n: number) => string): string => Array.from({ length: count }, (_, n) => say(n)).filter(s => s !== '').join(' ')

describe('paragraph against paragraph', () => {
  linked('a straight translation', EN, FR, straight(10))
  linked('another story', english(volcano), french(volcano), straight(6))
  linked('one paragraph each', [EN[3]!], [FR[3]!], '0=0')
  linked('the same English on both sides', EN, EN, straight(10))
  linked('the same French on both sides', FR, FR, straight(10))
  linked('a headline translated freely', ['Port shut as dockers walk out', ...EN], ['A Marlow Bay, les quais sont déserts', ...FR], straight(11))
  linked('a headline with no word in common', ['Tempers fray on the waterfront', ...EN], ['La colère gronde', ...FR], straight(11))
  linked('a repeated paragraph', withAt(EN, 5, EN[2]!), withAt(FR, 5, FR[2]!), straight(11))
  linked('a paragraph repeated next to itself', withAt(EN, 2, EN[2]!), withAt(FR, 2, FR[2]!), straight(11))
  linked('every paragraph the same', Array<string>(8).fill(EN[3]!), Array<string>(8).fill(FR[3]!), straight(8))
})

describe('cut paragraphs', () => {
  for (let n = 0; n < 10; n++) linked(`the French has no paragraph ${n + 1}`, EN, without(FR, n), each(10, k => (k === n ? `${n}=` : `${k}=${k < n ? k : k - 1}`)))
  linked('the French has neither the third nor the fourth', EN, [...FR.slice(0, 2), ...FR.slice(4)], '0=0 1=1 2= 3= 4=2 5=3 6=4 7=5 8=6 9=7')
  linked('the French ends after the sixth', EN, FR.slice(0, 6), '0=0 1=1 2=2 3=3 4=4 5=5 6= 7= 8= 9=')
  linked('only the seventh was translated', EN, [FR[6]!], '0= 1= 2= 3= 4= 5= 6=0 7= 8= 9=')
})

describe('a sentence that crossed a paragraph border', () => {
  for (const n of [4, 5, 8]) linked(`out of paragraph ${n + 1}, as many paragraphs on both sides`, EN, crossed(FR, n), each(10, k => (k === n ? `${n}+${n + 1}=${n}+${n + 1}` : k === n + 1 ? '' : `${k}=${k}`)))
})

describe('a figure of several words is one figure', () => {
  linked('digits in groups', ['They sold 2,000 of them.'], ['On en a vendu 2 000.', 'On en a vendu 3 000.'], '0=0 =1')
  linked('digits in groups, the other way round', ['They sold 2,000 of them.'], ['On en a vendu 3 000.', 'On en a vendu 2 000.'], '0=1 =0')
  linked('in words', ['They sold thirty-two of them.'], ['On en a vendu trente et un.', 'On en a vendu 32.'], '0=1 =0')
  linked('with its magnitude', ['They sold 34 trillion of them.'], ['On en a vendu 34 milliards.', 'On en a vendu 34 000 milliards.'], '0=1 =0')
})

describe('one sentence on each side that nothing ties, all else being linked', () => {
  const free = (list: readonly string[], text: string): string[] => withAt(merged(list, 6), 3, text)
  linked('is the other put freely', withAt(EN, 3, 'Tempers fray on the waterfront.'), free(FR, 'La colère gronde.'), '0=0 1=1 2=2 3=3 4=4 5=5 6=6 7+8=7 9=8 10=9')
  linked('unless they stand apart', withAt(EN, 3, 'Tempers fray on the waterfront.'), withAt(merged(FR, 6), 8, 'La colère gronde.'), '0=0 1=1 2=2 3= 4=3 5=4 6=5 7+8=6 9=7 10=9 =8')
})

describe('added paragraphs', () => {
  const added = 'Le maire, Bruno Castel, a ouvert un gymnase pour loger les chauffeurs routiers bloqués par la neige sur l’autoroute.'
  for (const n of [1, 4, 7, 10]) {
    test(`the French has one of its own at ${n + 1}`, () => {
      const found = aligned(EN, withAt(FR, n, added))
      expectSound(found, 10, 11)
      expect(found.links.filter(link => link.en.length === 0).map(link => link.fr)).toEqual([[n]])
      expect(short(found.links.filter(link => link.en.length > 0))).toBe(each(10, k => `${k}=${k < n ? k : k + 1}`))
    })
  }
})

describe('a paragraph replaced by one that says something else', () => {
  const other = 'Le maire de la commune, Bruno Castel, a ouvert un gymnase et deux écoles pour loger les chauffeurs routiers bloqués par la neige sur l’autoroute du Soleil.'
  const found = aligned(EN, [...FR.slice(0, 5), other, ...FR.slice(6)])
  test('stands alone, and so does what replaces it', () => expect(short(found.links)).toBe('0=0 1=1 2=2 3=3 4=4 5= 6=6 7=7 8=8 9=9 =5'))
  test('leaves the rest as it was', () => expect(short(found.links.filter(link => !link.en.includes(5) && !link.fr.includes(5)))).toBe('0=0 1=1 2=2 3=3 4=4 6=6 7=7 8=8 9=9'))
})

describe('merged and split paragraphs', () => {
  for (const n of [0, 2, 4, 6, 8]) linked(`the French runs ${n + 1} and ${n + 2} together`, EN, merged(FR, n), each(10, k => (k < n ? `${k}=${k}` : k === n ? `${n}+${n + 1}=${n}` : k === n + 1 ? '' : `${k}=${k - 1}`)))
  for (const n of [1, 3, 5, 7]) linked(`the French makes two of ${n + 1}`, merged(EN, n), FR, each(9, k => (k < n ? `${k}=${k}` : k === n ? `${n}=${n}+${n + 1}` : `${k}=${k + 1}`)))
  linked('three run into one', EN, merged(merged(FR, 4), 4), '0=0 1=1 2=2 3=3 4+5+6=4 7=5 8=6 9=7')
  linked('the whole story in one paragraph', EN, [FR.join(' ')], '0+1+2+3+4+5+6+7+8+9=0')
  linked('a paragraph of two sentences split between them', EN, [FR[0]!, 'Le syndicat, qui représente 2.400 ouvriers, réclame une hausse de 9% sur deux ans.', 'La direction a proposé 4,5%.', ...FR.slice(2)], `0=0 1=1+2 ${each(10, k => (k < 2 ? '' : `${k}=${k + 1}`))}`)
})

describe('moved paragraphs', () => {
  linked('the last comes third', EN, moved(FR, 9, 2), '0=0 1=1 2=3 3=4 4=5 5=6 6=7 7=8 8=9 9=2!')
  linked('the third comes last', EN, moved(FR, 2, 9), '0=0 1=1 2=9! 3=2 4=3 5=4 6=5 7=6 8=7 9=8')
  linked('the seventh comes second', EN, moved(FR, 6, 1), '0=0 1=2 2=3 3=4 4=5 5=6 6=1! 7=7 8=8 9=9')
  test('two neighbours that changed places: one of them moved', () => {
    const found = aligned(EN, moved(FR, 5, 4))
    expectSound(found, 10, 10)
    expect(short(found.links).replaceAll('!', '')).toBe('0=0 1=1 2=2 3=3 4=5 5=4 6=6 7=7 8=8 9=9')
    expect(found.links.filter(link => link.kind === 'moved')).toHaveLength(1)
  })
  for (let n = 0; n < 9; n++) {
    test(`short neighbours ${n + 1} and ${n + 2} changed places`, () => {
      const brief = (list: readonly string[]): string[] => list.map(text => /^.*?[.!?»](?= |$)/.exec(text)![0])
      const found = aligned(brief(EN), moved(brief(FR), n, n + 1))
      expect(short(found.links).replaceAll('!', '')).toBe(each(10, k => `${k}=${k === n ? n + 1 : k === n + 1 ? n : k}`))
    })
  }
  linked('one moved and another cut', EN, without(moved(FR, 8, 3), 6), '0=0 1=1 2=2 3=4 4=5 5= 6=6 7=7 8=3! 9=8')
})

describe('one side empty', () => {
  linked('nothing at all', [], [], '')
  linked('no French', EN.slice(0, 3), [], '0= 1= 2=')
  linked('no English', [], FR.slice(0, 3), '=0 =1 =2')
  linked('one empty paragraph each', [''], [''], '0=0')
  linked('an empty French', EN.slice(0, 2), [''], '0= 1= =0')
  linked('an empty line in both', withAt(EN, 3, ''), withAt(FR, 3, ''), straight(11))
  linked('an empty line in the English alone', withAt(EN, 3, ''), FR, '0=0 1=1 2=2 3= 4=3 5=4 6=5 7=6 8=7 9=8 10=9')
  test('an empty line in the French alone', () => expect(short(aligned(EN, withAt(FR, 3, '')).links.filter(link => link.en.length > 0))).toBe('0=0 1=1 2=2 3=4 4=5 5=6 6=7 7=8 8=9 9=10'))
  linked('white space alone', ['   ', EN[0]!], ['\u00a0', FR[0]!], '0=0 1=1')
})

describe('two stories that have nothing in common', () => {
  const apart = aligned(EN, french(volcano)), asunder = aligned(english(volcano), FR)
  test('are not related', () => expect([apart.related, asunder.related]).toEqual([false, false]))
  test('stand nearly all alone', () => { for (const links of [apart.links, asunder.links]) expect(links.filter(link => link.en.length > 0 && link.fr.length > 0).length).toBeLessThanOrEqual(1) })
  test('a story and its version are related', () => expect([aligned(EN, FR).related, aligned(english(volcano), french(volcano)).related]).toEqual([true, true]))
  test('half a story and its version are related', () => expect(aligned(EN, FR.slice(0, 5)).related).toBe(true))
  test('a story with half of another put in is related', () => expect(aligned(EN, [...FR.slice(0, 5), ...french(volcano)]).related).toBe(true))
  test('the same French on both sides is related', () => expect(aligned(FR, FR).related).toBe(true))
})

describe('what each desk writes for itself', () => {
  const roles = (texts: readonly string[], advisory: string, signOff: string) => [paragraph(advisory, 'advisory'), ...texts.map(text => paragraph(text)), paragraph(signOff, 'footer')]
  const own = aligned(roles(EN, '(Adds union comment, ships)', '(Reporting by Ann Lee; Editing by Tom Roe)'), roles(FR, '(Ajoute le syndicat)', '(Version française Luc Petit, édité par Ève Blanc)'))
  test('is tied by its role', () => expect(short(own.links)).toBe(straight(12)))
  test('is sound', () => expectSound(own, 12, 12))
  test('stands alone where the other desk wrote none', () => expect(short(aligned(roles(EN, '(Adds)', '(Reporting by Ann Lee)'), FR.map(text => paragraph(text))).links)).toBe(`0= ${each(10, k => `${k + 1}=${k}`)} 11=`))
})
