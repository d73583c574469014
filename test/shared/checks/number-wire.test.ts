import { check, table } from './number-harness'

// Every wrong French raises one finding, not two or three for the parts of one figure.
const one = (cases: string): void => table(cases, true)

describe('bounds do not blur, and are compared', () => one(`
At least seven people were killed. | Au moins sept personnes ont été tuées. | Au moins six personnes ont été tuées. | number.value!
At least seven people were killed. | Au moins sept morts. | Au moins huit morts. | number.value!
More than ten people were hurt. | Plus de dix personnes ont été blessées. | Plus de neuf personnes ont été blessées. | number.value!
Fewer than five votes were lost. | Moins de cinq voix ont été perdues. | Moins de six voix ont été perdues. | number.value!
About fifteen people came. | Une quinzaine de personnes sont venues. | Une vingtaine de personnes sont venues. | number.value
Some twenty people came. | Une vingtaine de personnes sont venues. | Une trentaine de personnes sont venues. | number.value
About a dozen people came. | Une dizaine de personnes sont venues.
About ten people came. | Une douzaine de personnes sont venues.
More than 10 people died. | Plus de 10 personnes sont mortes. | Moins de 10 personnes sont mortes. | number.value!
At least 12 people died. | Au moins 12 personnes sont mortes. | Au plus 12 personnes sont mortes. | number.value!
Fewer than 200 people remain. | Moins de 200 personnes restent. | Plus de 200 personnes restent. | number.value!
The deficit was under 3% of GDP. | Le déficit était inférieur à 3 % du PIB. | Le déficit était supérieur à 3 % du PIB. | number.value
Up to 500 homes were lost. | Jusqu'à 500 maisons ont été perdues. | Au moins 500 maisons ont été perdues. | number.value
At most 20 guests may attend. | Au maximum 20 invités peuvent assister. | Au minimum 20 invités peuvent assister. | number.value!
Over 3,000 workers left. | Plus de 3.000 salariés sont partis. | Moins de 3.000 salariés sont partis. | number.value!
No more than 30 people may gather. | Pas plus de 30 personnes peuvent se réunir. | Plus de 30 personnes peuvent se réunir. | number.value
More than 50 people died. | Une cinquantaine de personnes au moins sont mortes.
The bank has more than 100 branches, down by more than 20. | La banque compte plus de 100 agences, soit plus de 20 de moins.
He is over 60. | Il a plus de 60 ans. | Il a moins de 60 ans. | number.value!
Sales fell more than 10 percent. | Les ventes ont baissé de plus de 10%. | Les ventes ont baissé de moins de 10%. | number.value!
It is 20 percent more than last year. | C'est 20 % de plus que l'an dernier.
Nearly 300 people were arrested. | Près de 300 personnes ont été arrêtées. | Plus de 300 personnes ont été arrêtées. | number.value!
`))

describe('the whole that a share is taken of', () => one(`
He landed four penalties out of five. | Il a réussi quatre pénalités sur cinq. | Il a réussi quatre pénalités. | number.missing
He scored with four of his five shots. | Il a marqué quatre de ses cinq tirs. | Il a marqué quatre tirs. | number.missing
Nine out of ten doctors agree. | Neuf médecins sur dix sont d'accord. | Huit médecins sur dix sont d'accord. | number.value!
The seven-nation bloc met. | Le bloc des sept pays s'est réuni. | Le bloc des six pays s'est réuni. | number.value!
Three out of four are women. | Trois sur quatre sont des femmes. | Trois sur cinq sont des femmes. | number.value!
`))

describe('four digits before a zone', () => one(`
It will end by 0930 GMT. | Il prendra fin à 09h30 GMT. | Il prendra fin à 08h30 GMT. | date.time
It struck at 5 p.m. (1500 GMT). | Il a frappé à 17h00 (15h00 GMT). | Il a frappé à 17h00 (16h00 GMT). | date.time
It will end by 1215 GMT. | Il prendra fin d'ici 12h15 GMT. | Il prendra fin d'ici 12h45 GMT. | date.time
The market closes at 1600 EDT. | Le marché ferme à 16h00 EDT. | Le marché ferme à 17h00 EDT. | date.time
Polls open at 0700 local time. | Les bureaux ouvrent à 7 heures, heure locale. | Les bureaux ouvrent à 8 heures, heure locale. | date.time
The attack began at 0430 hours. | L'attaque a commencé à 4h30. | L'attaque a commencé à 5h30. | date.time
`))

describe('a cardinal before « premières »', () => one(`
He scored in the first thirty minutes. | Il a marqué dans les trente premières minutes. | Il a marqué dans les vingt premières minutes. | number.value!
The first twenty pages are lost. | Les vingt premières pages sont perdues. | Les trente premières pages sont perdues. | number.value!
The last thirty days were dry. | Les trente derniers jours ont été secs. | Les vingt derniers jours ont été secs. | number.value!
The twenty-first day came. | Le vingt et unième jour est venu. | Le vingt-deuxième jour est venu. | number.value!
`))

describe('race times', () => one(`
He won in 2:06:41. | Il a gagné en 2h06'41". | Il a gagné en 2h06'14". | number.value
She finished in 2:24:08. | Elle a terminé en 2h24'08''. | Elle a terminé en 2h24'18''. | number.value
He won in 2:06:41. | Il a gagné en 2 h 06 min 41 s. | Il a gagné en 2 h 16 min 41 s. | number.value
The Grand Prix lasted 1:31:44.742. | Le Grand Prix a duré 1h31'44"742. | Le Grand Prix a duré 1h31'44"472. | number.value
`))

describe('seconds and hundredths', () => one(`
He won in 1:58.30. | Il a gagné en 1'58"30. | Il a gagné en 1'58"03. | number.value
She swam it in 55.92 seconds. | Elle a nagé en 55"92. | Elle a nagé en 55"29. | number.value
He ran 9.86. | Il a couru en 9"86. | Il a couru en 9"68. | number.value
He ran 9.86 seconds. | Il a couru en 9 sec 86. | Il a couru en 9 sec 68. | number.value
She swam 55.92 seconds. | Elle a nagé 55 sec 92/100e. | Elle a nagé 55 sec 29/100e. | number.value
She won in 3:52.41. | Elle a gagné en 3'52"41. | Elle a gagné en 3'52"14. | number.value
She won in 3:52.41. | Elle a gagné en 3 min 52 sec 41. | Elle a gagné en 3 min 42 sec 41. | number.value
He won by 7.3 seconds. | Il a gagné avec 7"3 d'avance. | Il a gagné avec 7"8 d'avance. | number.value
`))

