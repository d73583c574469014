import { readPassage } from '../../../shared/article/passage'
import { articleOf, type Language, type Paragraph } from '../../../shared/article/types'
import { align } from '../../../shared/align/align'
import type { Alignment, FixedLink, Link } from '../../../shared/align/types'

/** One paragraph in both languages, written for these tests. */
export type Pair = readonly [en: string, fr: string]

/** A story about a strike in the port of a made-up town; each paragraph has names or figures of its own, as wire copy has. */
export const strike: readonly Pair[] = [
  ['MARLOW BAY, March 4 (Reuters) - Dockers in Marlow Bay walked off the job on Tuesday after talks over pay collapsed, shutting the third-largest port in the country.',
    'MARLOW BAY, 4 mars (Reuters) - Les dockers de Marlow Bay ont cessé le travail mardi après l’échec des négociations salariales, ce qui a fermé le troisième port du pays.'],
  ['The union, which represents 2,400 workers, wants a raise of 9 percent over two years. Management has offered 4.5 percent.',
    'Le syndicat, qui représente 2.400 ouvriers, réclame une hausse de 9% sur deux ans. La direction a proposé 4,5%.'],
  ['"We have waited long enough," said union leader Peter Hadley. "Nobody wants this strike, but our families cannot live on promises."',
    '« Nous avons assez attendu », a déclaré le dirigeant syndical Peter Hadley. « Personne ne veut cette grève, mais nos familles ne peuvent pas vivre de promesses. »'],
  ['Seventeen ships were waiting outside the harbour on Tuesday evening, among them a tanker carrying liquefied gas from Qatar.',
    'Dix-sept navires attendaient mardi soir à l’entrée du port, dont un méthanier transportant du gaz liquéfié en provenance du Qatar.'],
  ['Transport Minister Helen Ostrow urged both sides to return to the table. She told parliament that the government would not send in the army.',
    'La ministre des Transports Helen Ostrow a appelé les deux parties à reprendre les discussions. Elle a assuré au parlement que le gouvernement n’enverrait pas l’armée.'],
  ['Car maker Velda said it would halt production at its Easton plant on Friday if parts did not arrive. The factory employs 5,600 people.',
    'Le constructeur automobile Velda a annoncé qu’il interromprait la production de son usine d’Easton vendredi si les pièces n’arrivaient pas. L’usine emploie 5.600 personnes.'],
  ['Farmers are worried too. Some 30,000 tonnes of wheat are stored in silos near the docks, and the harvest from the north is due within days.',
    'Les agriculteurs s’inquiètent aussi. Quelque 30.000 tonnes de blé sont stockées dans des silos près des quais, et la récolte du nord doit arriver dans quelques jours.'],
  ['The last strike at the port, in 2011, went on for 23 days and cost the economy an estimated $1.2 billion, according to the central bank.',
    'La dernière grève du port, en 2011, avait duré 23 jours et coûté à l’économie environ 1,2 milliard de dollars, selon la banque centrale.'],
  ['A court in the capital will hear a request by the port authority on Thursday to declare the walkout illegal. Lawyers for the union say the vote was valid.',
    'Un tribunal de la capitale examinera jeudi une demande de l’autorité portuaire visant à déclarer la grève illégale. Les avocats du syndicat affirment que le vote était valable.'],
  ['Residents brought soup and blankets to the pickets, where temperatures fell below zero overnight.',
    'Des habitants ont apporté de la soupe et des couvertures aux piquets de grève, où la température est tombée sous zéro pendant la nuit.'],
]

