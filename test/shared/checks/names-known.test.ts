import { namesSaid, told } from './names-harness'

/** Names that are one name: English, French, and what must not stand for it. */
const countries: readonly (readonly [string, string, string])[] = [
  ['Kyrgyzstan', 'le Kirghizistan', 'le Tadjikistan'], ['Belarus', 'la Biélorussie', 'la Bulgarie'], ['Belarus', 'le Bélarus', 'la Bosnie'],
  ['Myanmar', 'la Birmanie', 'le Bhoutan'], ['Germany', "l'Allemagne", "l'Autriche"], ['Spain', "l'Espagne", 'le Portugal'],
  ['Greece', 'la Grèce', 'la Turquie'], ['Iraq', "l'Irak", "l'Iran"], ['Iran', "l'Iran", "l'Irak"], ['Niger', 'le Niger', 'le Nigeria'],
  ['Nigeria', 'le Nigeria', 'le Niger'], ['Slovakia', 'la Slovaquie', 'la Slovénie'], ['Slovenia', 'la Slovénie', 'la Slovaquie'],
  ['Austria', "l'Autriche", "l'Australie"], ['Australia', "l'Australie", "l'Autriche"], ['South Korea', 'la Corée du Sud', 'la Corée du Nord'],
  ['North Korea', 'la Corée du Nord', 'la Corée du Sud'], ['South Africa', "l'Afrique du Sud", 'le Zimbabwe'], ['Ivory Coast', "la Côte d'Ivoire", 'le Ghana'],
  ['Switzerland', 'la Suisse', 'la Suède'], ['Sweden', 'la Suède', 'la Suisse'], ['the Netherlands', 'les Pays-Bas', 'la Belgique'],
  ['Wales', 'le pays de Galles', "l'Ecosse"], ['Scotland', "l'Ecosse", "l'Irlande"], ['England', "l'Angleterre", "l'Ecosse"],
  ['Lebanon', 'le Liban', 'la Libye'], ['Libya', 'la Libye', 'le Liban'], ['Jordan', 'la Jordanie', 'la Syrie'], ['Yemen', 'le Yémen', 'Oman'],
  ['Saudi Arabia', "l'Arabie saoudite", 'le Koweït'], ['Egypt', "l'Egypte", "l'Erythrée"], ['Morocco', 'le Maroc', "l'Algérie"],
  ['Tunisia', 'la Tunisie', "l'Algérie"], ['Chad', 'le Tchad', 'le Mali'], ['Cameroon', 'le Cameroun', 'le Gabon'], ['Brazil', 'le Brésil', 'le Chili'],
  ['Chile', 'le Chili', 'le Pérou'], ['Peru', 'le Pérou', 'la Bolivie'], ['Mexico', 'le Mexique', 'le Canada'], ['Cuba', 'Cuba', 'Haïti'],
  ['Japan', 'le Japon', 'la Chine'], ['China', 'la Chine', 'le Japon'], ['India', "l'Inde", "l'Indonésie"], ['Indonesia', "l'Indonésie", "l'Inde"],
  ['Norway', 'la Norvège', 'la Finlande'], ['Finland', 'la Finlande', 'la Norvège'], ['Poland', 'la Pologne', 'la Hongrie'], ['Hungary', 'la Hongrie', 'la Pologne'],
  ['Croatia', 'la Croatie', 'la Serbie'], ['Serbia', 'la Serbie', 'la Croatie'], ['Ukraine', "l'Ukraine", 'la Géorgie'], ['Russia', 'la Russie', "l'Ukraine"],
  ['Turkey', 'la Turquie', 'la Grèce'], ['Syria', 'la Syrie', 'le Soudan'], ['Sudan', 'le Soudan', 'la Syrie'], ['Ethiopia', "l'Ethiopie", 'la Somalie'],
  ['Cyprus', 'Chypre', 'Malte'], ['Malta', 'Malte', 'Chypre'], ['Ireland', "l'Irlande", "l'Islande"], ['Iceland', "l'Islande", "l'Irlande"],
]
const places: readonly (readonly [string, string, string])[] = [
  ['Nur-Sultan', 'Noursoultan', 'Almaty'], ['Kyiv', 'Kiev', 'Minsk'], ['Kyiv', 'Kyiv', 'Moscou'], ['Beijing', 'Pékin', 'Shanghai'], ['Cape Town', 'Le Cap', 'Pretoria'],
  ['London', 'Londres', 'Madrid'], ['Moscow', 'Moscou', 'Minsk'], ['Vienna', 'Vienne', 'Berlin'], ['Geneva', 'Genève', 'Lausanne'], ['Brussels', 'Bruxelles', 'Anvers'],
  ['Antwerp', 'Anvers', 'Bruxelles'], ['Athens', 'Athènes', 'Rome'], ['Lisbon', 'Lisbonne', 'Madrid'], ['Warsaw', 'Varsovie', 'Cracovie'], ['Krakow', 'Cracovie', 'Varsovie'],
  ['Copenhagen', 'Copenhague', 'Oslo'], ['Edinburgh', 'Edimbourg', 'Glasgow'], ['Cairo', 'Le Caire', 'Alexandrie'], ['Algiers', 'Alger', 'Tunis'], ['Tripoli', 'Tripoli', 'Benghazi'],
  ['Damascus', 'Damas', 'Alep'], ['Aleppo', 'Alep', 'Damas'], ['Baghdad', 'Bagdad', 'Mossoul'], ['Tehran', 'Téhéran', 'Bagdad'], ['Jerusalem', 'Jérusalem', 'Ramallah'],
  ['Havana', 'La Havane', 'Mexico'], ['Mexico City', 'Mexico', 'Bogota'], ['New Orleans', 'La Nouvelle-Orléans', 'Houston'], ['Philadelphia', 'Philadelphie', 'Boston'],
  ['Virginia', 'la Virginie', 'la Pennsylvanie'], ['Pennsylvania', 'la Pennsylvanie', 'la Géorgie'], ['South Carolina', 'la Caroline du Sud', 'la Caroline du Nord'],
  ['Brittany', 'la Bretagne', 'la Normandie'], ['Burgundy', 'la Bourgogne', "l'Alsace"], ['Tuscany', 'la Toscane', 'la Sicile'], ['Sicily', 'la Sicile', 'la Sardaigne'],
  ['Catalonia', 'la Catalogne', "l'Andalousie"], ['Bavaria', 'la Bavière', 'la Saxe'], ['Crimea', 'la Crimée', 'le Donbass'], ['Singapore', 'Singapour', 'Hanoï'],
]
const bodies: readonly (readonly [string, string, string])[] = [
  ['CSTO', 'OTSC', 'OTAN'], ['NATO', 'OTAN', 'OMS'], ['IMF', 'FMI', 'OMC'], ['WHO', 'OMS', 'OMC'], ['WTO', 'OMC', 'OMS'], ['UN', 'ONU', 'UE'], ['U.N.', 'ONU', 'OTAN'],
  ['EU', 'UE', 'ONU'], ['OECD', 'OCDE', 'ONU'], ['OPEC', 'Opep', 'OCDE'], ['OSCE', 'OSCE', 'OTAN'], ['IAEA', 'AIEA', 'AIE'], ['ECB', 'BCE', 'BNS'], ['FBI', 'FBI', 'CIA'],
  ['CIA', 'CIA', 'FBI'], ['BBC', 'BBC', 'CNN'], ['ICC', 'CPI', 'CIJ'], ['OAS', 'OEA', 'OIT'], ['ILO', 'OIT', 'OMS'], ['FDA', 'FDA', 'FBI'], ['NASA', 'Nasa', 'FBI'],
]
const peoples: readonly (readonly [string, string, string])[] = [
  ['Kazakh', 'kazakhes', 'ouzbèkes'], ['South African', 'sud-africaines', 'nigérianes'], ['American', 'américaines', 'canadiennes'], ['U.S.', 'américaines', 'mexicaines'],
  ['German', 'allemandes', 'autrichiennes'], ['Welsh', 'galloises', 'écossaises'], ['Scottish', 'écossaises', 'irlandaises'], ['Chinese', 'chinoises', 'japonaises'],
  ['Catalan', 'catalanes', 'basques'], ['European', 'européennes', 'africaines'], ['Mexican', 'mexicaines', 'cubaines'], ['Russian', 'russes', 'ukrainiennes'],
  ['Iraqi', 'irakiennes', 'iraniennes'], ['Iranian', 'iraniennes', 'irakiennes'], ['Dutch', 'néerlandaises', 'danoises'], ['Danish', 'danoises', 'néerlandaises'],
  ['Swiss', 'suisses', 'suédoises'], ['Greek', 'grecques', 'turques'], ['Turkish', 'turques', 'grecques'], ['North Korean', 'nord-coréennes', 'sud-coréennes'],
  ['Burmese', 'birmanes', 'thaïlandaises'], ['Belarusian', 'biélorusses', 'bulgares'], ['Spanish', 'espagnoles', 'portugaises'], ['Saudi', 'saoudiennes', 'syriennes'],
]