describe('differences of temperature', () => one(`
It was 88 degrees Fahrenheit, 3.6 degrees above normal. | Il faisait 31 °C, soit 2 °C au-dessus de la normale. | Il faisait 31 °C, soit 4 °C au-dessus de la normale. | number.value
It was 9 degrees Fahrenheit above average. | Les températures étaient 5 °C supérieures à la normale. | Les températures étaient 9 °C supérieures à la normale. | number.unit
Seas are 1.8 degrees Fahrenheit warmer. | Les mers sont plus chaudes de 1 degré Celsius. | Les mers sont plus chaudes de 3 degrés Celsius. | number.conversion
`))

describe('cents and what they led to', () => one(`
Brent crude rose 87 cents to $84.10. | Le Brent prenait 87 cents à 84,10 dollars. | Le Brent prenait 78 cents à 84,10 dollars. | number.value!
Oil fell 50 cents a barrel to $60. | Le pétrole cédait 0,50 dollar à 60 dollars le baril. | Le pétrole cédait 5 dollars à 60 dollars le baril. | number.scale
`))

describe('dates with one month for two days', () => one(`
It runs from Oct 9 to 15. | Il se tient du 9 au 15 octobre. | Il se tient du 9 au 16 octobre. | date.day
It runs from Oct. 9 to Oct. 15. | Il se tient du 9 au 15 octobre. | Il se tient du 8 au 15 octobre. | date.day
The fair, May 3-7, was cancelled. | La foire, du 3 au 7 mai, a été annulée. | La foire, du 3 au 8 mai, a été annulée. | date.day
It runs from Sept. 28 to Oct. 3. | Il se tient du 28 septembre au 3 octobre. | Il se tient du 28 septembre au 4 octobre. | date.day
`))

describe('scores are pairs', () => one(`
She won 6-2 6-3. | Elle a gagné 6-2, 6-3. | Elle a gagné 6-2, 6-4. | number.value
She won 6-2 6-3. | Elle a gagné (6-2, 6-3).
She won 6-4, 3-6, 7-6. | Elle a gagné 6-4, 3-6, 7-6. | Elle a gagné 6-4, 6-3, 7-6. | number.order
She won 6-4, 3-6, 7-6 (7-4). | Elle a gagné 6-4, 3-6, 7-6 (7/4).
`))

describe('a quarter, to', () => one(`
Profit fell by a quarter to 3 trillion yen. | Le bénéfice a reculé d'un quart à 3.000 milliards de yens. | Le bénéfice a reculé d'un quart à 3 milliards de yens. | number.scale
Sales fell a quarter to 3 million. | Les ventes ont reculé d'un quart à 3 millions.
They met at a quarter to three. | Ils se sont retrouvés à trois heures moins le quart.
`))

describe('one finding for a range', () => one(`
Between 4 to 8 inches of rain fell. | Il est tombé 10 à 20 cm de pluie. | Il est tombé 10 à 20 mm de pluie. | number.unit!
It dropped 4 to 8 inches of rain. | Il est tombé 10 à 20 centimètres de pluie. | Il est tombé 10 à 20 millimètres de pluie. | number.unit!
`))

describe('signs', () => one(`
The economy shrank by -3%. | L'économie a reculé de 3%.
Growth was -3% in May. | La croissance était de -3 % en mai. | La croissance était de 3 % en mai. | number.value!
It was -12 C. | Il faisait -12 °C. | Il faisait 12 °C. | number.value!
Temperatures fell to minus 12 degrees. | Les températures sont tombées à moins 12 degrés. | Les températures sont tombées à 12 degrés. | number.value
Growth was minus 3%. | La croissance était de -3%. | La croissance était de 3%. | number.value
Index: -0.4%. | Indice: -0,4%. | Indice: +0,4%. | number.value
`))

describe('one, un', () => one(`
One soldier was killed. | Un soldat a été tué. | Deux soldats ont été tués. | number.value
The attack killed one soldier. | L'attaque a tué un soldat. | L'attaque a tué trois soldats. | number.value
Only one candidate remains. | Il ne reste qu'un candidat. | Il ne reste que deux candidats. | number.value
`))

describe('plain dollars', () => one(`
The plan costs $5 million. | Le plan coûte 5 millions de dollars. | Le plan coûte 5 millions de dollars canadiens. | number.currency
The Canadian bank paid $5 million. | La banque canadienne a payé 5 millions de dollars canadiens.
`))

describe('agreement of the fix', () => one(`
Six workers died. | Six ouvriers sont morts.
One million people left. | Un million de personnes sont parties. | Deux millions de personnes sont parties. | number.value!
It lost 2 million euros. | Il a perdu 2 millions d'euros. | Il a perdu 3 millions d'euros. | number.value!
It lost 1 million euros. | Il a perdu 1 million d'euros. | Il a perdu 2 millions d'euros. | number.value!
It cost one euro. | Cela a coûté un euro.
It took one year. | Cela a pris un an. | Cela a pris deux ans. | number.value!
It took two years. | Cela a pris deux ans. | Cela a pris un an. | number.value!
`))

