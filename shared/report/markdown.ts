import { groupOf } from '../checks/finding'
import { countFindings, groups, openFindings, severities, type Note } from '../review'
import { statusOrder, type Entry, type NotesModel, type Shown } from './model'
import { mqmWords } from './mqm'
import { noteWord, type noteWords } from './note-words'
import { categoryLabel, dateInWords, groupLabel, sectionLabel, severityLabel, severityShape, statusLabel } from './words'

/** Text as Markdown that says nothing but itself; a line break would end the block it stands in. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<>|~#&]/g, '\\$&').replace(/^(\s*)([-+=])/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')

const e = escapeMarkdown

/** Emphasis must begin and end at a character that is not white space. */
function passage(shown: Shown, nothing: string): string {
  if (shown.text === '') return `*${e(nothing)}*`
  const { text, mark } = shown
  if (mark === null) return e(text)
  if (mark.start === mark.end) return `${e(text.slice(0, mark.start))}**‸**${e(text.slice(mark.end))}`
  const words = text.slice(mark.start, mark.end)
  const start = mark.start + words.length - words.trimStart().length, end = mark.end - (words.length - words.trimEnd().length)
  if (start >= end) return e(text)
  return `${e(text.slice(0, start))}**${e(text.slice(start, end))}**${e(text.slice(end))}`
}

/** The notes in Markdown (CommonMark with tables). */
export function markdownNotes(model: NotesModel): string {
  const { input } = model
  const { language, review } = input
  const w = (key: keyof typeof noteWords, values: Readonly<Record<string, string>> = {}): string =>
    noteWord(key, language, values)
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const open = countFindings(openFindings(review, input.findings))
  const out: string[] = [`# ${e(input.slug)}`, '', `*Relecture · ${w('title')}*`, '']
  out.push(`- ${w('english')}${colon}${e(input.files.en)}`, `- ${w('french')}${colon}${e(input.files.fr)}`, `- ${w('date')}${colon}${dateInWords(input.date, language)}`, ...(input.editor ? [`- ${w('who')}${colon}${e(input.editor)}`] : []), '')

  out.push(`## ${w('summary')}`, '')
  if (model.flagged.total === 0) out.push(w('none'), '')
  else {
    out.push(`| ${w('group')} | ${severities.map(s => `${severityShape(s)} ${severityLabel(s, language)}`).join(' | ')} | ${w('total')} | ${w('open')} |`)
    out.push(`| --- |${' ---: |'.repeat(severities.length + 2)}`)
    for (const group of groups) {
      if (model.flagged.byGroup[group] === 0) continue
      const cells = severities.map(s => input.findings.filter(f => groupOf(f.category) === group && f.severity === s).length)
      out.push(`| ${groupLabel(group, language)} | ${cells.join(' | ')} | ${model.flagged.byGroup[group]} | ${open.byGroup[group]} |`)
    }
    out.push(`| **${w('total')}** | ${severities.map(s => model.flagged.bySeverity[s]).join(' | ')} | ${model.flagged.total} | ${open.total} |`, '')
  }
  out.push(`> ${w('legend')}`, '')

  let running = 0
  const unit = (shown: Shown): string => (shown.unit === null ? '' : ` ¶ ${shown.unit + 1}`)
  const entry = (item: Entry): void => {
    const { finding, decision } = item
    out.push(`### ${severityShape(finding.severity)} ${++running}\\. ${categoryLabel(finding.category, language)} (${severityLabel(finding.severity, language)}, ${statusLabel(item.status, language)}, ${mqmWords(finding.category)})`, '')
    out.push(`- ${w('en')}${unit(item.en)}${colon}${passage(item.en, w('nothing'))}`, `- ${w('fr')}${unit(item.fr)}${colon}${passage(item.fr, w('nothing'))}`, '', e(item.message), '')
    const lines: string[] = []
    if (finding.fix !== undefined && item.status !== 'dismissed' && item.status !== 'intended') lines.push(`- ${w('proposed')}${colon}${e(finding.fix.text)}`)
    if (decision !== null) {
      lines.push(`- ${w('decision')}${colon}${statusLabel(decision.state, language)}, ${dateInWords(decision.at, language)}`)
      if (decision.reason !== '') lines.push(`- ${w('reason')}${colon}${e(decision.reason)}`)
    }
    if (lines.length > 0) out.push(...lines, '')
  }
  for (const status of statusOrder) {
    const own = model.entries.filter(item => item.status === status)
    if (own.length === 0) continue
    out.push(`## ${sectionLabel(status, language)} (${own.length})`, '')
    own.forEach(entry)
  }

  const list = (title: 'notes' | 'queries', notes: readonly Note[]): void => {
    if (notes.length === 0) return
    out.push(`## ${w(title)} (${notes.length})`, '')
    for (const note of notes) out.push(`- ${note.unit === null ? w('wholeStory') : `${w(note.side)}, ${w('paragraph')} ${note.unit + 1}`}${colon}${e(note.text)}`)
    out.push('')
  }
  list('queries', model.queries)
  list('notes', model.notes)

  const left = open.total > 0 ? `, ${w('withOpen', { count: String(open.total) })}` : ''
  out.push(`## ${w('signOff')}`, '', (review.signedOff === null ? w('notSigned') : w('signed', { date: dateInWords(review.signedOff.at, language) })) + left, '')
  if (review.signedOff !== null && review.signedOff.reason !== '') out.push(`${w('reason')}${colon}${e(review.signedOff.reason)}`, '')
  return out.join('\n')
}
