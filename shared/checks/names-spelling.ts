import { nameWord } from '../facts/name'
import { nameTable } from '../facts/name-table'
import { fold } from '../language/morphology'
import type { WordType } from '../article/words'
import type { NameContext } from './names-context'
import { takesFrenchForm } from '../facts/name-cognate'
import { distance, isNear } from '../facts/name-near'
import { isRomanised, type Named } from '../facts/name-tie'

/**
 * Letter slips: a French name that no English word of the story stands behind, and that is a letter or two from a name of
 * the English. Both must be names: Centre beside Center, Sénat beside Senate are words of their languages.
 */
export function checkSpelling(context: NameContext): void {
  context.names.frIn.forEach((list, link) => {
    for (const named of list) {
      if (named.mention.type === null || context.spoken.has(named) || context.isDefined(named)) continue
      const whole = withoutFinal(context, link, named)
      if (whole !== null) {
        context.add('name.spelling', 'name.spelling.differs', 'minor', [whole], [named], inManner(`${context.text(named)}s`, context.text(named)))
        continue
      }
      const place = misspeltPlace(context, link, named)
      if (place !== null) {
        context.add('name.spelling', 'name.spelling.differs', 'minor', [place.en], [named], place.fix)
        continue
      }
      if (named.tie !== null || !namesSomething(context, named)) continue
      if (stands(context, named)) continue
      const source = nearest(context, link, named)
      if (source === null || isReordered(context, source.folded, named)) continue
      const en = context.names.enIn[link]!.find(other => other.mention.type === source || other.mention.key === source.folded)
        ?? context.names.en.find(other => other.mention.type === source)
      const fix = inManner(source.form, context.text(named))
      if (en !== undefined) context.add('name.spelling', 'name.spelling.differs', 'major', [en], [named], fix)
      else context.add('name.spelling', 'name.spelling.source', 'major', [], [named], fix, { en: source.form })
    }
  })
}

/**
 * A known place that stands here in letters of neither language: a slip of its French name (Noursoultin), or a romanisation of the
 * English one where French has its own. Null where it is written right.
 */
function misspeltPlace(context: NameContext, link: number, named: Named): { readonly en: Named; readonly fix: string } | null {
  const { tie, mention } = named
  if (mention.type === null || mention.entities.length > 0 || (mention.common && mention.opener && tie === null) || mention.key.length < 4 || (tie !== null && (tie.mention.key === mention.key || tie.mention.given !== ''))) return null
  for (const en of tie !== null ? [tie] : context.names.enIn[link]!) {
    const known = en.mention.entities[0], { kind } = en.mention
    if (known === undefined || (kind !== 'place' && kind !== 'country') || (tie === null && en.tie !== null)) continue
    // Beside a given name Borisov is somebody, whose name French respells by rule.
    if (en.mention.type !== null && isRomanised(en.mention.type, mention.type) && context.story.en[en.unit]!.words[en.mention.from - 1]?.type.capital === true) continue
    const right = nameTable().entity(known).fr[0]!
    if (!isNear(fold(right), mention.key) && !breaksOff(fold(right), mention.key)) continue
    const written = context.text(named)
    return { en, fix: written === written.toUpperCase() ? right.toUpperCase() : right }
  }
  return null
}

/** Whether a name stops before its end: Alma for Almaty. */
const breaksOff = (right: string, written: string): boolean => written.length > 3 && right.length - written.length < 4 && !right.includes(' ') && right.startsWith(written)

/** The body of the source whose name lost its final s: the Times, the Hearts; the lexicon would take one for the other. */
function withoutFinal(context: NameContext, link: number, { mention }: Named): Named | null {
  if (mention.opener || mention.type?.capital !== true || mention.key.length < 4 || (mention.kind !== 'name' && mention.kind !== 'organisation')) return null
  const support = context.support(link), plural = `${mention.key}s`
  if (mention.key.endsWith('s') || !support.names.has(plural) || support.names.has(mention.key) || support.hasEntity(mention.entities)) return null
  return context.names.enIn[link]!.find(({ mention: other }) => other.kind === 'organisation' && (other.key === plural || other.key.endsWith(` ${plural}`))) ?? null
}

/** A capitalised word stands if the English has it as a name, or as a common word that is one in French too. */
function stands(context: NameContext, named: Named): boolean {
  if (named.mention.type !== null && named.mention.kind === 'name' && !named.mention.common && named.mention.given === '' && !context.whole.asName(named.mention.type)) return false
  return context.supported(named) || context.inStory(named)
}

const sorted = (word: string): string => [...word].sort().join('')