describe('markets and money', () => one(`
Shares rose 3.2% to $45.10. | L'action a gagné 3,2% à 45,10 dollars. | L'action a gagné 2,3% à 45,10 dollars. | number.value!
The yield rose 5 basis points to 4.31%. | Le rendement a pris 5 points de base à 4,31%. | Le rendement a pris 5 points à 4,31%. | number.unit
The yield rose 5 bps. | Le rendement a pris 5 pb. | Le rendement a pris 8 pb. | number.value!
The rate rose 25bp. | Le taux a pris 25 pdb. | Le taux a pris 50 pdb. | number.value!
The Dow fell 120.45 points, or 0.35 percent, to 34,021.77. | Le Dow Jones a perdu 120,45 points, soit 0,35%, à 34.021,77. | Le Dow Jones a perdu 120,45 points, soit 0,53%, à 34.021,77. | number.value!
The deal is worth $1.5 trillion. | L'accord vaut 1.500 milliards de dollars. | L'accord vaut 1,5 milliard de dollars. | number.scale
The deal is worth $1.5 trillion. | L'accord vaut 1,5 billion de dollars. | L'accord vaut 1,5 trillion de dollars. | number.scale
The group lost €300m. | Le groupe a perdu 300 M€. | Le groupe a perdu 30 M€. | number.scale!
The firm made $200 million. | L'entreprise a gagné 200 M$. | L'entreprise a gagné 200 M€. | number.currency!
The budget is 2.4 billion euros. | Le budget est de 2,4 Md€. | Le budget est de 2,4 M€. | number.scale!
The budget is 2.4 billion euros. | Le budget est de 2,4 Mds€. | Le budget est de 4,2 Mds€. | number.value!
The rate rose from 5% to 7%. | Le taux est passé de 5% à 7%. | Le taux est passé de 7% à 5%. | number.order
The dollar traded at 1.0825 per euro. | L'euro valait 1,0825 dollar. | L'euro valait 1,0852 dollar. | number.value!
The euro bought $1.0825. | L'euro s'échangeait à 1,0825 dollar. | L'euro s'échangeait à 1,8025 dollar. | number.value!
Gold hit $2,400 an ounce. | L'or a atteint 2.400 dollars l'once. | L'or a atteint 2.040 dollars l'once. | number.value!
It will cost between $3 million and $5 million. | Cela coûtera entre trois et cinq millions de dollars. | Cela coûtera entre trois et six millions de dollars. | number.value
Inflation slowed to 2.9% from 3.4%. | L'inflation a ralenti à 2,9% contre 3,4%. | L'inflation a ralenti à 3,4% contre 2,9%. | number.order
Revenue was 3.45 billion pounds ($4.3 billion). | Le chiffre d'affaires a été de 3,45 milliards de livres (4 milliards d'euros). | Le chiffre d'affaires a été de 3,54 milliards de livres (4 milliards d'euros). | number.value!
The Nasdaq dropped 1.1 pct. | Le Nasdaq a cédé 1,1%. | Le Nasdaq a cédé 11%. | number.scale!
($1 = 0.92 euros) | (1 dollar = 0,92 euro) | (1 dollar = 0,29 euro) | number.value!
The company posted a net loss of 450 million euros. | L'entreprise a accusé une perte nette de 450 millions d'euros. | L'entreprise a accusé une perte nette de 540 millions d'euros. | number.value!
Shares fell 4.5%, their biggest drop since 2011. | L'action a perdu 4,5%, sa plus forte baisse depuis 2011. | L'action a perdu 4,5%, sa plus forte baisse depuis 2001. | date.year!
The S&P 500 lost 1.2%. | Le S&P 500 a perdu 1,2%. | Le S&P 500 a perdu 2,1%. | number.value!
The 10-year yield fell to 2.34%. | Le rendement à 10 ans est tombé à 2,34%. | Le rendement à 10 ans est tombé à 2,43%. | number.value!
The 10-year yield fell to 2.34%. | Le rendement à dix ans est tombé à 2,34%. | Le rendement à deux ans est tombé à 2,34%. | number.value!
Brent rose $1.20 to $70.15 a barrel. | Le Brent gagnait 1,20 dollar à 70,15 dollars le baril. | Le Brent gagnait 1,02 dollar à 70,15 dollars le baril. | number.value!
Copper rose to $9,876 a tonne. | Le cuivre est monté à 9.876 dollars la tonne. | Le cuivre est monté à 9.867 dollars la tonne. | number.value!
The pound was at $1.27. | La livre valait 1,27 dollar. | La livre valait 1,72 dollar. | number.value!
It paid a dividend of 35 pence. | Il a versé un dividende de 35 pence. | Il a versé un dividende de 53 pence. | number.value!
It costs 99 pence. | Cela coûte 0,99 livre. | Cela coûte 9,90 livres. | number.scale
Stocks are up 15 percent year to date. | Les actions gagnent 15% depuis le début de l'année. | Les actions gagnent 51% depuis le début de l'année. | number.value!
Earnings were 45 cents per share. | Le bénéfice s'est établi à 45 cents par action. | Le bénéfice s'est établi à 54 cents par action. | number.value!
The merger is worth 1.5 billion Swiss francs. | La fusion vaut 1,5 milliard de francs suisses. | La fusion vaut 1,5 milliard d'euros. | number.currency!
The loan is 100 billion yuan. | Le prêt est de 100 milliards de yuans. | Le prêt est de 100 millions de yuans. | number.scale!
The fund manages $12 trillion. | Le fonds gère 12.000 milliards de dollars. | Le fonds gère 12 milliards de dollars. | number.scale
The bank has $12bn in assets. | La banque a 12 mrd d'actifs en dollars.
Hundreds of millions of dollars were lost. | Des centaines de millions de dollars ont été perdus. | Des centaines de milliers de dollars ont été perdus. | number.scale
`))

describe('casualties and crowds', () => one(`
Tens of thousands of people marched. | Des dizaines de milliers de personnes ont défilé. | Des centaines de milliers de personnes ont défilé. | number.scale
Hundreds of people fled. | Des centaines de personnes ont fui. | Des milliers de personnes ont fui. | number.scale
Dozens of people were hurt. | Des dizaines de personnes ont été blessées. | Des centaines de personnes ont été blessées. | number.scale
Thousands fled. | Des milliers de personnes ont fui. | Des millions de personnes ont fui. | number.scale
Some 30 people were hurt. | Une trentaine de personnes ont été blessées. | Une quarantaine de personnes ont été blessées. | number.value
Around 150 people fled. | Quelque 150 personnes ont fui. | Quelque 250 personnes ont fui. | number.value!
A 12-year-old boy died. | Un garçon de 12 ans est mort. | Un garçon de 21 ans est mort. | number.value!
He died on 3 March 2019. | Il est mort le 3 mars 2019. | Il est mort le 3 mai 2019. | date.month!
He died on March 3, 2019. | Il est mort le 3 mars 2019. | Il est mort le 3 mars 2009. | date.year!
Two men and three women were hurt. | Deux hommes et trois femmes ont été blessés. | Deux hommes et quatre femmes ont été blessés. | number.value!
Four were killed and 11 wounded. | Quatre personnes ont été tuées et 11 blessées. | Quatre personnes ont été tuées et 12 blessées. | number.value!
Troops seized 1.2 tonnes of cocaine. | Les forces ont saisi 1,2 tonne de cocaïne. | Les forces ont saisi 1,2 kilo de cocaïne. | number.unit!
The toll rose to 43 dead and 127 missing. | Le bilan est passé à 43 morts et 127 disparus. | Le bilan est passé à 43 morts et 172 disparus. | number.value!
As many as 40,000 people fled. | Jusqu'à 40.000 personnes ont fui. | Jusqu'à 4.000 personnes ont fui. | number.scale!
The toll rose to 12. | Le bilan est monté à 12 morts. | Le bilan est monté à 21 morts. | number.value!
A dozen people were held. | Une douzaine de personnes ont été arrêtées. | Une vingtaine de personnes ont été arrêtées. | number.value
Two dozen people were held. | Deux douzaines de personnes ont été arrêtées. | Trois douzaines de personnes ont été arrêtées. | number.value
Two dozen people were held. | Vingt-quatre personnes ont été arrêtées.
A few hundred people came. | Quelques centaines de personnes sont venues. | Quelques milliers de personnes sont venues. | number.scale
Several thousand people came. | Plusieurs milliers de personnes sont venues. | Plusieurs centaines de personnes sont venues. | number.scale
At least 3 of the 12 passengers died. | Au moins 3 des 12 passagers sont morts. | Au moins 3 des 13 passagers sont morts. | number.value!
Flight MH370 had 239 people on board. | Le vol MH370 avait 239 personnes à bord. | Le vol MH370 avait 293 personnes à bord. | number.value!
The COVID-19 wave killed 300. | La vague de Covid-19 a tué 300 personnes. | La vague de Covid-19 a tué 3.000 personnes. | number.scale!
`))

