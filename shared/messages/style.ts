import type { Message } from './index'

export const styleMessages: Readonly<Record<string, Message>> = {
  'style.spacing.before': { en: 'The space before this mark is not the profile’s: “{right}”.', fr: 'L’espace devant ce signe n’est pas celle du profil : « {right} ».' },
  'style.spacing.after': { en: 'The space after this mark is not the profile’s: “{right}”.', fr: 'L’espace après ce signe n’est pas celle du profil : « {right} ».' },
  'style.spacing.figures': { en: 'The space in this figure is not the profile’s: “{right}”.', fr: 'L’espace dans ce nombre n’est pas celle du profil : « {right} ».' },
  'style.spacing.stop': { en: 'No space stands before a comma or a full stop.', fr: 'Pas d’espace devant une virgule ou un point.' },
  'style.spacing.double': { en: 'Several spaces stand in a row.', fr: 'Plusieurs espaces se suivent.' },
  'style.marks.guillemets': { en: 'The profile’s quotation marks are guillemets: “{right}”.', fr: 'Les guillemets du profil sont français : « {right} ».' },
  'style.marks.straight': { en: 'The profile’s quotation marks are straight: {right}', fr: 'Les guillemets du profil sont droits : {right}' },
  'style.apostrophe.curly': { en: 'The profile’s apostrophe is curly: “{right}”.', fr: 'L’apostrophe du profil est courbe : « {right} ».' },
  'style.apostrophe.straight': { en: 'The profile’s apostrophe is straight: “{right}”.', fr: 'L’apostrophe du profil est droite : « {right} ».' },
}
