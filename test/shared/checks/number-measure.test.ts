import { table } from './number-harness'

describe('units of time and ages', () => table(`
The team took 1 point from three games. | L'équipe a pris un point en trois matches.
He waited three years. | Il a attendu trois ans. | Il a attendu trois mois. | number.unit!
He waited 3 years. | Il a attendu 3 ans. | Il a attendu 3 jours. | number.unit!
He waited two weeks. | Il a attendu deux semaines. | Il a attendu deux mois. | number.unit!
He waited a fortnight. | Il a attendu quinze jours.
He waited a fortnight. | Il a attendu deux semaines.
He waited six months. | Il a attendu six mois. | Il a attendu six ans. | number.unit!
He waited 37 minutes. | Il a attendu 37 minutes. | Il a attendu 37 heures. | number.unit!
He waited 24 hours. | Il a attendu 24 heures. | Il a attendu 24 jours. | number.unit!
He waited 10 seconds. | Il a attendu 10 secondes. | Il a attendu 10 minutes. | number.unit!
He waited half an hour. | Il a attendu une demi-heure.
He waited half an hour. | Il a attendu 30 minutes. | Il a attendu 30 heures. | number.value
He waited an hour and a half. | Il a attendu une heure et demie.
He waited one and a half hours. | Il a attendu une heure et demie.
He waited two and a half years. | Il a attendu deux ans et demi. | Il a attendu trois ans et demi. | number.value!
He waited 18 months. | Il a attendu un an et demi.
He waited 2 hours and 30 minutes. | Il a attendu 2 heures et 30 minutes. | Il a attendu 2 heures et 40 minutes. | number.value
He waited 2 hours 30 minutes. | Il a attendu 2 h 30. | Il a attendu 2 h 40. | date.time
He waited two decades. | Il a attendu deux décennies. | Il a attendu trois décennies. | number.value!
He waited two decades. | Il a attendu vingt ans. | Il a attendu trente ans. | number.conversion!
He waited a decade. | Il a attendu dix ans.
He waited a decade. | Il a attendu une décennie.
He worked over the past decade. | Il a travaillé au cours des dix dernières années.
He waited four centuries. | Il a attendu quatre siècles. | Il a attendu cinq siècles. | number.value!
He waited for decades. | Il a attendu des décennies.
He waited for decades. | Il a attendu plusieurs dizaines d'années.
A 42-year-old man died. | Un homme de 42 ans est mort. | Un homme de 24 ans est mort. | number.value!
A 42-year-old man died. | Un homme âgé de 42 ans est mort. | Un homme âgé de 42 mois est mort. | number.unit!
A 42-year-old died. | Un homme de quarante-deux ans est mort. | Un homme de quarante-trois ans est mort. | number.value!
A man aged 42 died. | Un homme de 42 ans est mort. | Un homme de 43 ans est mort. | number.value!
Narcis Termes, 68, said no. | Narcis Termes, 68 ans, a dit non. | Narcis Termes, 86 ans, a dit non. | number.value!
Narcis Termes, 68, said no. | Narcis Termes, 68 ans, a dit non. | Narcis Termes, 68 mois, a dit non. | number.unit!
The six-month-old baby slept. | Le bébé de six mois dormait. | Le bébé de six ans dormait. | number.unit!
He is in his 40s. | Il a la quarantaine. | Il a la trentaine. | number.value
He is in his forties. | Il a la quarantaine.
The past five years were dry. | Les cinq dernières années ont été sèches. | Les six dernières années ont été sèches. | number.value!
The next three days matter. | Les trois prochains jours comptent. | Les quatre prochains jours comptent. | number.value!
Five straight months of losses. | Cinq mois consécutifs de pertes. | Six mois consécutifs de pertes. | number.value!
A year ago he left. | Il y a un an, il est parti.
On hour six he slept. | À la sixième heure, il dormait.
On day three he slept. | Le jour 3, il dormait. | Le jour 4, il dormait. | number.value!
The 100-day plan failed. | Le plan des cent jours a échoué.
The seven-day week began. | La semaine de sept jours a commencé. | La semaine de six jours a commencé. | number.value!
`))

