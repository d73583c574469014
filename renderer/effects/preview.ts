import type { FontFiles, NotesInput } from '../../shared/report'
import type { NotesKind } from '../../shared/report/kinds'
import type { Desk } from '../desk'
import { checkNow } from './check'

/** The sheet's fonts are fetched from the program when it is the sheet that is asked for. */
export async function fontsFor(kind: NotesKind): Promise<FontFiles | null> {
  if (kind !== 'pdf') return null
  const { fontFiles } = await import('../../shared/report/pdf/fonts')
  // The preview is drawn in them as well.
  if (!drawn) for (const [weight, bytes] of [['400', fontFiles.regular], ['600', fontFiles.bold]] as const) document.fonts.add(new FontFace('Relecture Sheet', bytes.slice().buffer, { weight }))
  drawn = true
  return fontFiles
}
let drawn = false

/** What notes are made of, as the words stand now; null while nothing was found yet. */
export function inputOf({ store, panes }: Desk): NotesInput | null {
  const { pair, settings } = store.get()
  return pair === null || pair.results === null ? null : {
    review: pair.review, findings: pair.results.findings, texts: { en: panes.english(), fr: panes.french() }, links: panes.links,
    language: settings.language, date: new Date().toISOString(), files: { en: pair.en.name, fr: pair.fr.name }, slug: pair.review.slug, editor: settings.editor,
  }
}

/** The dialog of exports, with the kind that was chosen last. */
export function openExport(desk: Desk): void {
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'export', preview: null, shown: null } })
  void showPreview(desk)
}

/** Chooses a kind, which is remembered, and shows what its file will look like. */
export function chooseExport(desk: Desk, kind: NotesKind): void {
  if (desk.store.get().settings.exported !== kind) desk.store.dispatch({ do: 'set', settings: { exported: kind } })
  void showPreview(desk)
}

async function showPreview(desk: Desk): Promise<void> {
  const { store, engine } = desk
  if (store.get().pair?.checking) await checkNow(desk, false)
  const kind = store.get().settings.exported, input = inputOf(desk)
  if (input === null) return
  const preview = await engine.ask('preview', { kind, input, fonts: await fontsFor(kind) })
  // The editor may have chosen another kind meanwhile, or gone.
  if (store.get().dialog?.kind === 'export' && store.get().settings.exported === kind) store.dispatch({ do: 'dialog', dialog: { kind: 'export', preview, shown: kind } })
}