describe('votes', () => one(`
A third of voters abstained. | Un tiers des électeurs se sont abstenus. | Un quart des électeurs se sont abstenus. | number.value
Two-thirds of voters abstained. | Les deux tiers des électeurs se sont abstenus. | Les trois quarts des électeurs se sont abstenus. | number.value
Lawmakers voted 52-48. | Les élus ont voté par 52 voix contre 48. | Les élus ont voté par 52 voix contre 46. | number.value!
The motion passed by 312 votes to 275, with 14 abstentions. | La motion a été adoptée par 312 voix contre 275 et 14 abstentions. | La motion a été adoptée par 321 voix contre 275 et 14 abstentions. | number.value!
She won 51.4 percent of the vote. | Elle a obtenu 51,4% des voix. | Elle a obtenu 54,1% des voix. | number.value!
Turnout was 63%, up from 58%. | La participation a été de 63%, contre 58%. | La participation a été de 63%, contre 85%. | number.value!
Parliament voted 320 to 180 in favour. | Le Parlement a voté pour par 320 voix contre 180. | Le Parlement a voté pour par 320 voix contre 108. | number.value!
The party has 89 of 577 seats. | Le parti a 89 des 577 sièges. | Le parti a 98 des 577 sièges. | number.value!
Three in four voters agree. | Trois électeurs sur quatre sont d'accord. | Deux électeurs sur quatre sont d'accord. | number.value!
Nearly half the country voted. | Près de la moitié du pays a voté. | Près du tiers du pays a voté. | number.value
Some 2.3 million voted. | Quelque 2,3 millions de personnes ont voté. | Quelque 3,2 millions de personnes ont voté. | number.value!
Half a million people voted. | Un demi-million de personnes ont voté. | Un million de personnes ont voté. | number.value
`))

describe('sport', () => one(`
AC Milan beat Inter 2-1. | L'AC Milan a battu l'Inter 2-1. | L'AC Milan a battu l'Inter 3-1. | number.value
Lyon won 3-0. | Lyon a gagné 3 à 0. | Lyon a gagné 2 à 0. | number.value!
AC Milan 2 Inter 1 | AC Milan 2 Inter 1 | AC Milan 1 Inter 2 | number.order
He scored 27 points and 11 rebounds. | Il a marqué 27 points et pris 11 rebonds. | Il a marqué 11 points et pris 27 rebonds. | number.order
He shot a 4-under-par 67. | Il a rendu une carte de 67, quatre sous le par. | Il a rendu une carte de 76, quatre sous le par. | number.value!
He ran the 100 metres in 9.79 seconds. | Il a couru le 100 mètres en 9,79 secondes. | Il a couru le 100 mètres en 9,97 secondes. | number.value!
He ran the 100m in 9.79. | Il a couru le 100 m en 9,79. | Il a couru le 100 m en 9,97. | number.value!
She jumped 2.05 metres. | Elle a sauté 2,05 mètres. | Elle a sauté 2,50 mètres. | number.value!
She jumped 2.05m. | Elle a franchi 2,05 m. | Elle a franchi 2,15 m. | number.value!
She jumped 2.05 metres. | Elle a franchi 2m05. | Elle a franchi 2m15. | number.value
He won the stage in 4 hours, 32 minutes and 10 seconds. | Il a remporté l'étape en 4 h 32 min 10 s. | Il a remporté l'étape en 4 h 23 min 10 s. | number.value
He leads by 1 minute 12 seconds. | Il mène avec 1'12" d'avance. | Il mène avec 1'21" d'avance. | number.value
PSG beat Marseille 3-0 on Sunday. | Le PSG a battu Marseille 3-0 dimanche. | Le PSG a battu Marseille 3-1 dimanche. | number.value
France beat Wales 32-28. | La France a battu le pays de Galles 32 à 28. | La France a battu le pays de Galles 32 à 18. | number.value!
He won 7-6 (5), 6-4. | Il a gagné 7-6 (5), 6-4. | Il a gagné 7-6 (5), 6-3. | number.value
He won 6-4 6-7 (3-7) 6-2. | Il s'est imposé 6-4 6-7 (3/7) 6-2. | Il s'est imposé 6-4 6-7 (3/7) 6-1. | number.value
The 25-year-old midfielder scored twice. | Le milieu de 25 ans a marqué deux fois. | Le milieu de 25 ans a marqué trois fois. | number.value!
The 25-year-old midfielder scored twice. | Le milieu de 25 ans a inscrit un doublé.
He has 23 Grand Slam titles. | Il compte 23 titres du Grand Chelem. | Il compte 32 titres du Grand Chelem. | number.value!
The seventh seed won. | La septième tête de série a gagné. | La sixième tête de série a gagné. | number.value!
The world number three won. | Le numéro trois mondial a gagné. | Le numéro quatre mondial a gagné. | number.value!
World No. 4 Rune lost. | Rune, 4e mondial, a perdu. | Rune, 5e mondial, a perdu. | number.value
In the 2023-24 season he scored. | Lors de la saison 2023-2024 il a marqué. | Lors de la saison 2022-2023 il a marqué. | date.year
`))

describe('dates, times, ages', () => one(`
John Smith, 45, was charged. | John Smith, 45 ans, a été inculpé. | John Smith, 54 ans, a été inculpé. | number.value!
She is in her 40s. | Elle a la quarantaine. | Elle a la trentaine. | number.value
Children aged 5 to 11 are eligible. | Les enfants de 5 à 11 ans sont éligibles. | Les enfants de 5 à 12 ans sont éligibles. | number.value!
It began in the 1990s. | Cela a commencé dans les années 1990. | Cela a commencé dans les années 1980. | date.year
It was signed on Tuesday. | Il a été signé mardi. | Il a été signé jeudi. | date.weekday!
He was jailed for 18 months. | Il a été condamné à 18 mois de prison. | Il a été condamné à 8 mois de prison. | number.value!
He was jailed for a year and a half. | Il a été condamné à un an et demi de prison. | Il a été condamné à deux ans et demi de prison. | number.value
It hired 1,000 people, compared with 900 in 2022. | Il a embauché 1.000 personnes, contre 900 en 2022.
The 19th century house burned. | La maison du XIXe siècle a brûlé. | La maison du XVIIIe siècle a brûlé. | date.year!
The 21st summit opened. | Le 21e sommet s'est ouvert. | Le 22e sommet s'est ouvert. | number.value!
It opens at 7 p.m. | Il ouvre à 19h00. | Il ouvre à 17h00. | date.time!
It opens at 8:30 a.m. on Monday. | Il ouvre lundi à 8h30. | Il ouvre lundi à 20h30. | date.time!
Seven-year-old twins were found. | Des jumeaux de sept ans ont été retrouvés. | Des jumeaux de six ans ont été retrouvés. | number.value!
A quarter of a century ago. | Il y a un quart de siècle.
He was born on 7 June 1968. | Il est né le 7 juin 1968. | Il est né le 7 juillet 1968. | date.month!
It was on Friday, 12 May. | C'était le vendredi 12 mai. | C'était le vendredi 13 mai. | date.day!
It ran from 1939 to 1945. | Cela a duré de 1939 à 1945. | Cela a duré de 1939 à 1954. | date.year!
In the first quarter it lost money. | Au premier trimestre il a perdu de l'argent. | Au troisième trimestre il a perdu de l'argent. | number.value!
In the third quarter sales rose. | Au troisième trimestre les ventes ont progressé. | Au deuxième trimestre les ventes ont progressé. | number.value!
In late 2022 it rose. | Fin 2022 cela a augmenté. | Fin 2021 cela a augmenté. | date.year!
In the 16th century. | Au 16e siècle. | Au 17e siècle. | date.year!
It opened at 9:30 a.m. (1330 GMT). | Il a ouvert à 9h30 (13h30 GMT). | Il a ouvert à 9h30 (14h30 GMT). | date.time
It ends at midnight. | Il se termine à minuit. | Il se termine à midi. | date.time
It ends at noon. | Il se termine à midi. | Il se termine à minuit. | date.time
It begins at half past six. | Il commence à 18h30. | Il commence à 17h30. | date.time
He was sentenced to life plus 30 years. | Il a été condamné à la perpétuité plus 30 ans. | Il a été condamné à la perpétuité plus 20 ans. | number.value!
In her thirties. | La trentaine.
`))

