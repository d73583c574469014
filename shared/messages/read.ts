import type { Message } from './index'

/** Why a file could not be read, each with what to do about it. `name` is the file's name. */
export const readMessages: Readonly<Record<string, Message>> = {
  'read.empty': {
    en: '“{name}” has no text in it. Check that the story was saved, or choose another file.',
    fr: '« {name} » ne contient aucun texte. Vérifiez que la dépêche a bien été enregistrée ou choisissez un autre fichier.',
  },
  'read.binary': {
    en: '“{name}” is not a text file. Choose a story saved as plain text (.txt).',
    fr: '« {name} » n’est pas un fichier de texte. Choisissez une dépêche enregistrée en texte brut (.txt).',
  },
  'read.document': {
    en: '“{name}” is a {format} file. Save the story from it as plain text (.txt, UTF-8), then open that.',
    fr: '« {name} » est un fichier {format}. Enregistrez-en le texte brut (.txt, UTF-8), puis ouvrez celui-ci.',
  },
  'read.undecodable': {
    en: 'The characters of “{name}” could not be read. Save it again as UTF-8 text, then open it.',
    fr: 'Les caractères de « {name} » n’ont pas pu être lus. Enregistrez le fichier de nouveau en texte UTF-8, puis ouvrez-le.',
  },
  'read.not-in': {
    en: '“{name}” is not written in {encoding}. Choose another encoding, or let the program find it.',
    fr: '« {name} » n’est pas écrit en {encoding}. Choisissez un autre encodage ou laissez le programme le trouver.',
  },
  'read.too-large': {
    en: '“{name}” is {size} MB; the most that can be opened is {limit} MB. Check that it is the right file.',
    fr: '« {name} » fait {size} Mo ; la limite est de {limit} Mo. Vérifiez que c’est le bon fichier.',
  },
  'read.damaged': {
    en: 'In “{name}” {count} characters could not be read. They stay as they are in the file unless you edit them.',
    fr: 'Dans « {name} », {count} caractères n’ont pas pu être lus. Ils restent tels quels dans le fichier, sauf si vous les modifiez.',
  },
  'read.unencodable': {
    en: '{encoding} has no {characters}: “{name}” was saved with plainer characters in their place.',
    fr: '{characters} : caractères absents de l’encodage {encoding} ; « {name} » a été enregistré avec des caractères plus simples.',
  },
  'review.damaged': {
    en: 'The review kept for this pair is damaged and was not used ({detail}). The story opens without it; the damaged file stays where it is.',
    fr: 'La relecture enregistrée pour cette paire est endommagée et n’a pas été reprise ({detail}). Le texte s’ouvre sans elle ; le fichier endommagé reste en place.',
  },
  'review.newer': {
    en: 'The review kept for this pair was made by a newer Relecture (format {version}). Update the program to go on with it.',
    fr: 'La relecture enregistrée pour cette paire vient d’une version plus récente de Relecture (format {version}). Mettez le programme à jour pour la reprendre.',
  },
}
