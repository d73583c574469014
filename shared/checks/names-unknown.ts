import type { NameContext } from './names-context'
import { isClose } from './names-person'
import { isTitle } from '../facts/name'
import { distance } from '../facts/name-near'
import type { Named } from '../facts/name-tie'

/** Words that stand before a place, the article behind them left out. */
const before: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = {
  en: new Set(['in', 'near', 'of', 'from', 'at', 'to', 'between', 'outside', 'around', 'through', 'toward', 'towards']),
  fr: new Set(['a', 'de', "d'", 'en', 'dans', 'entre', 'vers', 'du', 'des', 'au', 'aux']),
}
const articles: ReadonlySet<string> = new Set(['the', 'le', 'la', "l'", 'les'])

/** A name of one word, no title, that owes its capital to nothing else and has its run to itself. */
const isAlone = (context: NameContext, named: Named): boolean => {
  const { type, common, caps, opener, key } = named.mention
  return type !== null && !common && !caps && !opener && !isTitle(named.side, key) && context.isAlone(named)
}

/** A name of one word that stands where a place would, and that no table or only the table of places knows. */
function isPlaceLike(context: NameContext, named: Named): boolean {
  const { mention, side, unit } = named
  if (!isAlone(context, named) || mention.given !== '' || mention.key.length < 5 || (mention.kind !== 'name' && !(side === 'fr' && mention.kind === 'place'))) return false
  const { words } = context.story[side][unit]!
  let k = mention.from - 1
  if (k >= 0 && articles.has(words[k]!.type.folded)) k--
  // Alone in its run: a surname behind a given name is a person's.
  return k >= 0 && before[side].has(words[k]!.type.folded)
}

/** Names so few letters apart may be one, told in each language's way: Khoisan, Koïsans. */
const ALIKE = 3

/** Such a name that no table knows, or only that of given names. */
const isUnknown = (context: NameContext, named: Named): boolean => named.mention.kind === 'name' && named.mention.key.length > 2 && isAlone(context, named)

/** Of one sentence link, the only name that has no counterpart; null where there is none, or more than one. A capital on a word of the language (County, Two) is no name. */
function only(context: NameContext, names: readonly Named[]): Named | null {
  const open = names.filter(named => named.tie === null && named.mention.kind !== 'demonym' && !named.mention.common && !context.spoken.has(named))
  return open.length === 1 ? open[0]! : null
}

/** Whether the words before two names say the same: his daughter Catriona, sa fille Morag. */
function followAlike({ story }: NameContext, en: Named, fr: Named): boolean {
  const a = story.en[en.unit]!.words[en.mention.from - 1], b = story.fr[fr.unit]!.words[fr.mention.from - 1]
  return a !== undefined && b !== undefined && story.match.mass(a.type) >= 0.5 && story.match.weight(a.type, b.type) >= 0.5
}

/** A name of no table where the source has another: both are the one name of their sentence that nothing answers, and stand alike. */
export function checkUnknown(context: NameContext): void {
  const { names } = context
  names.frSentence.forEach((list, link) => {
    const fr = only(context, list), en = fr === null ? null : only(context, names.enSentence[link]!)
    if (fr === null || en === null || !isClose(context, link) || context.supported(fr) || context.inStory(fr)) return
    if (context.frenchWords(fr.paragraph).has(en.mention.key)) return
    const places = isPlaceLike(context, fr) && isPlaceLike(context, en)
    if (!places && !(isUnknown(context, fr) && isUnknown(context, en) && followAlike(context, en, fr) && en.mention.key.slice(0, 2) !== fr.mention.key.slice(0, 2) && distance(en.mention.key, fr.mention.key, ALIKE) > ALIKE)) return
    context.add(places ? 'name.place' : 'name.person', 'name.known.differs', 'major', [en], [fr], context.text(en))
  })
}