describe('measures, metric and imperial', () => table(`
It is 300 km away. | C'est à 300 km. | C'est à 300 m. | number.unit
It is 300 km away. | C'est à 300 kilomètres. | C'est à 300 mètres. | number.unit!
It is 300 metres away. | C'est à 300 mètres. | C'est à 300 kilomètres. | number.unit!
It is 200m away. | C'est à 200 m. | C'est à 300 m. | number.value!
It is 385 miles away. | C'est à 620 km. | C'est à 720 km. | number.conversion!
It is 385 miles away. | C'est à 620 kilomètres. | C'est à 260 kilomètres. | number.conversion!
It is about 5 miles away. | C'est à environ 8 kilomètres. | C'est à environ 18 kilomètres. | number.conversion!
It is 100 miles away. | C'est à 160 kilomètres. | C'est à 106 kilomètres. | number.conversion!
It is 100 miles away. | C'est à 100 miles. | C'est à 100 kilomètres. | number.unit
It is 100 miles (160 km) away. | C'est à 160 km. | C'est à 190 km. | number.value!
It is 100 miles (160 km) away. | C'est à 100 miles (160 km). | C'est à 100 miles (190 km). | number.value!
It is 300 km (180 miles) away. | C'est à 300 km (180 miles). | C'est à 180 km (300 miles). | number.order
It measures 1 to 4 inches. | Il mesure de 2,5 à 10 cm. | Il mesure de 2,5 à 18 cm. | number.conversion!
It measures 10 inches. | Il mesure 25 centimètres. | Il mesure 52 centimètres. | number.conversion!
He is 6-foot-6. | Il mesure 1,98 m. | Il mesure 1,89 m. | number.conversion!
He is 6 feet 6 inches. | Il mesure 1,98 mètre. | Il mesure 1,68 mètre. | number.conversion!
He is 6ft 6in. | Il mesure 1 m 98. | Il mesure 1 m 78. | number.conversion
He is 6-foot-6. | Il mesure 6 pieds 6 pouces. | Il mesure 6 pieds 9 pouces. | number.value
He is 6-foot-6. | Il mesure 6 pi 6 po. | Il mesure 6 pi 5 po. | number.value
It is 20 feet deep. | Il est profond de 6 mètres. | Il est profond de 9 mètres. | number.conversion
It is 50 yards wide. | Il est large de 45 mètres. | Il est large de 95 mètres. | number.conversion
It weighs 5 kilograms. | Il pèse 5 kilogrammes. | Il pèse 5 grammes. | number.unit!
It weighs 5kg. | Il pèse 5 kg. | Il pèse 7 kg. | number.value!
It weighs 10 pounds. | Il pèse 4,5 kg. | Il pèse 5,4 kg. | number.conversion!
It weighs 10lb. | Il pèse 4,5 kilos. | Il pèse 45 kilos. | number.conversion!
It weighs 12 ounces. | Il pèse 340 grammes. | Il pèse 430 grammes. | number.conversion!
It weighs 3 tons. | Il pèse 3 tonnes. | Il pèse 4 tonnes. | number.value!
It weighs 2 million tonnes. | Il pèse 2 millions de tonnes. | Il pèse 2 milliards de tonnes. | number.scale!
It burned 500 acres. | Il a brûlé 200 hectares. | Il a brûlé 900 hectares. | number.conversion!
It burned 500 hectares. | Il a brûlé 500 hectares. | Il a brûlé 500 acres. | number.unit!
It covers 20 square miles. | Il couvre 52 kilomètres carrés. | Il couvre 25 kilomètres carrés. | number.conversion!
It covers 300 square feet. | Il couvre 28 mètres carrés. | Il couvre 82 mètres carrés. | number.conversion!
It covers 300 square metres. | Il couvre 300 m². | Il couvre 30 m². | number.scale!
It holds 110 billion cubic meters. | Il contient 110 milliards de mètres cubes. | Il contient 110 millions de mètres cubes. | number.scale!
It holds 2 litres. | Il contient 2 litres. | Il contient 3 litres. | number.value!
It holds 10 gallons. | Il contient 38 litres. | Il contient 83 litres. | number.conversion!
It pumps 2 million barrels a day. | Il pompe 2 millions de barils par jour. | Il pompe 3 millions de barils par jour. | number.value!
It went 30 miles per hour. | Il roulait à 48 km/h. | Il roulait à 84 km/h. | number.conversion!
It went 30 mph. | Il roulait à 50 km/h. | Il roulait à 90 km/h. | number.conversion
It went 130 km/h. | Il roulait à 130 km/h. | Il roulait à 150 km/h. | number.value!
It went 130 kph. | Il roulait à 130 kilomètres à l'heure. | Il roulait à 120 kilomètres à l'heure. | number.value!
It was 30 degrees Celsius. | Il faisait 30 degrés Celsius. | Il faisait 13 degrés Celsius. | number.value!
It was 30C. | Il faisait 30 °C. | Il faisait 40 °C. | number.value!
It was 86 degrees Fahrenheit. | Il faisait 30 degrés Celsius. | Il faisait 39 degrés Celsius. | number.conversion!
It was 80 degrees. | Il faisait 26 degrés. | Il faisait 62 degrés. | number.value
It makes 5 megawatts. | Il produit 5 mégawatts. | Il produit 5 gigawatts. | number.unit
It makes 5 MW. | Il produit 5 MW. | Il produit 6 MW. | number.value!
It has 8 GB of memory. | Il a 8 Go de mémoire. | Il a 9 Go de mémoire. | number.value!
The wind reached 60 knots. | Le vent a atteint 60 nœuds. | Le vent a atteint 80 nœuds. | number.value!
It lies 12 nautical miles off. | Il est à 12 milles nautiques. | Il est à 13 milles nautiques. | number.value
`))