describe('measures and weather', () => one(`
He is 6ft 2in tall. | Il mesure 1,88 m. | Il mesure 1,68 m. | number.conversion
He is 6 feet 2 inches tall. | Il mesure 1,88 mètre. | Il mesure 1,78 mètre. | number.conversion
Winds of 120 mph were recorded. | Des vents de 193 km/h ont été enregistrés. | Des vents de 120 km/h ont été enregistrés. | number.unit
Winds reached 65 knots. | Les vents ont atteint 120 km/h. | Les vents ont atteint 65 km/h. | number.unit
The fire burned 500 square miles. | Le feu a brûlé 1.295 kilomètres carrés. | Le feu a brûlé 500 kilomètres carrés. | number.unit
The fire burned 10,000 acres. | Le feu a brûlé 4.000 hectares. | Le feu a brûlé 10.000 hectares. | number.unit
Rain of 2 inches fell. | Il est tombé 5 cm de pluie. | Il est tombé 2 cm de pluie. | number.unit
The plane flew at 35,000 feet. | L'avion volait à 10.700 mètres. | L'avion volait à 35.000 mètres. | number.unit
The fire covers an area of 1,000 square km. | Le feu couvre une surface de 1.000 km2. | Le feu couvre une surface de 100 km2. | number.scale
The fire covers 1,000 square km. | Le feu couvre 1.000 km². | Le feu couvre 1.000 m². | number.unit
Temperatures reached 45 degrees Celsius. | Les températures ont atteint 45 degrés. | Les températures ont atteint 54 degrés. | number.value!
Temperatures reached 45C. | Les températures ont atteint 45°C. | Les températures ont atteint 35°C. | number.value!
It was minus 5 degrees. | Il faisait -5 degrés. | Il faisait -15 degrés. | number.value
It was 5 degrees below zero. | Il faisait moins 5 degrés. | Il faisait moins 8 degrés. | number.value!
Winds of 100 km/h (62 mph) were felt. | Des vents de 100 km/h ont été ressentis. | Des vents de 110 km/h ont été ressentis. | number.value
Winds of 62 mph (100 km/h) were felt. | Des vents de 100 km/h ont été ressentis.
The reactor produces 1,650 megawatts. | Le réacteur produit 1.650 mégawatts. | Le réacteur produit 1.650 gigawatts. | number.unit!
It holds 500 gigabytes. | Il contient 500 gigaoctets. | Il contient 500 mégaoctets. | number.unit
He weighs 80 kg (176 pounds). | Il pèse 80 kg. | Il pèse 88 kg. | number.value
He weighs 176 pounds. | Il pèse 80 kilos. | Il pèse 176 kilos. | number.unit
It lies 5 miles off the coast. | Il se trouve à 8 km des côtes. | Il se trouve à 5 km des côtes. | number.unit
The village, 30 miles away, burned. | Le village, à une cinquantaine de kilomètres, a brûlé. | Le village, à une trentaine de kilomètres, a brûlé. | number.unit
`))

describe('and other forms', () => one(`
The share rose by 3 percentage points. | La part a progressé de 3 points de pourcentage. | La part a progressé de 3%. | number.unit
Half of the staff left. | La moitié du personnel est partie. | Le tiers du personnel est parti. | number.value
It is twice as big as France. | Il est deux fois plus grand que la France. | Il est trois fois plus grand que la France. | number.value
It is three times as big as France. | Il est trois fois plus grand que la France. | Il est quatre fois plus grand que la France. | number.value!
Output doubled. | La production a doublé. | La production a triplé. | number.value
Call 01 42 33 44 55 for help. | Appelez le 01 42 33 44 55.
Call 1-800-555-0199. | Appelez le 1-800-555-0199.
Prices rose 1.5 times. | Les prix ont été multipliés par 1,5. | Les prix ont été multipliés par 2,5. | number.value!
A magnitude 6.4 quake hit. | Un séisme de magnitude 6,4 a frappé. | Un séisme de magnitude 4,6 a frappé. | number.value!
The 27-nation EU met. | L'UE des Vingt-Sept s'est réunie. | L'UE des Vingt-Huit s'est réunie. | number.value
The G7 met. | Le G7 s'est réuni. | Le G20 s'est réuni. | number.value!
It lasted two and a half hours. | Cela a duré deux heures et demie. | Cela a duré trois heures et demie. | number.value!
It lasted 90 minutes. | Cela a duré une heure et demie. | Cela a duré deux heures et demie. | number.conversion
It fell 40% in 24 hours. | Il a chuté de 40% en 24 heures. | Il a chuté de 40% en 48 heures. | number.value!
It will take two to three weeks. | Cela prendra deux à trois semaines. | Cela prendra deux à quatre semaines. | number.value!
One in five people is poor. | Une personne sur cinq est pauvre. | Une personne sur quatre est pauvre. | number.value!
The bill is 350 pages long. | Le texte compte 350 pages. | Le texte compte 530 pages. | number.value!
The unemployment rate fell by half a percentage point. | Le taux de chômage a reculé d'un demi-point. |
Around two-thirds of them agree. | Environ deux tiers d'entre eux sont d'accord. | Environ un tiers d'entre eux sont d'accord. | number.value
Sales tripled to 30 million. | Les ventes ont triplé à 30 millions. | Les ventes ont doublé à 30 millions. | number.value
Sales were four times higher. | Les ventes ont été quatre fois plus élevées. | Les ventes ont été trois fois plus élevées. | number.value!
Prices rose fivefold. | Les prix ont été multipliés par cinq. | Les prix ont été multipliés par quatre. | number.value
The Boeing 737 MAX crashed. | Le Boeing 737 MAX s'est écrasé.
Article 49.3 was used. | L'article 49.3 a été utilisé. | L'article 49.4 a été utilisé. | number.value
More than 1 in 10 adults smoke. | Plus d'un adulte sur dix fume. | Plus d'un adulte sur cinq fume. | number.value
`))

