import { namesSaid, settled, told } from './names-harness'

/** A name of the source and a slip of it. */
const slips: readonly (readonly [string, string])[] = [
  ['Somerset', 'Sommerset'], ['Mueller', 'Muller'], ['Kavanaugh', 'Kavanagh'], ['Devon', 'Devin'], ['Heather', 'Healther'], ['Ladbrokes', 'Ladbroke'],
  ['Thompson', 'Thmpson'], ['Mickelson', 'Mickleson'], ['Armstrong', 'Almstrong'], ['Christie', 'Chistie'], ['Baldwin', 'Baldin'], ['Willoughby', 'Willoughy'],
  ['Beattie', 'Beatdie'], ['Aguero', 'Agoero'], ['Schroeder', 'Schroder'], ['Rosenstein', 'Rosenstien'], ['Zuckerberg', 'Zukerberg'], ['Pompeo', 'Pompoe'],
  ['Erdogan', 'Ergodan'], ['Merkel', 'Merkl'], ['Sturgeon', 'Surgeon'], ['Fleetwood', 'Fleetwod'], ['Molinari', 'Mollinari'], ['Guardiola', 'Gardiola'],
  ['Obrador', 'Obradro'], ['Kurylenko', 'Kurilenco'], ['Atkinson', 'Atkinsson'], ['McPartlin', 'MacPartlin'], ['Buchanan', 'Bucchanan'], ['Johansson', 'Johanson'],
  ['Netanyahu', 'Netanhayu'], ['Gillibrand', 'Gilibrand'], ['Ocasio', 'Occasio'], ['Feinstein', 'Feinsten'], ['Grassley', 'Grasley'], ['Murkowski', 'Murkovsky'],
  ['Hutchinson', 'Hutchison'], ['Lithgow', 'Lightgow'], ['Halkett', 'Halket'], ['Arfield', 'Afrield'], ['Furyk', 'Furik'], ['Spieth', 'Spiteh'],
  ['McIlroy', 'McIllroy'], ['Poulter', 'Poultre'], ['Dundonnell', 'Dundonell'], ['Braemar', 'Bremar'], ['Weinstein', 'Wienstein'], ['Scaramucci', 'Scaramuci'],
]
describe('a letter slip is flagged with the fix', () => {
  test.each(slips)('%s, not %s', (right, wrong) => {
    const said = namesSaid(`The report was presented on Monday by ${right}, who declined to comment.`, `Le rapport a été présenté lundi par ${wrong}, qui n'a pas souhaité commenter.`)
    expect(told(said)).toEqual([`name.spelling: ${right} | ${wrong} → ${right}`])
  })
  test.each(slips.slice(0, 12))('%s is mended from %s', (right, wrong) =>
    expect(settled(`Police spoke to ${right} in London.`, `La police a parlé à ${wrong} à Londres.`)).toEqual([`La police a parlé à ${right} à Londres.`]))
})

