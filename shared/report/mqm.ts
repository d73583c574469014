import type { Category } from '../checks/finding'

/**
 * What other tools call a category. `mqm`: the id of the MQM issue types 1.0 (2015-12-30, qt21.eu, CC BY 4.0); `its`: the value of
 * the localization quality issue type of ITS 2.0 (W3C Recommendation of 29 October 2013).
 */
export interface Standard {
  readonly mqm: string
  readonly its: string
}

const s = (mqm: string, its: string): Standard => ({ mqm, its })

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
  'name.term': s('terminology', 'terminology'),
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
  'text.untranslated': s('untranslated', 'untranslated'),
  'text.repeated': s('duplication', 'duplication'),
  'text.unrelated': s('mistranslation', 'mistranslation'),
  'style.spacing': s('whitespace', 'whitespace'),
  'style.apostrophe': s('typography', 'typographical'),
  'style.marks': s('typography', 'typographical'),
  'layout.paragraph': s('local-formatting', 'formatting'),
}

/** A category that this version does not know keeps the standards' own word for that. */
export const standardOf = (category: Category): Standard => (standards[category] as Standard | undefined) ?? s('other', 'uncategorized')