describe('what went before and what is now', () => table(`
It hired 1,000 people, compared with 900 in 2022. | Il a embauché 1.000 personnes, contre 900 en 2022. | Il a embauché 900 personnes, contre 1.000 en 2022. | number.order
`))

describe('what looks wrong and is right', () => one(`
Beaumont lost 6-4, 3-6, 7-6 (7/5) in two hours and 48 minutes. | Beaumont a perdu 6-4, 3-6, 7-6 (7/5) en deux heures et 48 minutes. | Beaumont a perdu 6-4, 6-3, 7-6 (7/5) en deux heures et 48 minutes. | number.order!
She saved three match points at 5-4 in the third set and earned 115,000 euros. | Elle a sauvé trois balles de match à 5-4 dans la troisième manche et empoché 115.000 euros. | Elle a sauvé deux balles de match à 5-4 dans la troisième manche et empoché 115.000 euros. | number.value!
The law does not apply to firms with fewer than 50 workers. | La loi ne s'applique pas aux entreprises de moins de 50 salariés. | La loi ne s'applique pas aux entreprises de plus de 50 salariés. | number.value!
He had more than 20 years' experience, less than 5 of them abroad. | Il avait plus de 20 ans d'expérience, dont moins de 5 à l'étranger.
The fee cannot exceed 30 euros. | Les frais ne peuvent dépasser 30 euros.
The fee cannot exceed 30 euros. | Les frais sont de 30 euros au maximum.
The fee is capped at 30 euros. | Les frais sont plafonnés à 30 euros.
The vote needs at least 60 senators. | Le vote exige un minimum de 60 sénateurs. | Le vote exige un maximum de 60 sénateurs. | number.value!
It takes less than three hours. | Il faut moins de trois heures. | Il faut plus de trois heures. | number.value!
Children under 12 travel free. | Les enfants de moins de 12 ans voyagent gratuitement. | Les enfants de plus de 12 ans voyagent gratuitement. | number.value!
The over-65s are at risk. | Les plus de 65 ans sont à risque. | Les moins de 65 ans sont à risque. | number.value
Over the past 10 years it fell. | Au cours des 10 dernières années, cela a chuté.
Over 10 years it fell. | En 10 ans, cela a chuté.
The index closed above 5,000 points. | L'indice a clôturé au-dessus de 5.000 points. | L'indice a clôturé au-dessous de 5.000 points. | number.value!
The index closed below 5,000 points. | L'indice a clôturé sous les 5.000 points.
Unemployment fell below 5%. | Le chômage est passé sous 5%.
Not one of the 12 jurors agreed. | Aucun des 12 jurés n'était d'accord.
No fewer than 300 people signed. | Pas moins de 300 personnes ont signé. | Pas plus de 300 personnes ont signé. | number.value!
It was the worst in more than a decade. | C'était le pire en plus d'une décennie.
It was the worst in more than 20 years. | C'était le pire depuis plus de 20 ans. | C'était le pire depuis moins de 20 ans. | number.value!
More than half of voters agree. | Plus de la moitié des électeurs sont d'accord.
The rise of at least 3% was expected. | Une hausse d'au moins 3% était attendue.
A third of the 300 beds were free. | Un tiers des 300 lits étaient libres. | Un tiers des 330 lits étaient libres. | number.value!
One man died and two women were hurt. | Un homme est mort et deux femmes ont été blessées.
One of the two men died. | L'un des deux hommes est mort.
One person died and two others were hurt. | Une personne est morte et deux autres ont été blessées. | Deux personnes sont mortes et deux autres ont été blessées. | number.value
He scored one goal and made two saves. | Il a marqué un but et fait deux arrêts.
Two soldiers and one civilian died. | Deux soldats et un civil sont morts.
There was one winner. | Il y a eu un seul gagnant.
The two sides agreed on one thing. | Les deux parties se sont entendues sur un point.
He held one passport, she two passports. | Il avait un passeport, elle deux passeports.
GDP shrank 0.3%. | Le PIB a reculé de 0,3%.
GDP: -0.3% | PIB: -0,3% | PIB: 0,3% | number.value!
Goal difference: +12 | Différence de buts: +12 | Différence de buts: -12 | number.value
The 2019-20 season ended. | La saison 2019-20 s'est terminée.
The F-16 and Su-35 jets flew. | Les avions F-16 et Su-35 ont volé.
The COP-26 summit opened. | Le sommet COP-26 s'est ouvert.
The A-320 family has 3 members. | La famille A-320 compte 3 membres.
- 3 people died | - 3 personnes sont mortes
It lost between 3 and 5 percent. | Il a perdu entre 3 et 5%. | Il a perdu entre 3 et 6%. | number.value!
It grew 3-5 percent. | Il a crû de 3 à 5%. | Il a crû de 3 à 8%. | number.value!
It grew by 3 to 5 percent. | Il a crû de 3% à 5%. | Il a crû de 4% à 6%. | number.value!
From 10 to 15 people were hurt. | De 10 à 15 personnes ont été blessées. | De 20 à 25 personnes ont été blessées. | number.value!
The talks run May 3 to May 7. | Les discussions durent du 3 au 7 mai. | Les discussions durent du 3 au 9 mai. | date.day
It was on Feb. 12 and 13. | C'était les 12 et 13 février. | C'était les 12 et 14 février. | date.day!
It was on March 3, 4 and 5. | C'était les 3, 4 et 5 mars.
It was on 12-13 June. | C'était les 12 et 13 juin. | C'était les 12 et 15 juin. | date.day!
From 2019 to 2021 it grew. | De 2019 à 2021, cela a crû. | De 2019 à 2012, cela a crû. | date.year!
He won 2 of 7 races. | Il a gagné 2 des 7 courses. | Il a gagné 2 des 9 courses. | number.value!
She is one of five candidates. | Elle est l'une des cinq candidats. | Elle est l'une des six candidats. | number.value!
About one in 10 people. | Environ une personne sur dix. | Environ une personne sur vingt. | number.value
Open 9 a.m. to 5 p.m. | Ouvert de 9h00 à 17h00. | Ouvert de 9h00 à 15h00. | date.time!
It runs from 9 to 5. | Cela dure de 9h à 17h.
At 6:15 p.m. local time (1615 GMT). | A 18h15 locales (16h15 GMT). | A 18h15 locales (15h16 GMT). | date.time
He ran 10.2 km in 45:12. | Il a couru 10,2 km en 45'12". | Il a couru 10,2 km en 45'21". | number.value
He ran the mile in 3:43.13. | Il a couru le mile en 3:43.13. | Il a couru le mile en 3:34.13. | number.value!
The ceasefire began at 4 a.m. | Le cessez-le-feu a débuté à 4h du matin. | Le cessez-le-feu a débuté à 4h de l'après-midi. | date.time
It is 3.6 metres (12 feet) tall. | Il mesure 3,6 mètres. | Il mesure 3,6 pieds. | number.unit!
The 6-foot-7 center. | Le pivot de 2,01 m. | Le pivot de 2,10 m. | number.conversion
The world must stay below 2 degrees. | Le monde doit rester sous 2 degrés. | Le monde doit rester sous 3 degrés. | number.value!
Warming of 1.5 degrees Celsius (2.7 Fahrenheit). | Un réchauffement de 1,5 degré. | Un réchauffement de 2,5 degrés. | number.value
It fell by up to 20C. | Cela a baissé de 20 degrés. | Cela a baissé de 30 degrés. | number.value!
`))

