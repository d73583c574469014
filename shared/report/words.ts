import type { Category, Group, Severity } from '../checks/finding'
import type { Interface, Message } from '../messages'
import type { DecisionState } from '../review/types'

const m = (en: string, fr: string): Message => ({ en, fr })

const groupNames: Readonly<Record<Group, Message>> = {
  number: m('Numbers', 'Chiffres'),
  date: m('Dates and times', 'Dates et heures'),
  name: m('Names', 'Noms'),
  quote: m('Quotes', 'Citations'),
  text: m('Cuts and additions', 'Coupes et ajouts'),
  style: m('Typography', 'Typographie'),
  layout: m('Layout', 'Mise en page'),
}

/** What each kind of finding is called, in few enough words for a list. It names what is seen, not yet an error. */
const categoryNames: Readonly<Record<Category, Message>> = {
  'number.value': m('Different figure', 'Chiffre différent'),
  'number.scale': m('Different order of magnitude', 'Ordre de grandeur différent'),
  'number.unit': m('Different unit', 'Unité différente'),
  'number.currency': m('Different currency', 'Devise différente'),
  'number.missing': m('Figure not in the French', 'Chiffre absent du français'),
  'number.added': m('Figure not in the English', 'Chiffre absent de l’anglais'),
  'number.order': m('Figures in another order', 'Chiffres dans un autre ordre'),
  'number.conversion': m('Conversion does not fit', 'Conversion inexacte'),
  'date.weekday': m('Different day of the week', 'Jour de la semaine différent'),
  'date.day': m('Different day', 'Jour différent'),
  'date.month': m('Different month', 'Mois différent'),
  'date.year': m('Different year', 'Année différente'),
  'date.time': m('Different time', 'Heure différente'),
  'date.missing': m('Date not in the French', 'Date absente du français'),
  'date.added': m('Date not in the English', 'Date absente de l’anglais'),
  'date.contradiction': m('Dates that contradict each other', 'Dates contradictoires'),
  'name.spelling': m('Spelling of a name', 'Orthographe d’un nom'),
  'name.person': m('Different person', 'Personne différente'),
  'name.place': m('Different place', 'Lieu différent'),
  'name.organisation': m('Different organisation', 'Organisation différente'),
  'name.demonym': m('Different nationality', 'Nationalité différente'),
  'name.acronym': m('Different acronym', 'Sigle différent'),
  'name.missing': m('Name not in the French', 'Nom absent du français'),
  'name.added': m('Name not in the English', 'Nom absent de l’anglais'),
  'name.variant': m('Two spellings of one name', 'Deux graphies d’un même nom'),
  'name.order': m('Names in another order', 'Noms dans un autre ordre'),
  'name.title': m('Different title', 'Titre ou fonction différents'),
  'name.term': m('Different term', 'Terme différent'),
  'quote.marks': m('Quotation marks lost or added', 'Guillemets perdus ou ajoutés'),
  'quote.cut': m('Quote cut short', 'Citation coupée'),
  'quote.added': m('Words added to a quote', 'Mots ajoutés à une citation'),
  'quote.negation': m('Negation in a quote', 'Négation dans une citation'),
  'quote.speaker': m('Different speaker', 'Auteur de la citation différent'),
  'quote.verb': m('Different verb of saying', 'Verbe de parole différent'),
  'quote.unclosed': m('Quote not closed', 'Citation non fermée'),
  'quote.value': m('Different words in a quote', 'Mots différents dans une citation'),
  'text.cut': m('Passage cut', 'Passage coupé'),
  'text.added': m('Passage added', 'Passage ajouté'),
  'text.moved': m('Passage moved', 'Passage déplacé'),
  'text.negation': m('Negation lost or added', 'Négation perdue ou ajoutée'),
  'text.polarity': m('Opposite sense', 'Sens contraire'),
  'text.hedge': m('Reserve lost', 'Réserve perdue'),
  'text.untranslated': m('Left in English', 'Resté en anglais'),
  'text.repeated': m('Passage repeated', 'Passage répété'),
  'text.unrelated': m('Passages that do not match', 'Passages sans rapport'),
  'style.spacing': m('Spacing', 'Espaces'),
  'style.apostrophe': m('Apostrophe', 'Apostrophe'),
  'style.marks': m('Kind of quotation marks', 'Forme des guillemets'),
  'layout.paragraph': m('Paragraph break', 'Coupure de paragraphe'),
}

/** As a desk thinks: what would have to be done had the story gone out. */
const severityNames: Readonly<Record<Severity, Message>> = {
  critical: m('critical', 'critique'),
  major: m('major', 'majeur'),
  minor: m('minor', 'mineur'),
  neutral: m('neutral', 'neutre'),
}

/** A shape for each severity, so that nothing is said by colour alone. */
const shapes: Readonly<Record<Severity, string>> = { critical: '▲', major: '◆', minor: '●', neutral: '○' }

/** How a finding stands; an open one is flagged, and an error only once the editor has said so. */
export type Status = 'flagged' | DecisionState

const statusNames: Readonly<Record<Status, Message>> = {
  flagged: m('flagged', 'signalé'),
  confirmed: m('confirmed error', 'erreur confirmée'),
  fixed: m('fixed', 'corrigé'),
  query: m('query', 'question posée'),
  intended: m('intended', 'voulu'),
  dismissed: m('dismissed', 'écarté'),
}

const sectionNames: Readonly<Record<Status, Message>> = {
  flagged: m('Flagged, not yet settled', 'Signalés, en attente de décision'),
  confirmed: m('Confirmed errors', 'Erreurs confirmées'),
  fixed: m('Fixed in the French', 'Corrigés dans le français'),
  query: m('Queries', 'Questions'),
  intended: m('Intended', 'Écarts voulus'),
  dismissed: m('Dismissed', 'Écartés'),
}

export const groupLabel = (group: Group, language: Interface): string => groupNames[group][language]
export const categoryLabel = (category: Category, language: Interface): string => (categoryNames[category] as Message | undefined)?.[language] ?? category
export const severityLabel = (severity: Severity, language: Interface): string => severityNames[severity][language]
export const severityShape = (severity: Severity): string => shapes[severity]
export const statusLabel = (status: Status, language: Interface): string => statusNames[status][language]
export const sectionLabel = (status: Status, language: Interface): string => sectionNames[status][language]

/** All categories, for whoever must go through them. */
export const categories = Object.keys(categoryNames) as readonly Category[]

const months: Readonly<Record<Interface, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}

/** An ISO date and time in words, in its own time zone; what is not one is given back as it is. */
export function dateInWords(iso: string, language: Interface): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso)
  if (parts === null) return iso
  const month = months[language][Number(parts[2]) - 1]
  if (month === undefined) return iso
  const number = Number(parts[3])
  const day = language === 'fr' && number === 1 ? '1er' : String(number)
  const date = `${day} ${month} ${parts[1]}`
  if (parts[4] === undefined) return date
  const zone = parts[6] === undefined ? '' : parts[6] === 'Z' ? ' UTC' : ` (UTC${parts[6]})`
  return language === 'fr' ? `${date} à ${parts[4]}h${parts[5]}${zone}` : `${date}, ${parts[4]}:${parts[5]}${zone}`
}
