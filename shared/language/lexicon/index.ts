import politics from './politics.tsv'
import diplomacy from './diplomacy.tsv'
import armedForces from './armed-forces.tsv'
import courts from './courts.tsv'
import police from './police.tsv'
import society from './society.tsv'
import educationReligion from './education-religion.tsv'
import media from './media.tsv'
import economy from './economy.tsv'
import markets from './markets.tsv'
import companies from './companies.tsv'
import energy from './energy.tsv'
import transport from './transport.tsv'
import technology from './technology.tsv'
import agricultureFood from './agriculture-food.tsv'
import health from './health.tsv'
import science from './science.tsv'
import weatherNature from './weather-nature.tsv'
import sport from './sport.tsv'
import culture from './culture.tsv'
import verbs from './verbs.tsv'
import adjectives from './adjectives.tsv'
import adverbs from './adverbs.tsv'
import connectives from './connectives.tsv'
import nounsPeople from './nouns-people.tsv'
import nounsThings from './nouns-things.tsv'
import nounsAbstract from './nouns-abstract.tsv'
import literary from './literary.tsv'

/** Every theme of the lexicon: rows of English lemma, French lemmas, part of speech. */
export const lexiconTables: readonly string[] = [
  politics, diplomacy, armedForces, courts, police, society, educationReligion, media, economy, markets, companies, energy, transport,
  technology, agricultureFood, health, science, weatherNature, sport, culture, verbs, adjectives, adverbs, connectives, nounsPeople,
  nounsThings, nounsAbstract, literary,
]
