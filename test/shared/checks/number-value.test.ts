import { table } from './number-harness'

describe('cardinals in digits, in every convention', () => table(`
The plant employs 1,200 people. | L'usine emploie 1 200 personnes. | L'usine emploie 1 020 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1.200 personnes. | L'usine emploie 1.020 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1200 personnes. | L'usine emploie 1020 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1\u00a0200 personnes. | L'usine emploie 1\u00a0300 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1\u202f200 personnes. | L'usine emploie 1\u202f300 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1\u2009200 personnes. | L'usine emploie 1\u2009210 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1'200 personnes. | L'usine emploie 1'300 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1’200 personnes. | L'usine emploie 2’200 personnes. | number.value!
The plant employs 1,200 people. | L'usine emploie 1,200 personnes. | L'usine emploie 12 000 personnes. | number.scale
Some 12,500 workers marched. | Quelque 12 500 salariés ont défilé. | Quelque 1 250 salariés ont défilé. | number.scale!
Some 12,500 workers marched. | Quelque 12.500 salariés ont défilé. | Quelque 12.050 salariés ont défilé. | number.value!
The tally reached 1,234,567 votes. | Le décompte a atteint 1 234 567 voix. | Le décompte a atteint 1 234 576 voix. | number.value!
The tally reached 1,234,567 votes. | Le décompte a atteint 1.234.567 voix. | Le décompte a atteint 1.243.567 voix. | number.value!
Police made 45 arrests. | La police a procédé à 45 arrestations. | La police a procédé à 54 arrestations. | number.value!
Police made 45 arrests. | La police a procédé à quarante-cinq arrestations. | La police a procédé à quarante-six arrestations. | number.value!
The index stood at 3.75. | L'indice s'établissait à 3,75. | L'indice s'établissait à 37,5. | number.scale
The index stood at 3.75. | L'indice s'établissait à 3,75. | L'indice s'établissait à 3,57. | number.value!
The quake measured 7.5. | Le séisme a atteint 7,5. | Le séisme a atteint 75. | number.scale
The ratio rose to 0.5 from 0.4. | Le ratio est passé de 0,4 à 0,5. | Le ratio est passé de 0,4 à 0,6. | number.value!
The river is 1,320 kilometres long. | Le fleuve est long de 1 320 kilomètres. | Le fleuve est long de 1 230 kilomètres. | number.value!
The 300 delegates left. | Les 300 délégués sont partis. | Les 30 délégués sont partis. | number.scale!
It has 8 members. | Il compte 8 membres. | Il compte 9 membres. | number.value!
It has 8 members. | Il compte huit membres. | Il compte sept membres. | number.value!
About 2,500 soldiers were sent. | Quelque 2.500 soldats ont été envoyés. | Quelque 25.000 soldats ont été envoyés. | number.scale!
The list has 1,000 names. | La liste contient 1 000 noms. | La liste contient 100 noms. | number.scale
The city of 250,000 was hit. | La ville de 250 000 habitants a été touchée. | La ville de 520 000 habitants a été touchée. | number.value!
The firm cut 10,000 jobs. | L'entreprise a supprimé 10 000 emplois. | L'entreprise a supprimé 1 000 emplois. | number.scale!
At least 384 people died. | Au moins 384 personnes sont mortes. | Au moins 348 personnes sont mortes. | number.value!
`))

