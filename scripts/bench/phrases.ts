/**
 * Long bilingual texts from a small stock of phrases, for tests and for the bench: what is measured must not depend on stories
 * that the project may not keep. The French is joined, split, cut and added to by rule, so that the right links are known.
 * A share of sentences carries names and figures found nowhere else, as prose does.
 */
type Phrase = readonly [en: string, fr: string]

const subjects: readonly Phrase[] = [
  ['the minister', 'le ministre'], ['the old fisherman', 'le vieux pêcheur'], ['the committee', 'le comité'], ['her brother', 'son frère'],
  ['the captain', 'le capitaine'], ['the judge', 'le juge'], ['a young doctor', 'un jeune médecin'], ['the bank', 'la banque'],
  ['the baker', 'le boulanger'], ['the police', 'la police'], ['the company', 'l’entreprise'], ['the president', 'le président'],
  ['a witness', 'un témoin'], ['the teacher', 'le professeur'], ['the farmer', 'l’agriculteur'], ['the prisoner', 'le prisonnier'],
  ['the queen', 'la reine'], ['the gardener', 'le jardinier'], ['the newspaper', 'le journal'], ['the driver', 'le conducteur'],
  ['the lawyer', 'l’avocat'], ['the soldier', 'le soldat'], ['the mayor', 'le maire'], ['my neighbour', 'mon voisin'],
]

const verbs: readonly Phrase[] = [
  ['sold', 'a vendu'], ['bought', 'a acheté'], ['lost', 'a perdu'], ['found', 'a trouvé'], ['described', 'a décrit'], ['refused', 'a refusé'],
  ['signed', 'a signé'], ['hid', 'a caché'], ['burned', 'a brûlé'], ['opened', 'a ouvert'], ['closed', 'a fermé'], ['carried', 'a porté'],
  ['broke', 'a cassé'], ['repaired', 'a réparé'], ['painted', 'a peint'], ['inherited', 'a hérité de'], ['feared', 'a craint'], ['praised', 'a loué'],
  ['forgot', 'a oublié'], ['published', 'a publié'], ['examined', 'a examiné'], ['stole', 'a volé'], ['destroyed', 'a détruit'], ['promised', 'a promis'],
]

const objects: readonly Phrase[] = [
  ['the letter', 'la lettre'], ['the treaty', 'le traité'], ['the house', 'la maison'], ['a wooden boat', 'un bateau en bois'], ['the harvest', 'la récolte'],
  ['the key', 'la clé'], ['the bridge', 'le pont'], ['a portrait', 'un portrait'], ['the budget', 'le budget'], ['the report', 'le rapport'],
  ['the black horse', 'le cheval noir'], ['the medicine', 'le médicament'], ['the weapons', 'les armes'], ['a bottle of wine', 'une bouteille de vin'], ['the garden', 'le jardin'],
  ['the photograph', 'la photographie'], ['the church', 'l’église'], ['the factory', 'l’usine'], ['the ship', 'le navire'], ['a long speech', 'un long discours'],
  ['the gold', 'l’or'], ['the contract', 'le contrat'], ['the window', 'la fenêtre'], ['the map', 'la carte'],
]

const places: readonly Phrase[] = [
  ['in the village', 'dans le village'], ['near the river', 'près de la rivière'], ['in London', 'à Londres'], ['behind the wall', 'derrière le mur'],
  ['at the market', 'au marché'], ['on the beach', 'sur la plage'], ['in the forest', 'dans la forêt'], ['at the station', 'à la gare'],
  ['in Vienna', 'à Vienne'], ['under the roof', 'sous le toit'], ['in the hospital', 'à l’hôpital'], ['on the island', 'sur l’île'],
  ['in the mountains', 'dans les montagnes'], ['at court', 'au tribunal'], ['in the cellar', 'dans la cave'], ['at the theatre', 'au théâtre'],
]

