import type { Message } from './index'

export const textMessages: Readonly<Record<string, Message>> = {
  'text.cut.paragraph': { en: 'This paragraph of the English has no French.', fr: 'Ce paragraphe de l’anglais n’a pas de français.' },
  'text.cut.sentence': { en: 'This sentence of the English has no French.', fr: 'Cette phrase de l’anglais n’a pas de français.' },
  'text.cut.clause': { en: 'These words of the English seem to have no French.', fr: 'Ces mots de l’anglais semblent absents du français.' },
  'text.cut.broken': { en: 'The French paragraph breaks off in the middle of its sentence.', fr: 'Le paragraphe français s’interrompt au milieu de sa phrase.' },
  'text.added.paragraph': { en: 'This paragraph of the French has no English source.', fr: 'Ce paragraphe du français n’a pas de source anglaise.' },
  'text.added.sentence': { en: 'This sentence of the French has no English source.', fr: 'Cette phrase du français n’a pas de source anglaise.' },
  'text.added.clause': { en: 'These words of the French seem to have no English source.', fr: 'Ces mots du français semblent sans source anglaise.' },
  'text.moved.paragraph': { en: 'This passage stands elsewhere than in the English.', fr: 'Ce passage n’est pas à la même place que dans l’anglais.' },
  'text.untranslated.sentence': { en: 'This sentence of the French version is still in English.', fr: 'Cette phrase de la version française est restée en anglais.' },
  'text.repeated.word': { en: '“{fr}” stands twice in a row.', fr: '« {fr} » : un mot est répété.' },
}
