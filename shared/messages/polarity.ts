import type { Message } from './index'

export const polarityMessages: Readonly<Record<string, Message>> = {
  'text.negation.added': { en: 'Negation added: « {fr} » has nothing negative behind it in the English.', fr: 'Négation ajoutée : rien de négatif en anglais derrière « {fr} ».' },
  'text.negation.lost': { en: 'Negation lost: “{en}” is not in the French.', fr: 'Négation perdue : “{en}” n’est pas rendu.' },
  'text.hedge.lost': { en: 'Said as a fact: “{en}” leaves it open, and nothing in the French of this passage does.', fr: 'Donné pour un fait : “{en}” garde une réserve, et rien dans ce passage français n’en garde.' },
  'text.polarity.opposite': { en: 'The opposite: “{en}” has become « {fr} ».', fr: 'Contresens : “{en}” est devenu « {fr} ».' },
}
