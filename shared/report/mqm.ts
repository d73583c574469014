import type { Category } from '../checks/finding'

/**
 * What other tools call a category. `mqm`: the id of an issue type of the full MQM typology (issue types 1.0 of 2015-12-30, qt21.eu,
 * CC BY 4.0), which MQM Core tells implementers to take subtypes from. `core`: the id of MQM Core (the MQM Council's table of
 * 7 March 2024, themqm.org, CC) that it is or falls under. `its`: the localization quality issue type of ITS 2.0 (W3C Recommendation
 * of 29 October 2013). All three were compared with the published lists on 26 November 2026.
 */
export interface Standard {
  readonly mqm: string
  readonly core: string
  readonly its: string
}

/**
 * The MQM Core type that a finer type falls under; one that is not named here is of the core itself. Unpaired marks and white space are
 * kinds of `typography` beside `punctuation` and not of it; the core has no such type but that above it, linguistic conventions (`fluency`).
 */
const coreOf: Readonly<Record<string, string>> = {
  number: 'mistranslation', 'unit-conversion': 'mistranslation', 'date-time': 'mistranslation', entity: 'mistranslation',
  inconsistency: 'fluency', duplication: 'fluency', whitespace: 'fluency', 'unpaired-marks': 'fluency', other: 'custom',
}

const s = (mqm: string, its: string): Standard => ({ mqm, core: coreOf[mqm] ?? mqm, its })

const standards: Readonly<Record<Category, Standard>> = {
  'number.value': s('number', 'numbers'),
  'number.scale': s('number', 'numbers'),
  'number.unit': s('unit-conversion', 'numbers'),
  'number.currency': s('unit-conversion', 'numbers'),
  'number.missing': s('omission', 'numbers'),
  'number.added': s('addition', 'numbers'),
  'number.order': s('number', 'numbers'),
  'number.conversion': s('unit-conversion', 'numbers'),
  'date.weekday': s('date-time', 'mistranslation'),
  'date.day': s('date-time', 'mistranslation'),
  'date.month': s('date-time', 'mistranslation'),
  'date.year': s('date-time', 'mistranslation'),
  'date.time': s('date-time', 'mistranslation'),
  'date.missing': s('omission', 'omission'),
  'date.added': s('addition', 'addition'),
  'date.contradiction': s('date-time', 'inconsistency'),
  'name.spelling': s('entity', 'inconsistent-entities'),
  'name.person': s('entity', 'inconsistent-entities'),
  'name.place': s('entity', 'inconsistent-entities'),
  'name.organisation': s('entity', 'inconsistent-entities'),
  'name.demonym': s('entity', 'inconsistent-entities'),
  'name.acronym': s('entity', 'inconsistent-entities'),
  'name.missing': s('omission', 'inconsistent-entities'),
  'name.added': s('addition', 'inconsistent-entities'),
  'name.variant': s('inconsistency', 'inconsistency'),
  'name.order': s('entity', 'inconsistent-entities'),
  'name.title': s('mistranslation', 'mistranslation'),
  'name.term': s('termbase', 'terminology'),
  'quote.marks': s('mistranslation', 'mistranslation'),
  'quote.cut': s('omission', 'omission'),
  'quote.added': s('addition', 'addition'),
  'quote.negation': s('mistranslation', 'mistranslation'),
  'quote.speaker': s('entity', 'inconsistent-entities'),
  'quote.verb': s('mistranslation', 'mistranslation'),
  'quote.unclosed': s('unpaired-marks', 'typographical'),
  'quote.value': s('mistranslation', 'mistranslation'),
  'text.cut': s('omission', 'omission'),
  'text.added': s('addition', 'addition'),
  'text.moved': s('accuracy', 'other'),
  'text.negation': s('mistranslation', 'mistranslation'),
  'text.polarity': s('mistranslation', 'mistranslation'),
  'text.hedge': s('mistranslation', 'mistranslation'),
  'text.untranslated': s('untranslated', 'untranslated'),
  'text.repeated': s('duplication', 'duplication'),
  'text.unrelated': s('mistranslation', 'mistranslation'),
  'style.spacing': s('whitespace', 'whitespace'),
  'style.apostrophe': s('punctuation', 'typographical'),
  'style.marks': s('punctuation', 'typographical'),
  'layout.paragraph': s('overall-design', 'formatting'),
}

/** The MQM type of a category in words: its own id, and that of the core type it falls under where that is another. */
export function mqmWords(category: Category): string {
  const { mqm, core } = standardOf(category)
  return `MQM ${mqm}${core === mqm ? '' : ` (${core})`}`
}

/** A category that this version does not know keeps the standards' own word for that. */
export const standardOf = (category: Category): Standard => (standards[category] as Standard | undefined) ?? s('other', 'uncategorized')