describe('cardinals in words', () => table(`
Two men were held. | Deux hommes ont été arrêtés. | Trois hommes ont été arrêtés. | number.value!
Three people died. | Trois personnes sont mortes. | Deux personnes sont mortes. | number.value!
Three people died. | 3 personnes sont mortes. | 4 personnes sont mortes. | number.value!
Four ships sank. | Quatre navires ont coulé. | Cinq navires ont coulé. | number.value!
Nine leaders are in jail. | Neuf dirigeants sont en prison. | Huit dirigeants sont en prison. | number.value!
Ten houses burned. | Dix maisons ont brûlé. | Onze maisons ont brûlé. | number.value!
Fourteen people were treated. | 14 personnes ont été soignées. | 41 personnes ont été soignées. | number.value!
Sixteen boats left. | Seize bateaux sont partis. | Treize bateaux sont partis. | number.value!
Seventeen states sued. | Dix-sept États ont porté plainte. | Dix-huit États ont porté plainte. | number.value!
Twenty-one firms bid. | Vingt et une entreprises ont répondu. | Vingt-deux entreprises ont répondu. | number.value
Twenty-five firms bid. | Vingt-cinq entreprises ont répondu. | Vingt-six entreprises ont répondu. | number.value!
Fifty-eight voters agreed. | Cinquante-huit électeurs étaient d'accord. | Quarante-huit électeurs étaient d'accord. | number.value!
Seventy planes landed. | Soixante-dix avions ont atterri. | Soixante avions ont atterri. | number.value!
Seventy planes landed. | Septante avions ont atterri. | Nonante avions ont atterri. | number.value
Seventy-one planes landed. | Soixante et onze avions ont atterri. | Soixante et un avions ont atterri. | number.value!
Seventy-seven planes landed. | Soixante-dix-sept avions ont atterri. | Soixante-dix-huit avions ont atterri. | number.value!
Eighty planes landed. | Quatre-vingts avions ont atterri. | Quatre-vingt-dix avions ont atterri. | number.value!
Eighty planes landed. | Huitante avions ont atterri. | Septante avions ont atterri. | number.value
Eighty-one planes landed. | Quatre-vingt-un avions ont atterri. | Quatre-vingt-deux avions ont atterri. | number.value!
Ninety planes landed. | Quatre-vingt-dix avions ont atterri. | Quatre-vingts avions ont atterri. | number.value!
Ninety-nine planes landed. | Quatre-vingt-dix-neuf avions ont atterri. | Quatre-vingt-dix-huit avions ont atterri. | number.value!
Ninety-nine planes landed. | Nonante-neuf avions ont atterri. | Nonante-huit avions ont atterri. | number.value
A hundred planes landed. | Cent avions ont atterri. | Deux cents avions ont atterri. | number.value!
Two hundred planes landed. | Deux cents avions ont atterri. | Trois cents avions ont atterri. | number.value!
Two hundred and five planes landed. | Deux cent cinq avions ont atterri. | Deux cent six avions ont atterri. | number.value!
Three hundred fifty planes landed. | Trois cent cinquante avions ont atterri. | Trois cent quarante avions ont atterri. | number.value!
Twelve hundred planes landed. | Mille deux cents avions ont atterri. | Mille trois cents avions ont atterri. | number.value!
Twelve hundred planes landed. | Douze cents avions ont atterri. | Treize cents avions ont atterri. | number.value
A thousand planes landed. | Mille avions ont atterri. | Deux mille avions ont atterri. | number.value!
Two thousand planes landed. | Deux mille avions ont atterri. | Trois mille avions ont atterri. | number.value!
Five thousand planes landed. | 5\u00a0000 avions ont atterri. | 500 avions ont atterri. | number.scale!
Thirty-four thousand planes landed. | Trente-quatre mille avions ont atterri. | Vingt-quatre mille avions ont atterri. | number.value!
One hundred and twenty thousand planes landed. | Cent vingt mille avions ont atterri. | Cent trente mille avions ont atterri. | number.value!
He is one of nine. | Il est l'un des neuf. | Il est l'un des dix. | number.value!
All seven survived. | Les sept ont survécu. | Les six ont survécu. | number.value!
The three senators spoke. | Les trois sénateurs ont parlé. | Les quatre sénateurs ont parlé. | number.value!
The two governments signed. | Les deux gouvernements ont signé. | Les trois gouvernements ont signé. | number.value!
It happened three times. | Cela s'est produit trois fois. | Cela s'est produit quatre fois. | number.value!
It happened twice. | Cela s'est produit deux fois.
It happened twice. | Cela s'est produit à deux reprises.
Both sides agreed. | Les deux camps sont d'accord.
Both sides agreed. | Les parties sont d'accord.
The rivals met. | Les deux rivaux se sont rencontrés.
The couple married. | Le couple s'est marié.
One man was held. | Un homme a été arrêté.
No one was hurt. | Personne n'a été blessé.
They help one another. | Ils s'entraident.
A dozen houses burned. | Une douzaine de maisons ont brûlé. | Une vingtaine de maisons ont brûlé. | number.value
Two dozen houses burned. | Deux douzaines de maisons ont brûlé. | Trois douzaines de maisons ont brûlé. | number.value
Two dozen houses burned. | Vingt-quatre maisons ont brûlé. | Trente-quatre maisons ont brûlé. | number.value!
About 15 houses burned. | Une quinzaine de maisons ont brûlé. | Une trentaine de maisons ont brûlé. | number.value
About 20 houses burned. | Une vingtaine de maisons ont brûlé. | Une cinquantaine de maisons ont brûlé. | number.value
About 100 houses burned. | Une centaine de maisons ont brûlé. | Une soixantaine de maisons ont brûlé. | number.value
A hundred or so houses burned. | Une centaine de maisons ont brûlé. | Une trentaine de maisons ont brûlé. | number.value
About 1,000 houses burned. | Un millier de maisons ont brûlé. | Une centaine de maisons ont brûlé. | number.scale
About 200 houses burned. | Deux centaines de maisons ont brûlé. | Trois centaines de maisons ont brûlé. | number.value
Dozens of houses burned. | Des dizaines de maisons ont brûlé. | Des milliers de maisons ont brûlé. | number.scale
Hundreds of houses burned. | Des centaines de maisons ont brûlé. | Des milliers de maisons ont brûlé. | number.scale
Thousands of houses burned. | Des milliers de maisons ont brûlé. | Des centaines de maisons ont brûlé. | number.scale
Tens of thousands of houses burned. | Des dizaines de milliers de maisons ont brûlé. | Des centaines de milliers de maisons ont brûlé. | number.scale
Hundreds of thousands marched. | Des centaines de milliers de personnes ont défilé. | Des centaines de millions de personnes ont défilé. | number.scale
Millions of people fled. | Des millions de personnes ont fui. | Des milliards de personnes ont fui. | number.scale
Half a dozen houses burned. | Une demi-douzaine de maisons ont brûlé. | Une demi-centaine de maisons ont brûlé. | number.value
`))

