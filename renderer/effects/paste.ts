import { guessLanguage } from '../../shared/formats/guess'
import type { Desk } from '../desk'
import { takeFiles } from './open'

/** Two texts from the clipboard in place of two files. They stay here until they are opened, whatever becomes of the dialog. */
let kept: { readonly en: string; readonly fr: string } = { en: '', fr: '' }

export const keptTexts = (): { readonly en: string; readonly fr: string } => kept
export const keepTexts = (texts: { readonly en: string; readonly fr: string }): void => { kept = texts }

/** The dialog with its two fields, as far as they are filled. */
export function askTexts(desk: Desk): void {
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'paste', ...kept, same: null } })
}

/** What the clipboard holds as text. Words with marks go through the reader of web pages, so that paragraphs, and a table of both languages, are what they were. */
export interface Pasted {
  readonly text: string
  /** The English, where both languages were pasted at once. */
  readonly other: string | null
}

export async function pastedText(desk: Desk, html: string, plain: string): Promise<Pasted> {
  if (html.trim() !== '') {
    const read = await desk.engine.read({ name: 'clipboard.html', bytes: new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${html}`) })
    if (read !== null && !('problem' in read)) {
      const lines = (texts: readonly string[], roles: readonly (string | null)[]): string => texts.map((text, i) => (roles[i] === 'bullet' ? `• ${text}` : text)).filter(text => text !== '').join('\n\n')
      return { text: lines(read.texts, read.roles), other: read.other === undefined ? null : lines(read.other.texts, read.other.roles) }
    }
  }
  return { text: plain.replace(/\r\n?/g, '\n').trim(), other: null }
}

/** Where a text belongs: by its language, else where there is still none. */
function placed({ text, other }: Pasted): { readonly en: string; readonly fr: string } {
  if (other !== null) return { en: other, fr: text }
  const side = guessLanguage(text) ?? (kept.en === '' ? 'en' : 'fr')
  return { ...kept, [side]: text }
}

/** On the first screen a paste anywhere begins a pair: a file that was copied is taken as one dropped, a text goes into its field. */
export function takePastes(desk: Desk): void {
  window.addEventListener('paste', event => {
    const { pair, dialog, opening } = desk.store.get(), data = event.clipboardData
    if (pair !== null || dialog !== null || opening || data === null) return
    const html = data.getData('text/html'), plain = data.getData('text/plain'), files = [...data.files]
    if (html.trim() === '' && plain.trim() === '') {
      if (files.length > 0) { event.preventDefault(); void takeFiles(desk, files, null) }
      return
    }
    event.preventDefault()
    void pastedText(desk, html, plain).then(pasted => {
      if (pasted.text === '') return
      keepTexts(placed(pasted))
      askTexts(desk)
    })
  })
}
