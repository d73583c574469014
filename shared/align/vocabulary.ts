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
  /** The value of a figure or number word as text, or ''. */
  readonly value: string
  /** First letters of a word long enough to have a cognate, or ''. */
  readonly cognate: string
  /** 0 for what says nothing of the story (marks, articles), about 1 for content, more for names and figures. */
  readonly mass: number
}

const known: (Known | undefined)[] = []
const nothing: readonly never[] = []

function learn(type: WordType): Known {
  if (type.kind === NUMBER) return { stems: nothing, name: false, value: simpleNumber(type), cognate: '', mass: 1.6 }
  if (type.kind !== WORD) return { stems: nothing, name: false, value: '', cognate: '', mass: type.form === '?' || type.form === '!' || type.form === '%' || type.form === '$' || type.form === '€' || type.form === '£' ? 0.5 : 0 }
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
    value,
    cognate: !plain && folded.length >= 5 ? folded.slice(0, 3) : '',
    mass: plain ? (kind === 'neg' ? 0.3 : kind === 'pron' ? 0.15 : kind === 'aux' || kind === 'det' || folded.length < 2 ? 0.05 : 0.12) : value !== '' ? 1.2 : type.capital ? 1.5 : 1,
  }
}

/** What is known of a type. */
export function knowledge(type: WordType): Known {
  return (known[type.id] ??= learn(type))
}

const keys = new Map<WordType, readonly string[]>()

/** Keys under which both spellings of a transliterated name meet; costly, so only asked of a name that has no verbatim answer. */
export function namesOf(type: WordType): readonly string[] {
  let list = keys.get(type)
  if (list === undefined) keys.set(type, list = nameKeys(type.form))
  return list
}
