import { article, articleOf, paragraph, type Language } from '../../../shared/article/types'
import { readPassage } from '../../../shared/article/passage'
import { withRoles } from '../../../shared/article/roles'
import { readStory } from '../../../shared/engine'
import { readNames } from '../../../shared/facts/name'
import { buildRoster, type Roster } from '../../../shared/facts/roster'

/** Names of a text, each with its kind. */
const names = (language: Language, text: string): string[] =>
  readNames(readPassage(language, paragraph(text))).map(({ start, end, kind }) => `${text.slice(start, end)} (${kind})`)

describe('names of an English sentence', () => {
  test.each([
    ['Kassym-Jomart Tokayev spoke.', ['Kassym (name)', 'Jomart (name)', 'Tokayev (name)']],
    ['The South African team won.', ['South African (demonym)']],
    ['He left the U.S. on Monday.', ['U.S. (country)']],
    ['I met them in Cape Town in May.', ['Cape Town (place)']],
    ['Theresa May said so.', ['Theresa (figure)', 'May (name)']],
    ['The CSTO met.', ['CSTO (acronym)']],
    ['He left Nur-Sultan.', ['Nur-Sultan (place)']],
    ['Nothing was said.', []],
    ["Tokayev's allies", ['Tokayev (name)']],
    ['the 2nd and the XXI', []],
  ])('%s', (text, expected) => expect(names('en', text)).toEqual(expected))
})

describe('names of a French sentence', () => {
  test.each([
    ['Les autorités kazakhes ont parlé.', ['kazakhes (demonym)']],
    ["L'équipe sud-africaine a gagné.", ['sud-africaine (demonym)']],
    ["Il vit aux États-Unis.", ['États-Unis (country)']],
    ["Il vit aux Etats-Unis.", ['Etats-Unis (country)']],
    ['Il est venu de Corée du Sud.', ['Corée du Sud (country)']],
    ["Les forces de l'OTSC sont parties.", ['OTSC (acronym)']],
    ['Elle habite Le Cap.', ['Le Cap (place)']],
    ['Mardi, en mai, il est parti.', []],
    ['Au XIXe siècle, tout changea.', []],
  ])('%s', (text, expected) => expect(names('fr', text)).toEqual(expected))
})

const rosterOf = (en: readonly string[], fr: readonly string[]): Roster => buildRoster(readStory(article('en', withRoles('en', en)), article('fr', withRoles('fr', fr))))
const lines = (roster: Roster, kind: keyof Roster): string[] => roster[kind].map(entry => `${entry.en} = ${entry.fr}`)

describe('the roster of a story', () => {
  const roster = rosterOf(
    ['ASTANA, March 3 (Reuters) - President Kassym-Jomart Tokayev met the Russian foreign minister Sergei Lavrov in Nur-Sultan on Thursday, the Collective Security Treaty Organization (CSTO) said in a long statement.',
      'Tokayev thanked Russia and Kyrgyzstan, whose soldiers the CSTO had sent to Almaty, and U.S. Secretary of State Antony Blinken spoke of Kazakh law.', 'Lavrov had left Kazakhstan by the evening, an aide said. (Reporting by Jane Miller)'],
    ["ASTANA, 3 mars (Reuters) - Le président Kassim-Jomart Tokaïev a rencontré jeudi à Noursoultan le ministre russe des Affaires étrangères, Sergueï Lavrov, a indiqué l'Organisation du traité de sécurité collective (OTSC) dans un long communiqué.",
      "Tokaïev a remercié la Russie et le Kirghizistan, dont l'OTSC avait envoyé des soldats à Almaty, et le secrétaire d'Etat américain, Antony Blinken, a parlé de la loi kazakhe.", 'Lavrov avait quitté le Kazakhstan dans la soirée, a dit un assistant. (Reportage Jane Miller, version française Jean Dupont)'])
  test('persons', () => expect(lines(roster, 'persons')).toEqual(['Kassym-Jomart Tokayev = Kassim-Jomart Tokaïev', 'Sergei Lavrov = Sergueï Lavrov', 'Antony Blinken = Antony Blinken']))
  test('places', () => expect(lines(roster, 'places').sort()).toEqual(['Almaty = Almaty', 'Astana = Astana', 'Kazakhstan = Kazakhstan', 'Kyrgyzstan = Kirghizistan', 'Nur-Sultan = Noursoultan', 'Russia = Russie', 'U.S. = États-Unis'].map(line => line.replace('Astana = Astana', 'ASTANA = ASTANA')).sort()))
  test('organisations', () => expect(lines(roster, 'organisations')).toEqual(['Collective Security Treaty Organization = Organisation du traité de sécurité collective']))
  test('who made the story is not in it', () => expect(JSON.stringify(roster)).not.toMatch(/Miller|Dupont|Reuters/))
  test('later mentions are variants', () => expect(roster.persons[0]).toMatchObject({ enVariants: ['Tokayev'], frVariants: ['Tokaïev'], enTitle: 'President', frTitle: 'président' }))
  test('acronyms are variants of the name in full', () => expect(roster.organisations[0]).toMatchObject({ enVariants: ['CSTO'], frVariants: ['OTSC'] }))
  test('peoples are variants of their country', () => expect(roster.places.find(entry => entry.en === 'Kazakhstan')).toMatchObject({ enVariants: ['Kazakh'], frVariants: ['kazakhe'] }))
  test('mentions are counted on both sides', () => expect(roster.persons.map(entry => [entry.enMentions.length, entry.frMentions.length])).toEqual([[2, 2], [2, 2], [1, 1]]))
  test('a company or a building is no person, an hour of the clock no body', () => {
    const one = buildRoster(readStory(articleOf('en', ['Analyst Urs Keller of Cheverny Securities spoke at Principality Stadium at 10 GMT.']), articleOf('fr', ['L’analyste Urs Keller, de Cheverny Securities, a parlé au Principality Stadium à 10h00 GMT.'])))
    expect(lines(one, 'persons')).toEqual(['Urs Keller = Urs Keller'])
    expect(lines(one, 'organisations')).toEqual(['Cheverny Securities = Cheverny Securities', 'Principality Stadium = Principality Stadium'])
  })
  test('a mention is a place in the text', () => expect(roster.persons[1]!.frMentions[0]!.unit).toBe(0))
  test('the same story gives the same roster', () => { const story = readStory(articleOf('en', ['A']), articleOf('fr', ['B'])); expect(buildRoster(story)).toBe(buildRoster(story)) })
})

describe('nothing breaks on any text', () => {
  test.each([[''], ['…'], ['A'], ['É'], ["l'"], ['U.S'], ['- - -'], ['MR. X-Y-Z'], ['“'], ['Nur-'], ['D’']])('%s', text => {
    expect(() => buildRoster(readStory(articleOf('en', [text]), articleOf('fr', [text])))).not.toThrow()
    expect(() => buildRoster(readStory(articleOf('en', [text]), articleOf('fr', [])))).not.toThrow()
  })
})
