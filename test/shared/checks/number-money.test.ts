import { table } from './number-harness'

describe('magnitudes', () => table(`
It has 3 million users. | Il compte 3 millions d'utilisateurs. | Il compte 3 milliards d'utilisateurs. | number.scale!
It has 3 billion users. | Il compte 3 milliards d'utilisateurs. | Il compte 3 millions d'utilisateurs. | number.scale!
It has 1.5 million users. | Il compte 1,5 million d'utilisateurs. | Il compte 15 millions d'utilisateurs. | number.scale!
It has 1.5 million users. | Il compte 1,5 million d'utilisateurs. | Il compte 1,6 million d'utilisateurs. | number.value!
It has two million users. | Il compte deux millions d'utilisateurs. | Il compte trois millions d'utilisateurs. | number.value
It has two million users. | Il compte 2 millions d'utilisateurs. | Il compte 2 milliards d'utilisateurs. | number.scale!
It has 20.4 million users. | Il compte 20,4 millions d'utilisateurs. | Il compte 204 millions d'utilisateurs. | number.scale!
It has 5.69 million users. | Il compte 5,69 millions d'utilisateurs. | Il compte 5,96 millions d'utilisateurs. | number.value!
It has 200 million users. | Il compte 200 millions d'utilisateurs. | Il compte 200 milliards d'utilisateurs. | number.scale!
It has a million users. | Il compte un million d'utilisateurs. | Il compte un milliard d'utilisateurs. | number.scale
It has half a million users. | Il compte un demi-million d'utilisateurs. | Il compte un demi-milliard d'utilisateurs. | number.scale
It has half a million users. | Il compte 500 000 utilisateurs. | Il compte 50 000 utilisateurs. | number.scale
It has two and a half million users. | Il compte 2,5 millions d'utilisateurs. | Il compte 3,5 millions d'utilisateurs. | number.value!
It has two and a half million users. | Il compte deux millions et demi d'utilisateurs. | Il compte trois millions et demi d'utilisateurs. | number.value
It has 34 trillion cells. | Il compte 34 000 milliards de cellules. | Il compte 34 milliards de cellules. | number.scale
It has 34 trillion cells. | Il compte 34 000 milliards de cellules. | Il compte 34 000 millions de cellules. | number.scale
It has 2 trillion cells. | Il compte 2 billions de cellules. | Il compte 2 trillions de cellules. | number.scale
It has 2 billion cells. | Il compte 2 milliards de cellules. | Il compte 2 billions de cellules. | number.scale!
It has 750,000 users. | Il compte 750 000 utilisateurs. | Il compte 75 000 utilisateurs. | number.scale!
It has 1.2 million users. | Il compte 1 200 000 utilisateurs. | Il compte 1 020 000 utilisateurs. | number.value!
It has 1,200,000 users. | Il compte 1,2 million d'utilisateurs. | Il compte 1,3 million d'utilisateurs. | number.value!
Output was 5m barrels. | La production a été de 5 millions de barils. | La production a été de 5 milliards de barils. | number.scale!
Output was 5bn barrels. | La production a été de 5 milliards de barils. | La production a été de 5 millions de barils. | number.scale!
Output was 5 bln barrels. | La production a été de 5 mds de barils. | La production a été de 6 mds de barils. | number.value
Some 3 lakh people fled. | Quelque 300 000 personnes ont fui. | Quelque 30 000 personnes ont fui. | number.scale!
Some 2 crore people fled. | Quelque 20 millions de personnes ont fui. | Quelque 2 millions de personnes ont fui. | number.scale!
The film has 10K likes. | Le film a 10 000 mentions. | Le film a 1 000 mentions. | number.scale!
`))