/** Legitimate French spellings and words that look like slips of each other. */
const legitimate: readonly (readonly [string, string])[] = [
  ['Putin spoke to Shoigu on Monday.', 'Poutine a parlé à Choïgou lundi.'],
  ['The Elves of the north came, and the elves guarded the road.', 'Les gens du peuple des Elfes du nord sont venus, et les elfes ont gardé la route.'],
  ['"Hmmm," he said to the reporters.', '« Hummm », a-t-il dit aux journalistes.'],
  ['President Tokayev met Zelenskiy in Vienna.', 'Le président Tokaïev a rencontré Zelensky à Vienne.'],
  ['Khamenei received Medvedev in Tehran.', 'Khamenei a reçu Medvedev à Téhéran.'],
  ['The troops of Qaddafi left Tripoli.', 'Les troupes de Kadhafi ont quitté Tripoli.'],
  ['Dmitry Peskov told reporters in Moscow.', 'Dmitri Peskov l’a dit à la presse à Moscou.'],
  ['Mikhail Gorbachev met Boris Yeltsin.', 'Mikhaïl Gorbatchev a rencontré Boris Eltsine.'],
  ['Kassym-Jomart Tokayev spoke on Thursday.', 'Kassim-Jomart Tokaïev s’est exprimé jeudi.'],
  ['Leo Tolstoy and Fyodor Dostoevsky were quoted.', 'Léon Tolstoï et Fiodor Dostoïevski ont été cités.'],
  ['The Senate and the House voted.', 'Le Sénat et la Chambre ont voté.'],
  ['The Center for Democracy published it.', 'Le Centre pour la démocratie l’a publié.'],
  ['The Institute said so.', 'L’Institut l’a dit.'],
  ['The Republicans and the Democrats agreed.', 'Les républicains et les démocrates se sont entendus.'],
  ['The Academy awarded the prize.', 'L’Académie a décerné le prix.'],
  ['Islam and Catholicism were discussed.', 'L’islam et le catholicisme ont été évoqués.'],
  ['Pope Francis met Prince Charles.', 'Le pape François a rencontré le prince Charles.'],
  ['Sergio Agüero scored for City.', 'Sergio Aguero a marqué pour City.'],
  ['Angela Merkel met Heiko Müller.', 'Angela Merkel a rencontré Heiko Mueller.'],
  ['Beyoncé and Zoë Kravitz were there.', 'Beyonce et Zoe Kravitz étaient là.'],
  ['Jean‑Luc Mélenchon spoke in Nice.', 'Jean-Luc Mélenchon a parlé à Nice.'],
  ['Sainsbury’s shares fell.', 'L’action de Sainsbury’s a reculé.'],
  ['Sainsbury shares fell.', 'L’action de Sainsbury’s a reculé.'],
  ['L’Oreal shares fell.', 'L’action de L’Oréal a reculé.'],
  ["O'Neill declined to comment.", 'O’Neill n’a pas souhaité commenter.'],
  ['TVs were sold at Argos.', 'Des TV ont été vendues chez Argos.'],
  ['The 19th century was the age of Victoria.', 'Le XIXe siècle fut celui de Victoria.'],
  ['On Monday, in March, he left.', 'Lundi, en mars, il est parti.'],
  ['Thirty officers came to Hearts.', 'Trente agents sont venus chez Hearts.'],
  ['A.I. will change everything.', "L'IA va tout changer."],
  ['Swiss SBB and Austrian OEBB trains were late.', 'Des trains suisses des CFF et autrichiens des ÖBB ont eu du retard.'],
  ['The Russian government said on Monday that it would respond.', 'Moscou a fait savoir lundi qu’il y aurait une réponse.'],
]
describe('nothing is said of', () => {
  test.each(legitimate)('%s', (en, fr) => expect(told(namesSaid(en, fr))).toEqual([]))
})

describe('a slip beside a right mention', () => {
  const story = (fr: string): string[] => told(namesSaid(['Robert Mueller spoke on Monday.', 'Mr. Mueller said that he would go on.'], ['Robert Mueller s’est exprimé lundi.', fr]))
  test.each([['Muller'], ['Mueler'], ['Meuller'], ['Mueleer']])('M. %s', wrong => expect(story(`M. ${wrong} a dit qu’il continuerait.`)).toEqual([`name.spelling: Mueller | ${wrong} → Mueller`]))
  test('a name that the paragraph has not is known from the story', () => expect(told(namesSaid(['Robert Mueller spoke on Monday.', 'He said that he would go on with the inquiry.'], ['Robert Mueller s’est exprimé lundi.', 'M. Mueler a dit qu’il continuerait l’enquête.']))).toEqual(['name.spelling: Mueller | Mueler → Mueller']))
})

describe('a body whose name lost its s', () => {
  test('The Times is not Time', () => expect(told(namesSaid('Mr. Rosenstein says the account of The Times is wrong.', 'M. Rosenstein dit que le récit du Time est faux.'))).toEqual(['name.spelling: The Times | Time → Times']))
  test('Congress is the Congrès', () => expect(told(namesSaid('The Congress voted on Monday.', 'Le Congrès a voté lundi.'))).toEqual([]))
})
