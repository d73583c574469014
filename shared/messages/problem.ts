import type { Message } from './index'

/** Why something could not be done, in one sentence for the editor. `name` is the file's name, `path` where it stands. */
export const problemMessages: Readonly<Record<string, Message>> = {
  'problem.file.missing': {
    en: 'The file “{name}” is not there: {path}.',
    fr: 'Le fichier « {name} » est introuvable : {path}.',
  },
  'problem.file.folder': {
    en: '“{name}” is a folder, not a story.',
    fr: '« {name} » est un dossier et non un article.',
  },
  'problem.file.special': {
    en: '“{name}” is not an ordinary file.',
    fr: '« {name} » n’est pas un fichier ordinaire.',
  },
  'problem.file.permission': {
    en: 'You may not read “{name}”.',
    fr: 'Vous n’avez pas le droit de lire « {name} ».',
  },
  'problem.file.large': {
    en: '“{name}” is too large for a story ({size} MB). Check that it is the right file, or save its text alone and open that.',
    fr: '« {name} » est trop volumineux pour un article ({size} Mo). Vérifiez que c’est le bon fichier ou enregistrez-en le texte seul et ouvrez celui-ci.',
  },
  'problem.file.unreadable': {
    en: '“{name}” could not be read ({code}).',
    fr: '« {name} » n’a pas pu être lu ({code}).',
  },
  'problem.file.same': {
    en: 'The source and the version are one and the same file: {path}.',
    fr: 'La source et la version sont un seul et même fichier : {path}.',
  },
  'problem.pair.both': {
    en: '“{name}” holds both the English and the French: open it alone.',
    fr: '« {name} » contient à la fois l’anglais et le français : ouvrez-le seul.',
  },
  'problem.pair.english': {
    en: 'Both files are in English: “{first}” and “{second}”.',
    fr: 'Les deux fichiers sont en anglais : « {first} » et « {second} ».',
  },
  'problem.pair.french': {
    en: 'Both files are in French: “{first}” and “{second}”.',
    fr: 'Les deux fichiers sont en français : « {first} » et « {second} ».',
  },
  'problem.write.permission': {
    en: 'You may not write “{name}” there; save it under another name or in another folder.',
    fr: 'Vous n’avez pas le droit d’écrire « {name} » à cet endroit ; enregistrez-le sous un autre nom ou dans un autre dossier.',
  },
  'problem.write.changed': {
    en: '“{name}” was changed on disk by another program since it was opened; nothing was overwritten.',
    fr: '« {name} » a été modifié sur le disque par un autre programme depuis son ouverture ; rien n’a été écrasé.',
  },
  'problem.write.full': {
    en: 'The disk is full; “{name}” was not saved, and the earlier file is untouched.',
    fr: 'Le disque est plein ; « {name} » n’a pas été enregistré et le fichier précédent est intact.',
  },
  'problem.write.readonly': {
    en: 'The disk is read-only; “{name}” was not saved.',
    fr: 'Le disque est en lecture seule ; « {name} » n’a pas été enregistré.',
  },
  'problem.write.folder': {
    en: 'The folder for “{name}” is not there: {path}.',
    fr: 'Le dossier prévu pour « {name} » est introuvable : {path}.',
  },
  'problem.write.short': {
    en: '“{name}” could not be written in full; the earlier file is untouched.',
    fr: '« {name} » n’a pas pu être écrit en entier ; le fichier précédent est intact.',
  },
  'problem.write.failed': {
    en: '“{name}” could not be saved ({code}); the earlier file is untouched.',
    fr: '« {name} » n’a pas pu être enregistré ({code}) ; le fichier précédent est intact.',
  },
  'problem.folder.unreadable': {
    en: 'The folder {path} cannot be shown.',
    fr: 'Le dossier {path} ne peut pas être affiché.',
  },
  'problem.bytes': {
    en: 'The text to save reached the program damaged; nothing was written.',
    fr: 'Le texte à enregistrer est arrivé endommagé au programme ; rien n’a été écrit.',
  },
  'problem.show.refused': {
    en: 'Only what Relecture has just written can be shown; open {path} yourself.',
    fr: 'Seul ce que Relecture vient d’écrire peut être affiché ; ouvrez vous-même {path}.',
  },
  'problem.show.failed': {
    en: 'No program was found to show {path}.',
    fr: 'Aucun programme n’a été trouvé pour afficher {path}.',
  },
  'problem.clipboard': {
    en: 'The clipboard refused the text.',
    fr: 'Le presse-papiers a refusé le texte.',
  },
  'problem.arguments.count': {
    en: 'Give two files, the English source first and its French version second.',
    fr: 'Donnez deux fichiers, la source anglaise d’abord, la version française ensuite.',
  },
  'problem.arguments.one': {
    en: '“{name}” holds one language only: give the English source first and its French version second, or one file with both (XLIFF, TMX, a table of two columns).',
    fr: '« {name} » ne contient qu’une langue : donnez la source anglaise d’abord, la version française ensuite, ou un seul fichier avec les deux (XLIFF, TMX, tableau de deux colonnes).',
  },
  'problem.arguments.option': {
    en: '“{option}” is not an option here; see relecture {command} --help.',
    fr: '« {option} » n’est pas une option ici ; voir relecture {command} --help.',
  },
  'problem.arguments.value': {
    en: '“{option}” needs a value after it; see relecture {command} --help.',
    fr: '« {option} » doit être suivi d’une valeur ; voir relecture {command} --help.',
  },
  'problem.arguments.language': {
    en: 'The messages are in French (--lang fr) or in English (--lang en), not in “{value}”.',
    fr: 'Les messages sont en français (--lang fr) ou en anglais (--lang en), pas en « {value} ».',
  },
  'problem.arguments.encoding': {
    en: '“{value}” is no encoding that is known here. Choose one of {known}.',
    fr: '« {value} » n’est pas un encodage connu ici. Choisissez parmi {known}.',
  },
  'problem.arguments.out': {
    en: 'Notes can be written as .html, .pdf, .md, .json, .docx, .xlsx, .csv, .xlf, .tmx or .txt (a correction), not as “{name}”.',
    fr: 'Les notes peuvent être écrites en .html, .pdf, .md, .json, .docx, .xlsx, .csv, .xlf, .tmx ou .txt (une correction), mais pas sous « {name} ».',
  },
  'problem.terms.unreadable': {
    en: '“{name}” cannot be read as a term base; save it as CSV, TBX or a table of plain text.',
    fr: '« {name} » n’est pas une base terminologique lisible ; enregistrez-la en CSV, en TBX ou en tableau de texte brut.',
  },
  'problem.terms.none': {
    en: 'No term was found in “{name}”; each line gives the English and the French, with a comma, a semicolon, a tab or = between them.',
    fr: 'Aucun terme n’a été trouvé dans « {name} » ; chaque ligne donne l’anglais et le français, séparés par une virgule, un point-virgule, une tabulation ou =.',
  },
  'problem.call.refused': {
    en: 'The program refused a request of its window ({name}).',
    fr: 'Le programme a refusé une demande de sa fenêtre ({name}).',
  },
  'problem.unexpected': {
    en: 'Something went wrong in the program ({code}).',
    fr: 'Une erreur s’est produite dans le programme ({code}).',
  },
}
