export type Command = 'check' | 'batch' | 'open' | 'start'

const general = `Relecture sets a French news story beside its English source and flags what differs in names, numbers and quotes.

  relecture check EN FR    the findings, in the terminal (of a bilingual file, XLIFF or TMX: check FILE)
  relecture open EN FR     the window, with a pair
  relecture start          the window; without a browser, the notes of a sample
  relecture batch          stories as JSON lines in, links and findings as JSON lines out

  --help      this text; after a command, the help of the command
  --version   the version
`

const texts: Readonly<Record<Command, string>> = {
  check: `relecture check EN FR [options]
       relecture check FILE [options]

Aligns two files, an English source and its French version (or the two languages of one XLIFF or TMX file), and writes every difference found to the terminal:
the paragraph, both passages with the words concerned marked, the reason, and the fix where there is one.
A review kept beside the French (FR.relecture.json) is taken into account: what was settled there is not open.

  --out FILE    write a file instead; the ending says which: .html, .md, .json (the notes), .pdf (the review sheet, one page
                when it fits), .docx (the French with its changes recorded and every open finding and note as a comment), .xlsx, .csv (the findings), .xlf (XLIFF 2.1 with ITS quality issues),
                .tmx (the confirmed pairs), .txt (a correction or refile note drafted from the confirmed errors, French and English)
  --table       with a .docx: the bilingual table, pair by pair, instead of the French with its changes
  --terms FILE  the desk's term base: forms the French must have, and must not have. CSV, TBX, or a table of plain text with the
                columns English, French, forbidden, note; a heading may name them in another order; variants stand between |
  --encoding NAME, --encoding-en NAME
                how the characters of the French (or bilingual) and of the English file are written, where that is guessed wrong or
                cannot be told: utf-8, utf-16le, utf-16be, windows-1252, macroman, iso-8859-15, cp850
  --by NAME     who reviewed, for the sheet, the notes as data and the documents
  --json        the notes as JSON on standard output
  --lang fr|en  the language of the messages (otherwise that of the machine)
  --all         show what is settled as well

Colours follow the terminal; NO_COLOR turns them off, FORCE_COLOR on.
Exit status: 0 nothing open, 1 findings open, 2 the files cannot be used, or are not one story.
`,
  batch: `relecture batch [--lang fr|en]

Reads one story a line on standard input and writes one line each on standard output, in order, as each is ready:

  in   {"id": "s1", "unit": "paragraph" | "sentence", "en": ["…", …], "fr": ["…", …]}
  out  {"id": "s1", "links": [{"en": [0], "fr": [0, 1], "kind": "same", "confidence": 0.97}],
        "findings": [{"id": "…", "category": "number.scale", "severity": "major", "message": "…", "fix": "…",
                      "en": {"unit": 3, "start": 10, "end": 21} | null, "fr": {…} | null}]}

"unit": "sentence" says that each string is one sentence. Offsets count UTF-16 units; "end" is exclusive.
A line that cannot be read answers {"id": …, "error": "…"}; the rest goes on, and the exit status is then 1.

  --lang fr|en  the language of the messages (English unless said)
`,
  open: `relecture open EN FR
      relecture open FILE

Opens the window with a pair of files, the English source first, or with one file that holds both languages (XLIFF, TMX). See "relecture start --help" for how the window is found.
`,
  start: `relecture start [EN FR]

Opens the window: in Electron when its runtime is there or can be fetched within a few seconds, otherwise in an installed
Chromium, Chrome, Edge or Brave. With no browser or no display, it checks the pair (a sample when none is given),
writes the notes as an HTML page into the current folder (or, from the program's own folder, into the data folder), and says where.

  RELECTURE_BROWSER   the browser to use
  RELECTURE_NO_FETCH  1: do not try to fetch Electron
  RELECTURE_DATA      the folder for settings, desk memory and reviews that cannot stand beside their story
`,
}

export const isCommand = (word: string): word is Command => Object.hasOwn(texts, word)

/** The help of a command, or of the whole. */
export const help = (command: Command | null): string => command === null ? general : texts[command]
