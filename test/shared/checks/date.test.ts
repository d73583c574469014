import { check, table, told } from './number-harness'

describe('days, months, years', () => table(`
He left on Oct. 1. | Il est parti le 1er octobre. | Il est parti le 2 octobre. | date.day!
He left on October 1. | Il est parti le 1er octobre. | Il est parti le 1er novembre. | date.month!
He left on Sept. 30. | Il est parti le 30 septembre. | Il est parti le 29 septembre. | date.day!
He left on Sept. 30th. | Il est parti le 30 septembre. | Il est parti le 20 septembre. | date.day!
He left on September 30, 2018. | Il est parti le 30 septembre 2018. | Il est parti le 30 septembre 2019. | date.year!
He left on 30 September 2018. | Il est parti le 30 septembre 2018. | Il est parti le 30 novembre 2018. | date.month!
He left on the 30th of September. | Il est parti le 30 septembre. | Il est parti le 13 septembre. | date.day!
He left on 30th September. | Il est parti le 30 septembre. | Il est parti le 30 décembre. | date.month!
He left on 30 Sept 2018. | Il est parti le 30 sept. 2018. | Il est parti le 31 sept. 2018. | date.day!
He left on Jan 23. | Il est parti le 23 janvier. | Il est parti le 23 février. | date.month!
He left on Feb. 2. | Il est parti le 2 février. | Il est parti le 2 janvier. | date.month!
He left on March 12. | Il est parti le 12 mars. | Il est parti le 12 mai. | date.month!
He left on 29 March. | Il est parti le 29 mars. | Il est parti le 28 mars. | date.day!
He left on April 4. | Il est parti le 4 avril. | Il est parti le 4 août. | date.month!
He left on May 5. | Il est parti le 5 mai. | Il est parti le 5 mars. | date.month!
He left in May. | Il est parti en mai. | Il est parti en juin. | date.month!
He left in May last year. | Il est parti en mai de l'année dernière. | Il est parti en juin de l'année dernière. | date.month!
He left in June. | Il est parti en juin. | Il est parti en juillet. | date.month!
He left in June. | Il est parti au mois de juin. | Il est parti au mois de janvier. | date.month!
He left in mid-June. | Il est parti à la mi-juin. | Il est parti à la mi-juillet. | date.month!
He left in late July. | Il est parti fin juillet. | Il est parti fin juin. | date.month!
He left in early August. | Il est parti début août. | Il est parti début avril. | date.month!
He left in August. | Il est parti en aout. | Il est parti en octobre. | date.month
He left in December 2017. | Il est parti en décembre 2017. | Il est parti en décembre 2016. | date.year!
He left last November. | Il est parti en novembre dernier. | Il est parti en décembre dernier. | date.month!
He left in 2017. | Il est parti en 2017. | Il est parti en 2007. | date.year!
He left in 1938. | Il est parti en 1938. | Il est parti en 1983. | date.year!
He was there in 2003 and 2011. | Il y était en 2003 et 2011. | Il y était en 2003 et 2012. | date.year!
The 2016-17 season ended. | La saison 2016-2017 est finie. | La saison 2016-2018 est finie. | date.year!
The 2016/17 season ended. | La saison 2016-17 est finie. | La saison 2015-17 est finie. | date.year!
The 2018 vote is over. | Le vote de 2018 est terminé. | Le vote de 2081 est terminé. | date.year!
He left on 10/12/2018. | Il est parti le 10/12/2018. | Il est parti le 10/12/2019. | date.year!
He left on 10/12/2018. | Il est parti le 12 octobre 2018.
After 9/11 he left. | Après le 11 septembre, il est parti.
He left in the 1980s. | Il est parti dans les années 1980. | Il est parti dans les années 1970. | date.year!
He left in the 1980s. | Il est parti dans les années 80. | Il est parti dans les années 90. | date.year!
He left in the '80s. | Il est parti dans les années 80. | Il est parti dans les années 70. | date.year!
He left in the eighties. | Il est parti dans les années 80. | Il est parti dans les années 60. | date.year!
He left in the 1990s. | Il est parti dans les années quatre-vingt-dix.
He left in the 2000s. | Il est parti dans les années 2000. | Il est parti dans les années 2100. | date.year!
It dates from the 19th century. | Il date du XIXe siècle. | Il date du XVIIIe siècle. | date.year!
It dates from the 19th century. | Il date du 19e siècle. | Il date du 18e siècle. | date.year!
It dates from the nineteenth century. | Il date du dix-neuvième siècle. | Il date du dix-huitième siècle. | date.year!
It dates from the late 19th century. | Il date de la fin du XIXe siècle. | Il date de la fin du XXe siècle. | date.year!
It dates from the mid 17th century. | Il date du milieu du XVIIe siècle. | Il date du milieu du XVIe siècle. | date.year!
It dates from the previous century. | Il date du siècle précédent.
Theresa May spoke. | Theresa May a parlé.
May said it was over. | May a dit que c'était fini.
It may rain on 3 March. | Il pourrait pleuvoir le 3 mars. | Il pourrait pleuvoir le 4 mars. | date.day!
The march began. | La marche a commencé.
Mars is red. | Mars est rouge.
`))