const times: readonly Phrase[] = [
  ['on Monday', 'lundi'], ['yesterday', 'hier'], ['before dawn', 'avant l’aube'], ['that winter', 'cet hiver-là'], ['after the war', 'après la guerre'],
  ['last week', 'la semaine dernière'], ['in spring', 'au printemps'], ['at noon', 'à midi'], ['every evening', 'chaque soir'], ['during the storm', 'pendant la tempête'],
]

/** A repeatable source of numbers from 0 to 1 (xorshift). */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const syllables = 'ba bel cor dan dri es fal gor hel is jar kol lem mar nov or pel quin ras sol tam ul vor wen yar zed'.split(' ')

export interface Made {
  readonly en: string[]
  readonly fr: string[]
  /** `en=fr` in indices, `+` between those of a group, one side empty for a null; in the order of the text. */
  readonly gold: string[]
}

export interface Recipe {
  readonly seed?: number
  /** Shares of sentences joined, split, cut and added on the French side. */
  readonly joined?: number
  readonly split?: number
  readonly cut?: number
  readonly added?: number
  /** English sentences from … to that the French leaves out whole: a chapter cut. */
  readonly chapter?: readonly [from: number, to: number]
}

/** Makes sentences of the stock. */
export function sentenceMaker(seed: number): () => [en: string, fr: string] {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const name = (): string => {
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('')
    return word[0]!.toUpperCase() + word.slice(1)
  }
  return () => {
    const [subject, verb, object, place, time] = [pick(subjects), pick(verbs), pick(objects), pick(places), pick(times)]
    const en = [subject[0], verb[0], object[0], place[0], time[0]], fr = [subject[1], verb[1], object[1], place[1], time[1]]
    if (random() < 0.2) {
      const who = `${name()} ${name()}`
      en[0] += ` ${who}`
      fr[0] += ` ${who}`
    }
    if (random() < 0.2) {
      const n = 2 + Math.floor(random() * 9000)
      en.push(`with ${n} others`)
      fr.push(`avec ${n} autres`)
    }
    const sentence = (words: readonly string[]): string => `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`
    return [sentence(en), sentence(fr)]
  }
}

/** A text of about `count` English sentences with its French. */
export function makeText(count: number, { seed = 1, joined = 0.04, split = 0.03, cut = 0.02, added = 0.02, chapter }: Recipe = {}): Made {
  const random = randomFrom(seed + 77), next = sentenceMaker(seed)
  const en: string[] = [], fr: string[] = [], gold: string[] = []
  const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1)
  while (en.length < count) {
    const [a, b] = next(), dice = random()
    const i = en.length, j = fr.length
    if (chapter !== undefined && i >= chapter[0] && i < chapter[1]) { en.push(a); gold.push(`${i}=`) }
    else if (dice < joined) {
      const [c, d] = next()
      en.push(a, c)
      fr.push(`${b.slice(0, -1)}, et ${lower(d)}`)
      gold.push(`${i}+${i + 1}=${j}`)
    } else if (dice < joined + split) {
      const [c, d] = next()
      en.push(`${a.slice(0, -1)}, and ${lower(c)}`)
      fr.push(b, d)
      gold.push(`${i}=${j}+${j + 1}`)
    } else if (dice < joined + split + cut) { en.push(a); gold.push(`${i}=`) }
    else if (dice < joined + split + cut + added) { fr.push(b); gold.push(`=${j}`) }
    else { en.push(a); fr.push(b); gold.push(`${i}=${j}`) }
  }
  return { en, fr, gold }
}

/** A story of paragraphs of two to four sentences, word for word in both languages. */
export function makeStory(paragraphs: number, seed = 1): { readonly en: string[]; readonly fr: string[] } {
  const next = sentenceMaker(seed), random = randomFrom(seed + 5)
  const en: string[] = [], fr: string[] = []
  for (let p = 0; p < paragraphs; p++) {
    const own = Array.from({ length: 2 + Math.floor(random() * 3) }, next)
    en.push(own.map(pair => pair[0]).join(' '))
    fr.push(own.map(pair => pair[1]).join(' '))
  }
  return { en, fr }
}
