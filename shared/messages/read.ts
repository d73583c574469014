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
    en: 'In which encoding “{name}” is written could not be told. Choose it by hand, or save the file again as UTF-8 text, then open it.',
    fr: 'L’encodage de « {name} » n’a pas pu être reconnu. Choisissez-le vous-même ou enregistrez le fichier de nouveau en texte UTF-8, puis ouvrez-le.',
  },
  'read.not-in': {
    en: '“{name}” is not written in {encoding}. Choose another encoding, or let the program find it.',
    fr: '« {name} » n’est pas écrit en {encoding}. Choisissez un autre encodage ou laissez le programme le trouver.',
  },
  'read.too-large': {
    en: '“{name}” is {size} MB; the most that can be opened is {limit} MB. Check that it is the right file.',
    fr: '« {name} » fait {size} Mo ; la limite est de {limit} Mo. Vérifiez que c’est le bon fichier.',
  },
  'read.too-long': {
    en: '“{name}” holds more text than can be compared at once ({limit} million characters, longer than most novels). Check that it is the right file, or open it in parts.',
    fr: '« {name} » contient plus de texte qu’on ne peut en comparer d’un coup ({limit} millions de caractères, plus que la plupart des romans). Vérifiez que c’est le bon fichier ou ouvrez-le par parties.',
  },
  'read.damaged': {
    en: 'In “{name}” {count} characters could not be read. They stay as they are in the file unless you edit them.',
    fr: 'Dans « {name} », {count} caractères n’ont pas pu être lus. Ils restent tels quels dans le fichier, sauf si vous les modifiez.',
  },
  'read.unencodable': {
    en: '{encoding} has no {characters}: “{name}” was saved with plainer characters in their place.',
    fr: '{characters} : caractères absents de l’encodage {encoding} ; « {name} » a été enregistré avec des caractères plus simples.',
  },
  'read.password': {
    en: '“{name}” is kept by a password. Open it in the program it was made with, save it without the password, then open that.',
    fr: '« {name} » est protégé par un mot de passe. Ouvrez-le dans le logiciel d’origine, enregistrez-le sans mot de passe, puis ouvrez-le ici.',
  },
  'read.damaged-package': {
    en: '“{name}” is damaged or was not received in full. Get the file again, or open it in the program it was made with and save it anew.',
    fr: '« {name} » est endommagé ou n’a pas été reçu en entier. Récupérez le fichier ou réenregistrez-le depuis le logiciel d’origine.',
  },
  'read.damaged-file': {
    en: '“{name}” could not be read as a {format} file: it is damaged. Get the file again, or save its text as plain text (.txt).',
    fr: '« {name} » n’a pas pu être lu comme fichier {format} : il est endommagé. Récupérez le fichier ou enregistrez-en le texte brut (.txt).',
  },
  'read.cut': {
    en: '“{name}” stops in the middle: it was not received in full. Get the file again.',
    fr: '« {name} » s’interrompt au milieu : il n’a pas été reçu en entier. Récupérez le fichier.',
  },
  'read.xml': {
    en: 'The marks of “{name}” ({format}) contradict each other: it is damaged. Get the file again, or save its text as plain text (.txt).',
    fr: 'Le balisage de « {name} » ({format}) est incohérent : le fichier est endommagé. Récupérez-le ou enregistrez-en le texte brut (.txt).',
  },
  'read.entity': {
    en: '“{name}” uses {entity}, which only an outside definition could explain; such definitions are not followed. Save the story without it.',
    fr: '« {name} » contient {entity}, que seule une définition extérieure pourrait expliquer ; ces définitions ne sont pas suivies. Enregistrez le texte sans cet élément.',
  },
  'read.bomb': {
    en: '“{name}” would take far more room than any story, and was not opened. Check where it comes from; save its text as plain text (.txt) if it is a story.',
    fr: '« {name} » prendrait bien plus de place qu’aucun article et n’a pas été ouvert. Vérifiez sa provenance ; s’il s’agit d’un article, enregistrez-en le texte brut (.txt).',
  },
  'read.deep': {
    en: 'The parts of “{name}” are nested deeper than in any story, and it was not opened. Check where it comes from; save its text as plain text (.txt) if it is a story.',
    fr: 'Les éléments de « {name} » sont imbriqués bien plus que dans aucun article ; le fichier n’a pas été ouvert. Vérifiez sa provenance ; s’il s’agit d’un article, enregistrez-en le texte brut (.txt).',
  },
  'read.slow': {
    en: '“{name}” took longer than {seconds} seconds to read and was given up. Save its text as plain text (.txt), then open that.',
    fr: 'La lecture de « {name} » dépassait {seconds} secondes et a été abandonnée. Enregistrez-en le texte brut (.txt), puis ouvrez celui-ci.',
  },
  'read.no-story': {
    en: 'No story was found in “{name}” ({format}). Check that it is the right file, or save the story as plain text (.txt).',
    fr: 'Aucun article n’a été trouvé dans « {name} » ({format}). Vérifiez que c’est le bon fichier ou enregistrez l’article en texte brut (.txt).',
  },
  'read.unknown-xml': {
    en: '“{name}” is XML of a kind that is not known here (<{root}>). Save the story from it as NewsML, NITF, XLIFF or plain text (.txt), then open that.',
    fr: '« {name} » est un fichier XML d’un type inconnu ici (<{root}>). Enregistrez-en l’article en NewsML, NITF, XLIFF ou texte brut (.txt), puis ouvrez celui-ci.',
  },
  'read.languages': {
    en: '“{name}” holds {languages}; Relecture reads English and French. Save the story in these two languages, or open two files.',
    fr: '« {name} » contient {languages} ; Relecture lit l’anglais et le français. Enregistrez l’article dans ces deux langues ou ouvrez deux fichiers.',
  },
  'read.note.untranslated': {
    en: 'Segments of “{name}” that have no French yet: {count}. Each has an empty line for it; what you type there goes into its place.',
    fr: 'Segments de « {name} » encore sans français : {count}. Chacun a une ligne vide ; ce que vous y tapez prend sa place dans le fichier.',
  },
  'read.note.items': {
    en: '“{name}” holds {count} stories; the first is read, the others stay as they are.',
    fr: '« {name} » contient {count} articles ; le premier est lu, les autres restent tels quels.',
  },
  'read.pictures': {
    en: '“{name}” holds pictures of pages and no text. Get the story as text, or have its text recognised by another program, then open that.',
    fr: '« {name} » contient des images de pages et aucun texte. Demandez l’article en texte ou faites-en reconnaître le texte par un autre logiciel, puis ouvrez celui-ci.',
  },
  'read.note.changes': {
    en: 'The tracked changes of “{name}” are read as accepted.',
    fr: 'Les modifications suivies de « {name} » sont lues comme acceptées.',
  },
  'read.note.comments': {
    en: 'Comments of “{name}” are kept aside: {count}.',
    fr: 'Commentaires de « {name} » laissés de côté : {count}.',
  },
  'read.note.footnotes': {
    en: 'Footnotes of “{name}” are kept aside: {count}.',
    fr: 'Notes de bas de page de « {name} » laissées de côté : {count}.',
  },
  'read.note.frame': {
    en: 'Menus and other parts of the page round the story of “{name}” are left out.',
    fr: 'Les menus et autres éléments de page autour de l’article de « {name} » sont laissés de côté.',
  },
  'read.note.turning': {
    en: '“{name}” holds controls that turn the order of what is shown: {count}. They are marked in the text and turn nothing here; check what stands beside them.',
    fr: '« {name} » contient des caractères de contrôle qui inversent l’ordre d’affichage : {count}. Ils sont signalés dans le texte et n’y inversent rien ; vérifiez ce qui les entoure.',
  },
  'read.note.readonly': {
    en: '“{name}” ({format}) can be read but not saved back; the French is saved under another name.',
    fr: '« {name} » ({format}) peut être lu mais non réenregistré ; le français s’enregistre sous un autre nom.',
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