describe('money', () => table(`
It cost $5. | Il a coûté 5 dollars. | Il a coûté 5 euros. | number.currency!
It cost $5. | Il a coûté 5 $. | Il a coûté 5 €. | number.currency!
It cost $5. | Il a coûté 5$. | Il a coûté 5£. | number.currency!
It cost $5. | Il a coûté 5 $ US. | Il a coûté 5 € US. | number.currency
It cost €5. | Il a coûté 5 euros. | Il a coûté 5 dollars. | number.currency!
It cost 5 euros. | Il a coûté 5 €. | Il a coûté 5 $. | number.currency!
It cost £5. | Il a coûté 5 livres. | Il a coûté 5 dollars. | number.currency
It cost £5. | Il a coûté 5 livres sterling. | Il a coûté 5 euros. | number.currency!
It cost £5. | Il a coûté 5 £. | Il a coûté 5 $. | number.currency!
It cost $2.8bn. | Il a coûté 2,8 milliards de dollars. | Il a coûté 2,8 millions de dollars. | number.scale!
It cost $2.8bn. | Il a coûté 2,8 milliards de dollars. | Il a coûté 2,8 milliards d’euros. | number.currency!
It cost €2.8bn. | Il a coûté 2,8 milliards d’euros. | Il a coûté 2,8 milliards de dollars. | number.currency!
It cost $2.8 billion. | Il a coûté 2,8 Md$. | Il a coûté 2,8 M$. | number.scale!
It cost $2.8 billion. | Il a coûté 2,8 Mds$. | Il a coûté 28 Mds$. | number.scale
It cost €2.8 million. | Il a coûté 2,8 M€. | Il a coûté 2,8 Md€. | number.scale!
It cost €2.8 million. | Il a coûté 2,8 M€. | Il a coûté 2,9 M€. | number.value!
It cost €500,000. | Il a coûté 500 k€. | Il a coûté 50 k€. | number.scale
It cost $140 million. | Il a coûté 140 millions de dollars. | Il a coûté 140 milliards de dollars. | number.scale!
It cost $140 million. | Il a coûté 140 millions $. | Il a coûté 140 milliards $. | number.scale!
It cost $1,000. | Il a coûté 1\u00a0000 $. | Il a coûté 100 $. | number.scale!
It cost $250. | Il a coûté 250 dollars. | Il a coûté 520 dollars. | number.value!
It cost US$250. | Il a coûté 250 dollars américains. | Il a coûté 250 dollars canadiens. | number.currency!
It cost C$250. | Il a coûté 250 dollars canadiens. | Il a coûté 250 dollars américains. | number.currency!
It cost A$250. | Il a coûté 250 dollars australiens. | Il a coûté 250 euros. | number.currency
It cost 250 Canadian dollars. | Il a coûté 250 dollars canadiens. | Il a coûté 250 euros. | number.currency!
It cost $15,000. | Il a coûté 15 000 dollars. | Il a coûté 1 500 dollars. | number.scale!
It cost 300 yen. | Il a coûté 300 yens. | Il a coûté 300 yuans. | number.currency
It cost 300 yuan. | Il a coûté 300 yuans. | Il a coûté 300 yens. | number.currency
It cost 300 rubles. | Il a coûté 300 roubles. | Il a coûté 300 roupies. | number.currency!
It cost 300 Swiss francs. | Il a coûté 300 francs suisses. | Il a coûté 300 dollars. | number.currency!
It cost CHF 300. | Il a coûté 300 francs suisses. | Il a coûté 300 euros. | number.currency!
It cost EUR300. | Il a coûté 300 euros. | Il a coûté 300 dollars. | number.currency!
It cost 20 pence. | Il a coûté 20 pence. | Il a coûté 30 pence. | number.value!
It cost 50 cents. | Il a coûté 50 centimes. | Il a coûté 60 centimes. | number.value!
It cost 50 bucks. | Il a coûté 50 dollars. | Il a coûté 50 euros. | number.currency!
It cost 50 quid. | Il a coûté 50 livres. | Il a coûté 60 livres. | number.value!
It cost five million euros. | Il a coûté cinq millions d’euros. | Il a coûté cinq millions de dollars. | number.currency!
It cost $1.2 bn. | Il a coûté 1,2 milliard de dollars (1,1 milliard d'euros).
It cost $1.2 billion. | Il a coûté 1,2 milliard de dollars (1,1 milliard d'euros). | Il a coûté 1,2 milliard de dollars (1,1 million d'euros). | number.added
It cost £9 billion. | Il a coûté 9 milliards de livres (15 milliards de dollars canadiens).
It cost $200 (£150). | Il a coûté 200 dollars (150 livres sterling). | Il a coûté 200 dollars (160 livres sterling). | number.value!
It cost $200 (£150). | Il a coûté 200 dollars.
It cost between $4 and $5 million. | Il a coûté entre 4 et 5 millions de dollars. | Il a coûté entre 4 et 6 millions de dollars. | number.value!
It cost $4-5 million. | Il a coûté de 4 à 5 millions de dollars. | Il a coûté de 3 à 5 millions de dollars. | number.value
It cost $4.1 to $4.2 billion. | Il a coûté 4,1 à 4,2 Md$. | Il a coûté 4,1 à 4,3 Md$. | number.value!
It cost millions of dollars. | Il a coûté des millions de dollars. | Il a coûté des milliards de dollars. | number.scale
It cost 3.5 trillion won. | Il a coûté 3 500 milliards de wons. | Il a coûté 3 500 millions de wons. | number.scale
It cost $200 million. | Il a coûté 200\u00a0millions de dollars. | Il a coûté 200 000 dollars. | number.scale!
It cost $200,000. | Il a coûté 200 000 dollars. | Il a coûté 200 millions de dollars. | number.scale
`))

