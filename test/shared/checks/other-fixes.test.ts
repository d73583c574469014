import { articleOf } from '../../../shared/article/types'
import { fixesOf } from '../../../shared/checks/finding'
import { check } from '../../../shared/engine'

/** What the French reads with each fix that is offered, in their order. */
const fixed = (en: string, fr: string): string[] =>
  check(articleOf('en', [en]), articleOf('fr', [fr])).findings.flatMap(finding => fixesOf(finding).map(({ at, text }) => fr.slice(0, at.start) + text + fr.slice(at.end)))

test.each([
  ['Police arrested twelve people in Lyon.', 'La police a arrêté 17 personnes à Lyon.', ['La police a arrêté 12 personnes à Lyon.', 'La police a arrêté douze personnes à Lyon.']],
  ['Police arrested 12 people in Lyon.', 'La police a arrêté quinze personnes à Lyon.', ['La police a arrêté douze personnes à Lyon.', 'La police a arrêté 12 personnes à Lyon.']],
  ['Police arrested 1,200 people in Lyon.', 'La police a arrêté 1.020 personnes à Lyon.', ['La police a arrêté 1.200 personnes à Lyon.']],
  ['The town is 240 miles from Paris.', 'La ville est à 240 km de Paris.', ['La ville est à 240 miles de Paris.', 'La ville est à 386 km de Paris.']],
  ['The fire burned 10,000 acres.', 'Le feu a brûlé 10.000 hectares.', ['Le feu a brûlé 10.000 acres.', 'Le feu a brûlé 4.000 hectares.']],
  ['Winds of 55 mph were recorded.', 'Des vents de 55 km/h ont été enregistrés.', ['Des vents de 89 km/h ont été enregistrés.']],
  ['The village is 12 km from Paris.', 'Le village est à 17 km de Paris.', ['Le village est à 12 km de Paris.']],
  ['Wales won 31-12 in Lyon.', 'Le pays de Galles a gagné 31-17 à Lyon.', ['Le pays de Galles a gagné 31-12 à Lyon.']],
  ['He travelled to Belarus on Monday.', 'Il s’est rendu en Bulgarie lundi.', ['Il s’est rendu en Biélorussie lundi.']],
  ['Belarus sent troops on Monday.', 'Bulgarie a envoyé des troupes lundi.', ['Biélorussie a envoyé des troupes lundi.', 'Bélarus a envoyé des troupes lundi.']],
  ['He flew to Abu Dhabi on Monday.', 'Il s’est rendu à Dakar lundi.', ['Il s’est rendu à Abou Dhabi lundi.', 'Il s’est rendu à Abou Dabi lundi.', 'Il s’est rendu à Abu Dhabi lundi.']],
])('%s', (en, fr, all) => { expect(fixed(en, fr)).toEqual(all) })