describe('scores, votes, ordinals, names with numbers', () => table(`
They won 2-1. | Ils ont gagné 2-1. | Ils ont gagné 3-1. | number.value!
They won 2-1. | Ils ont gagné 2 à 1. | Ils ont gagné 2 à 0. | number.value!
They won 2-1. | Ils ont gagné 2-1. | Ils ont gagné 1-2. | number.order
They won 17-5. | Ils ont gagné 17 à 5. | Ils ont gagné 5 à 17. | number.order
They won 6-3, 6-4. | Ils ont gagné 6-3, 6-4. | Ils ont gagné 6-3, 6-7. | number.value!
Livingston 1 - 0 Rangers | Livingston 1-0 Rangers | Livingston 4-0 Rangers | number.value!
It passed by 52 votes to 48. | Il a été adopté par 52 voix contre 48. | Il a été adopté par 52 voix contre 84. | number.value!
It passed 52-48. | Il a été adopté par 52 voix contre 48. | Il a été adopté par 25 voix contre 48. | number.value!
They won 14½-13½. | Ils ont gagné 14 ½ à 13 ½. | Ils ont gagné 14 ½ à 12 ½. | number.value
He came second. | Il a fini deuxième. | Il a fini troisième. | number.value!
He came second. | Il a fini second. | Il a fini quatrième. | number.value
He came third. | Il a fini troisième. | Il a fini quatrième. | number.value!
He came fifth. | Il a fini cinquième. | Il a fini sixième. | number.value!
He came ninth. | Il a fini neuvième. | Il a fini dixième. | number.value!
He came eleventh. | Il a fini onzième. | Il a fini douzième. | number.value!
He came twenty-first. | Il a fini vingt et unième. | Il a fini vingt-deuxième. | number.value!
He came 21st. | Il a fini 21e. | Il a fini 22e. | number.value!
He came 36th. | Il a fini 36e. | Il a fini 37e. | number.value!
He came 14th. | Il a fini 14ème. | Il a fini 15ème. | number.value!
He came fourth. | Il a fini 4e. | Il a fini 5e. | number.value!
It is the 60th anniversary. | C'est le 60e anniversaire. | C'est le 61e anniversaire. | number.value!
It is the 60th anniversary. | C'est le soixantième anniversaire. | C'est le cinquantième anniversaire. | number.value!
The 29-year-old came third in the 100m. | L'athlète de 29 ans a fini troisième du 100 m. | L'athlète de 29 ans a fini quatrième du 100 m. | number.value!
He is No. 1. | Il est numéro un.
He is No. 1. | Il est le premier.
He is No. 5. | Il est n° 5. | Il est n° 6. | number.value!
He is No. 5. | Il est numéro 5. | Il est numéro 8. | number.value!
It is on Channel 5. | C'est sur Channel 5. | C'est sur Channel 6. | number.value!
It is on BBC Radio 4. | C'est sur BBC Radio 4. | C'est sur BBC Radio 5. | number.value!
The G7 met. | Le G7 s'est réuni. | Le G8 s'est réuni. | number.value
An F-16 crashed. | Un F-16 s'est écrasé. | Un F-15 s'est écrasé. | number.value
The Airbus A320 landed. | L'Airbus A320 a atterri. | L'Airbus A330 a atterri. | number.value
COVID-19 spread. | Le Covid-19 s'est propagé.
The iPhone X sold well. | L'iPhone X s'est bien vendu.
Henry VIII died. | Henri VIII est mort.
It is open 24/7. | C'est ouvert 24 heures sur 24 et 7 jours sur 7.
It is open 24/7. | C'est ouvert en permanence.
He shot from the six-yard box. | Il a tiré depuis la surface.
He led at half-time. | Il menait à la mi-temps.
The semi-final is on. | La demi-finale a lieu.
He bought a new car. | Il a acheté une voiture neuve.
The car is new. | Le véhicule est neuf.
A second man was held. | Un second homme a été arrêté. | Un troisième homme a été arrêté. | number.value
The Third World suffers. | Le tiers-monde souffre.
The first lady spoke. | La première dame a parlé.
The prime minister spoke. | Le Premier ministre a parlé.
In the first place he was wrong. | D'abord, il avait tort.
The two-thirds majority held. | La majorité des deux tiers a tenu. | La majorité des trois quarts a tenu. | number.value
`))

