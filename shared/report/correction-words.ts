import type { Category } from '../checks/finding'
import type { Role } from '../article/types'
import type { Interface, Message } from '../messages'

const m = (en: string, fr: string): Message => ({ en, fr })

/** The fixed words of a correction, as desks write them. */
export const correctionWords = {
  correction: m('CORRECTED', 'CORRECTION'),
  refile: m('REFILE', 'REFILE'),
  corrects: m('Corrects {what} {where} to {right}, not {wrong}', '{Where}, bien lire {right} (et non {wrong})'),
  refiles: m('Refiles to correct {what} {where} to {right}, not {wrong}', '{Where}, bien lire {right} (et non {wrong})'),
  restores: m('restores {what} {where}: {right}', '{Where}, ajouter {right}'),
  removes: m('removes {wrong} {where}', '{Where}, supprimer {wrong}'),
  toWrite: m('[TO WRITE: the source says {source}]', '[À ÉCRIRE : la source dit {source}]'),
  toCheck: m('[TO WRITE]', '[À ÉCRIRE]'),
  rest: m('The rest of the text is unchanged.', 'Le reste sans changement.'),
  nothing: m('No error has been confirmed: there is nothing to correct.', 'Aucune erreur n’a été confirmée : il n’y a rien à corriger.'),
  desk: m('FOR THE DESK, NOT FOR PUBLICATION', 'POUR LE DESK, À NE PAS DIFFUSER'),
  draft: m('Draft made by Relecture from the errors that were confirmed or fixed; to be read before it goes out.', 'Projet établi par Relecture d’après les erreurs confirmées ou corrigées ; à relire avant diffusion.'),
  critical: m('A critical error is among them: consider withdrawing the story rather than correcting it.', 'Il y a une erreur critique : envisager l’annulation plutôt que la correction.'),
  flagged: m('Still flagged, not confirmed, and not told above: {count}.', 'Restent signalés, non confirmés, et absents de ce qui précède : {count}.'),
  minors: m('Confirmed minor errors, which a correction does not tell: {count}.', 'Erreurs mineures confirmées, qu’une correction ne mentionne pas : {count}.'),
} as const satisfies Readonly<Record<string, Message>>

/** What an error is called in an English advisory. */
const things: Partial<Readonly<Record<Category, string>>> = {
  'number.unit': 'unit', 'number.currency': 'currency', 'number.order': 'order of figures',
  'date.weekday': 'day', 'date.month': 'month', 'date.year': 'year', 'date.time': 'time',
  'name.spelling': 'spelling of name', 'name.place': 'place', 'name.organisation': 'name of organisation', 'name.demonym': 'nationality', 'name.acronym': 'acronym',
  'name.variant': 'spelling of name', 'name.order': 'order of names', 'name.title': 'title', 'name.term': 'term',
  'quote.speaker': 'attribution', 'quote.marks': 'quotation marks', 'quote.unclosed': 'quotation marks',
  'text.cut': 'dropped passage', 'text.negation': 'negation', 'layout.paragraph': 'paragraph break',
}
const groupThings: Readonly<Record<string, string>> = { number: 'figure', date: 'date', name: 'name', quote: 'quote', text: 'wording', style: 'style', layout: 'layout' }

export const thingOf = (category: Category): string => things[category] ?? groupThings[category.slice(0, category.indexOf('.'))] ?? 'wording'

const roleWhere: Partial<Readonly<Record<Role, Message>>> = {
  headline: m('in headline', 'dans le titre'), byline: m('in byline', 'dans la signature'), dateline: m('in dateline', 'dans la mention de lieu et de date'),
  advisory: m('in advisory', 'dans l’avis de tête'), crosshead: m('in crosshead', 'dans l’intertitre'), footer: m('in sign-off', 'dans la mention finale'),
}

/** Where a correction stands. `n`: the paragraph's number among those of the body, from 1; `after`: what is missing stood behind it. */
export interface Where {
  readonly role: Role
  readonly n: number
  readonly after: boolean
}

export function whereWords({ role, n, after }: Where, language: Interface): string {
  const named = roleWhere[role]
  if (named !== undefined) return after ? named[language].replace(/^in /, 'after ').replace(/^dans (?:le |la |l’)/, match => ({ 'dans le ': 'après le ', 'dans la ': 'après la ' })[match] ?? 'après l’') : named[language]
  if (language === 'en') return `${after ? 'after' : 'in'} paragraph ${n}`
  return `${after ? 'après le' : 'au'} ${n === 1 ? '1er' : `${n}e`} paragraphe`
}

/** Quotation marks of the language; quotation marks inside are made the inner ones. */
export const quoted = (text: string, language: Interface): string => language === 'fr'
  ? `«\u00a0${text.replace(/«[\s\u00a0\u202f]*/g, '“').replace(/[\s\u00a0\u202f]*»/g, '”')}\u00a0»` : `“${text.replace(/[“”]/g, '"')}”`
