import { articleOf } from '../../../shared/article/types'
import { checkPolarity } from '../../../shared/checks/polarity'
import { readStory } from '../../../shared/engine'

const found = (en: string, fr: string): string[] => checkPolarity(readStory(articleOf('en', [en]), articleOf('fr', [fr]))).map(draft => `${draft.category} ${draft.why.split('.').pop()}`)

describe('a negation put in', () => {
  test.each<[string, string]>([
    ['The minister signed the agreement in Paris on Monday.', 'Le ministre n’a pas signé l’accord à Paris lundi.'],
    ['The company will pay the fine.', 'L’entreprise ne paiera pas l’amende.'],
    ['The president supports the reform.', 'Le président ne soutient pas la réforme.'],
    ['The police arrested the suspect on Friday.', 'La police n’a jamais arrêté le suspect vendredi.'],
    ['The bank raised its rates.', 'La banque n’a plus relevé ses taux.'],
    ['Experts accept the results of the vote.', 'Les experts n’acceptent guère les résultats du vote.'],
    ['The army controls the city.', 'L’armée ne contrôle pas la ville.'],
    ['The reform is necessary for the economy.', 'La réforme n’est pas nécessaire pour l’économie.'],
    ['The government published the report.', 'Le gouvernement n’a publié aucun rapport.'],
    ['The court confirmed the decision.', 'Le tribunal n’a pas confirmé la décision.'],
    ['The team won the match in London.', 'L’équipe n’a pas gagné le match à Londres.'],
    ['The two countries reached an agreement.', 'Les deux pays n’ont pas trouvé d’accord.'],
    ['The workers accepted the offer.', 'Les ouvriers n’ont pas accepté l’offre.'],
    ['The first minister said he would go to London.', 'Le Premier ministre a déclaré qu’il n’irait pas à Londres.'],
    ['The prime minister knows the truth.', 'Le premier ministre ne connaît pas la vérité.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('text.negation added'))
})

describe('a negation left out', () => {
  test.each<[string, string]>([
    ['The minister did not sign the agreement in Paris.', 'Le ministre a signé l’accord à Paris.'],
    ['The new model is not as fast as the old one.', 'Le nouveau modèle est aussi rapide que l’ancien.'],
    ["The company won't pay the fine.", 'L’entreprise paiera l’amende.'],
    ["The president doesn't support the reform.", 'Le président soutient la réforme.'],
    ['The police never arrested the suspect.', 'La police a arrêté le suspect.'],
    ['The bank no longer finances the project.', 'La banque finance le projet.'],
    ['Nobody knows the truth.', 'Tout le pays connaît la vérité.'],
    ['There is no evidence against the minister.', 'Il y a des preuves contre le ministre.'],
    ['The army cannot control the city.', 'L’armée peut contrôler la ville.'],
    ['None of the workers accepted the offer.', 'Les ouvriers ont accepté l’offre.'],
    ["The reform isn't necessary for the economy.", 'La réforme est nécessaire pour l’économie.'],
    ['The government has not published the report.', 'Le gouvernement a publié le rapport.'],
    ['The decision was not confirmed by the court.', 'La décision a été confirmée par le tribunal.'],
    ['The statement did not reject the agreement.', 'La déclaration rejette l’accord.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('text.negation lost'))
})

describe('inside quotation marks it is the quotation that is wrong', () => {
  test.each<[string, string, string]>([
    ['"The company will pay the fine," he said.', '« L’entreprise ne paiera pas l’amende », a-t-il dit.', 'quote.negation added'],
    ['"The company will not pay the fine," he said.', '« L’entreprise paiera l’amende », a-t-il dit.', 'quote.negation lost'],
    ['"We need an agreement," Clark said.', '« Nous n’avons pas besoin d’un accord », a déclaré Clark.', 'quote.negation added'],
    ['"I think the cards should be offered to researchers," he said.', '« Je ne pense pas que les cartes devraient être offertes aux chercheurs », dit-il.', 'quote.negation added'],
    ['"We are a poor country," he said.', '« Nous ne sommes pas un pays pauvre », a-t-il dit.', 'quote.negation added'],
    ['"It was the first warning," she said.', '« C’était le dernier avertissement », a-t-elle dit.', 'quote.negation opposite'],
    ['"Prices will rise this year," she said.', '« Les prix vont baisser cette année », a-t-elle dit.', 'quote.negation opposite'],
  ])('%s', (en, fr, wanted) => expect(found(en, fr)).toContain(wanted))
})

describe('the opposite', () => {
  test.each<[string, string]>([
    ['Trump fired the first warning this year.', 'Trump a lancé le dernier avertissement cette année.'],
    ['The fall of 1.8 percent in June.', 'La hausse de 1,8 % en juin.'],
    ['The company opened a shop in the north of the city.', 'L’entreprise a ouvert un magasin dans le sud de la ville.'],
    ['The company invests more than 100 million dollars a year.', 'L’entreprise investit moins de 100 millions de dollars par an.'],
    ['The tsunami killed less than 200 people.', 'Le tsunami a tué plus de 200 personnes.'],
    ['The project ended after a dispute in March.', 'Le projet a pris fin avant un différend en mars.'],
    ['The minister left before the vote.', 'Le ministre est parti après le vote.'],
    ['Clinton lost the 2016 election.', 'Clinton a gagné l’élection de 2016.'],
    ['The team won the match.', 'L’équipe a perdu le match.'],
    ['The minister rejected the offer from London.', 'Le ministre a accepté l’offre de Londres.'],
    ['Imports from China rose in May.', 'Les exportations de la Chine ont augmenté en mai.'],
    ['The bank bought the shares on Monday.', 'La banque a vendu les actions lundi.'],
    ['Prices declined considerably in May.', 'Les prix ont considérablement augmenté en mai.'],
    ['The northern army crossed the border.', 'L’armée du sud a traversé la frontière.'],
    ['The budget shows a deficit of two billion.', 'Le budget affiche un excédent de deux milliards.'],
    ['The prices were higher than in May.', 'Les prix étaient plus bas qu’en mai.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('text.polarity opposite'))
})

describe('what is the same', () => {
  test.each<[string, string]>([
    ['The minister did not sign the agreement.', 'Le ministre n’a pas signé l’accord.'],
    ['The minister did not sign the agreement.', 'Le ministre a refusé de signer l’accord.'],
    ['The minister refused to sign the agreement.', 'Le ministre n’a pas voulu signer l’accord.'],
    ['The company failed to pay the fine.', 'L’entreprise n’a pas payé l’amende.'],
    ['The company did not pay the fine.', 'L’entreprise a omis, faute de moyens, de payer l’amende.'],
    ['The army lacks money.', 'L’armée n’a pas d’argent.'],
    ['The result is unclear.', 'Le résultat n’est pas clair.'],
    ['The result is not clear.', 'Le résultat est peu clair.'],
    ['The attack was unexpected.', 'L’attaque n’était pas attendue.'],
    ['It is not possible to pay the fine.', 'Il est impossible de payer l’amende.'],
    ['He is unable to pay the fine.', 'Il ne peut pas payer l’amende.'],
    ['He left without paying the fine.', 'Il est parti sans payer l’amende.'],
    ['He left without paying the fine.', 'Il est parti et n’a pas payé l’amende.'],
    ['He has only two shops in Paris.', 'Il n’a que deux magasins à Paris.'],
    ['He has only two shops in Paris.', 'Il a seulement deux magasins à Paris.'],
    ['He hardly knows the minister.', 'Il ne connaît guère le ministre.'],
    ['He hardly knows the minister.', 'Il connaît à peine le ministre.'],
    ['He fears that the minister will come.', 'Il craint que le ministre ne vienne.'],
    ['The minister left before the president arrived.', 'Le ministre est parti avant que le président n’arrive.'],
    ['The price is higher than expected.', 'Le prix est plus élevé qu’on ne le pensait.'],
    ['Unless the minister comes, the vote will be cancelled.', 'À moins que le ministre ne vienne, le vote sera annulé.'],
    ['Sanctions remain until the country disarms.', 'Les sanctions demeurent tant que le pays ne désarme pas.'],
    ['Nobody knows the truth.', 'Personne ne connaît la vérité.'],
    ['No one has signed the agreement.', 'Personne n’a signé l’accord.'],
    ['Nothing has changed in the country.', 'Rien n’a changé dans le pays.'],
    ['There is no evidence against the minister.', 'Il n’y a aucune preuve contre le ministre.'],
    ['Neither the minister nor the president signed.', 'Ni le ministre ni le président n’ont signé.'],
    ['The agreement is not only good but fair.', 'L’accord est non seulement bon mais juste.'],
    ['He is not only a minister but also a writer.', 'Il n’est pas seulement ministre, il est aussi écrivain.'],
    ['The minister never signed the agreement.', 'Le ministre n’a jamais signé l’accord.'],
    ['The bank no longer finances the project.', 'La banque ne finance plus le projet.'],
    ['The minister is not guilty.', 'Le ministre est innocent.'],
    ['It cannot be denied that the price is high.', 'Il est évident que le prix est élevé.'],
    ['The minister keeps repeating the truth.', 'Le ministre n’arrête pas de répéter la vérité.'],
    ['The summer could not have been worse for the company.', 'L’été a été le pire pour l’entreprise.'],
    ['The police found one person in the shop.', 'La police a trouvé une personne dans le magasin.'],
    ['It was a big step for the country.', 'C’était un grand pas pour le pays.'],
    ['No doubt the minister will sign.', 'Le ministre signera sans doute.'],
    ['The price of bread rose by no more than 2 percent.', 'Le prix du pain a augmenté de 2 % au plus.'],
    ['West is one of a number of rappers who changed their name.', 'West n’est pas le seul rappeur à avoir changé de nom.'],
    ['The oil is cheaper than in May.', 'Le pétrole est moins cher qu’en mai.'],
    ['The new model is not as fast and cheap as the old one, the minister said.', 'Le nouveau modèle est moins rapide et moins cher que l’ancien, a dit le ministre.'],
    ["It is pitched at kids rather than adults, and his misadventures aren't as inventive and focused as the gags in the other film.", 'Le film s’adresse aux enfants plutôt qu’aux adultes et ses mésaventures loufoques sont moins créatives et moins ciblées que les gags de l’autre film.'],
    ['The quality is lower in China.', 'La qualité est moins élevée en Chine.'],
    ['The sanctions deepen its mistrust.', 'Les sanctions aggravent le manque de confiance.'],
    ['The first minister spoke after the last vote.', 'Le premier ministre a parlé après le dernier vote.'],
    ['Sales rose in the north and fell in the south.', 'Les ventes ont augmenté au nord et baissé au sud.'],
    ['More than 200 people died.', 'Plus de 200 personnes sont mortes.'],
    ['The company sold its shares and bought a bank.', 'L’entreprise a vendu ses actions et acheté une banque.'],
    ['The minister knows whether or not the agreement is signed.', 'Le ministre sait si l’accord est signé ou non.'],
    ['The reform is good, isn\'t it?', 'La réforme est bonne, n’est-ce pas ?'],
    ['Why not sign the agreement?', 'Pourquoi ne pas signer l’accord ?'],
    ['The minister has yet to sign the agreement.', 'Le ministre n’a pas encore signé l’accord.'],
    ['The vote will take place no later than Friday.', 'Le vote aura lieu vendredi au plus tard.'],
    ['The minister forgot to sign the agreement.', 'Le ministre a oublié de signer l’accord.'],
    ['The man is unfit for the court.', 'L’homme est inapte à siéger au tribunal.'],
    ['The allegation is unfounded and false.', 'L’allégation est non fondée et fausse.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('what a finding says', () => {
  const drafts = (en: string, fr: string) => checkPolarity(readStory(articleOf('en', [en]), articleOf('fr', [fr])))
  test('the negation put in is undone', () => {
    const fr = 'Le ministre n’a pas signé l’accord.'
    const [draft] = drafts('The minister signed the agreement.', fr)
    expect(fr.slice(0, draft!.fix!.at.start) + draft!.fix!.text + fr.slice(draft!.fix!.at.end)).toBe('Le ministre a signé l’accord.')
  })
  test('inside a quotation it is critical', () => expect(drafts('"The company will pay the fine," he said.', '« L’entreprise ne paiera pas l’amende », a-t-il dit.')[0]!.severity).toBe('critical'))
  test('nothing is said of an empty story', () => expect(drafts('', '')).toEqual([]))
})

describe('words that turn a market, a place or a plea round', () => {
  test.each<[string, string, string]>([
    ['The crown fell 0.7% against the euro on Tuesday.', 'La couronne gagnait 0,7% face à l’euro mardi.', 'opposite'],
    ['The shares rose 3% in early trading.', 'L’action perdait 3% en début de séance.', 'opposite'],
    ['Unemployment halved over the decade.', 'Le chômage a doublé en dix ans.', 'opposite'],
    ['The quake struck 40 km west of Arequipa.', 'Le séisme a frappé à 40 km à l’est d’Arequipa.', 'opposite'],
    ['Inflation fell below the target of the bank.', 'L’inflation est passée au-dessus de l’objectif de la banque.', 'opposite'],
    ['The bomb wounded 12 civilians.', 'La bombe a tué 12 civils.', 'opposite'],
    ['She pleaded guilty to fraud on Friday.', 'Elle a plaidé non coupable de fraude vendredi.', 'added'],
    ['Gold futures were down 12 dollars at noon.', 'Le contrat à terme sur l’or gagnait 12 dollars à midi.', 'opposite'],
    ['Sales were up 14 per cent on last year.', 'Les ventes sont en baisse de 14 % sur un an.', 'opposite'],
    ['Copper prices eased on Tuesday.', 'Les cours du cuivre gagnent du terrain mardi.', 'opposite'],
    ['The rand firmed 0.4 percent.', 'Le rand s’est déprécié de 0,4 %.', 'opposite'],
    ['The market accounts for at least half of the sales.', 'Le marché représente au plus la moitié des ventes.', 'opposite'],
    ['They are four points above the relegation zone.', 'Ils ont quatre points de retard sur la zone de relégation.', 'opposite'],
    ['The driver was cleared of manslaughter on Monday.', 'Le conducteur a été condamné lundi pour homicide.', 'opposite'],
    ['The ministry denied using the gas.', 'À Damas, mercredi, le ministère a reconnu avoir employé ce gaz.', 'opposite'],
    ['The bank said the evidence was convincing.', 'La banque a dit que les preuves étaient douteuses.', 'opposite'],
  ])('%s', (en, fr, what) => expect(found(en, fr).map(said => said.split(' ').pop())).toEqual([what]))
  test.each<[string, string]>([
    ['She pleaded not guilty to fraud on Friday.', 'Elle a plaidé non coupable de fraude vendredi.'],
    ['He was acquitted of fraud.', 'Il a été déclaré non coupable de fraude.'],
    ['Shares fell 2%, erasing a 3% gain.', 'Les actions ont perdu 2%, effaçant un gain de 3%.'],
    ['The bill failed to pass the Senate.', 'Le projet de loi a été rejeté par le Sénat.'],
    ['The quake struck west of Arequipa.', 'La ville frappée est à l’ouest d’Arequipa.'],
    ['Gold futures were down 12 dollars at noon.', 'Le contrat à terme sur l’or cédait 12 dollars à midi.'],
    ['The attack came hours after the army claimed the town.', 'Quelques heures auparavant, l’armée avait revendiqué la prise de la ville.'],
    ['He shut down the site and stood up.', 'Il a fermé le site et s’est levé.'],
    ['The market accounts for at least half of the sales.', 'Le marché représente au moins la moitié des ventes.'],
    ['The candidate with the most votes wins, however few.', 'Le candidat qui recueille le plus de voix l’emporte, si peu nombreuses soient-elles.'],
  ])('%s, quiet', (en, fr) => expect(found(en, fr)).toEqual([]))
})

const fixes = (en: string, fr: string): (string | undefined)[] => checkPolarity(readStory(articleOf('en', [en]), articleOf('fr', [fr]))).map(draft => draft.fix?.text)
test('a verb that the English has not is left with its negation', () => expect(fixes('"Remain calm," the mayor urged.', '« Ne paniquez pas », a exhorté le maire.')).toEqual([undefined]))
test('what is left of a negation keeps its capital', () => expect(fixes('"Sign the agreement," the mayor urged.', '« Ne signez pas l’accord », a exhorté le maire.')).toEqual(['Signez']))

describe('a negation that is none, or that a word carries', () => {
  test.each<[string, string]>([
    ['The village has just 43 residents left.', 'Le village ne compte plus que 43 habitants.'],
    ['They can hit a target at several paces.', 'Ils atteignent une cible à plusieurs pas.'],
    ['He took the step on Monday, the ministry said.', 'Il a fait le pas lundi, selon le ministère.'],
    ['You killed the prince, right, minister?', 'Vous avez tué le prince, n’est-ce pas, monsieur le ministre ?'],
    ['I am an honourable officer, not an impostor.', 'Je suis un officier honorable, non un imposteur.'],
    ['They have sworn loyalty not to the king, but to the law.', 'Ils ont juré fidélité non au roi, mais à la loi.'],
    ['How could the minister say no to the president?', 'Comment le ministre aurait-il pu dire non au président ?'],
    ['We agreed to help each other, did we not?', 'Nous avions convenu de nous aider.'],
    ['This does not please the minister.', 'Cette décision déplaît au ministre.'],
    ['I cannot believe the result.', 'J’ai peine à croire le résultat.'],
    ['The decline was unstoppable and irreversible.', 'Le déclin ne pouvait être ni arrêté ni inversé.'],
    ['The body exists only to prevent war.', 'L’organe n’a pas d’autre but que d’empêcher la guerre.'],
    ['The troops are careful not to anger the elders.', 'Les soldats se gardent bien de fâcher les anciens.'],
    ['A few hours later the party left the city.', 'Quelques heures plus tard, le groupe a quitté la ville.'],
    ['If we defeat them all, the war will end.', 'Si nous les vainquons tous, la guerre finira.'],
    ['The alliance will crush them with ease.', 'L’alliance les écrasera sans difficulté.'],
    ['They are just two points behind the leaders.', 'Ils ne sont plus qu’à deux points des premiers.'],
    ['The No 8 signal was raised in Hong Kong.', 'Le signal n° 8 a été hissé à Hongkong.'],
    ['As often as not the company wins its cases.', 'Le plus souvent, l’entreprise gagne ses procès.'],
    ['The data are of limited use to ordinary criminals.', 'Les données n’intéressent guère les criminels ordinaires.'],
    ['Republicans in the Senate were hardly gentler with him.', 'Les républicains du Sénat n’ont guère été plus tendres avec lui.'],
    ['He wondered if the minister had gone mad.', 'Il s’est demandé si le ministre n’était pas devenu fou.'],
    ['The officer was off duty when he heard the shots.', 'Le policier n’était pas en service quand il a entendu les coups de feu.'],
    ['The mayor is teetotal.', 'Le maire ne boit pas.'],
    ['The president has not commented on the vote.', 'Le président est resté silencieux sur ce vote.'],
    ['None of the cranes was damaged.', 'Les grues sont toutes intactes.'],
    ['The stocks cover less than two weeks.', 'Les stocks ne permettent pas de tenir deux semaines.'],
    ['An official asked not to be named.', 'Un responsable a requis l’anonymat.'],
    ['The bank still has to sign the agreement.', 'La banque n’a pas encore signé l’accord.'],
    ['It was the highest price ever paid for a painting.', 'Jamais un prix aussi élevé n’avait été payé pour un tableau.'],
    ['When he said he did not know the price, the senator laughed.', 'Comme il répondait par la négative, la sénatrice a ri.'],
    ['He did not mince his words about the minister.', 'Il n’a pas mâché ses mots à propos du ministre.'],
    ['The team came back to defeat Toronto 6-5.', 'L’équipe est revenue pour vaincre Toronto 6-5.'],
    ['They trailed 26-10 early in the second half.', 'Ils étaient menés 26-10 au début de la seconde période.'],
    ['The capsule must leave by early January.', 'La capsule doit repartir au plus tard début janvier.'],
    ['He managed the club before leaving for Seville.', 'Il a entraîné le club avant de rejoindre Séville.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('a denial that its sentence alone has', () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ['in a paragraph that denies elsewhere too', ['The airline is not obliged to pay. "Nobody could help it," said Moreau.'], ['La compagnie est tenue de payer. « Personne n’y pouvait rien », a dit Moreau.'], 'text.negation lost'],
    ['beside one that a single word answers', ['An official asked not to be named because he was not allowed to speak.'], ['Un responsable a requis l’anonymat, étant autorisé à parler.'], 'text.negation lost'],
    ['of a word that is itself negative', ['"I was not dishonest," the bishop said.'], ['« J’ai été malhonnête », a dit l’évêque.'], 'quote.negation lost'],
    ['of what went wrong', ['"We got it wrong and we are very sorry," Duffy said.'], ['« Nous ne nous sommes pas trompés et nous sommes désolés », a dit Duffy.'], 'quote.negation added'],
  ])('%s', (_name, en, fr, wanted) => {
    const drafts = checkPolarity(readStory(articleOf('en', en), articleOf('fr', fr)))
    expect(drafts.map(draft => `${draft.category} ${draft.why.split('.').pop()!}`)).toContain(wanted)
  })
})

describe('opposites of the desk’s everyday', () => {
  test.each<[string, string]>([
    ['The shares closed 2.7 percent higher in Taipei.', 'Les actions ont clôturé en baisse de 2,7 % à Taipei.'],
    ['Shares opened higher on Monday.', 'Le titre a ouvert en repli lundi.'],
    ['The yield edged up one basis point.', 'Le rendement a perdu un point de base.'],
    ['He objected to the plan.', 'Il s’est rallié au plan.'],
    ['The court upheld the conviction.', 'La cour a annulé la condamnation.'],
    ['The union called off the strike.', 'Le syndicat a maintenu son mot d’ordre de grève.'],
    ['The army captured the town.', 'L’armée a perdu la ville.'],
    ['The plane took off at noon.', 'L’avion a atterri à midi.'],
    ['He arrived in Paris on Monday.', 'Il a quitté Paris lundi.'],
    ['He is the older brother.', 'C’est le frère cadet.'],
    ['They live upstream of the dam.', 'Ils vivent en aval du barrage.'],
    ['The ruling party lost its majority.', 'Le parti au pouvoir a conservé sa majorité.'],
    ['The patient survived.', 'Le patient est mort.'],
    ['The minister welcomed the decision.', 'Le ministre a déploré la décision.'],
    ['Supporters of the president marched.', 'Les opposants au président ont défilé.'],
    ['The town dropped the project.', 'La ville a maintenu le projet.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toContain('text.polarity opposite'))
})

describe('the same said by other words', () => {
  test.each<[string, string]>([
    ['The shares closed 2.7 percent higher in Taipei.', 'Les actions ont clôturé en hausse de 2,7 % à Taipei.'],
    ['He left Lille to join Bayern.', 'Il a quitté Lille pour le Bayern.'],
    ['The higher court opened an inquiry into falling prices.', 'La cour supérieure a ouvert une enquête sur la baisse des prix.'],
    ['The patient did not survive.', 'Le patient est mort.'],
    ['The town did not drop the project.', 'La ville a maintenu le projet.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('said with a negation in one language and without in the other', () => {
  test.each<[string, string]>([
    ['The river is too deep for the patrol to cross.', 'La rivière est trop profonde, la patrouille ne peut pas la traverser.'],
    ['It has been months since the ministers met.', 'Cela fait des mois que les ministres ne se sont pas réunis.'],
    ['It is years since the singer gave a concert.', 'Il y a des années que la chanteuse n\'a pas donné de concert.'],
    ['The sanctions will stay in force until all prisoners, including the two journalists, have been released.', 'Les sanctions resteront en vigueur tant que tous les prisonniers (les deux journalistes compris) n\'ont pas été libérés.'],
    ['It was the worst flood that the valley had ever seen.', 'C\'était la pire inondation que la vallée n\'ait jamais connue.'],
    ['They have more money than I could spend in a lifetime.', 'Ils ont plus d\'argent que je ne pourrais jamais en dépenser.'],
    ['Their ships sail faster than ours can follow, and their guns are heavier.', 'Leurs navires filent plus vite que les nôtres ne peuvent suivre et leurs canons sont plus lourds.'],
    ['Could the minister be forced to resign?', 'Le ministre ne sera-t-il pas contraint de démissionner ?'],
    ['Isn\'t it time to talk to the unions?', 'Est-il temps de parler aux syndicats ?'],
    ['You will have to show a passport to board.', 'Vous n\'embarquerez pas sans présenter un passeport.'],
    ['The attack will not go without a response, the general said.', 'L\'attaque aura une réponse, a déclaré le général.'],
    ['Stay away from the coast, the prefect told residents.', 'Ne vous approchez pas de la côte, a dit le préfet aux habitants.'],
    ['Residents were told to stay close to the shelters.', 'Les habitants ont été priés de ne pas s\'éloigner des abris.'],
    ['The alarm was turned off, investigators said.', 'L\'alarme n\'était pas branchée, ont dit les enquêteurs.'],
    ['The region was running out of flour.', 'La région n\'avait plus guère de farine.'],
    ['Voters are tired of promises.', 'Les électeurs ne veulent plus de promesses.'],
    ['Such outages are common in winter.', 'De telles pannes ne sont pas rares en hiver.'],
    ['The site was closed because it did not have proper exits.', 'Le site a été fermé en raison d\'issues inadéquates.'],
    ['The bill is still unpaid.', 'La facture n\'est toujours pas payée.'],
    ['The two sides are not alone, and now it will get worse.', 'Les deux camps ne sont pas seuls et cela ne peut qu\'empirer.'],
    ['The ship was sunk in battle, not by a storm.', 'Le navire a été coulé au combat, et non par une tempête.'],
    ['I have no doubt that the blade cut the rope.', 'Je ne doute pas que la lame n\'ait coupé la corde.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('a negation that turns the sense round, in such sentences too', () => {
  test.each<[string, string]>([
    ['Why did his allies not leave the party?', 'Pourquoi ses alliés ont-ils quitté le parti ?'],
    ['Why did his allies leave the party?', 'Pourquoi ses alliés n\'ont-ils pas quitté le parti ?'],
    ['The minister did not leave the room without signing the text.', 'Le ministre a quitté la salle sans signer le texte.'],
    ['The minister signed the most important law of the year.', 'Le ministre n\'a jamais signé la loi la plus importante de l\'année.'],
    ['The train stopped at the border and more passengers got on.', 'Le train ne s\'est pas arrêté à la frontière et plus de passagers sont montés.'],
    ['He has not played for ten years.', 'Il joue depuis dix ans.'],
    ['The judge has left the court.', 'Le juge n\'a pas quitté le tribunal.'],
    ['The rare coin was not sold.', 'La pièce rare a été vendue.'],
    ['The deal is not rare.', 'L\'accord est rare.'],
  ])('%s', (en, fr) => expect(found(en, fr).filter(what => what.startsWith('text.negation'))).not.toEqual([]))
})

describe('before and after stand by what they lead', () => {
  test.each<[string, string]>([
    ['The city agreed to keep no names of people whose cases are dismissed after a police stop.', 'La ville a accepté de ne garder aucun nom des personnes dont le cas est rejeté avant un contrôle de police.'],
    ['Some members cancelled plans to use a local cloud provider after revelations about the data programme.', 'Des membres ont renoncé à leurs projets d’utiliser un fournisseur local de stockage dans le cloud avant les révélations sur le programme de données.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('text.polarity opposite'))
  test('one told by the other is none', () => expect(found('Sane took a few touches before leading Sterling to the far post.', 'Sane, après quelques touches, a mené Sterling vers le second poteau.')).toEqual([]))
})

describe('what is denied by a word', () => {
  test.each<[string, string]>([
    ['They were unable to visit two sites, the inspectors said.', 'Ils ont pu visiter deux sites, ont indiqué les inspecteurs.'],
    ['The country is unlikely to slide back into conflict.', 'Le pays devrait retomber dans le conflit.'],
    ['She isn’t alone in her fight.', 'Elle est seule à mener ce combat.'],
    ['Parents should not hesitate to ask for advice.', 'Les parents devraient hésiter à demander conseil.'],
    ['Pawning a ring is not merely a fast way to find cash.', 'Mettre une bague en gage est seulement un moyen rapide de trouver de l’argent.'],
    ['“This is not just a tax,” said Alan Moore.', '« Il s’agit simplement d’une taxe », a déclaré Alan Moore.'],
  ])('%s', (en, fr) => expect(found(en, fr).map(what => what.split(' ')[1])).toContain('lost'))
  test.each<[string, string]>([
    ['They were unable to visit two sites, the inspectors said.', 'Ils n’ont pas pu visiter deux sites, ont indiqué les inspecteurs.'],
    ['The country is unlikely to slide back into conflict.', 'Le pays a peu de chances de retomber dans le conflit.'],
    ['She isn’t alone in her fight.', 'Elle n’est pas seule à mener ce combat.'],
    ['Parents should not hesitate to ask for advice.', 'Les parents ne doivent pas hésiter à demander conseil.'],
    ['It is not just a tax.', 'Ce n’est pas simplement une taxe.'],
    ['Would it not be better to wait?', 'Vaut-il mieux attendre ?'],
    ['He knew better than to answer.', 'Il eut la sagesse de ne pas répondre.'],
  ])('right: %s', (en, fr) => expect(found(en, fr)).toEqual([]))
})
