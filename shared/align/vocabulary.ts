import { NUMBER, WORD, type WordType } from '../article/words'
import { functionWords } from '../language/function-words'
import { lexicon } from '../language/lexicon'
import { lemmasOf } from '../language/lemmas'
import { nameKeys } from '../language/names/romanisation'
import { simpleNumber } from '../language/simple-number'

/** What the aligner knows of a spelling, worked out once for the life of the program. */
export interface Known {
  /** Lexicon stem numbers of its language. */
  readonly stems: readonly number[]
  /** May be a name that the other language spells otherwise: see `namesOf`. */
  readonly name: boolean
  /** Numbers of texts by which words of the two languages meet, 0 for none: the folded form of a word, the value of a figure or number word, the first letters of a word long enough to have a cognate. */
  readonly form: number
  readonly value: number
  readonly cognate: number
  /** 0 for what says nothing of the story (marks, articles), about 1 for content, more for names and figures. */
  readonly mass: number
}

const known: (Known | undefined)[] = []
const nothing: readonly never[] = []

const texts = new Map<string, number>()

/** The number of a text, from 1, the same for the life of the program; 0 for the empty one. */
function numberOf(text: string): number {
  if (text === '') return 0
  let n = texts.get(text)
  if (n === undefined) texts.set(text, n = texts.size + 1)
  return n
}

function learn(type: WordType): Known {
  if (type.kind === NUMBER) return { stems: nothing, name: false, form: 0, value: numberOf(simpleNumber(type)), cognate: 0, mass: 1.6 }
  if (type.kind !== WORD) return { stems: nothing, name: false, form: numberOf(type.folded), value: 0, cognate: 0, mass: type.form === '?' || type.form === '!' || type.form === '%' || type.form === '$' || type.form === '€' || type.form === '£' ? 0.5 : 0 }
  const { folded, language } = type
  const kind = functionWords[language].get(folded)
  const value = simpleNumber(type)
  const index = language === 'en' ? lexicon().en : lexicon().fr
  const stems: number[] = []
  for (const lemma of lemmasOf(type)) {
    const n = index.get(lemma)
    if (n !== undefined && !stems.includes(n)) stems.push(n)
  }
  const plain = kind !== undefined || folded.length < 2 || folded.endsWith("'")
  return {
    stems,
    name: type.capital && !plain && folded.length > 2,
    form: numberOf(folded),
    value: numberOf(value),
    cognate: !plain && folded.length >= 5 ? numberOf(folded.slice(0, 3)) : 0,
    mass: plain ? (kind === 'neg' ? 0.3 : kind === 'pron' ? 0.15 : kind === 'aux' || kind === 'det' || folded.length < 2 ? 0.05 : 0.12) : value !== '' ? 1.2 : type.capital ? 1.5 : 1,
  }
}

/** What is known of a type. */
export function knowledge(type: WordType): Known {
  return (known[type.id] ??= learn(type))
}

const keys: (readonly number[] | undefined)[] = []

/** Numbers of the keys under which both spellings of a transliterated name meet; costly, so only asked of a name that has no verbatim answer. */
export const namesOf = (type: WordType): readonly number[] => (keys[type.id] ??= nameKeys(type.form).map(numberOf))