describe('the wire\'s daily figures', () => one(`
Sixteen of the 20 hostages were freed. | Seize des 20 otages ont été libérés. | Seize des 30 otages ont été libérés. | number.value!
The company will pay $1.05 a share. | La société versera 1,05 dollar par action. | La société versera 1,50 dollar par action. | number.value!
It is listed at 1,250 pence. | L'action cote 1.250 pence. | L'action cote 1.520 pence. | number.value!
It costs US$20. | Cela coûte 20 dollars US. | Cela coûte 20 euros. | number.currency
It costs A$20. | Cela coûte 20 dollars australiens. | Cela coûte 20 dollars canadiens. | number.currency!
It costs 20 rupees. | Cela coûte 20 roupies. | Cela coûte 20 roubles. | number.currency!
It costs 5,000 pesos. | Cela coûte 5.000 pesos. | Cela coûte 50.000 pesos. | number.scale!
The project costs 2.5 million pounds. | Le projet coûte 2,5 millions de livres. | Le projet coûte 2,5 millions de livres turques. | number.currency
A record 1.4 million tourists came. | Un nombre record de 1,4 million de touristes est venu. | Un nombre record de 14 millions de touristes est venu. | number.scale!
The death rate is 4.2 per 100,000. | Le taux de mortalité est de 4,2 pour 100.000. | Le taux de mortalité est de 4,2 pour 10.000. | number.scale!
There were 12.3 cases per 1,000 people. | Il y avait 12,3 cas pour 1.000 habitants. | Il y avait 12,3 cas pour 100 habitants. | number.scale
The odds are 3 to 1. | La cote est de 3 contre 1. | La cote est de 5 contre 1. | number.value!
The 5-4 ruling came Monday. | La décision, prise par cinq voix contre quatre, est tombée lundi. | La décision, prise par six voix contre trois, est tombée lundi. | number.value
Six people, including two children, died. | Six personnes, dont deux enfants, sont mortes. | Six personnes, dont trois enfants, sont mortes. | number.value!
It has 3.5 million inhabitants. | Il compte 3,5 millions d'habitants. | Il compte 3,5 milliards d'habitants. | number.scale!
The 1,000-strong force left. | La force de 1.000 hommes est partie. | La force de 10.000 hommes est partie. | number.scale!
The five-member panel ruled. | Le collège de cinq membres a statué. | Le collège de six membres a statué. | number.value!
The three-day summit ends. | Le sommet de trois jours se termine. | Le sommet de deux jours se termine. | number.value!
The two-year-old girl is safe. | La fillette de deux ans est saine et sauve. | La fillette de douze ans est saine et sauve. | number.value!
A 15-minute drive. | Un trajet de 15 minutes. | Un trajet de 50 minutes. | number.value!
He arrived 20 minutes late. | Il est arrivé avec 20 minutes de retard. | Il est arrivé avec 20 heures de retard. | number.unit!
It lasts six and a half weeks. | Cela dure six semaines et demie. | Cela dure cinq semaines et demie. | number.value!
The 2026 World Cup draws. | La Coupe du monde 2026 attire. | La Coupe du monde 2028 attire. | date.year!
On the 50th anniversary. | Pour le 50e anniversaire. | Pour le 60e anniversaire. | number.value!
On his 100th day. | A son centième jour. | A son dixième jour. | number.scale
It fell for a third straight day. | Cela a baissé pour le troisième jour d'affilée. | Cela a baissé pour le quatrième jour d'affilée. | number.value!
He finished runner-up, 3.2 seconds behind. | Il a fini deuxième, à 3,2 secondes. | Il a fini deuxième, à 2,3 secondes. | number.value!
He finished 12 shots clear at 21-under. | Il a fini avec 12 coups d'avance à -21. | Il a fini avec 12 coups d'avance à -12. | number.value!
The team has 45 points from 20 matches. | L'équipe a 45 points en 20 matches. | L'équipe a 54 points en 20 matches. | number.value!
He hit 3-for-4 from deep. | Il a réussi 3 tirs sur 4 à longue distance. | Il a réussi 2 tirs sur 4 à longue distance. | number.value!
The $20 bill. | Le billet de 20 dollars. | Le billet de 20 euros. | number.currency!
Section 230 protects them. | La Section 230 les protège. | La Section 320 les protège. | number.value!
Highway 61 was cut. | L'autoroute 61 a été coupée. | L'autoroute 16 a été coupée. | number.value!
Between 2010 and 2020, 300 died. | Entre 2010 et 2020, 300 personnes sont mortes. | Entre 2010 et 2012, 300 personnes sont mortes. | date.year!
As of 1100 GMT, Brent was at $82.05, down 0.7%. | A 11h00 GMT, le Brent valait 82,05 dollars, en baisse de 0,7%. | A 10h00 GMT, le Brent valait 82,05 dollars, en baisse de 0,7%. | date.time
By 0735 GMT the CAC 40 was up 0.4%. | A 7h35 GMT, le CAC 40 gagnait 0,4%. | A 7h35 GMT, le CAC 40 gagnait 4%. | number.scale
The CAC 40 ended at 7,342.65 points. | Le CAC 40 a terminé à 7.342,65 points. | Le CAC 40 a terminé à 7.324,65 points. | number.value!
The stock was up 3 cents at $1.45. | L'action gagnait 3 cents à 1,45 dollar. | L'action gagnait 3 cents à 1,54 dollar. | number.value!
It rose 0.25 percentage point. | Il a augmenté de 0,25 point. | Il a augmenté de 0,5 point. | number.value!
It rose 25 basis points. | Il a augmenté d'un quart de point. | Il a augmenté d'un demi-point. | number.conversion
It raised rates by a quarter point. | Elle a relevé ses taux d'un quart de point. | Elle a relevé ses taux d'un demi-point. | number.value
Output was 1.2 million barrels per day. | La production était de 1,2 million de barils par jour. | La production était de 1,2 million de tonnes par jour. | number.unit!
Output was 500,000 bpd. | La production était de 500.000 barils par jour. | La production était de 50.000 barils par jour. | number.scale!
CO2 levels hit 420 ppm. | Le CO2 a atteint 420 ppm. | Le CO2 a atteint 240 ppm. | number.value!
The quake struck at a depth of 10 km (6.2 miles). | Le séisme s'est produit à 10 km de profondeur. | Le séisme s'est produit à 100 km de profondeur. | number.scale
The storm packed winds of 130 mph (215 kph). | La tempête s'accompagnait de vents de 215 km/h. | La tempête s'accompagnait de vents de 130 km/h. | number.unit
Up to 12 inches of snow fell. | Il est tombé jusqu'à 30 cm de neige. | Il est tombé jusqu'à 12 cm de neige. | number.unit
Hundreds, perhaps thousands, died. | Des centaines, peut-être des milliers de personnes sont mortes.
Half the 40 seats are vacant. | La moitié des 40 sièges sont vacants. | La moitié des 14 sièges sont vacants. | number.value!
The ship, 300 feet long, sank. | Le navire, long de 90 mètres, a coulé. | Le navire, long de 300 mètres, a coulé. | number.unit
One-third of them, or 120, left. | Un tiers d'entre eux, soit 120, sont partis. | Un tiers d'entre eux, soit 210, sont partis. | number.value!
Each of the 4,000 households will get 500 euros. | Chacun des 4.000 foyers recevra 500 euros. | Chacun des 500 foyers recevra 4.000 euros. | number.order
`))

