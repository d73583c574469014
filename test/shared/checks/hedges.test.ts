import { articleOf } from '../../../shared/article/types'
import { check } from '../../../shared/engine'

const said = (en: string, fr: string): string[] => check(articleOf('en', [en]), articleOf('fr', [fr])).findings.filter(({ category }) => category === 'text.hedge').map(({ values }) => values.en!)

describe('what the English leaves open is not said as a fact', () => {
  test.each<[string, string, string]>([
    ['The alleged ringleader was arrested in Lyon on Monday.', 'Le cerveau du réseau a été arrêté lundi à Lyon.', 'alleged'],
    ['The divorce reportedly cost him £6.5 million.', 'Le divorce lui a coûté 6,5 millions de livres.', 'reportedly'],
    ['A ninth climber is missing, presumed dead.', 'Un neuvième alpiniste, toujours porté disparu, est mort.', 'presumed'],
    ['The bishop is suspected of burning letters from victims.', 'L’évêque est coupable d’avoir brûlé des lettres de victimes.', 'suspected'],
    ['The data may have been copied by hackers.', 'Les données ont été copiées par des pirates.', 'may have'],
    ['The two men are accused of stealing 300 bicycles.', 'Les deux hommes ont volé 300 vélos.', 'accused of'],
    ['He is believed to be hiding in Spain.', 'Il se cache en Espagne.', 'believed to'],
    ['The reform is likely to cost 2 billion euros.', 'La réforme coûtera 2 milliards d’euros.', 'likely to'],
    ['Hundreds are feared to have died in the quake.', 'Des centaines de personnes sont mortes dans le séisme.', 'feared to'],
    ['The group is thought to have 300 fighters.', 'Le groupe compte 300 combattants.', 'thought to'],
    ['The victims were apparently shot at close range.', 'Les victimes ont été abattues à bout portant.', 'apparently'],
    ['China could be invited as an observer.', 'La Chine sera conviée à titre d’observateur.', 'could'],
    ['The minister said the toll could rise.', 'Le ministre a déclaré que le bilan va s’alourdir.', 'could'],
    ['The second seed may miss the tournament in Paris.', 'La tête de série numéro deux manquera le tournoi de Paris.', 'may'],
    ['The suspect allegedly fired twice.', 'Le suspect a tiré deux fois.', 'allegedly'],
    ['Police believe the man fled to Spain.', 'L’homme a fui en Espagne.', 'Police believe'],
    ['It appears that the plane turned back.', 'L’avion a fait demi-tour.', 'appears that'],
    ['The talks might resume next week.', 'Les pourparlers reprendront la semaine prochaine.', 'might'],
    ['At least 40 people could be dead, officials said.', 'Au moins 40 personnes sont mortes, ont indiqué les autorités.', 'could'],
    ['Seven drones were lost, likely because of jamming, the army said.', 'Sept drones ont été perdus à cause du brouillage, affirme l’armée.', 'likely'],
    ['A new date will be announced, probably in the spring, the palace said.', 'Une nouvelle date sera annoncée au printemps, a dit le palais.', 'probably'],
  ])('%s / %s', (en, fr, hedge) => expect(said(en, fr)).toEqual([hedge]))
})

describe('what keeps it open in French answers', () => {
  test.each<[string, string]>([
    ['The suspected gunman was arrested in Lyon.', 'Le suspect a été arrêté à Lyon.'],
    ['The suspect allegedly fired twice.', 'Le suspect aurait tiré deux fois.'],
    ['Police believe the man fled to Spain.', 'La police pense que l’homme a fui en Espagne.'],
    ['At least 40 people could be dead.', 'Au moins 40 personnes pourraient être mortes.'],
    ['The divorce reportedly cost him £6.5 million.', 'Le divorce lui aurait coûté 6,5 millions de livres.'],
    ['The divorce reportedly cost him £6.5 million.', 'Le divorce lui a coûté 6,5 millions de livres, d’après la presse.'],
    ['The data may have been copied by hackers.', 'Les données ont pu être copiées par des pirates.'],
    ['The alleged ringleader was arrested in Lyon on Monday.', 'Le cerveau présumé du réseau a été arrêté lundi à Lyon.'],
    ['The two men are accused of stealing 300 bicycles.', 'Les deux hommes sont poursuivis pour avoir volé 300 vélos.'],
    ['He is believed to be hiding in Spain.', 'Il se cacherait en Espagne.'],
    ['The officers were charged with manslaughter.', 'Les policiers ont été inculpés d’homicide involontaire.'],
    ['The officers were charged with manslaughter.', 'Les policiers ont été mis en examen pour homicide involontaire.'],
    ['The minister appeared to be winning the vote.', 'Le ministre était en passe de remporter le vote.'],
    ['He appeared to the crowd at the window.', 'Il est apparu à la foule à la fenêtre.'],
    ['Police asked anyone who may have footage of the fire to come forward.', 'La police a demandé à quiconque a filmé l’incendie de se présenter.'],
    ['The lawyer alleged that the mayor had lied to the court.', 'L’avocat a déclaré que le maire avait menti au tribunal.'],
    ['"We will probably lose the match," the coach said.', '« Nous allons perdre le match », a dit l’entraîneur.'],
    ['The head of state said the army would stay in Kabul.', 'Le chef de l’Etat a déclaré que l’armée restait à Kaboul.'],
    ['China could be invited as an observer.', 'La Chine pourrait être conviée à titre d’observateur.'],
    ['China could be invited as an observer.', 'La Chine sera peut-être conviée à titre d’observateur.'],
    ['The plan could be adopted next week but the vote will be close.', 'Le plan pourrait être adopté la semaine prochaine mais le vote sera serré.'],
    ['Seven drones were lost, likely because of jamming, the army said.', 'Sept drones ont été perdus, sans doute à cause du brouillage, affirme l’armée.'],
    ['He could see the sea from his house.', 'Il voyait la mer de chez lui.'],
    ['She is likely to win the election in May.', 'Elle devrait remporter les élections de mai.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toEqual([]))
})
