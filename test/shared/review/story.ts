import { identify, type Draft, type Finding } from '../../../shared/checks/finding'
import { newReview, type Review } from '../../../shared/review'

/** A story written for these tests, with slips in its French. */
export const en = [
  'Spot gold rose 0.4 percent to $1,200 an ounce on Thursday <in London> & beyond.',
  'The bank said it would invest 2.5 billion euros over five years.',
  'Analysts "do not expect" a further rise.',
  'The fund has 2.5 billion euros under management.',
]
export const fr = [
  "L'or au comptant a gagné 0,4% à 1.020 dollars l'once jeudi <à Londres> & au-delà.",
  'La banque a annoncé un investissement de 2,5 millions d’euros sur cinq ans.',
  'Le fonds gère 2,5 millions d’euros.',
]

const place = (texts: readonly string[], unit: number, words: string): { unit: number; start: number; end: number } => {
  const start = texts[unit]!.indexOf(words)
  return { unit, start, end: start + words.length }
}
const billion = { en: '2.5 billion', fr: '2,5 millions', enRead: '2500000000', frRead: '2500000' }
const drafts: Draft[] = [
  { category: 'number.value', severity: 'major', en: place(en, 0, '$1,200'), fr: place(fr, 0, '1.020 dollars'), values: { en: '$1,200', fr: '1.020 dollars', enRead: '1200', frRead: '1020' }, why: 'number.value.differs', fix: { at: place(fr, 0, '1.020'), text: '1.200' } },
  { category: 'number.scale', severity: 'critical', en: place(en, 1, '2.5 billion'), fr: place(fr, 1, '2,5 millions'), values: billion, why: 'number.scale.differs' },
  { category: 'text.cut', severity: 'minor', en: { unit: 2, start: 0, end: en[2]!.length }, fr: null, values: { en: 'Analysts "do not expect" a further rise.' }, why: 'text.cut.paragraph' },
  { category: 'number.scale', severity: 'critical', en: place(en, 3, '2.5 billion'), fr: place(fr, 2, '2,5 millions'), values: billion, why: 'number.scale.differs' },
]
export const findings: readonly Finding[] = identify(drafts)
export const [gold, bank, cut, fund] = findings as [Finding, Finding, Finding, Finding]

export const links = [
  { en: [0], fr: [0], kind: 'same', confidence: 1 }, { en: [1], fr: [1], kind: 'same', confidence: 1 },
  { en: [2], fr: [], kind: 'cut', confidence: 1 }, { en: [3], fr: [2], kind: 'same', confidence: 1 },
] as const

export const review = (): Review => newReview('gold', { name: 'gold.en.txt', path: '/d/gold.en.txt', paragraphs: en, at: '2026-01-13T14:00:00Z' }, { name: 'gold.fr.txt', path: null, paragraphs: fr, at: '2026-01-13T14:00:00Z' })
export const at = '2026-01-13T14:05:00Z'
