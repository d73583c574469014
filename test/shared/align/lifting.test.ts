import fc from 'fast-check'
import { uncross } from '../../../shared/align/crossings'
import { dropFragments } from '../../../shared/align/fragments'
import { inOrder, type Group } from '../../../shared/align/lift'
import type { Step } from '../../../shared/align/path'
import { preferStraight } from '../../../shared/align/straight'
import type { Segment } from '../../../shared/align/types'

type Likeness = (en: readonly number[], fr: readonly number[]) => number

/** Groups as likeness sees them: the best of the pairs that `like` names as "0-1 0.4", on average over both sides. */
function likeness(like: string): Likeness {
  const pairs = new Map(like.split(', ').map(pair => { const [who, how] = pair.split(' '); return [who!, Number(how)] }))
  return (en, fr) => {
    const best = (own: readonly number[], other: readonly number[], name: (a: number, b: number) => string): number[] => own.map(a => Math.max(...other.map(b => pairs.get(name(a, b)) ?? 0)))
    const all = [...best(en, fr, (a, b) => `${a}-${b}`), ...best(fr, en, (b, a) => `${a}-${b}`)]
    return all.reduce((x, y) => x + y, 0) / all.length
  }
}

/** "A link of two paragraphs to two, whose sentences answer each other as `like` says, comes out as `links`." */
const crosses = (what: string, like: string, links: string, unitOf = { en: [0, 1], fr: [0, 1] }): void => test(what, () => {
  const steps = uncross({ en: 0, enCount: 2, fr: 0, frCount: 2, score: 1 }, unitOf, likeness(like), (en, fr) => en.length + fr.length)
  expect(steps.map(s => `${s.en}${s.enCount > 1 ? `-${s.en + s.enCount - 1}` : ''}=${s.fr}${s.frCount > 1 ? `-${s.fr + s.frCount - 1}` : ''}`).join(' ')).toBe(links)
})

describe('two neighbours that the path took as one group', () => {
  crosses('changed places', '0-1 0.7, 1-0 0.8', '0=1 1=0')
  crosses('stand as they stood', '0-0 0.7, 1-1 0.8', '0-1=0-1')
  crosses('share their matter: no half is whole by itself', '0-0 0.5, 0-1 0.6, 1-1 0.6', '0-1=0-1')
  crosses('are one paragraph on either side', '0-1 0.7, 1-0 0.8', '0-1=0-1', { en: [0, 0], fr: [0, 0] })
})

const segments = (lengths: readonly (readonly number[])[]): Segment[] => lengths.flatMap((list, unit) => list.map((length, k) => ({ unit, start: 1000 * k, end: 1000 * k + length, from: 0, to: 0 })))
const step = (en: number, fr: number): Step => ({ en, enCount: 1, fr, frCount: 1, score: 1 })
const said = (groups: readonly Group[]): string => groups.map(g => `${g.en.join('+')}=${g.fr.join('+')}`).join(' ')

/** "A pair of paragraphs whose sentences have these lengths, tied by the steps, with so much in common, comes out as `links`." */
const hangs = (what: string, en: readonly number[], fr: readonly number[], steps: readonly Step[], common: number, links: string): void => test(what, () => {
  expect(said(dropFragments([{ en: [0], fr: [0], worth: 1 }], steps, segments([en]), segments([fr]), 1, 1, () => common))).toBe(links)
})

describe('a pair that hangs by one sentence', () => {
  hangs('of three on both sides is none', [80, 90, 70], [100, 60, 90], [step(1, 0)], 0.15, '0= =0')
  hangs('has much in common all the same', [80, 90, 70], [100, 60, 90], [step(1, 0)], 0.4, '0=0')
  hangs('that is all the French has: the rest was cut', [80, 90, 70], [85], [step(0, 0)], 0.15, '0=0')
  hangs('that is all the English has: the rest was added', [80], [85, 90, 70], [step(0, 1)], 0.15, '0=0')
})

/** "Between links in order, a paragraph cut and one added at its place, with so much in common, come out as `links`." */
const alone = (what: string, common: number, single: boolean, links: string): void => test(what, () => {
  const groups: Group[] = [{ en: [0], fr: [0], worth: 1 }, { en: [1], fr: [], worth: 0 }, { en: [], fr: [1], worth: 0 }, { en: [], fr: [3], worth: 0 }, { en: [2], fr: [2], worth: 1 }]
  expect(said(preferStraight(groups, inOrder(groups), (en, fr) => (en[0] === fr[0] ? en[0] === 1 ? common : 0.8 : 0), () => true, () => false, () => single))).toBe(links)
})

describe('a paragraph cut where another was added', () => {
  alone('one sentence with little in common: put freely', 0.12, true, '0=0 1=1 2=2 =3')
  alone('several sentences with little in common: not all were put freely', 0.12, false, '0=0 1= =1 2=2 =3')
  alone('several sentences with something in common', 0.24, false, '0=0 1=1 2=2 =3')
})

test('what did not move is the heaviest run in the same order on both sides', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 })), { maxLength: 14 }), made => {
    const used = new Set<number>()
    const groups: Group[] = made.filter(([fr]) => !used.has(fr) && used.add(fr)).map(([fr, worth], k) => ({ en: [k], fr: [fr], worth }))
    const chain = [...inOrder(groups)].sort((a, b) => a.en[0]! - b.en[0]!)
    chain.forEach((group, k) => { if (k > 0) expect(group.fr[0]!).toBeGreaterThan(chain[k - 1]!.fr[0]!) })
    const heaviest = (from: number, above: number): number => Math.max(0, ...groups.flatMap((g, k) => (k >= from && g.fr[0]! > above ? [g.worth + heaviest(k + 1, g.fr[0]!)] : [])))
    expect(chain.reduce((sum, g) => sum + g.worth, 0)).toBe(heaviest(0, -1))
  }))
})
