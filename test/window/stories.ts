import { Memory } from './harness'

// A pair written for these tests, with a figure, a magnitude, a name, a quote, a cut and a moved paragraph that differ.
export const english = `Storm Brendan leaves 1,200 homes without power in Brittany

BREST, France, Jan 14 (Reuters) - Storm Brendan cut power to 1,200 homes in western Brittany on Tuesday and closed the port of Roscoff for nine hours, the regional prefect said.

Winds of 130 kilometres per hour were recorded at Ouessant shortly before 6 a.m., Meteo-France said, the strongest gust of the winter so far.

The grid operator Enedis sent 85 crews to the area and said it expected to restore supply to all customers by Thursday evening.

"We have not seen waves like this since 2008," said Yann Le Goff, who has run the harbour office at Roscoff for two decades.

The regional council put the first damage at 2.5 million euros, of which 400,000 euros was for sea walls alone.

Brittany Ferries cancelled four crossings to Plymouth and said passengers would be refunded in full.

Schools in Morlaix and Saint-Pol-de-Leon will stay closed until Friday, the rector of the academy said.

Forecasters expect a second, weaker front to cross the Channel on Sunday.

(Reporting by Anne Kermadec; Editing by Paul Hart)
`
export const french = `La tempête Brendan prive 1.200 foyers d'électricité en Bretagne

BREST, 14 janvier (Reuters) - La tempête Brendan a privé d'électricité 1.020 foyers dans l'ouest de la Bretagne mardi et fermé le port de Roscoff pendant neuf heures, a annoncé le préfet de région.

Des vents de 130 kilomètres à l'heure ont été enregistrés à Ouessant peu avant 6h00, a précisé Météo-France, la plus forte rafale de l'hiver à ce jour.

Le gestionnaire de réseau Enedis a envoyé 58 équipes sur place et dit espérer rétablir le courant pour tous les clients d'ici jeudi soir.

"Nous n'avions pas vu de telles vagues depuis 2008", a dit Yann Le Goff, qui dirige la capitainerie de Roscoff depuis vingt ans.

Les écoles de Morlaix et de Saint-Pol-de-Léon resteront fermées jusqu'à vendredi, a indiqué le recteur de l'académie.

Le conseil régional a évalué les premiers dégâts à 2,5 milliards d'euros, dont 400.000 euros pour les seules digues.

Les météorologues attendent un second front, plus faible, sur la Manche dimanche.

(Reportage Anne Kermadec, version française Luc Tanguy, édité par Marie Le Bris)
`

/** A French story of another day, which is no version of the English. */
export const unrelated = `Le musée de Lens rouvre ses réserves au public

LENS, 3 mars (Reuters) - Le conservateur du musée a présenté jeudi un tableau retrouvé dans un grenier, peint par un élève de Chardin.

La toile, qui montre une servante et un chat, avait disparu pendant la guerre, selon le catalogue de la vente.

Deux restauratrices y ont travaillé pendant onze mois, couche après couche, sans toucher au vernis d'origine.

"C'est une œuvre modeste mais très juste", a estimé Claire Vasseur, historienne de l'art à Lille.

L'exposition doit durer jusqu'à l'automne et voyager ensuite à Gand et à Bâle.
`

export function storm(): Memory {
  const memory = new Memory()
  memory.put('/desk/story.en.txt', english)
  memory.put('/desk/story.fr.txt', french)
  return memory
}

/** A long pair: the same story over and over, its figures changed so that nothing repeats; every nth paragraph has a slip, every second of those another. */
export function long(words: number, every = 0): Memory {
  const memory = new Memory()
  const en: string[] = [], fr: string[] = []
  for (let i = 0, count = 0; count < words; i++) {
    const a = 1000 + i * 7, b = 20 + i % 70, wrong = every > 0 && i % every === 0 ? 3 : 0, more = every > 0 && i % (2 * every) === 0 ? 5 : 0
    en.push(`The council of district ${a} said on Tuesday that ${b} percent of the ${a * 3} residents of the valley had asked for help after the river rose, and that ${i + 12} crews were at work near bridge ${i + 5}.`)
    fr.push(`Le conseil du district ${a} a déclaré mardi que ${b + wrong}% des ${a * 3} habitants de la vallée avaient demandé de l'aide après la montée de la rivière, et que ${i + 12 + more} équipes étaient à l'œuvre près du pont ${i + 5}.`)
    count += 36
  }
  memory.put('/desk/story.en.txt', en.join('\n\n') + '\n')
  memory.put('/desk/story.fr.txt', fr.join('\n\n') + '\n')
  return memory
}
