import { guessLanguage } from '../../shared/formats/guess'
import { call, type Desk } from '../desk'
import { openPaths, takeFiles } from './open'

/** Two texts from the clipboard in place of two files. They stay here until they are opened, whatever becomes of the dialog. */
let kept: { readonly en: string; readonly fr: string } = { en: '', fr: '' }

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

/** What the pair is called until it has a file: the first words of its French. */
const nameFor = (fr: string): string => {
  const line = fr.trim().split('\n', 1)[0]!
  return line.length <= 40 ? line : line.slice(0, 41).replace(/\s+\S*$/, '')
}

/** Opens the two texts as a pair of files; texts in each other's field are set right. */
export async function openTexts(desk: Desk): Promise<void> {
  if (kept.en.trim() === '' || kept.fr.trim() === '') return
  const looks = { en: guessLanguage(kept.en), fr: guessLanguage(kept.fr) }
  if (looks.en !== null && looks.en === looks.fr) {
    desk.store.dispatch({ do: 'dialog', dialog: { kind: 'paste', ...kept, same: looks.en } })
    return
  }
  const turned = looks.en === 'fr' && looks.fr !== 'fr' || looks.fr === 'en' && looks.en !== 'en'
  const { en, fr } = turned ? { en: kept.fr, fr: kept.en } : kept
  const paths = await call(desk, 'pasted.keep', { name: nameFor(fr), en, fr })
  if (paths === null) return
  desk.store.dispatch({ do: 'dialog', dialog: null })
  await openPaths(desk, paths.value)
  if (desk.store.get().pair === null) return
  kept = { en: '', fr: '' }
  if (turned) desk.announce('say.swapped', {}, 1, true)
}