/** Letters that French puts in its own order throughout a story: RNCan for NRCan, EDSC for ESDC. */
function isReordered(context: NameContext, source: string, { mention }: Named): boolean {
  const { form } = mention.type!
  if (!/^\p{Lu}{2}/u.test(form) || sorted(source) !== sorted(mention.key)) return false
  return context.times('fr', mention.key) > 1 && context.times('fr', source) === 0
}

/** The source's spelling with the French ending that stands there: Sainsbury's keeps it. */
function inManner(source: string, written: string): string {
  const own = /['’]s$/.exec(written)
  return own !== null && !/['’]s$/.test(source) ? source + own[0] : source
}

/** A capital that only opens a sentence, on a word of the language, names nothing. */
function namesSomething(context: NameContext, named: Named): boolean {
  const { common, opener, type, kind } = named.mention
  if (kind === 'demonym' || !type!.capital || isCry(type!.folded)) return false
  if (kind === 'name' && named.mention.given === '' && context.inSmallLetters(type!.folded)) return false
  if (named.mention.entities.length > 0 && named.mention.given === '') return kind === 'place' || kind === 'organisation' || kind === 'figure'
  return !(common && (opener || context.story.fr[named.unit]!.role === 'headline'))
}

/** Hmmm and Ahhh are spelt as they come. */
const isCry = (folded: string): boolean => /(.)\1\1|^h+[mu]+m$/.test(folded)

function nearest(context: NameContext, link: number, named: Named): WordType | null {
  const { key, common } = named.mention
  const before = context.story.fr[named.unit]!.words[named.mention.from - 1]?.type.folded ?? ''
  let best: WordType | null = null, least = 9
  const support = context.support(link)
  for (const [source, type] of support.names) {
    if (!isNear(source, key)) continue
    const known = nameWord(type)
    // Each is a word of its own language: Institute and Institut.
    if (known.common && !context.people.words.has(source) && (common || (sharesStem(source, key) && endsAsFrench.test(key))) && !goesOn(context, named, type)) continue
    if (source === `${key}s` && (common || type.form.endsWith('’s'))) continue
    if (isFrenchForm(context, link, type, key, before)) continue
    if (common && (context.frenchWords(link).get(source) ?? 0) > 0) continue
    if (named.mention.opener && named.mention.given === '' && key.length < 5 && (context.frenchWords(link).get(source) ?? 0) > 0) continue
    const d = distance(source, key, 2) + ((context.frenchWords(link).get(source) ?? 0) > 0 ? 0.5 : 0)
    if (d < least) { best = type; least = d }
  }
  if (best !== null || key.length < 6 || common) return best
  for (const [source, type] of context.whole.names) {
    if ((nameWord(type).common && !context.people.words.has(source)) || distance(source, key, 1) !== 1 || isFrenchForm(context, link, type, key, before)) continue
    return type
  }
  return null
}

/** Whether a name goes on from the same word as one of the source's does, without being its translation: Anneliese Tram for Anneliese Tran. */
function goesOn(context: NameContext, { unit, mention, paragraph }: Named, source: WordType): boolean {
  const kept = context.names.frIn[paragraph]!.find(other => other.unit === unit && other.mention.to === mention.from && other.mention.run === mention.run)?.tie ?? null
  if (kept === null || kept.mention.key !== context.story.fr[unit]!.words[mention.from - 1]!.type.folded || kept.mention.common) return false
  return context.story.en[kept.unit]!.words[kept.mention.to]?.type === source && context.story.match.weight(source, mention.type!) < 0.5
}

/** Whether the French is no slip of an English name but its French form, or that of several (the Adélies), which takes no s. */
const isFrenchForm = (context: NameContext, link: number, source: WordType, key: string, before: string): boolean =>
  takesFrenchForm(source.folded, key, before) || (source.folded === `${key}s` && isPlural(context, link, source))

/** Whether the English has a name behind its article, and no other name behind it. */
const isPlural = ({ story }: NameContext, link: number, source: WordType): boolean =>
  story.alignment.links[link]!.en.some(unit => story.en[unit]!.words.some(({ type }, i, words) => type === source && words[i - 1]?.type.folded === 'the' && words[i + 1]?.type.capital !== true))

/** How French words end, most of them. */
const endsAsFrench = /(?:e|es|ion|eur|ant|ent|al|if|oir|ier|ien|ais|ois|et|at|it|is|us)s?$/

/** Alike but for the ending, as cognates are. */
const sharesStem = (a: string, b: string): boolean => {
  const n = Math.min(a.length, b.length) - 3
  return n >= 3 && a.slice(0, n) === b.slice(0, n)
}
