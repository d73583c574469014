import type { Message } from './index'

export const quoteMessages: Readonly<Record<string, Message>> = {
  'quote.marks.lost': { en: 'The quotation marks are lost: “{en}” reads as the writer’s own words in the French.', fr: 'Guillemets perdus : « {fr} » se lit comme une phrase du rédacteur, l’anglais cite.' },
  'quote.marks.reported': { en: 'Direct speech has become reported speech: “{en}”.', fr: 'La citation est passée au discours indirect : “{en}”.' },
  'quote.marks.added': { en: '« {fr} » is in quotation marks; the English only reports it.', fr: '« {fr} » est entre guillemets, l’anglais ne fait que rapporter.' },
  'quote.unclosed.opening': { en: 'A quotation mark closes here that nothing opened.', fr: 'Guillemet fermant sans guillemet ouvrant.' },
  'quote.unclosed.closing': { en: 'This quotation is never closed.', fr: 'Citation jamais refermée.' },
  'quote.cut.end': { en: 'The quotation stops early: “{en}” is not in the French.', fr: 'Citation écourtée : “{en}” n’est pas rendu.' },
  'quote.cut.words': { en: 'Words of the quotation are not in the French: “{en}”.', fr: 'Des mots de la citation manquent : “{en}”.' },
  'quote.cut.sentence': { en: 'A sentence of the quotation is not in the French: “{en}”.', fr: 'Une phrase de la citation manque : “{en}”.' },
  'quote.added.words': { en: 'The quotation says more than the English: « {fr} ».', fr: 'La citation dit plus que l’anglais : « {fr} ».' },
  'quote.added.sentence': { en: 'A sentence of the quotation is not in the English: « {fr} ».', fr: 'Une phrase de la citation n’est pas dans l’anglais : « {fr} ».' },
  'quote.negation.added': { en: 'Negation added inside a quotation: « {fr} ».', fr: 'Négation ajoutée dans une citation : « {fr} ».' },
  'quote.negation.lost': { en: 'Negation lost inside a quotation: “{en}”.', fr: 'Négation perdue dans une citation : “{en}”.' },
  'quote.negation.opposite': { en: 'The quotation says the opposite: “{en}”, « {fr} ».', fr: 'La citation dit le contraire : “{en}”, « {fr} ».' },
  'quote.speaker.differs': { en: 'The speaker differs: “{en}”, « {fr} ».', fr: 'Le locuteur diffère : “{en}”, « {fr} ».' },
  'quote.verb.differs': { en: '“{en}” has become « {fr} », which says something else of the words.', fr: '“{en}” est devenu « {fr} », qui en dit autre chose.' },
}
