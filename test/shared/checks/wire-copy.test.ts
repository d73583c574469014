import { articleOf } from '../../../shared/article/types'
import { check } from '../../../shared/engine'

/** What the whole engine says of one paragraph, passages that moved left out. Every pair here was made up in the manner of wire copy. */
const said = (en: string, fr: string): string[] => check(articleOf('en', [en]), articleOf('fr', [fr])).findings.filter(finding => finding.severity !== 'neutral').map(finding => finding.category)

describe('a desk’s own way of putting it raises nothing', () => {
  test.each<[string, string]>([
    ['The strike will leave thousands of commuters stranded, the union said on Monday.', 'La grève ne manquera pas de laisser des milliers d’usagers sans transport, a indiqué lundi le syndicat.'],
    ['The central bank has yet to decide when the new notes will be issued.', 'La banque centrale n’a pas encore décidé de la date à laquelle les nouveaux billets seront émis.'],
    ['The carmaker failed to deliver 4,000 vehicles on time last year, its annual report shows.', 'Le constructeur n’a pas livré 4 000 véhicules à temps l’an dernier, selon son rapport annuel.'],
    ['The ferry will not resume service until the storm has passed, the port authority said.', 'Le ferry ne reprendra du service qu’une fois la tempête passée, a indiqué l’autorité portuaire.'],
    ['The museum will not reopen until March.', 'Le musée ne rouvrira qu’à partir de mars.'],
    ['The village is no longer connected to the power grid.', 'Le village n’est plus relié au réseau électrique.'],
    ['Only three of the eleven miners were brought to the surface.', 'Seuls trois des onze mineurs ont été remontés à la surface.'],
    ['The bridge sold for $4m, the highest price yet paid for one.', 'Le pont s’est vendu 4 millions de dollars. Jamais un pont n’avait atteint un tel prix.'],
    ['She has become the first woman to row across the lake alone.', 'Jamais une femme n’avait traversé le lac à la rame, seule.'],
    ['The stolen files include passport numbers that had not been encrypted.', 'Parmi les fichiers dérobés figurent des numéros de passeport non chiffrés.'],
    ['"We can\'t afford to relax," Mrs Larsen said. "A thousand animals is not a population."', '« On ne peut pas se permettre de baisser la garde, prévient la vétérinaire. Mille animaux, ce n’est pas une population. »'],
    ['"Otto is strong, but it\'s a long way to Madrid," said the 26-year-old from Bury. "I\'ve learned to wait."', '« Otto est fort, mais Madrid est encore loin, a déclaré le coureur de 26 ans, originaire de Bury. J’ai appris à attendre. »'],
    ['Hugh Barton, the general secretary of the union, said the reform had left no margin.', 'D’après Hugh Barton, secrétaire général du syndicat, la réforme n’a laissé aucune marge.'],
    ['Deputy Prime Minister Yury Borisov said the failure was due to one of the four boosters.', 'D’après le vice-Premier ministre Iouri Borissov, l’incident est lié à l’un des quatre propulseurs.'],
    ['At his heaviest he weighed 27st 9lb.', 'Au plus fort, il pesait 176 kg.'],
    ['He beat his team-mate by 0.026sec to pole position.', 'Il a battu son équipier de 26 millièmes pour la pole position.'],
    ['The company has only two factories left in Poland.', 'L’entreprise ne possède plus que deux usines en Pologne.'],
    ['Few voters turned out in the capital, according to the electoral commission.', 'Les électeurs ont été peu nombreux à se déplacer dans la capitale, d’après la commission électorale.'],
    ['"Few people believed us," the engineer said.', '« Peu de gens nous croyaient », a raconté l’ingénieur.'],
    ['The two leaders parted without signing the agreement.', 'Les deux dirigeants se sont quittés sans avoir signé l’accord.'],
    ['The plane landed without incident in Lisbon.', 'L’avion s’est posé à Lisbonne et aucun incident n’a été signalé.'],
    ['The result is not bad for a firm of that size, the analyst said.', 'Ce résultat est plutôt bon pour une société de cette taille, a estimé l’analyste.'],
    ['Unless the government backs down, the unions will march again on Thursday.', 'À moins que le gouvernement ne recule, les syndicats manifesteront de nouveau jeudi.'],
    ['Residents fear that the dam will give way.', 'Les habitants craignent que le barrage ne cède.'],
    ['Police want to find the driver before he leaves the country.', 'La police veut retrouver le conducteur avant qu’il ne quitte le pays.'],
    ['The damage is greater than the insurers had thought.', 'Les dégâts sont plus importants que les assureurs ne l’avaient pensé.'],
    ['"We are tired," Ms. Hansen said. "We want to go home," she added.', '« Nous sommes fatigués et nous voulons rentrer chez nous », a déclaré Mme Hansen.'],
    ['"The road is closed," said the mayor, Paul Whitfield, "and it will stay closed until the bridge is repaired."', '« La route est fermée et elle le restera jusqu’à ce que le pont soit réparé », a annoncé le maire, Paul Whitfield.'],
    ['The minister said he would not resign and accused the press of a campaign against him.', 'Le ministre a exclu de démissionner et a accusé la presse de mener campagne contre lui.'],
    ['"I never said that," Mr. Okafor told reporters.', '« Je n’ai jamais dit cela », a assuré M. Okafor devant la presse.'],
    ['Asked whether she would run, Ms. Lindqvist replied: "I don\'t know yet."', 'À la question de savoir si elle serait candidate, Mme Lindqvist a répondu : « Je ne sais pas encore. »'],
    ['The airline, which employs 3,000 people, cancelled 40 flights. It blamed a lack of pilots.', 'La compagnie aérienne, qui emploie 3 000 personnes, a annulé 40 vols, invoquant un manque de pilotes.'],
    ['The factory, built in 1962, made tyres. It closed in 2009 after a long dispute with its workers.', 'Construite en 1962, l’usine de pneumatiques a fermé en 2009 à l’issue d’un long conflit avec ses salariés.'],
    ['Harriet Cole, who has run the hospital since 2014, said the budget was not enough.', 'Harriet Cole dirige l’hôpital depuis 2014. Pour elle, le budget est insuffisant.'],
    ['He could not have chosen a better moment to sell his shares.', 'Il a vendu ses actions au meilleur moment.'],
    ['The judge did not rule out a prison sentence.', 'Le juge n’a pas exclu une peine de prison.'],
    ['The senator denied having met the lobbyist.', 'Le sénateur a assuré qu’il n’avait pas rencontré le lobbyiste.'],
    ['The senator denied any wrongdoing.', 'Le sénateur affirme n’avoir rien fait de mal.'],
    ['Nothing remains of the church but its bell tower.', 'Il ne reste de l’église que son clocher.'],
    ['It is not uncommon for wolves to come near the farms in winter.', 'Il n’est pas rare que les loups s’approchent des fermes en hiver.'],
    ['It is not uncommon for wolves to come near the farms in winter.', 'Les loups s’approchent souvent des fermes en hiver.'],
    ['The coach kept insisting that his players were ready.', 'L’entraîneur n’a cessé de répéter que ses joueurs étaient prêts.'],
    ['The old harbour remains off limits to visitors.', 'Le vieux port n’est toujours pas ouvert aux visiteurs.'],
    ['"It is hard to explain," he said, shaking his head.', '« Ce n’est pas facile à expliquer », a-t-il dit en secouant la tête.'],
    ['The ship cannot leave port without a permit from the coastguard.', 'Le navire ne peut quitter le port sans une autorisation des garde-côtes.'],
    ['The director did not comment on the report.', 'Le directeur s’est refusé à tout commentaire sur le rapport.'],
    ['The director declined to comment.', 'Le directeur n’a pas souhaité faire de commentaire.'],
    ['The suspect remains at large.', 'Le suspect n’a toujours pas été retrouvé.'],
    ['The talks collapsed, leaving the two sides no closer to a deal.', 'Les pourparlers ont échoué et les deux camps sont toujours loin d’un accord.'],
    ['The goalkeeper missed the final with a knee injury.', 'Le gardien, blessé au genou, n’a pas disputé la finale.'],
    ['The new law does not apply to farmers.', 'Les agriculteurs ne sont pas concernés par la nouvelle loi.'],
    ['The new law does not apply to farmers.', 'Les agriculteurs échappent à la nouvelle loi.'],
    ['"You can\'t make an omelette without breaking eggs," the prime minister said.', '« On ne fait pas d’omelette sans casser des œufs », a lancé la Première ministre.'],
    ['The river has not been this low since 1976.', 'La rivière n’avait pas été aussi basse depuis 1976.'],
    ['Never before had so many ships waited outside the port.', 'Jamais autant de navires n’avaient attendu devant le port.'],
    ['The victim, 23, was pronounced dead at the scene.', 'La victime, âgée de 23 ans, n’a pu être réanimée.'],
    ['Prices fell for the third month in a row, to their lowest level since May.', 'Les prix ont reculé pour le troisième mois d’affilée et n’ont jamais été aussi bas depuis mai.'],
    ['The mayor\'s office was not immediately available for comment.', 'La mairie n’était pas joignable dans l’immédiat.'],
    ['The mayor\'s office could not be reached for comment.', 'Les services du maire étaient injoignables.'],
    ['Neither of the two pilots was injured.', 'Les deux pilotes sont indemnes.'],
    ['None of the passengers was hurt.', 'Les passagers sont tous sains et saufs.'],
    ['"If we do nothing, the glacier will be gone by 2050," Professor Amundsen warned.', '« À moins d’agir, le glacier aura disparu d’ici à 2050 », a averti le professeur Amundsen.'],
    ['The team lost its last two games but remains in first place.', 'L’équipe a perdu ses deux derniers matches mais demeure en tête.'],
    ['The firm said it had nothing to hide.', 'La société a déclaré qu’elle n’avait rien à cacher.'],
    ['The firm said sales had risen more than expected in the north of the country.', 'La société a indiqué que les ventes avaient progressé davantage que prévu dans le nord du pays.'],
    ['The film, shot in Iceland, will be released in October, the studio said in a statement.', 'Dans un communiqué, le studio a annoncé que le film, tourné en Islande, sortirait en octobre.'],
    ['"It\'s a disgrace," said one passenger. "Nobody told us anything," said another.', '« C’est une honte », s’est indigné un passager. « Personne ne nous a rien dit », a déploré un autre.'],
    ['The man, who has not been named, is in a stable condition in hospital.', 'L’homme, dont l’identité n’a pas été révélée, est dans un état stable à l’hôpital.'],
    ['"We don\'t want charity. We want work," the fishermen\'s leader told the crowd.', '« Ce n’est pas la charité que nous demandons, mais du travail », a lancé à la foule le représentant des pêcheurs.'],
    ['Ms. Petrova said that her brother was "not a hero, just a man who did his job".', 'Pour Mme Petrova, son frère n’est « pas un héros, juste un homme qui a fait son travail ».'],
    ['It was not immediately clear how the fire started.', 'On ignorait dans l’immédiat l’origine de l’incendie.'],
    ['It was not clear how many people were inside.', 'Le nombre de personnes se trouvant à l’intérieur n’était pas connu.'],
    ['The opposition boycotted the vote.', 'L’opposition n’a pas pris part au vote.'],
    ['He left school at 14 and never went back.', 'Il a quitté l’école à 14 ans pour ne plus jamais y retourner.'],
    ['"We\'ll be there, no matter what," she said.', '« Nous serons là quoi qu’il arrive », a-t-elle dit.'],
    ['The singer, unknown two years ago, sold out the stadium in an hour.', 'La chanteuse, que personne ne connaissait il y a deux ans, a rempli le stade en une heure.'],
    ['The ministry would neither confirm nor deny the report.', 'Le ministère n’a ni confirmé ni démenti l’information.'],
    ['The ministry would neither confirm nor deny the report.', 'Le ministère s’est gardé de confirmer ou d’infirmer l’information.'],
    ['Without his help, the rescuers would not have found the cave.', 'S’il ne les avait pas aidés, les secouristes n’auraient pas trouvé la grotte.'],
    ['"I would not have kept quiet," the nurse told the court.', '« Je ne me serais pas tue », a dit l’infirmière à la barre.'],
    ['Most of the houses had no running water.', 'La plupart des maisons étaient privées d’eau courante.'],
    ['The bill passed by a single vote after a debate that lasted until dawn.', 'Le texte a été adopté à une voix près au terme d’un débat qui ne s’est achevé qu’à l’aube.'],
    ['The company expects to lose fewer customers this year than last.', 'L’entreprise s’attend à perdre moins de clients cette année que l’an dernier.'],
    ['The bridge will be closed to lorries, but not to cars.', 'Le pont sera fermé aux camions mais restera ouvert aux voitures.'],
    ['"The sooner, the better," he told the newspaper Aftenbladet. He gave no date.', '« Le plus tôt sera le mieux », a-t-il confié au journal Aftenbladet, sans avancer de date.'],
    ['He stopped short of calling for her resignation.', 'Il n’est pas allé jusqu’à réclamer sa démission.'],
    ['The court threw out the appeal.', 'La cour n’a pas fait droit à l’appel.'],
    ['The road is barely wide enough for a bus.', 'La route est tout juste assez large pour un autocar.'],
    ['The shop sells everything from nails to boats, Ms. Doyle joked.', 'On trouve de tout dans ce magasin, plaisante Mme Doyle, des clous aux bateaux.'],
    ['"My father worked here for thirty years, and so did I," said Anton Kessler, 61.', 'Anton Kessler, 61 ans, raconte : « Mon père a travaillé ici pendant trente ans, et moi aussi. »'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toEqual([]))
})

describe('turns of phrase that are not known yet: these fail once they are', () => {
  test.failing.each<[string, string]>([
    ['The judge did not rule out a prison sentence.', 'Le juge a laissé planer la possibilité d’une peine de prison.'],
    ['The train was late again, as it is every Friday.', 'Comme tous les vendredis, le train n’était pas à l’heure.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toEqual([]))
  test('a word or two that somebody said lose their marks', () => expect(said('"No comment," he said as he left the court.', 'Il n’a pas souhaité s’exprimer, a-t-il dit en quittant le tribunal.')).not.toEqual([]))
})

describe('a negation put in or left out is told', () => {
  test.each<[string, string]>([
    ['The central bank has not decided when the new notes will be issued.', 'La banque centrale a décidé de la date à laquelle les nouveaux billets seront émis.'],
    ['The carmaker failed to deliver 4,000 vehicles on time last year.', 'Le constructeur a livré 4 000 véhicules à temps l’an dernier.'],
    ['The ferry will not resume service on Friday, the port authority said.', 'Le ferry reprendra du service vendredi, a indiqué l’autorité portuaire.'],
    ['The village is no longer connected to the power grid.', 'Le village est relié au réseau électrique.'],
    ['"I never said that," Mr. Okafor told reporters.', '« J’ai dit cela », a assuré M. Okafor devant la presse.'],
    ['"I don\'t know yet," Ms. Lindqvist replied.', '« Je sais déjà », a répondu Mme Lindqvist.'],
    ['The bill failed to pass the Senate on Tuesday.', 'Le Sénat a adopté mardi le projet de loi.'],
    ['The minister refused to sign the treaty.', 'Le ministre a signé le traité.'],
    ['The ship cannot leave port without a permit from the coastguard.', 'Le navire peut quitter le port sans une autorisation des garde-côtes.'],
    ['The senator denied having met the lobbyist.', 'Le sénateur a reconnu avoir rencontré le lobbyiste.'],
    ['The director did not comment on the report.', 'Le directeur a commenté le rapport.'],
    ['The new law does not apply to farmers.', 'La nouvelle loi s’applique aux agriculteurs.'],
    ['The new law applies to farmers.', 'La nouvelle loi ne s’applique pas aux agriculteurs.'],
    ['None of the passengers was hurt.', 'Tous les passagers ont été blessés.'],
    ['The opposition took part in the vote.', 'L’opposition n’a pas pris part au vote.'],
    ['"Nobody told us anything," said one passenger.', '« On nous a tout dit », a déclaré un passager.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toContainEqual(expect.stringMatching(/^(?:text|quote)\.(?:negation|verb|polarity)$/)))
})

describe('the opposite is told', () => {
  test.each<[string, string]>([
    ['The team lost its last two games.', 'L’équipe a gagné ses deux derniers matches.'],
    ['Prices fell for the third month in a row.', 'Les prix ont augmenté pour le troisième mois d’affilée.'],
    ['Sales rose more than expected in the north of the country.', 'Les ventes ont progressé moins que prévu dans le nord du pays.'],
    ['The company bought 12 percent of the bank in June.', 'L’entreprise a vendu 12 % de la banque en juin.'],
    ['Ms. Petrova voted against the amendment.', 'Mme Petrova a voté pour l’amendement.'],
    ['The prime minister accepted the plan on Sunday.', 'Le Premier ministre a rejeté le plan dimanche.'],
    ['The shop opens before noon.', 'Le magasin ouvre après midi.'],
    ['Unemployment is at its highest level since May.', 'Le chômage est à son plus bas niveau depuis mai.'],
    ['The troops entered the town on Monday morning.', 'Les troupes ont quitté la ville lundi matin.'],
    ['The strongest players were left on the bench.', 'Les joueurs les plus faibles sont restés sur le banc.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toContainEqual(expect.stringMatching(/^text\.polarity$|^text\.negation$/)))
})

describe('what is cut is told', () => {
  test.each<[string, string]>([
    ['The airline, which employs 3,000 people and flies to 60 cities, cancelled dozens of flights on Friday.', 'La compagnie aérienne a annulé des dizaines de vols vendredi.'],
    ['Harriet Cole, who has run the hospital since the merger with the university, said the budget was not enough.', 'Harriet Cole a déclaré que le budget était insuffisant.'],
    ['The film, shot in Iceland during the darkest weeks of winter, will be released in October.', 'Le film sortira en octobre.'],
    ['He sold his shares in the company, which collapsed three weeks later amid allegations of fraud.', 'Il a vendu ses actions de l’entreprise.'],
    ['The road is closed. Engineers found cracks in two of its pillars last week. It will be repaired by the army before winter.', 'La route est fermée. Elle sera réparée par l’armée avant l’hiver.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toContainEqual(expect.stringMatching(/^text\.cut$/)))
})

describe('what is added is told', () => {
  test.each<[string, string]>([
    ['The road is closed. It will be repaired by the army before winter.', 'La route est fermée. Des ingénieurs ont découvert des fissures dans deux de ses piliers la semaine dernière. Elle sera réparée par l’armée avant l’hiver.'],
    ['The film will be released in October.', 'Le film, tourné en Islande pendant les semaines les plus sombres de l’hiver, sortira en octobre.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toContainEqual(expect.stringMatching(/^text\.added$/)))
})

describe('a quotation that says something else, or is somebody else’s, is told', () => {
  test.each<[string, string]>([
    ['"The road is closed and it will stay closed until the bridge is repaired," the mayor said.', '« La route est fermée et elle le restera », a déclaré le maire.'],
    ['"We are tired. We want to go home. Nobody listens to us," Ms. Hansen said.', '« Nous sommes fatigués. Nous voulons rentrer chez nous », a déclaré Mme Hansen.'],
    ['"We are tired and we want to go home," Ms. Hansen said.', 'Nous sommes fatigués et nous voulons rentrer chez nous, a déclaré Mme Hansen.'],
    ['"We are tired and we want to go home," Ms. Hansen said.', '« Nous sommes fatigués et nous voulons rentrer chez nous, mais le gouvernement ne nous écoute pas », a déclaré Mme Hansen.'],
    ['"We are tired and we want to go home," Ms. Hansen said.', '« Nous sommes fatigués et nous voulons rentrer chez nous », a admis Mme Hansen.'],
    ['"The glacier will be gone by 2050," Professor Amundsen said. The mayor, Ms. Doyle, disagreed.', '« Le glacier aura disparu d’ici à 2050 », a déclaré Mme Doyle. Le maire, Mme Doyle, n’est pas de cet avis.'],
    ['The minister said that he was tired and that he wanted to leave the government.', 'Le ministre a déclaré : « Je suis fatigué et je veux quitter le gouvernement. »'],
    ['"My father worked here for thirty years," said Anton Kessler.', '« Mon père a travaillé ici pendant trente ans », a dit le maire de la ville, Paul Whitfield.'],
    ['"I saw him. He was armed," the witness, Karim Haddad, told the court. The prosecutor said the trial would last a month.', '« Je l’ai vu. Il était armé », a déclaré le procureur à la cour. Le procureur a précisé que le procès durerait un mois.'],
    ['"It is a good plan," he told reporters. "It is too late," he added.', '« C’est un bon plan », a-t-il déclaré à la presse.'],
    ['"They lied to us," said Ms. Doyle.', '« Ils nous ont menti et ils le savaient très bien depuis le début », a dit Mme Doyle.'],
  ])('%s / %s', (en, fr) => expect(said(en, fr)).toContainEqual(expect.stringMatching(/^quote\.|^text\.(?:cut|added)$|^name\.(?:person|missing)$/)))
})

describe('silence denied', () => {
  test('is missed', () => expect(said('"I would not have kept quiet," the nurse told the court.', '« Je me serais tue », a dit l’infirmière à la barre.')).not.toEqual([]))
})
