import type { NameContext } from './names-context'
import { isClose } from './names-person'
import { isTitle } from '../facts/name'
import type { Named } from '../facts/name-tie'

/** Words that stand before a place, the article behind them left out. */
const before: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = {
  en: new Set(['in', 'near', 'of', 'from', 'at', 'to', 'between', 'outside', 'around', 'through', 'toward', 'towards']),
  fr: new Set(['a', 'de', "d'", 'en', 'dans', 'entre', 'vers', 'du', 'des', 'au', 'aux']),
}
const articles: ReadonlySet<string> = new Set(['the', 'le', 'la', "l'", 'les'])

/** A name of one word that stands where a place would, and that no table or only the table of places knows. */
function isPlaceLike(context: NameContext, named: Named): boolean {
  const { mention, side, unit } = named
  if (mention.type === null || mention.common || mention.caps || mention.opener || mention.given !== '' || mention.key.length < 5 || isTitle(side, mention.key)) return false
  if (mention.kind !== 'name' && !(side === 'fr' && mention.kind === 'place')) return false
  const { words } = context.story[side][unit]!
  let k = mention.from - 1
  if (k >= 0 && articles.has(words[k]!.type.folded)) k--
  // Alone in its run: a surname behind a given name is a person's.
  return k >= 0 && before[side].has(words[k]!.type.folded) && context.isAlone(named)
}

/** Of one sentence link, the only name that has no counterpart and reads as a place; null where there is none, or more than one unanswered name. */
function only(context: NameContext, names: readonly Named[]): Named | null {
  const open = names.filter(named => named.tie === null && named.mention.kind !== 'demonym' && !context.spoken.has(named))
  return open.length === 1 && isPlaceLike(context, open[0]!) ? open[0]! : null
}

/** A place of no table where the source has another: both are the one name of their sentence that nothing answers. */
export function checkUnknown(context: NameContext): void {
  const { names } = context
  names.frSentence.forEach((list, link) => {
    const fr = only(context, list), en = fr === null ? null : only(context, names.enSentence[link]!)
    if (fr === null || en === null || !isClose(context, link) || context.supported(fr) || context.inStory(fr)) return
    if (context.frenchWords(fr.paragraph).has(en.mention.key)) return
    context.add('name.place', 'name.known.differs', 'major', [en], [fr], context.text(en))
  })
}