describe('weekdays', () => table(`
He left on Monday. | Il est parti lundi. | Il est parti mardi. | date.weekday!
He left on Tuesday. | Il est parti mardi. | Il est parti mercredi. | date.weekday!
He left on Wednesday. | Il est parti mercredi. | Il est parti jeudi. | date.weekday!
He left on Thursday. | Jeudi, il est parti. | Vendredi, il est parti. | date.weekday!
He left on Friday night. | Il est parti vendredi soir. | Il est parti samedi soir. | date.weekday!
He left on Saturday. | Il est parti samedi. | Il est parti dimanche. | date.weekday!
He left on Sunday. | Il est parti dimanche. | Il est parti lundi. | date.weekday!
He leaves on Sundays. | Il part les dimanches. | Il part les lundis. | date.weekday!
He left on Monday and returned on Friday. | Parti lundi, il est rentré vendredi. | Parti lundi, il est rentré jeudi. | date.weekday!
He left on Monday. | Il est parti.
He left on Monday. | Il est parti le 1er octobre.
He left today. | Il est parti lundi.
He left. | Il est parti. | Il est parti lundi. | date.added
He left. | Il est parti. | Il est parti en juin. | date.added
He left on Sunday, Sept. 30, 2018. | Il est parti le dimanche 30 septembre 2018.
The sun shone. | Le soleil brillait.
He sat down. | Il s'est assis.
`))

describe('clock times', () => table(`
He left at 3 p.m. | Il est parti à 15 h. | Il est parti à 16 h. | date.time!
He left at 3 p.m. | Il est parti à 15h. | Il est parti à 13h. | date.time!
He left at 3 p.m. | Il est parti à 15 heures. | Il est parti à 17 heures. | date.time!
He left at 3 p.m. | Il est parti à 3 h de l'après-midi. | Il est parti à 4 h de l'après-midi. | date.time
He left at 3 p.m. | Il est parti à 3 h de l’après-midi. | Il est parti à 3 h. | date.time
The vote is shortly after 11 p.m. | Le vote a lieu peu après 23h00. | Le vote a lieu peu après 11h00. | date.time
He left on Monday at 8 p.m. | Il est parti lundi soir à 8h. | Il est parti lundi à 8h. | date.time
He left at 3pm. | Il est parti à 15:00. | Il est parti à 16:00. | date.time!
He left at 3:30 p.m. | Il est parti à 15 h 30. | Il est parti à 15 h 20. | date.time!
He left at 3:30pm. | Il est parti à 15h30. | Il est parti à 15h45. | date.time!
He left at 5.30pm. | Il est parti à 17 h 30. | Il est parti à 18 h 30. | date.time!
He left at 6am. | Il est parti à 6 h. | Il est parti à 8 h. | date.time!
He left at 6 a.m. | Il est parti à six heures du matin. | Il est parti à sept heures du matin. | date.time
He left at 02:30 BST. | Il est parti à 02 h 30 HEB. | Il est parti à 03 h 30 HEB. | date.time
He left at 1 p.m. EDT. | Il est parti à 17 h GMT.
He left at 14:00. | Il est parti à 14 h. | Il est parti à 15 h. | date.time!
He left at noon. | Il est parti à midi.
He left at noon. | Il est parti à 12 h.
He left at midnight. | Il est parti à minuit.
He left at six in the morning. | Il est parti à six heures. | Il est parti à sept heures. | date.time!
He left at 9 o'clock. | Il est parti à 9 heures. | Il est parti à 8 heures. | date.time!
He left at half past six. | Il est parti à 6 h 30. | Il est parti à 7 h 30. | date.time
He left in the afternoon. | Il est parti l'après-midi.
He left at 10:15 p.m. | Il est parti à 22 heures 15. | Il est parti à 22 heures 45. | date.time
`))

describe('weekdays that contradict their date', () => {
  test('in the French', () => expect(told(check('It was on Sunday, Sept. 30, 2018.', "C'était le lundi 30 septembre 2018."))).toContain('date.contradiction - / lundi 30 septembre 2018 => dimanche'))
  test('in the English', () => expect(told(check('It was on Monday, Sept. 30, 2018.', "C'était le dimanche 30 septembre 2018."))).toContain('date.contradiction Monday, Sept. 30, 2018 / -'))
  test('in neither', () => expect(told(check('It was on Sunday, Sept. 30, 2018.', "C'était le dimanche 30 septembre 2018."))).toEqual([]))
  test('day before month', () => expect(told(check('It was on Thursday 1 January 1970.', "C'était le jeudi 1er janvier 1970."))).toEqual([]))
})
