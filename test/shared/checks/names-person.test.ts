import { namesSaid, settled, told } from './names-harness'

const story = ['Brett Kavanaugh was nominated by President Donald Trump in July.', 'Christine Blasey Ford accused Kavanaugh of assault.', 'Senator Jeff Flake asked for an inquiry, and Trump agreed.', 'Nancy Pelosi criticised the delay on Friday.']
const french = ['Brett Kavanaugh a été nommé par le président Donald Trump en juillet.', 'Christine Blasey Ford a accusé Kavanaugh d’agression.', 'Le sénateur Jeff Flake a demandé une enquête et Trump a accepté.', 'Nancy Pelosi a critiqué ce retard vendredi.']
/** What is said when `from` stands as `to` in the French paragraph. */
const changed = (paragraph: number, from: string, to: string): string[] => {
  const fr = [...french]
  expect(fr[paragraph]).toContain(from)
  fr[paragraph] = fr[paragraph]!.replace(from, to)
  return told(namesSaid(story, fr))
}

test('the story itself is quiet', () => expect(told(namesSaid(story, french))).toEqual([]))

describe('a given name that the source never gives', () => {
  test.each([
    [0, 'Brett', 'Pierre'], [0, 'Brett', 'Robert'], [0, 'Brett', 'Anna'], [0, 'Donald', 'Thomas'], [0, 'Donald', 'Ronald'], [0, 'Donald', 'Sarah'],
    [2, 'Jeff', 'Thomas'], [2, 'Jeff', 'Laura'], [3, 'Nancy', 'Anna'], [3, 'Nancy', 'Laura'], [3, 'Nancy', 'Peter'], [1, 'Christine', 'Sarah'],
  ] as const)('paragraph %i: %s, not %s', (paragraph, from, to) => {
    const said = changed(paragraph, from, to)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^name\\.(person|spelling): ${from} \\| ${to} → ${from}$`))
  })
})

describe('another person of the story in somebody’s place', () => {
  test.each([
    [0, 'Brett Kavanaugh', 'Jeff Flake'], [0, 'Donald Trump', 'Jeff Flake'], [1, 'Kavanaugh', 'Flake'], [1, 'Kavanaugh', 'Trump'], [1, 'Christine Blasey Ford', 'Nancy Pelosi'],
    [2, 'Jeff Flake', 'Brett Kavanaugh'], [2, 'Trump', 'Kavanaugh'], [2, 'Trump', 'Pelosi'], [3, 'Nancy Pelosi', 'Christine Blasey Ford'], [3, 'Nancy Pelosi', 'Donald Trump'],
  ] as const)('paragraph %i: %s, not %s', (paragraph, from, to) => expect(changed(paragraph, from, to).length).toBeGreaterThan(0))
  test('the fix puts the right one in', () => {
    const fr = [...french]
    fr[1] = fr[1]!.replace('Kavanaugh', 'Trump')
    expect(settled(story, fr)).toEqual(french)
  })
})

describe('a person who is not named where the passage is kept', () => {
  test.each([
    [0, 'Brett Kavanaugh', 'Une personne'], [0, 'le président Donald Trump', 'une personne'], [1, 'Christine Blasey Ford', 'Une femme'], [2, 'Le sénateur Jeff Flake', 'Quelqu’un'], [3, 'Nancy Pelosi', 'Une élue'],
  ] as const)('paragraph %i: %s became %s', (paragraph, from, to) => expect(changed(paragraph, from, to).some(line => line.startsWith('name.missing'))).toBe(true))
})

describe('what a translator may do with a person', () => {
  test.each([
    [1, 'Kavanaugh', 'le juge'], [1, 'Kavanaugh', 'Brett Kavanaugh'], [1, 'Kavanaugh', 'ce dernier'], [2, 'Trump', 'Donald Trump'], [2, 'Trump', 'le président'], [2, 'Trump', 'celui-ci'],
    [3, 'Nancy Pelosi', 'Pelosi'], [3, 'Nancy Pelosi', 'Mme Pelosi'], [0, 'le président Donald Trump', 'M. Trump'], [0, 'le président Donald Trump', 'Trump'], [2, 'Le sénateur Jeff Flake', 'M. Flake'],
    [0, 'le président Donald Trump', 'le président américain, Donald Trump,'],
  ] as const)('paragraph %i: %s may be %s', (paragraph, from, to) => expect(changed(paragraph, from, to).filter(line => !line.startsWith('name.added'))).toEqual([]))
})

describe('two names that changed places', () => {
  test.each([
    ['Patricia Schroeder had worked with Gary Hart on his campaign.', 'Gary Hart avait travaillé avec Patricia Schroeder sur sa campagne.'],
    ['Dolly Menga’s goal beat Steven Gerrard’s side.', 'Le but de Steven Gerrard a battu l’équipe de Dolly Menga.'],
    ['Donald Trump is running in November against Geoff Diehl.', 'Geoff Diehl se présente en novembre contre Donald Trump.'],
    ['Track Palin, the eldest son of Sarah Palin, has been arrested.', 'Sarah Palin, fils aîné de Track Palin, a été arrêtée.'],
    ['Scott Arfield did not react as Declan Gallagher passed the ball.', 'Declan Gallagher n’a pas réagi quand Scott Arfield a passé le ballon.'],
    ['Francesco Molinari played with the rookie Tommy Fleetwood.', 'Tommy Fleetwood a joué avec le débutant Francesco Molinari.'],
    ['The managers were Dick Advocaat, David Moyes, Sam Allardyce, Roy Keane and Gus Poyet.', 'Les entraîneurs étaient Dick Advocaat, Gus Poyet, Sam Allardyce, Roy Keane et David Moyes.'],
    ['Supreme Court nominee Brett Kavanaugh denied what the professor Christine Ford had said.', 'Christine Ford, candidate à la Cour suprême, a démenti ce qu’avait dit le professeur Brett Kavanaugh.'],
  ])('%s', (en, fr) => expect(told(namesSaid(en, fr)).filter(line => line.startsWith('name.order')).length).toBeGreaterThanOrEqual(2))
  test.each([
    ['John Goldsmith, chairman of the Cromwell Society, said on Monday it was inevitable.', 'Le président de la Cromwell Society, John Goldsmith, a déclaré lundi que c’était inévitable.'],
    ['Cromwell was sculpted by William Thorneycroft in bronze for the parliament.', 'William Thorneycroft a sculpté Cromwell en bronze pour le parlement.'],
    ['Patricia Schroeder had worked with Gary Hart on his campaign.', 'Patricia Schroeder avait travaillé avec Gary Hart sur sa campagne.'],
    ['The managers were Dick Advocaat, David Moyes and Sam Allardyce.', 'Les entraîneurs étaient Dick Advocaat, David Moyes et Sam Allardyce.'],
    ['According to Rick Perry, the energy secretary, the minister Alexander Novak agreed.', 'Le ministre Alexander Novak a donné son accord, selon Rick Perry, le secrétaire à l’énergie.'],
  ])('turned round, but right: %s', (en, fr) => expect(told(namesSaid(en, fr))).toEqual([]))
})

describe('half a name', () => {
  const en = ['Gjorge Ivanov and Zoran Zaev met in Skopje on Sunday.', 'President Gjorge Ivanov did not vote, an aide said.', 'Zaev voted with his wife.']
  const said = (fr: string): string[] => told(namesSaid(en, ['Gjorge Ivanov et Zoran Zaev se sont vus dimanche à Skopje.', fr, 'Zaev a voté avec sa femme.']))
  test('right', () => expect(said('Le président Gjorge Ivanov n’a pas voté, a dit un assistant.')).toEqual([]))
  test('another surname behind it', () => expect(said('Le président Gjorge Zaev n’a pas voté, a dit un assistant.')).toEqual(['name.person: Ivanov | Zaev → Ivanov']))
  test('another name before it', () => expect(said('Le président Zoran Ivanov n’a pas voté, a dit un assistant.')).toEqual(['name.person: Gjorge | Zoran → Gjorge']))
  test('the surname alone is enough', () => expect(said('Le président Ivanov n’a pas voté, a dit un assistant.')).toEqual([]))
})

describe('a place said once too often', () => {
  test.each([
    ['Trade between Britain and the European Union fell.', 'Les échanges entre la Grande-Bretagne et la Grande-Bretagne ont reculé.'],
    ['He flew from Paris to Madrid on Monday.', 'Il a pris lundi l’avion de Paris à Paris.'],
    ['The road from Croydon to Brighton is closed.', 'La route de Croydon à Croydon est fermée.'],
  ])('%s', (en, fr) => expect(told(namesSaid(en, fr))).toHaveLength(1))
})

describe('half a name changed', () => {
  test.each([
    ['She played under Herbert von Karajan, Leonard Bernstein and Claudio Abbado.', 'Elle a joué avec Herbert von Karajan, Leonard Bernheim et Claudio Abbado.', 'name.person: Bernstein | Bernheim → Bernstein'],
    ['She leaves her husband, the architect Josef Lindauer.', 'Elle laisse son mari, l’architecte Joseph Lindauer.', 'name.person: Josef | Joseph → Josef'],
  ])('%s', (en, fr, said) => expect(told(namesSaid(en, fr))).toEqual([said]))
  test('Aleksandr may be Alexandre', () => expect(told(namesSaid('Aleksandr Petrov left the room.', 'Alexandre Petrov a quitté la salle.'))).toEqual([]))
})

describe('a name with a French of its own in the story', () => {
  const english = ['Users search Job Match for offers every week.', 'Officials said that Job Match would be rebuilt.', 'The link to Job Match was removed from the page.']
  const french = ["Les usagers cherchent des offres dans Guichet-Offres chaque semaine.", 'Les responsables ont dit que Guichet-Offres serait refondu.', 'Le lien vers Guichet-Offres a été retiré de la page.']
  test('is not missed where that French stands each time', () => expect(told(namesSaid(english, french)).filter(line => line.startsWith('name.missing'))).toEqual([]))
  test('is missed where nothing stands for it', () => {
    const without = french.map(text => text.replace('Guichet-Offres', 'le service'))
    expect(told(namesSaid(english, without)).filter(line => line.startsWith('name.missing'))).toHaveLength(3)
  })
})
