import type { Message } from './index'

/** Messages of the groups number and date. `en` and `fr` are the words as written, `enRead` and `frRead` how they were read. */
export const numberMessages: Readonly<Record<string, Message>> = {
  'number.value.differs': { en: '“{en}” became « {fr} »[: read as {enRead} and {frRead}].', fr: '“{en}” est devenu « {fr} »[ : lus {enRead} et {frRead}].' },
  'number.scale.differs': { en: 'The order of magnitude changed: “{en}” became « {fr} »[ ({enRead}, {frRead})].', fr: 'L’ordre de grandeur a changé : “{en}” est devenu « {fr} »[ ({enRead}, {frRead})].' },
  'number.unit.differs': { en: 'The unit changed: “{en}” became « {fr} »[ ({enRead}, {frRead})].', fr: 'L’unité a changé : “{en}” est devenu « {fr} »[ ({enRead}, {frRead})].' },
  'number.currency.differs': { en: 'The currency changed: “{en}” became « {fr} »[ ({enRead}, {frRead})].', fr: 'La monnaie a changé : “{en}” est devenu « {fr} »[ ({enRead}, {frRead})].' },
  'number.conversion.differs': { en: '“{en}” does not make « {fr} »[ ({enRead}, {frRead})].', fr: '“{en}” ne fait pas « {fr} »[ ({enRead}, {frRead})].' },
  'number.bound.differs': { en: 'The bound is turned round: “{en}” became « {fr} ».', fr: 'La borne est inversée : “{en}” est devenu « {fr} ».' },
  'number.sign.differs': { en: 'The sign differs: “{en}”, « {fr} ».', fr: 'Le signe diffère : “{en}”, « {fr} ».' },
  'number.missing.figure': { en: '“{en}” is not in the French.', fr: '“{en}” ne figure pas dans le texte français.' },
  'number.missing.vague': { en: '“{en}” became « {fr} »: the figure is lost.', fr: '“{en}” est devenu « {fr} » : le chiffre est perdu.' },
  'number.added.figure': { en: '« {fr} » is not in the English.', fr: '« {fr} » ne figure pas dans le texte anglais.' },
  'number.order.swapped': { en: 'Two figures seem to have changed places: “{en}” stands here as « {fr} ».', fr: 'Deux chiffres semblent intervertis : “{en}” se trouve ici comme « {fr} ».' },
  'date.weekday.differs': { en: 'The day differs: “{en}”, « {fr} ».', fr: 'Le jour diffère : “{en}”, « {fr} ».' },
  'date.month.differs': { en: 'The month differs: “{en}”, « {fr} ».', fr: 'Le mois diffère : “{en}”, « {fr} ».' },
  'date.day.differs': { en: 'The day of the month differs: “{en}”, « {fr} ».', fr: 'Le quantième diffère : “{en}”, « {fr} ».' },
  'date.year.differs': { en: 'The year differs: “{en}”, « {fr} ».', fr: 'L’année diffère : “{en}”, « {fr} ».' },
  'date.decade.differs': { en: 'The decade differs: “{en}”, « {fr} ».', fr: 'La décennie diffère : “{en}”, « {fr} ».' },
  'date.century.differs': { en: 'The century differs: “{en}”, « {fr} ».', fr: 'Le siècle diffère : “{en}”, « {fr} ».' },
  'date.time.differs': { en: 'The time differs: “{en}” is {enRead}, « {fr} » is {frRead}.', fr: 'L’heure diffère : “{en}” se lit {enRead}, « {fr} » se lit {frRead}.' },
  'date.weekday.added': { en: '« {fr} » is not in the English.', fr: '« {fr} » ne figure pas dans le texte anglais.' },
  'date.month.added': { en: '« {fr} » is not in the English.', fr: '« {fr} » ne figure pas dans le texte anglais.' },
  'date.contradiction.english': { en: '“{en}”: weekday and date contradict each other (the date is a {right}).', fr: '“{en}” : le jour et la date se contredisent (cette date tombe un {right}).' },
  'date.contradiction.french': { en: '« {fr} »: weekday and date contradict each other (the date is a {right}).', fr: '« {fr} » : le jour et la date se contredisent (cette date tombe un {right}).' },
}