describe('phrases that look like bounds and are none', () => one(`
Only 3 days are left, not at most 20. | Il ne reste plus que 3 jours, et non 20. | Il ne reste plus que 5 jours, et non 20. | number.value!
The protest over 500 job cuts ended. | La manifestation contre 500 suppressions d'emplois a pris fin. | La manifestation contre 50 suppressions d'emplois a pris fin. | number.scale!
It is open until 2030. | Il est ouvert jusqu'à 2030. | Il est ouvert jusqu'à 2003. | date.year!
He did it within 3 weeks. | Il l'a fait en moins de 3 semaines. | Il l'a fait en plus de 3 semaines. | number.value!
They are aged 65 and above. | Ils sont âgés de 65 ans et plus. | Ils sont âgés de 75 ans et plus. | number.value!
`))

test('a finding says how a race time and a score were read', () => {
  expect(check('He won in 2:06:41.', "Il a gagné en 2h06'14\".")[0]!.values).toMatchObject({ enRead: '2 h 6 min 41 s', frRead: '2 h 6 min 14 s' })
  expect(check('She won 6-4, 3-6, 7-6.', 'Elle a gagné 6-4, 6-3, 7-6.')[0]!.values).toMatchObject({ en: '3-6', fr: '6-3', enRead: '3 – 6', frRead: '6 – 3' })
})

describe('told another way, as other desks write it', () => table(`
The first ambulance arrived 45 minutes later. | La première ambulance est arrivée trois quarts d'heure plus tard. | La première ambulance est arrivée 55 minutes plus tard. | number.value
It took a quarter of an hour. | Il a fallu un quart d'heure.
It lasted 15 minutes. | Cela a duré un quart d'heure.
The virus, which nine in ten people carry, is old. | Le virus, dont 90 % de la population est porteuse, est ancien.
Nearly four out of five voters said no. | Près de 80 % des électeurs ont dit non.
Around 70 per cent of those infected are under 30. | Environ sept malades sur dix ont moins de 30 ans.
He won it twice in the noughties. | Il l'a remporté deux fois dans les années 2000.
She has walked eleven miles. | Elle a parcouru une petite vingtaine de kilomètres. | Elle a parcouru une quarantaine de kilomètres. | number.conversion
Exports fell in the first two weeks of October. | Les exportations ont reculé dans la première quinzaine d'octobre.
He will travel in the second half of the month. | Il s'y rendra dans la deuxième quinzaine du mois.
Some 15 people came. | Une quinzaine de personnes sont venues. | Une trentaine de personnes sont venues. | number.value
Another inch of rain is expected, on up to three feet of snow. | On attend encore 25 mm de pluie, sur près d'un mètre de neige.
Temperatures will stay in the mid-50s. | Le mercure se maintiendra autour de 13 °C. | Le mercure se maintiendra autour de 33 °C. | number.missing number.added
It costs three dollars and twenty-seven cents. | Cela coûte trois dollars et vingt-sept cents. | Cela coûte trois dollars et vingt-six cents. | number.value!
It drew seventeen hundred people. | Il a attiré dix-sept cents personnes. | Il a attiré seize cents personnes. | number.value
They felt up to 6.7 times gravity. | Ils ont encaissé jusqu'à 6,7 g. | Ils ont encaissé jusqu'à 7,6 g. | number.value!
It fell to 23F. | Le mercure est descendu à − 5 °C. | Le mercure est descendu à − 15 °C. | number.conversion
The wine is close to 14.5 per cent alcohol. | Le vin titre près de 14,5 degrés d'alcool.
They lay over more than half a kilometre. | Ils gisaient sur plus de 500 mètres. | Ils gisaient sur plus de 800 mètres. | number.conversion
She did not speak for an hour and twenty minutes. | Elle n'a rien dit pendant une heure vingt.
Nine were killed this year. | Neuf ont été tués depuis janvier.
She was born on Mardi Gras, 1927. | Elle est née le jour de mardi gras 1927.
It was 14 minutes before the first call to 911. | C'était quatorze minutes avant le premier appel aux secours.
`))

describe('figures in another order that have not changed places', () => table(`
A fault on a 115-kilovolt line was seen at 6:15 a.m. | Une panne a été vue à 6h15 sur une ligne de 115 kilovolts. | Une panne a été vue à 5h16 sur une ligne de 115 kilovolts. | date.time
A test in late 2014 showed it failing at 35mph. | Il avait cédé à 56 km/h lors d'un essai réalisé fin 2014.
They have sold two thirds of their cattle since 2016. | Ils ont vendu depuis 2016 les deux tiers de leur bétail.
They pay A$450 for hay that used to cost 150. | Leur foin, qui coûtait 150 dollars australiens, est passé à 450.
The lead was cut from 26 seconds to just eight. | L'avance a été réduite de 26 à 8 secondes.
Girona 2-3 Sevilla | Séville renverse Gérone (3-2)
Sevilla came from two goals down to win 3-2 | Mené de deux buts, Séville s'est imposé 3-2 | Mené de deux buts, Séville s'est imposé 4-2 | number.value!
`))