const frames = {
  'name.place': (en: string, fr: string): [string, string] => [`A delegation arrived from ${en} on Monday, officials said.`, `Une délégation est arrivée lundi après avoir quitté ${fr}, ont indiqué des responsables.`],
  'name.acronym': (en: string, fr: string): [string, string] => [`Members of the ${en} voted on the report, officials said.`, `Les membres de ce groupe (${fr}) ont voté sur le rapport, ont indiqué des responsables.`],
  'name.demonym': (en: string, fr: string): [string, string] => [`The ${en} authorities arrested three suspects.`, `Les autorités ${fr} ont arrêté trois suspects.`],
} as const

const sets = [['name.place', countries], ['name.place', places], ['name.acronym', bodies], ['name.demonym', peoples]] as const
for (const [category, pairs] of sets) {
  describe(`${category}: the two names are one`, () => {
    test.each(pairs.map(([en, fr]) => [en, fr] as const))('%s is %s', (en, fr) => expect(told(namesSaid(...frames[category](en, fr)))).toEqual([]))
  })
  describe(`${category}: another name in its place is flagged`, () => {
    test.each(pairs.map(([en, , wrong]) => [en, wrong] as const))('%s is not %s', (en, wrong) => {
      const said = namesSaid(...frames[category](en, wrong))
      expect(said.length).toBeGreaterThan(0)
      expect(said[0]!.category.split('.')[0]).toBe('name')
      expect(said[0]!.fr).not.toBeNull()
    })
  })
}

