import type { WordType } from '../article/words'
import { lemmasEnglish, lemmasFrench } from './morphology'

const known: (readonly string[] | undefined)[] = []

/** All keys of a spelling's lemmas, the commonest first, worked out once for the life of the program: several checks ask for them. */
export const lemmasOf = (type: WordType): readonly string[] => (known[type.id] ??= type.language === 'en' ? lemmasEnglish(type.folded) : lemmasFrench(type.folded))
