import { article, paragraph, type Article } from '../../../shared/article/types'
import { checkNames } from '../../../shared/checks/names'
import { readStory } from '../../../shared/engine'
import { namesSaid, told } from './names-harness'

/** What is said of titles alone. */
const titles = (en: string | readonly string[], fr: string | readonly string[]): string[] => told(namesSaid(en, fr)).filter(line => line.startsWith('name.title')).map(line => line.slice('name.title: '.length))

describe('a title that is another', () => {
  test.each([
    ['Deputy Defence Minister Nurlan Talasov visited the base on Monday.', "Le vice-ministre de l'Intérieur Nurlan Talasov a visité la base lundi.", "Deputy Defence Minister | vice-ministre de l'Intérieur"],
    ['Federal Agriculture Minister Heather Kowalchuk left Ottawa.', 'La ministre fédérale du Commerce, Heather Kowalchuk, a quitté Ottawa.', 'Agriculture Minister | ministre fédérale du Commerce'],
    ['His lawyer, Deng Weimin, said he would not appeal.', "Son médecin, Deng Weimin, a dit qu'il ne ferait pas appel.", 'lawyer | médecin'],
    ['"It was his hand," said François Molins, the Paris prosecutor.', '« C’est sa main », a dit François Molins, le préfet de Paris.', 'prosecutor | préfet'],
    ['Chief Financial Officer Ulrik Ahl ruled out any sale.', 'Le directeur commercial, Ulrik Ahl, a exclu toute cession.', 'Chief Financial Officer | directeur commercial'],
    ['Railway Minister Arun Mehta ordered an inquiry on Monday.', "Le ministre de l'Intérieur, Arun Mehta, a ordonné lundi une enquête.", "Railway Minister | ministre de l'Intérieur"],
    ['The presiding judge, Elisabeth Ehrl, said the defendant had shown contempt.', "L'accusé a fait preuve de mépris, a souligné la procureure du tribunal, Elisabeth Ehrl.", 'judge | procureure'],
    ['Geoff Barton, the general secretary of the union, left on Monday.', 'Geoff Barton, trésorier général du syndicat, est parti lundi.', 'general secretary | trésorier général'],
    ['Foreign Minister Sergei Lavrov spoke in Moscow.', "Le ministre de la Défense Sergueï Lavrov s'est exprimé à Moscou.", 'Foreign Minister | ministre de la Défense'],
    ['Russian Foreign Minister Sergei Lavrov spoke in Moscow.', "Le ministre russe de la Défense, Sergueï Lavrov, s'est exprimé à Moscou.", 'Foreign Minister | ministre russe de la Défense'],
    ['Sergei Lavrov, the foreign minister, spoke in Moscow.', "Sergueï Lavrov, ministre de l'Intérieur, s'est exprimé à Moscou.", "foreign minister | ministre de l'Intérieur"],
    ['Deputy Prime Minister Matteo Salvini left Rome.', 'Le Premier ministre Matteo Salvini a quitté Rome.', 'Deputy Prime Minister | Premier ministre'],
    ['Prime Minister Giuseppe Conte left Rome.', 'Le président Giuseppe Conte a quitté Rome.', 'Prime Minister | président'],
    ['Vice President Mike Pence said he would go.', "Le président Mike Pence a déclaré qu'il irait.", 'Vice President | président'],
    ['President Andrzej Duda signed the bill.', 'Le Premier ministre Andrzej Duda a signé le texte.', 'President | Premier ministre'],
    ['Governor Andrew Cuomo closed the schools.', 'Le maire Andrew Cuomo a fermé les écoles.', 'Governor | maire'],
    ['New York Governor Andrew Cuomo closed the schools.', 'Le maire de New York, Andrew Cuomo, a fermé les écoles.', 'Governor | maire'],
    ['Mayor Sadiq Khan spoke on Tuesday.', "Le gouverneur Sadiq Khan s'est exprimé mardi.", 'Mayor | gouverneur'],
    ['Sen. Jeff Flake voted against it.', 'Le député Jeff Flake a voté contre.', 'Sen | député'],
    ['Senator Chris Coons asked for a week.', 'Le représentant Chris Coons a demandé une semaine.', 'Senator | représentant'],
    ['Rep. Adam Schiff asked for a week.', 'Le sénateur Adam Schiff a demandé une semaine.', 'Rep | sénateur'],
    ['Defense Secretary Jim Mattis flew to Kabul.', "Le ministre de l'Intérieur, Jim Mattis, s'est rendu à Kaboul.", "Defense Secretary | ministre de l'Intérieur"],
    ['Finance Minister Olaf Scholz backed the plan.', 'Le ministre de la Santé Olaf Scholz a soutenu le projet.', 'Finance Minister | ministre de la Santé'],
    ['Health Minister Jens Spahn backed the plan.', 'Jens Spahn, ministre de la Justice, a soutenu le projet.', 'Health Minister | ministre de la Justice'],
    ['Home Secretary Sajid Javid resigned.', 'Le ministre des Finances Sajid Javid a démissionné.', 'Home Secretary | ministre des Finances'],
    ['Minister of Justice Zbigniew Ziobro resigned.', 'Le ministre de la Défense Zbigniew Ziobro a démissionné.', 'Minister of Justice | ministre de la Défense'],
    ['Ambassador Peter Whitlock met the press.', 'Le ministre Peter Whitlock a rencontré la presse.', 'Ambassador | ministre'],
    ['Government spokesman Steffen Seibert met the press.', 'Le ministre Steffen Seibert a rencontré la presse.', 'spokesman | ministre'],
    ['Colonel Assimi Goita seized power.', 'Le général Assimi Goita a pris le pouvoir.', 'Colonel | général'],
    ['General Joseph Votel briefed reporters.', 'Le capitaine Joseph Votel a informé les journalistes.', 'General | capitaine'],
    ['Sgt. Peter Whitlock was wounded.', 'Le lieutenant Peter Whitlock a été blessé.', 'Sgt | lieutenant'],
    ['Judge Brett Kavanaugh denied it.', "L'avocat Brett Kavanaugh a démenti.", 'Judge | avocat'],
    ['Prosecutor Paolo Ielo asked for the files.', 'Le juge Paolo Ielo a demandé les dossiers.', 'Prosecutor | juge'],
    ['King Salman Alqasim received them.', 'Le prince Salman Alqasim les a reçus.', 'King | prince'],
    ['Bishop Peter Whitlock denied it.', 'Le pape Peter Whitlock a démenti.', 'Bishop | pape'],
    ['Chief Executive Tim Whitlock sold his shares.', 'Le directeur financier Tim Whitlock a vendu ses actions.', 'Chief Executive | directeur financier'],
    ['Goalkeeper Hugo Lloris was hurt.', "L'attaquant Hugo Lloris a été blessé.", 'Goalkeeper | attaquant'],
    ['Secretary-General Antonio Guterres arrived on Friday.', 'Le président Antonio Guterres est arrivé vendredi.', 'Secretary-General | président'],
  ])('%s / %s', (en, fr, expected) => expect(titles(en, fr)).toEqual([expected]))

  test('two titles that changed places are both told', () => expect(titles(
    'Foreign Minister Sergei Lavrov met Defence Minister Sergei Shoigu on Monday.', 'Le ministre de la Défense Sergueï Lavrov a rencontré le ministre des Affaires étrangères Sergueï Choïgou lundi.',
  )).toEqual(['Foreign Minister | ministre de la Défense', 'Defence Minister | ministre des Affaires étrangères']))
  test.each([['headline', 'critical'], ['body', 'major']] as const)('in a %s it is %s', (role, severity) => {
    const one = (language: 'en' | 'fr', first: string, second: string): Article => article(language, [paragraph(first, role), paragraph(second)])
    const en = one('en', 'Senator Chris Coons calls for inquiry', 'The senate will vote on it on Monday.'), fr = one('fr', 'Le gouverneur Chris Coons réclame une enquête', 'Le Sénat se prononcera lundi.')
    expect(checkNames(readStory(en, fr)).map(draft => [draft.category, draft.severity])).toEqual([['name.title', severity]])
  })
})