describe('figures made vague, left out and put in', () => table(`
Eight people died. | Huit personnes sont mortes. | Plusieurs personnes sont mortes. | number.missing!
The 38 buildings were closed. | Les 38 bâtiments ont été fermés. | Plusieurs bâtiments ont été fermés. | number.missing
Some 226,000 people died. | Quelque 226 000 personnes sont mortes. | Plusieurs personnes sont mortes. | number.missing
He waited two minutes. | Il a attendu deux minutes. | Il a attendu quelques minutes. | number.missing!
Two men were held. | Deux hommes ont été arrêtés. | Quelques hommes ont été arrêtés. | number.missing!
Several people died. | Plusieurs personnes sont mortes.
A few people died. | Quelques personnes sont mortes.
A number of shops closed; 12 stayed open. | Plusieurs magasins ont fermé ; 12 sont restés ouverts.
Police made 45 arrests. | La police a procédé à 45 arrestations. | La police a procédé à des arrestations. | number.missing
Police made arrests. | La police a procédé à des arrestations. | La police a procédé à 45 arrestations. | number.added
Growth was 3 percent. | La croissance a été de 3 %. | La croissance a été forte. | number.missing
In 2016 he left. | En 2016, il est parti. | Il est parti. | number.missing
He left. | Il est parti. | Il est parti en 2016. | number.added
It cost $5 million. | Il a coûté 5 millions de dollars. | Il a coûté cher. | number.missing
It cost a lot. | Il a coûté cher. | Il a coûté 5 millions de dollars. | number.added
The two-foot brim is wide. | Le bord de deux pieds est large. | Le bord est large. | number.missing
One more thing. | Encore une chose.
First, he spoke. | Tout d'abord, il a parlé.
He was the first to speak. | Il a été le premier à parler. | Il a été le deuxième à parler. | number.value
`))