describe('what a desk leaves alone', () => table(`
Call 1-800-273-8255 for help. | Un numéro d'appel est à disposition.
Call 0800 123 4567 for help. | Un numéro d'appel est à disposition.
It was a 50-50 chance. | C'était une chance sur deux.
I agree 100 percent. | Je suis tout à fait d'accord.
I fully agree. | Je suis d'accord à 100 %.
Within 12 months it was over. | En un an, c'était fini.
Within a year it was over. | En douze mois, c'était fini.
Within seven days it was over. | En une semaine, c'était fini.
Within 24 hours it was over. | En un jour, c'était fini.
The 911 call was released. | L'appel d'urgence a été rendu public.
It began at 7 p.m. ET (2300 GMT). | Cela a commencé à 23h00 GMT.
It began at 2300 GMT. | Cela a commencé à 23h00 GMT. | Cela a commencé à 21h00 GMT. | date.time!
He left last year. | Il est parti en 2018.
They reached the quarter-finals in the second half of 2018. | Ils ont atteint les quarts de finale au second semestre 2018.
The two-and-a-half-year talks ended. | Les pourparlers de deux ans et demi sont finis. | Les pourparlers de trois ans et demi sont finis. | number.value!
Turnout was 34 percent. | La participation était de 34 p. 100. | La participation était de 43 p. 100. | number.value!
Number 10 declined to comment. | Downing Street n'a pas voulu commenter.
World War Two ended. | La Seconde Guerre mondiale a pris fin.
The two-time champion lost. | Le double champion a perdu.
`))
