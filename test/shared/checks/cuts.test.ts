import { articleOf, overlaps } from '../../../shared/article/types'
import { check } from '../../../shared/engine'
import type { Finding } from '../../../shared/checks/finding'
import { english, french, strike } from '../align/stories'

const EN = english(strike), FR = french(strike)

const isCut = (finding: Finding): boolean => finding.category === 'text.cut' || finding.category === 'text.added'
const cutsOf = (en: readonly string[], fr: readonly string[]): Finding[] => check(articleOf('en', en), articleOf('fr', fr)).findings.filter(isCut)

/** Where in the story the paragraph under test stands. */
const AT = 5
const put = (list: readonly string[], text: string): string[] => [...list.slice(0, AT), text, ...list.slice(AT)]
const bare = (marked: string): string => marked.replace(/[[\]]/g, '')

/** "In this paragraph of a story the words in brackets have no counterpart, and nothing else has none." */
function alone(why: string, en: string, fr: string): void {
  test(`${why}: ${en} | ${fr}`, () => {
    const found = cutsOf(put(EN, bare(en)), put(FR, bare(fr)))
    expect(found.map(finding => finding.why)).toEqual([why])
    const side = why.startsWith('text.cut') ? 'en' : 'fr', marked = side === 'en' ? en : fr
    const place = found[0]![side]!, span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 }
    expect(place.unit).toBe(AT)
    expect(overlaps(place, span)).toBe(true)
    // What it marks is mostly what is in brackets.
    expect(Math.max(0, span.start - place.start) + Math.max(0, place.end - span.end)).toBeLessThan((span.end - span.start) / 2)
  })
}

const sentenceCut = (en: string, fr: string): void => alone('text.cut.sentence', en, fr)
const sentenceAdded = (en: string, fr: string): void => alone('text.added.sentence', en, fr)
const clauseCut = (en: string, fr: string): void => alone('text.cut.clause', en, fr)
/** A clause known to go unseen: of a few everyday words, which the check will not risk an alarm on. Fails once it is seen. */
const clauseUnseen = (en: string, fr: string): void => test.failing(`not yet: ${en} | ${fr}`, () => expect(cutsOf(put(EN, bare(en)), put(FR, bare(fr)))).toHaveLength(1))
const clauseAdded = (en: string, fr: string): void => alone('text.added.clause', en, fr)

/** "This French is a free translation of the English and nothing is cut or added." */
const free = (en: string, fr: string): void => test(`nothing: ${en} | ${fr}`, () => expect(cutsOf(put(EN, en), put(FR, fr)).map(finding => `${finding.why}: ${finding.values['text']}`)).toEqual([]))

describe('a sentence cut', () => {
  sentenceCut('The town has changed since then. [Its last cinema closed in the spring of 2015.] Young people leave for the cities.', 'La ville a changé depuis. Les jeunes partent vers les grandes villes.')
  sentenceCut('[The bridge was built by Swedish engineers.] It carries 12,000 cars a day.', 'Il est emprunté par 12.000 voitures chaque jour.')
  sentenceCut('Prices rose sharply. [Bakers in the suburbs stopped selling white bread.]', 'Les prix ont fortement augmenté.')
  sentenceCut('The suspect was arrested near the border. [Police found two pistols and a map in his car.] He will be tried in June.', 'Le suspect a été arrêté près de la frontière. Il sera jugé en juin.')
  sentenceCut('The storm moved east. [Hail destroyed the vineyards around Corvel.] Nobody was hurt.', 'La tempête s’est déplacée vers l’est. Personne n’a été blessé.')
  sentenceCut('The bank raised rates. [Economists had expected no change.] The currency gained 2 percent.', 'La banque a relevé ses taux. La monnaie a gagné 2%.')
  sentenceCut('She won two gold medals. [Her coach, a former swimmer, wept on the stand.]', 'Elle a remporté deux médailles d’or.')
})

describe('a sentence added', () => {
  sentenceAdded('The town has changed since then. Young people leave for the cities.', 'La ville a changé depuis. [Son dernier cinéma a fermé au printemps 2015.] Les jeunes partent vers les grandes villes.')
  sentenceAdded('Prices rose sharply.', 'Les prix ont fortement augmenté. [Les boulangers de banlieue ne vendent plus de pain blanc.]')
  sentenceAdded('It carries 12,000 cars a day.', '[Le pont a été construit par des ingénieurs suédois.] Il est emprunté par 12.000 voitures chaque jour.')
  sentenceAdded('The storm moved east. Nobody was hurt.', 'La tempête s’est déplacée vers l’est. [La grêle a détruit les vignes autour de Corvel.] Personne n’a été blessé.')
  sentenceAdded('The bank raised rates. The currency gained 2 percent.', 'La banque a relevé ses taux. [Les économistes n’attendaient aucun changement.] La monnaie a gagné 2%.')
  sentenceAdded('The suspect was arrested near the border. He will be tried in June.', 'Le suspect a été arrêté près de la frontière. [La police a trouvé deux pistolets et une carte dans sa voiture.] Il sera jugé en juin.')
})

describe('a clause cut', () => {
  clauseCut('The judge, [who had travelled from Geneva with two armed bodyguards], opened the hearing on Monday.', 'Le juge a ouvert l’audience lundi.')
  clauseCut('The museum will close in May, [leaving forty guards and three gardeners without work].', 'Le musée fermera en mai.')
  clauseCut('The company sold its mines in Chile [after a long dispute with farmers over poisoned wells].', 'L’entreprise a vendu ses mines au Chili.')
  clauseCut('The president signed the law, [despite protests from doctors, teachers and students], and flew to Rome.', 'Le président a signé la loi et s’est envolé pour Rome.')
  clauseCut('Oil fell to $62 a barrel [as traders worried about weaker demand from Chinese factories].', 'Le pétrole est tombé à 62 dollars le baril.')
})

