import type { Message } from './index'

/** Messages of the group name. `en` and `fr` are the names as written. */
export const nameMessages: Readonly<Record<string, Message>> = {
  'name.spelling.differs': { en: '« {fr} » is a letter or two from the source’s “{en}”.', fr: '« {fr} » diffère d’une lettre ou deux de “{en}”, orthographe de la source.' },
  'name.spelling.source': { en: '« {fr} » is a letter or two from the source’s “{en}”.', fr: '« {fr} » diffère d’une lettre ou deux de “{en}”, orthographe de la source.' },
  'name.person.given': { en: 'The source calls {surname} “{en}”, not « {fr} ».', fr: 'Dans la source, {surname} se prénomme “{en}”, non « {fr} ».' },
  'name.person.swapped': { en: 'The source names “{en}” here, the French « {fr} ».', fr: 'La source nomme ici “{en}”, le français « {fr} ».' },
  'name.order.swapped': { en: '“{en}” and another name seem to have changed places: « {fr} » stands here.', fr: '“{en}” et un autre nom semblent intervertis : on lit ici « {fr} ».' },
  'name.known.differs': { en: 'The source has “{en}” here, the French « {fr} ».', fr: 'La source porte ici “{en}”, le français « {fr} ».' },
  'name.known.added': { en: 'Nothing in the source stands behind « {fr} ».', fr: 'Rien dans la source ne correspond à « {fr} ».' },
  'name.letters': { en: '« {fr} » are not the letters of the name before them, and not in the English.', fr: '« {fr} » n’est pas le sigle du nom qui précède, ni dans l’anglais.' },
  'name.missing.person': { en: '“{en}” is not named in the French of this passage.', fr: '“{en}” n’est pas nommé dans ce passage en français.' },
  'name.title.differs': { en: 'Beside {person} the source has “{en}”, the French « {fr} ».', fr: 'Pour {person}, la source porte “{en}”, le français « {fr} ».' },
  'name.term.forbidden': { en: 'The term base does not want « {fr} »; it has « {right} ».', fr: 'La base terminologique écarte « {fr} » au profit de « {right} ».' },
  'name.term.barred': { en: 'The term base does not want « {fr} ». {note}', fr: 'La base terminologique écarte « {fr} ». {note}' },
  'name.term.noted': { en: 'The term base does not want « {fr} » ({note}); it has « {right} ».', fr: 'La base terminologique écarte « {fr} » ({note}) au profit de « {right} ».' },
  'name.term.missing': { en: 'For “{en}” the term base wants: {right}.', fr: 'Pour “{en}”, la base terminologique demande : {right}.' },
  'name.variant.two': { en: '“{en}” is written in two ways in the French: « {fr} » here, « {other} » elsewhere.', fr: '“{en}” s’écrit de deux façons dans le texte : « {fr} » ici, « {other} » ailleurs.' },
}
