import { MARK, type Word } from '../article/words'
import type { Sign } from './polarity-signs'

/** Words under which a French negation is no more than a turn of phrase: tant que … ne … pas is until. */
const until: ReadonlySet<string> = new Set(['tant', 'moins', 'avant', 'until'])
/** What may stand before que where a time without something is a time since it: il y a longtemps que je n'ai pas … */
const spans: ReadonlySet<string> = new Set(['longtemps', 'moment', 'jours', 'semaines', 'mois', 'ans', 'annees', 'decennies', 'siecles', 'heures'])
const exceeding: ReadonlySet<string> = new Set(['plus', 'moins', 'mieux', 'meilleur', 'meilleure', 'pire', 'autre', 'autrement', 'davantage'])
/** What a question asks with; behind it a negation is part of what is asked. */
const asking: ReadonlySet<string> = new Set(['pourquoi', 'comment', 'quand', 'combien', 'qui', 'que', "qu'", 'quel', 'quelle', 'quels', 'quelles', 'ou', 'why', 'how', 'when', 'who', 'what', 'which', 'where'])
/** English pronouns that follow a verb in a question or a tag. */
const pronouns = /^(?:it|he|she|they|you|we|i)$/
const inverted = /^(?:je|tu|ils?|elles?|on|nous|vous|t|ce)$/

/** How many words before a negation the que may stand under which it stands, by what leads that que. */
const UNTIL_REACH = 10, SINCE_REACH = 4

const isQue = (word: Word): boolean => word.type.folded === 'que' || word.type.folded === "qu'"

/** Whether a que before the negation is that of tant que, or of a time gone by, or compares: plus d'argent que je ne pourrais jamais en dépenser. */
function ledByQue(words: readonly Word[], from: number): boolean {
  for (let k = from - 1; k > 0 && k >= from - UNTIL_REACH; k--) {
    if (!isQue(words[k]!)) continue
    const before = words[k - 1]!.type.folded
    if (until.has(before)) return true
    if (k < from - SINCE_REACH) continue
    if (spans.has(before)) return true
    for (let n = k - 1; n >= 0 && n >= k - 8; n--) if (exceeding.has(words[n]!.type.folded)) return true
  }
  return false
}

/** « il se demandait s'il n'était pas fou » asks, and denies nothing. */
function wonders(words: readonly Word[], from: number): boolean {
  for (let k = from - 1; k > 0 && k >= from - 7; k--) {
    const { folded } = words[k]!.type
    if (folded !== 'si' && folded !== "s'") continue
    for (let n = k - 1; n >= 0 && n >= k - 3; n--) if (words[n]!.type.folded.startsWith('demand')) return true
  }
  return false
}

/** « trop profonde, on ne peut pas la traverser » says too deep to cross. */
function isTooMuch(words: readonly Word[], { from, to }: Sign): boolean {
  let able = false
  for (let k = from + 1; k < to; k++) able ||= /^p(?:eu[xt]|euvent|ouv\w+|ourr\w+)$/.test(words[k]!.type.folded)
  for (let k = from - 1; able && k >= 0 && k >= from - 8; k--) if (words[k]!.type.folded === 'trop') return true
  return false
}

/** Whether a negation only asks for a yes: ne sera-t-elle pas …?, can't we …?, a tag (isn't it?). One behind why asks about what is denied. */
function onlyAsks(words: readonly Word[], sign: Sign): boolean {
  let end = sign.to
  while (end < words.length && !/^[.!;?]$/.test(words[end]!.type.form)) end++
  if (words[end]?.type.form !== '?') return false
  const { language, folded } = words[sign.at]!.type
  let turned = language === 'en' && ((folded === "n't" && pronouns.test(words[sign.to]?.type.folded ?? '')) || (folded === 'not' && pronouns.test(words[sign.from - 1]?.type.folded ?? '')))
  if (language === 'fr') for (let k = sign.from + 2; k < sign.to - 1; k++) turned ||= words[k]!.type.form === '-' && inverted.test(words[k + 1]!.type.folded)
  if (!turned) return false
  // A tag is asked behind anything.
  if (language === 'en' && end - sign.to <= (folded === "n't" ? 1 : 0)) return true
  for (let k = sign.from - 1; k >= 0 && words[k]!.type.kind !== MARK; k--) if (asking.has(words[k]!.type.folded)) return false
  return true
}

/** « il ne peut en être autrement », « ne pas faire autrement »: it must be so. */
function hasNoOther(words: readonly Word[], { from, to }: Sign): boolean {
  for (let k = from + 1; k < words.length && k < to + 4; k++) if (words[k]!.type.folded === 'autrement') return /^(?:etre|faire)$/.test(words[k - 1]!.type.folded)
  return false
}

/** Whether a negation is a turn of phrase that the other language need not have: it may answer another, and need not be answered. */
export const isTurn = (words: readonly Word[], sign: Sign): boolean =>
  onlyAsks(words, sign) || (words[sign.at]!.type.language === 'fr' && (wonders(words, sign.from) || hasNoOther(words, sign) || ledByQue(words, sign.from) || isTooMuch(words, sign)))