describe('names that stand for another', () => {
  test.each<readonly [string, string]>([
    ['British voters chose on Thursday.', 'Outre-Manche, les électeurs ont choisi jeudi.'],
    ['American voters chose on Thursday.', 'Outre-Atlantique, les électeurs ont choisi jeudi.'],
    ['German voters chose on Thursday.', 'Outre-Rhin, les électeurs ont choisi jeudi.'],
    ["The UN children's agency said so.", "L'Unicef l'a dit."],
    ['The U.N. atomic watchdog said so last week.', "L'Agence internationale de l'énergie atomique (AIEA) l'a dit la semaine dernière."],
    ['Roscosmos said so.', "Roskosmos l'a dit."],
    ['He sailed across the Bodensee.', 'Il a traversé le lac de Constance.'],
    ['She lives on a Hebridean island.', 'Elle vit sur une île des Hébrides.'],
    ['Domi had a goal for Montreal.', 'Domi a marqué un but pour le Canadien.'],
    ['Liverpudlians cheered.', 'Les habitants de Liverpool ont applaudi.'],
    ['The government of France fell.', "Le gouvernement de l'Hexagone est tombé."],
    ['A retired plumber, Réjean Labelle, lives on Rue Saint-Louis.', 'Plombier à la retraite, Réjean Labelle habite rue Saint-Louis.'],
  ])('%s', (en, fr) => expect(told(namesSaid(en, fr))).toEqual([]))
  test('a rubric before a headline translates nothing', () => expect(told(namesSaid('Jury awards $29 million to Missouri couple', 'États-Unis : 29 millions de dollars pour un couple du Missouri'))).toEqual([]))
})

describe('a name of no table, a list, a place in letters of neither language', () => {
  test.each<readonly [string, string, string]>([
    ['The man was found near Wexcombe on Friday.', "L'homme a été retrouvé près de Tidworth vendredi.", 'name.place: Wexcombe | Tidworth → Wexcombe'],
    ['The man, from Ottobrunn, was found on Friday.', "L'homme, originaire de Rosenheim, a été retrouvé vendredi.", 'name.place: Ottobrunn | Rosenheim → Ottobrunn'],
    ['The body was found on a beach near Ballycastle, County Antrim, on Friday.', "Le corps a été découvert vendredi sur une plage près de Ballymena, dans le comté d'Antrim.", 'name.place: Ballycastle | Ballymena → Ballycastle'],
    ['Her brother Dirk, who is 64, flew to Belfast on Monday.', "Son frère Pieter, âgé de 64 ans, s'est rendu lundi à Belfast en avion.", 'name.person: Dirk | Pieter → Dirk'],
    ['His daughter Catriona, a nurse in Inverness, organised the trip.', 'Sa fille Morag, infirmière à Inverness, a organisé le voyage.', 'name.person: Catriona | Morag → Catriona'],
    ['He will hand over to risk officer Anneliese Tran on Monday.', 'Il passera lundi le relais à la responsable des risques, Anneliese Tram.', 'name.spelling: Tran | Tram → Tran'],
    ['The World Health Organization warned of a new wave.', "L'Organisation mondiale de la santé (OIM) a mis en garde contre une nouvelle vague.", 'name.acronym: – | OIM'],
    ['The London Metal Exchange was closed.', 'Le London Metal Exchange (LSE) était fermé.', 'name.acronym: – | LSE'],
    ['The Kenya Medical Research Institute (KEMRI) led the study.', "L'Institut kényan de recherche médicale (KEMSA) a dirigé l'étude.", 'name.acronym: KEMRI | KEMSA → KEMRI'],
    ['It groups Russia, Armenia, Belarus and Tajikistan.', 'Elle lie la Russie, la Biélorussie et le Tadjikistan.', 'name.missing: Armenia | –'],
    ['Troops went to the capital Nur-Sultan on Friday.', 'Des troupes sont allées dans la capitale Noursoultin vendredi.', 'name.spelling: Nur-Sultan | Noursoultin → Noursoultan'],
  ])('%s', (en, fr, said) => expect(told(namesSaid(en, fr))).toEqual([said]))
  test('an accent alone makes two spellings of a name', () => expect(told(namesSaid(
    ['President Tokayev spoke.', 'Then Tokayev left.', 'Later Tokayev came back.'], ['Le président Tokaïev a parlé.', 'Puis Tokaïev est parti.', 'Plus tard, Tokaiev est revenu.'],
  ))).toEqual(['name.variant: Tokayev | Tokaiev → Tokaïev']))
})