describe('a title that is the same, shorter, wider or gone', () => {
  test.each([
    ['President Emmanuel Macron spoke.', "Le chef de l'Etat Emmanuel Macron s'est exprimé."],
    ['President Emmanuel Macron spoke.', "Le président français, Emmanuel Macron, s'est exprimé."],
    ['President Emmanuel Macron spoke.', "Le président de la République, Emmanuel Macron, s'est exprimé."],
    ['President Emmanuel Macron spoke.', "Emmanuel Macron s'est exprimé."],
    ['Federal Agriculture Minister Heather Kowalchuk left.', "La ministre fédérale de l'Agriculture, Heather Kowalchuk, est partie."],
    ['Chief risk officer Anneliese Tran left.', 'La cheffe de la gestion des risques, Anneliese Tran, est partie.'],
    ['Economist Jane Stone left.', 'Jane Stone, économiste en chef, est partie.'],
    ['Prime Minister Theresa May left.', 'La cheffe du gouvernement, Theresa May, est partie.'],
    ['Prime Minister Theresa May left.', 'La Première ministre britannique Theresa May est partie.'],
    ['Senator Jeff Flake voted.', "L'élu Jeff Flake a voté."],
    ['Sen. Jeff Flake voted.', "Le sénateur républicain de l'Arizona Jeff Flake a voté."],
    ['Congressman Adam Schiff voted.', 'Le député démocrate Adam Schiff a voté.'],
    ['Foreign Minister Sergei Lavrov spoke.', "Le ministre Sergueï Lavrov s'est exprimé."],
    ['Foreign Minister Sergei Lavrov spoke.', "Le chef de la diplomatie russe, Sergueï Lavrov, s'est exprimé."],
    ['Foreign Minister Jean-Yves Le Drian spoke.', "Le ministre de l'Europe et des Affaires étrangères, Jean-Yves Le Drian, s'est exprimé."],
    ['Finance Minister Bruno Le Maire spoke.', "Le ministre français de l'Economie, Bruno Le Maire, s'est exprimé."],
    ['Defence Minister Florence Parly spoke.', "La ministre des Armées, Florence Parly, s'est exprimée."],
    ['Defense Secretary Jim Mattis spoke.', "Le chef du Pentagone, Jim Mattis, s'est exprimé."],
    ['Defense Secretary Jim Mattis spoke.', "Le secrétaire américain à la Défense Jim Mattis s'est exprimé."],
    ['Secretary of State Mike Pompeo spoke.', "Le secrétaire d'Etat américain Mike Pompeo s'est exprimé."],
    ['Secretary of State Mike Pompeo spoke.', "Le chef de la diplomatie américaine, Mike Pompeo, s'est exprimé."],
    ['Home Secretary Sajid Javid spoke.', "Le ministre britannique de l'Intérieur, Sajid Javid, s'est exprimé."],
    ['Chancellor Philip Hammond spoke.', "Le ministre des Finances, Philip Hammond, s'est exprimé."],
    ['Chancellor Angela Merkel spoke.', "La chancelière allemande, Angela Merkel, s'est exprimée."],
    ['Attorney General William Barr spoke.', "Le ministre de la Justice, William Barr, s'est exprimé."],
    ['House Speaker Paul Ryan spoke.', "Le président de la Chambre des représentants, Paul Ryan, s'est exprimé."],
    ['Fed Chairman Jerome Powell spoke.', "Le président de la Fed, Jerome Powell, s'est exprimé."],
    ['Chief Executive Tim Cook spoke.', "Le directeur général d'Apple, Tim Cook, s'est exprimé."],
    ['Chief Executive Carlos Ghosn spoke.', "Le PDG Carlos Ghosn s'est exprimé."],
    ['Deputy Foreign Minister Sergei Ryabkov spoke.', "Le vice-ministre russe des Affaires étrangères, Sergueï Riabkov, s'est exprimé."],
    ['Lt. Col. Peter Whitlock was hurt.', 'Le colonel Peter Whitlock a été blessé.'],
    ['Gen. Joseph Votel was there.', 'Le général américain Joseph Votel était présent.'],
    ['Major Peter Whitlock was hurt.', 'Le commandant Peter Whitlock a été blessé.'],
    ['Archbishop Philippe Barbarin denied it.', 'Le cardinal Philippe Barbarin a démenti.'],
    ['Archbishop Philippe Barbarin denied it.', 'Mgr Philippe Barbarin a démenti.'],
    ['Lawmaker Peter Whitlock denied it.', 'Le sénateur Peter Whitlock a démenti.'],
    ['Former President Barack Obama spoke.', "L'ancien président Barack Obama s'est exprimé."],
    ['Former Mayor Rudy Giuliani spoke.', "L'avocat Rudy Giuliani s'est exprimé."],
    ['Crown Prince Mohammed bin Salman spoke.', "Le prince héritier Mohammed ben Salman s'est exprimé."],
    ['Mr Peter Whitlock spoke to the minister.', "Le ministre a parlé à M. Peter Whitlock."],
    ['According to the interior minister, President Vladimir Putin agreed.', "Selon le ministre de l'Intérieur, Vladimir Poutine a accepté."],
    ['Striker Olivier Giroud was hurt.', "L'attaquant Olivier Giroud a été blessé."],
    ['Manager Didier Deschamps was there.', 'Le sélectionneur Didier Deschamps était présent.'],
    ['Senator Chris Coons, a former governor, spoke.', "L'ancien gouverneur Chris Coons s'est exprimé."],
    ['Sergei Lavrov, Sergei Shoigu, the defence minister, and others came.', 'Sergueï Lavrov, Sergueï Choïgou, le ministre de la Défense, et d’autres sont venus.'],
    ['President Donald Trump met Chancellor Angela Merkel and Prime Minister Theresa May.', 'Le président Donald Trump, la chancelière Angela Merkel et la Première ministre Theresa May se sont rencontrés.'],
    ['Emmanuel Macron, the French president, Angela Merkel, the chancellor, and Mark Rutte came.', 'Emmanuel Macron, le président français, Angela Merkel, la chancelière, et Mark Rutte sont venus.'],
    ['President Vladimir Putin agreed with the minister, Interfax said.', 'Selon Interfax, le ministre et Vladimir Poutine sont d’accord.'],
    ['Prosecutor Paolo Ielo judges Senator Matteo Salvini guilty.', 'Le procureur Paolo Ielo juge Matteo Salvini coupable.'],
  ])('%s / %s', (en, fr) => expect(titles(en, fr)).toEqual([]))

  test('what the English calls the person elsewhere may stand here', () => expect(titles(
    ['Defence Minister and Senator Peter Whitlock spoke on Monday.', 'Senator Peter Whitlock then left for Geneva.'],
    ["Le sénateur Peter Whitlock s'est exprimé lundi.", 'Le ministre de la Défense Peter Whitlock est ensuite parti pour Genève.'],
  )).toEqual([]))
})