describe('a clause cut that goes unseen', () => {
  clauseUnseen('Rescuers found the climbers alive on Sunday [in a cave below the northern glacier].', 'Les secouristes ont retrouvé dimanche les alpinistes vivants.')
})

describe('a clause added', () => {
  clauseAdded('The judge opened the hearing on Monday.', 'Le juge, [arrivé de Genève avec deux gardes du corps armés], a ouvert l’audience lundi.')
  clauseAdded('The museum will close in May.', 'Le musée fermera en mai, [laissant quarante gardiens et trois jardiniers sans travail].')
  clauseAdded('The company sold its mines in Chile.', 'L’entreprise a vendu ses mines au Chili [après un long conflit avec des agriculteurs à propos de puits empoisonnés].')
  clauseAdded('Oil fell to $62 a barrel.', 'Le pétrole est tombé à 62 dollars le baril, [les courtiers redoutant une baisse de la demande des usines chinoises].')
})

describe('a paragraph cut or added', () => {
  for (let n = 0; n < strike.length; n++) {
    test(`the French has no paragraph ${n + 1}`, () => expect(cutsOf(EN, FR.filter((_, k) => k !== n)).map(({ why, severity, en, fr }) => [why, severity, en, fr])).toEqual([['text.cut.paragraph', 'minor', { unit: n, start: 0, end: EN[n]!.length }, null]]))
  }
  for (const n of [1, 4, 7]) {
    test(`the English has no paragraph ${n + 1}`, () => expect(cutsOf(EN.filter((_, k) => k !== n), FR).map(({ why, severity, en, fr }) => [why, severity, en, fr])).toEqual([['text.added.paragraph', 'major', null, { unit: n, start: 0, end: FR[n]!.length }]]))
  }
  test('white space round the paragraph is not marked', () => expect(cutsOf(put(EN, '  A goat ate the flag of the Liberal party. '), FR)[0]!.en).toEqual({ unit: AT, start: 2, end: 43 }))
  test('a paragraph is one finding, not one a sentence', () => expect(cutsOf(put(EN, 'A goat ate the flag. It was raining. The owner laughed.'), FR)).toHaveLength(1))
  test('an empty line is none', () => expect(cutsOf(put(EN, ''), FR)).toEqual([]))
  test('two paragraphs run together are none', () => expect(cutsOf(EN, [...FR.slice(0, 3), `${FR[3]} ${FR[4]}`, ...FR.slice(5)])).toEqual([]))
  test('a paragraph moved is none', () => expect(cutsOf(EN, [...FR.slice(0, 2), FR[8]!, ...FR.slice(2, 8), FR[9]!])).toEqual([]))
})

describe('free translation', () => {
  test('the story itself', () => expect(cutsOf(EN, FR)).toEqual([]))
  free('It was raining cats and dogs when the match began.', 'Il pleuvait des cordes au coup d’envoi.')
  free('He has kicked the bucket, his neighbour said.', 'Il a cassé sa pipe, selon son voisin.')
  free('She makes no bones about it: the plan is dead.', 'Elle ne s’en cache pas : le projet est mort.')
  free('The government is expected to unveil its budget next week.', 'Le gouvernement devrait dévoiler son budget la semaine prochaine.')
  free('The vote went down to the wire.', 'Le scrutin s’est joué à une poignée de voix.')
  free('Shares ended little changed.', 'Les actions ont fini pratiquement inchangées.')
  free('He declined to comment.', 'Il s’est refusé à tout commentaire.')
  free('Neither side gave ground.', 'Aucun des deux camps n’a cédé.')
  free('The two men did not see eye to eye.', 'Les deux hommes n’étaient pas d’accord.')
  free('“You can’t have your cake and eat it,” he said.', '« On ne peut pas avoir le beurre et l’argent du beurre », a-t-il dit.')
  free('It took firefighters six hours to bring the blaze under control.', 'Il a fallu six heures aux pompiers pour maîtriser l’incendie.')
  free('The company could not immediately be reached for comment.', 'La société n’a pu être jointe dans l’immédiat.')
  free('Polls open at 8 a.m. and close twelve hours later.', 'Les bureaux de vote ouvrent à 8h00 et ferment douze heures plus tard.')
  free('The road is long. It is also steep, and few come back.', 'La route est longue, escarpée aussi, et rares sont ceux qui reviennent.')
  free('The farmer sold his cow and bought a tractor.', 'Le paysan a vendu sa vache. Il s’est acheté un tracteur.')
  free('Nobody knows what will happen next, let alone who will pay.', 'Nul ne sait ce qui va suivre, et encore moins qui paiera.')
})

describe('what cuts are not', () => {
  test('two unrelated texts have none', () => expect(cutsOf(EN, ['Un chat dort sur le toit.', 'La lune est pleine ce soir.'])).toEqual([]))
  test('two empty texts have none', () => expect(cutsOf([], [])).toEqual([]))
  test('the words of a finding are those of its passage', () => {
    for (const finding of cutsOf(EN, FR.slice(0, 7))) expect(finding.values['text']).toBe(EN[finding.en!.unit]!.slice(finding.en!.start, finding.en!.end))
  })
})