describe('percentages and points', () => table(`
Turnout was 34 percent. | La participation était de 34 %. | La participation était de 43 %. | number.value!
Turnout was 34 per cent. | La participation était de 34 pour cent. | La participation était de 35 pour cent. | number.value!
Turnout was 34%. | La participation était de 34%. | La participation était de 36%. | number.value!
Turnout was 34 pct. | La participation était de 34 %. | La participation était de 14 %. | number.value!
Turnout was 0.4 percent. | La participation était de 0,4 %. | La participation était de 4 %. | number.scale!
Turnout was 2.7 percent. | La participation était de 2,7 %. | La participation était de 27 %. | number.scale!
Turnout was fifty-eight percent. | La participation était de cinquante-huit pour cent. | La participation était de quarante-huit pour cent. | number.value!
Turnout was fifty-eight percent. | La participation était de 58 %. | La participation était de 48 %. | number.value!
Turnout was between 30 and 43 percent. | La participation était entre 30 et 43 %. | La participation était entre 30 et 34 %. | number.value!
Turnout was 1 to 4 percent. | La participation était de 1 à 4 %. | La participation était de 1 à 5 %. | number.value!
It fell 3 percentage points. | Il a perdu 3 points de pourcentage. | Il a perdu 4 points de pourcentage. | number.value!
It fell 3 percentage points. | Il a perdu 3 points. | Il a perdu 5 points. | number.value!
It fell 3 percentage points. | Il a perdu trois points. | Il a perdu deux points. | number.value!
It fell 25 basis points. | Il a perdu 25 points de base. | Il a perdu 50 points de base. | number.value!
Half of them agreed. | La moitié d'entre eux étaient d'accord.
Half of them agreed. | 50 % d'entre eux étaient d'accord.
A quarter of them agreed. | Un quart d'entre eux étaient d'accord. | Un tiers d'entre eux étaient d'accord. | number.value
A third of them agreed. | Un tiers d'entre eux étaient d'accord. | Un quart d'entre eux étaient d'accord. | number.value
One-third of them agreed. | Le tiers d'entre eux étaient d'accord. | Le quart d'entre eux étaient d'accord. | number.value
Two-thirds of them agreed. | Deux tiers d'entre eux étaient d'accord. | Trois quarts d'entre eux étaient d'accord. | number.value
Three quarters of them agreed. | Les trois quarts d'entre eux étaient d'accord. | Les deux tiers d'entre eux étaient d'accord. | number.value
Three-quarters of them agreed. | 75 % d'entre eux étaient d'accord. | 25 % d'entre eux étaient d'accord. | number.value
Two-fifths of them agreed. | Deux cinquièmes d'entre eux étaient d'accord. | Trois cinquièmes d'entre eux étaient d'accord. | number.value
A fifth of them agreed. | Un cinquième d'entre eux étaient d'accord.
A tenth of them agreed. | Un dixième d'entre eux étaient d'accord.
One in five agreed. | Un sur cinq était d'accord. | Un sur six était d'accord. | number.value!
One in five French people agreed. | Un Français sur cinq était d'accord. | Un Français sur dix était d'accord. | number.value!
Four out of 10 agreed. | Quatre sur dix étaient d'accord. | Quatre sur cent étaient d'accord. | number.scale!
Eight of the ten species live there. | Huit des dix espèces y vivent. | Dix des huit espèces y vivent. | number.order
He won three points out of four. | Il a pris trois points sur quatre. | Il a pris quatre points sur trois. | number.order
It grew 1/3. | Il a grandi d'un tiers. | Il a grandi d'un quart. | number.value
It doubled. | Il a doublé.
It doubled. | Il a été multiplié par deux. | Il a été multiplié par trois. | number.value
It tripled. | Il a triplé.
It rose tenfold. | Il a été multiplié par dix. | Il a été multiplié par cent. | number.scale
It is double the rate. | C'est le double du taux. | C'est le triple du taux. | number.value
It is three times the rate. | C'est trois fois le taux. | C'est quatre fois le taux. | number.value!
`))

describe('money of the whole world', () => table(`
A bonus of 12,000 soles. | Une prime de 12 000 soles. | Une prime de 12 000 pesos. | number.currency
It paid 150,000 taka each. | Il a versé 150 000 takas à chacun. | Il a versé 150 000 roupies à chacun. | number.currency
The fine was 500 million naira. | L'amende est de 500 millions de nairas. | L'amende est de 500 millions de cedis. | number.currency
It cost 3,000 Pakistani rupees. | Il a coûté 3 000 roupies pakistanaises. | Il a coûté 3 000 roupies indiennes. | number.currency
It cost 40 million Iraqi dinars. | Il a coûté 40 millions de dinars irakiens. | Il a coûté 40 millions de dinars koweïtiens. | number.currency
In Islamabad he paid 3,000 rupees. | À Islamabad, il a payé 3 000 roupies pakistanaises. | À Islamabad, il a payé 3 000 takas. | number.currency
In Havana he paid 5,000 pesos. | À La Havane, il a payé 5 000 pesos cubains. | À La Havane, il a payé 5 000 bolivars. | number.currency
It cost 300 koruna in Prague. | Cela coûtait 300 couronnes à Prague. | Cela coûtait 300 forints à Prague. | number.currency
It fell against the dollar. | Il a reculé face au dollar. | Il a reculé face à l'euro. | number.currency
The yen rose against the euro. | Le yen a progressé face à l'euro. | Le yen a progressé face au rouble. | number.currency
`))
