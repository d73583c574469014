import type { Interface, Message } from '../../shared/messages'

/** What the commands say in the terminal, besides findings and problems. */
const words = {
  swapped: {
    en: 'The first file is the French one; the two were taken the other way round.',
    fr: 'Le premier fichier est le français ; les deux ont été pris dans l’autre sens.',
  },
  nameEncoding: {
    en: 'To say how its characters are written: --encoding NAME (the English file: --encoding-en NAME), NAME being {known}.',
    fr: 'Pour indiquer l’encodage : --encoding NOM (pour le fichier anglais : --encoding-en NOM), NOM étant {known}.',
  },
  paragraph: { en: 'paragraph {n}', fr: 'paragraphe {n}' },
  nothingThere: { en: '(nothing)', fr: '(rien)' },
  suggestion: { en: 'Suggested: {text}', fr: 'Proposition : {text}' },
  remove: { en: '(delete)', fr: '(supprimer)' },
  settled: { en: 'settled', fr: 'réglé' },
  none: { en: 'Nothing open', fr: 'Rien à signaler' },
  one: { en: '1 finding open', fr: '1 remarque à traiter' },
  many: { en: '{n} findings open', fr: '{n} remarques à traiter' },
  oneSettled: { en: '1 settled', fr: '1 réglée' },
  manySettled: { en: '{n} settled', fr: '{n} réglées' },
  unrelated: {
    en: 'These two texts do not look like one story.',
    fr: 'Ces deux textes ne semblent pas être le même article.',
  },
  notesWritten: { en: 'Notes written to {path}', fr: 'Notes écrites dans {path}' },
  critical: { en: 'critical', fr: 'critique' },
  major: { en: 'major', fr: 'majeure' },
  minor: { en: 'minor', fr: 'mineure' },
  neutral: { en: 'neutral', fr: 'neutre' },
  fetching: { en: 'Fetching the Electron runtime (at most {n} seconds)…', fr: 'Récupération de l’environnement Electron ({n} secondes au plus)…' },
  opening: { en: 'Relecture opens in {name}.', fr: 'Relecture s’ouvre dans {name}.' },
  windowFailed: { en: '{name} could not open the window.', fr: '{name} n’a pas pu ouvrir la fenêtre.' },
  noDisplay: { en: 'There is no display to open a window on.', fr: 'Il n’y a pas d’écran sur lequel ouvrir une fenêtre.' },
  noBrowser: {
    en: 'Neither Electron nor a browser of the Chromium family was found.',
    fr: 'Ni Electron ni aucun navigateur de la famille Chromium n’a été trouvé.',
  },
  sample: { en: 'Checked the sample {en} / {fr}.', fr: 'Exemple vérifié : {en} / {fr}.' },
  noSample: { en: 'There is no sample to check; give two files, the English source first.', fr: 'Il n’y a pas d’exemple à vérifier ; donnez deux fichiers, la source anglaise d’abord.' },
  howDisplay: {
    en: 'To get the window, run it again in a graphical session.',
    fr: 'Pour obtenir la fenêtre, relancez la commande dans une session graphique.',
  },
  howBrowser: {
    en: 'To get the window, install Chromium, Google Chrome, Microsoft Edge or Brave and run it again, or fetch Electron with: node node_modules/electron/install.js',
    fr: 'Pour obtenir la fenêtre, installez Chromium, Google Chrome, Microsoft Edge ou Brave et relancez la commande, ou récupérez Electron avec : node node_modules/electron/install.js',
  },
} as const satisfies Readonly<Record<string, Message>>

export type Word = keyof typeof words

/** A phrase of the terminal, its values filled in. */
export const phrase = (word: Word, language: Interface, values: Readonly<Record<string, string | number>> = {}): string =>
  words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => name in values ? String(values[name]) : whole)