/** A story that has nothing to do with the other. */
export const volcano: readonly Pair[] = [
  ['Scientists have found traces of a lake beneath the frozen crust of a distant moon, a journal reported.', 'Des scientifiques ont découvert les traces d’un lac sous la croûte gelée d’une lune lointaine, rapporte une revue.'],
  ['The discovery rests on radar echoes gathered by a probe that flew past in 1998.', 'La découverte repose sur des échos radar recueillis par une sonde passée à proximité en 1998.'],
  ['Microbes could survive in such salty water, said astronomer Lucia Ferrante.', 'Des microbes pourraient survivre dans une eau aussi salée, a dit l’astronome Lucia Ferrante.'],
  ['Her team hopes to launch a telescope that would photograph geysers.', 'Son équipe espère lancer un télescope qui photographierait les geysers.'],
  ['Critics reply that the signal might come from clay or minerals.', 'Des sceptiques répondent que le signal pourrait venir d’argile ou de minéraux.'],
  ['Nothing will be certain before the 2040s.', 'Rien ne sera certain avant les années 2040.'],
]

export const english = (pairs: readonly Pair[]): string[] => pairs.map(pair => pair[0])
export const french = (pairs: readonly Pair[]): string[] => pairs.map(pair => pair[1])

/** Aligns two lists of paragraphs. */
export function aligned(en: readonly string[] | readonly Paragraph[], fr: readonly string[] | readonly Paragraph[], fixed: readonly FixedLink[] = [], prose = false): Alignment {
  const read = (language: Language, side: readonly string[] | readonly Paragraph[]) => (side.length > 0 && typeof side[0] !== 'string' ? side as readonly Paragraph[] : articleOf(language, side as readonly string[]).paragraphs).map(p => readPassage(language, p, prose))
  return align(read('en', en), read('fr', fr), fixed, prose).alignment
}

const units = (link: Link): string => `${link.en.join('+')}=${link.fr.join('+')}${link.kind === 'moved' ? '!' : ''}`

/** Links in short: `0=0 1+2=1 3= =2 5=4!`, the mark saying that the passage has moved. */
export const short = (links: readonly Link[]): string => links.map(units).join(' ')

/** `0=0 1=1 …` */
export const straight = (count: number): string => Array.from({ length: count }, (_, n) => `${n}=${n}`).join(' ')

/** Whether two lists hold the same numbers; a matcher of jest takes a tenth of a millisecond, which adds up over a book. */
const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((n, k) => n === b[k])

const ascending = (list: readonly number[]): boolean => list.every((n, k) => k === 0 || n >= list[k - 1]!)

/** Every unit of either side stands in exactly one link. */
export function expectPartition(links: readonly Link[], en: number, fr: number): void {
  const each = (count: number): number[] => Array.from({ length: count }, (_, n) => n)
  const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b)
  const ens = sorted(links.flatMap(link => link.en)), frs = sorted(links.flatMap(link => link.fr))
  if (!same(ens, each(en))) expect(ens).toEqual(each(en))
  if (!same(frs, each(fr))) expect(frs).toEqual(each(fr))
  expect(links.filter(link => link.en.length + link.fr.length === 0)).toEqual([])
}

/** All that an alignment of any two texts keeps. */
export function expectSound(alignment: Alignment, en: number, fr: number): void {
  expectPartition(alignment.links, en, fr)
  expectPartition(alignment.sentences, alignment.en.length, alignment.fr.length)
  const sound = ({ en, fr, kind, confidence }: Link): boolean =>
    confidence >= 0 && confidence <= 1 && ascending(en) && ascending(fr) && (kind === 'cut') === (fr.length === 0) && (kind === 'added') === (en.length === 0)
  expect([...alignment.links, ...alignment.sentences].filter(link => !sound(link))).toEqual([])
  const group = { en: new Map(alignment.links.flatMap((link, n) => link.en.map(unit => [unit, n] as const))), fr: new Map(alignment.links.flatMap((link, n) => link.fr.map(unit => [unit, n] as const))) }
  // A sentence is tied inside its paragraph's link.
  const groupsOf = ({ en, fr }: Link): number => new Set([...en.map(s => group.en.get(alignment.en[s]!.unit)), ...fr.map(s => group.fr.get(alignment.fr[s]!.unit))]).size
  expect(alignment.sentences.filter(link => groupsOf(link) !== 1)).toEqual([])
}
