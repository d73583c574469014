import { withRoles } from '../article/roles'
import type { Role } from '../article/types'
import { anchorsOf, type Anchor } from './anchors'
import { changesOf, type Piece } from './changes'
import { attributeDate, docx, paragraphOf, run, runText, type Comment, type Style } from './docx'
import type { NotesModel } from './model'
import { mqmWords, standardOf } from './mqm'
import { noteWord } from './note-words'
import { categoryLabel, severityLabel, severityShape, statusLabel } from './words'
import { xmlValue } from './xml'

const styleOf: Readonly<Record<Role, Style>> = { headline: 'Heading1', crosshead: 'Heading2', byline: 'Small', dateline: 'Small', advisory: 'Small', footer: 'Small', bullet: 'Normal', body: 'Normal' }

/** What a comment says: of a finding, what was seen and how it stands; of a note, its words. */
export function commentWords({ entry, note }: Anchor, { input }: NotesModel): readonly string[] {
  const { language } = input
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  if (note !== null) {
    const title = noteWord(note.query ? 'query' : 'note', language)
    const about = note.side === 'en' && note.unit !== null ? ` (${noteWord('en', language)} ¶ ${note.unit + 1})` : ''
    return [run(`${title}${about}`, { bold: true }), ...note.text.split(/\r\n|[\n\r]/).map(line => run(line))]
  }
  const { finding, status, message, decision, en } = entry!
  const out = [
    run(`${severityShape(finding.severity)} ${categoryLabel(finding.category, language)}`, { bold: true }) + run(` (${severityLabel(finding.severity, language)}, ${statusLabel(status, language)})`),
    run(message),
  ]
  if (en.text !== '') out.push(run(`${noteWord('en', language)}${en.unit === null ? '' : ` ¶ ${en.unit + 1}`}${colon}`) + run(en.mark === null || en.mark.start === en.mark.end ? en.text : en.text.slice(en.mark.start, en.mark.end), { language: 'en' }))
  if (finding.fix !== undefined) out.push(run(`${noteWord('proposed', language)}${colon}`) + run(finding.fix.text, { language: 'fr', bold: true }))
  if (decision !== null && decision.reason !== '') out.push(run(`${noteWord('reason', language)}${colon}${decision.reason}`))
  const { its } = standardOf(finding.category)
  out.push(run(`${mqmWords(finding.category)} · ITS ${its} · ${finding.category}`, { colour: '5A6470' }))
  return out
}

/** The French with its changes recorded, and notes and open findings as comments on the words that they are about. */
export function trackedDocx(model: NotesModel): Uint8Array {
  const { input } = model
  const { language, review } = input
  const author = input.editor || 'Relecture'
  const { pieces, coarse } = changesOf(review.fr.paragraphs, input.texts.fr)
  const roles = withRoles('fr', input.texts.fr).map(({ role }) => role)
  const anchors = anchorsOf(model)
  const comments: Comment[] = anchors.map((anchor, i) => ({
    id: i, author: anchor.entry === null ? author : 'Relecture', date: anchor.note?.at ?? anchor.entry?.decision?.at ?? input.date, paragraphs: commentWords(anchor, model),
  }))
  if (coarse > 0) comments.push({ id: comments.length, author: 'Relecture', date: input.date, paragraphs: [run(noteWord('coarse', language))] })

  let revision = comments.length
  const stamp = (): string => `w:id="${revision++}" w:author="${xmlValue(author)}"${attributeDate(input.date)}`
  const body: string[] = []
  let runs = coarse > 0 ? whole(comments.length - 1) : ''
  let unit = 0, at = 0
  /** Comments that begin at or after where we are, in order; those that are open. */
  let next = 0
  let open: { readonly id: number; readonly end: number }[] = []
  const edge = (last: boolean): void => {
    open = open.filter(({ id, end }) => { if (!last && end > at) return true; runs += closing(id); return false })
    while (next < anchors.length && (anchors[next]!.at.unit < unit || anchors[next]!.at.unit === unit && (last || anchors[next]!.at.start <= at))) {
      const end = anchors[next]!.at.end
      runs += `<w:commentRangeStart w:id="${next}"/>`
      if (last || end <= at) runs += closing(next)
      else open.push({ id: next, end })
      next++
    }
  }
  const put = (piece: Piece): void => {
    if (piece.as === 'out') { runs += `<w:del ${stamp()}><w:r>${runText(piece.text, true)}</w:r></w:del>`; return }
    let left = piece.text
    while (left !== '') {
      const stops = [...open.map(({ end }) => end), ...(anchors[next]?.at.unit === unit ? [anchors[next]!.at.start] : [])].filter(stop => stop > at && stop < at + left.length)
      let length = stops.length === 0 ? left.length : Math.min(...stops) - at
      if (/[\ud800-\udbff]$/.test(left.slice(0, length)) && /^[\udc00-\udfff]/.test(left.slice(length))) length++
      const plain = `<w:r>${runText(left.slice(0, length))}</w:r>`
      runs += piece.as === 'in' ? `<w:ins ${stamp()}>${plain}</w:ins>` : plain
      left = left.slice(length)
      at += length
      if (left !== '') edge(false)
    }
  }
  for (const piece of pieces) {
    if (!(piece.end && piece.as === 'out')) edge(piece.end)
    if (!piece.end) { put(piece); continue }
    const mark = piece.as === 'same' ? '' : piece.as === 'in' ? `<w:ins ${stamp()}/>` : `<w:del ${stamp()}/>`
    body.push(paragraphOf(runs, styleOf[roles[unit] ?? 'body'], mark))
    runs = ''
    if (piece.as !== 'out') { unit++; at = 0 }
  }
  // Without any French left there is still a page for what is to be said.
  if (next < anchors.length || runs !== '' || body.length === 0) {
    for (; next < anchors.length; next++) runs += whole(next)
    body.push(paragraphOf(runs))
  }
  return docx({ title: input.slug, author, date: input.date, body: body.join(''), comments, track: true })
}

const closing = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const whole = (id: number): string => `<w:commentRangeStart w:id="${id}"/>${closing(id)}`
