import { asWritten } from '../messages/finding'
import { readingIn } from '../messages/reading'
import { groupOf, type Group, type Severity } from '../checks/finding'
import { countFindings, groups, openFindings, severities, type Note } from '../review'
import type { Entry, NotesModel, Shown } from './model'
import { statusOrder } from './model'
import { mqmWords } from './mqm'
import { noteWord, noteWords } from './note-words'
import { categoryLabel, dateInWords, groupLabel, sectionLabel, severityLabel, severityShape, statusLabel } from './words'
import { pageStyle } from './style'

/** Text as HTML: the five characters that mean something there, and no control characters, which a page must not hold. */
export const escapeHtml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!)

const e = escapeHtml

/** A passage with its words marked, a long stretch in plain weight; a point between two characters is shown as a caret. */
function passage(shown: Shown, severity: Severity, other: string): string {
  if (shown.text === '') return `<p class="none">${e(other)}</p>`
  const { text, mark } = shown
  if (mark === null) return `<p class="plain">${e(text)}</p>`
  const shape = `<span class="shape" aria-hidden="true">${severityShape(severity)}</span>`
  const words = mark.start === mark.end ? '‸' : e(text.slice(mark.start, mark.end))
  return `<p>${e(text.slice(0, mark.start))}<mark class="${severity}${mark.end - mark.start > 60 ? ' long' : ''}">${shape}${words}</mark>${e(text.slice(mark.end))}</p>`
}

/** The notes as one page that needs nothing else: no script, no font, no picture from elsewhere. */
export function htmlNotes(model: NotesModel): string {
  const { input, entries } = model
  const { language, review } = input
  const w = (key: keyof typeof noteWords, values: Readonly<Record<string, string>> = {}): string =>
    e(noteWord(key, language, values))

  const count = (n: number): string => (n === 0 ? '<td class="zero">·</td>' : `<td>${n}</td>`)
  const open = countFindings(openFindings(review, input.findings))
  const cell = (group: Group, severity: Severity): number => input.findings.filter(f => groupOf(f.category) === group && f.severity === severity).length
  const shownGroups = groups.filter(group => model.flagged.byGroup[group] > 0)
  const openIn = (group: Group): number => open.byGroup[group]
  const table = model.flagged.total === 0 ? `<p>${w('none')}</p>` : `<table class="counts">
<thead><tr><th scope="col">${w('group')}</th>${severities.map(s => `<th scope="col"><span class="shape ${s}" aria-hidden="true">${severityShape(s)}</span> ${e(severityLabel(s, language))}</th>`).join('')}<th scope="col">${w('total')}</th><th scope="col">${w('open')}</th></tr></thead>
<tbody>${shownGroups.map(group => `<tr><th scope="row">${e(groupLabel(group, language))}</th>${severities.map(s => count(cell(group, s))).join('')}<td>${model.flagged.byGroup[group]}</td>${count(openIn(group))}</tr>`).join('\n')}</tbody>
<tfoot><tr><th scope="row">${w('total')}</th>${severities.map(s => count(model.flagged.bySeverity[s])).join('')}<td>${model.flagged.total}</td>${count(open.total)}</tr></tfoot></table>`

  const number = (shown: Shown): string => (shown.unit === null ? '' : ` <span class="unit">¶ ${shown.unit + 1}</span>`)
  const side = (lang: 'en' | 'fr', entry: Entry): string => `<div class="side" lang="${lang}"><h4 lang="${language}">${w(lang)}${number(entry[lang])}</h4>${passage(entry[lang], entry.finding.severity, noteWords.nothing[language])}</div>`
  const decided = (entry: Entry): string => {
    const { decision } = entry
    if (decision === null) return ''
    const reason = decision.reason === '' ? '' : `<dt>${w('reason')}</dt><dd>${e(decision.reason)}</dd>`
    return `<dt>${w('decision')}</dt><dd>${e(statusLabel(decision.state, language))}, ${e(dateInWords(decision.at, language))}</dd>${reason}`
  }
  const article = (entry: Entry, i: number): string => {
    const { finding, status } = entry
    const [enRead, frRead] = [finding.values['enRead'], finding.values['frRead']].map(read => read === undefined ? undefined : readingIn(read, language))
    const read = enRead !== undefined && frRead !== undefined && !asWritten(finding.values) && !(entry.message.includes(enRead) && entry.message.includes(frRead))
      ? `<dt>${w('readAs')}</dt><dd>${e(enRead)} · ${e(frRead)}</dd>` : ''
    const fix = finding.fix === undefined || status === 'dismissed' || status === 'intended' ? '' : `<dt>${w('proposed')}</dt><dd lang="fr">${e(finding.fix.text)}</dd>`
    return `<article class="finding ${finding.severity}">
<h3><span class="shape ${finding.severity}" aria-hidden="true">${severityShape(finding.severity)}</span> ${i}. ${e(categoryLabel(finding.category, language))} <span class="tag">${e(severityLabel(finding.severity, language))} · ${e(statusLabel(status, language))} · ${e(mqmWords(finding.category))}</span></h3>
<div class="pair">${side('en', entry)}${side('fr', entry)}</div>
<p class="why">${e(entry.message)}</p>
${read + fix + decided(entry) === '' ? '' : `<dl>${read}${fix}${decided(entry)}</dl>`}
</article>`
  }
  let running = 0
  const sections = statusOrder.flatMap(status => {
    const own = entries.filter(entry => entry.status === status)
    return own.length === 0 ? [] : [`<section><h2>${e(sectionLabel(status, language))} <span class="count">${own.length}</span></h2>\n${own.map(entry => article(entry, ++running)).join('\n')}</section>`]
  })

  const where = (note: Note): string => (note.unit === null ? w('wholeStory') : `${w(note.side)}, ${w('paragraph')} ${note.unit + 1}`)
  const list = (title: 'notes' | 'queries', notes: readonly Note[]): string => (notes.length === 0 ? '' :
    `<section><h2>${w(title)} <span class="count">${notes.length}</span></h2><ul class="notes">${notes.map(note => `<li><span class="where">${where(note)}</span> <span class="said">${e(note.text)}</span></li>`).join('\n')}</ul></section>`)
  const left = open.total > 0 ? `, ${w('withOpen', { count: String(open.total) })}` : ''
  const signed = review.signedOff === null ? `<p>${w('notSigned')}${left}</p>`
    : `<p>${w('signed', { date: dateInWords(review.signedOff.at, language) })}${left}</p>${review.signedOff.reason === '' ? '' : `<p>${w('reason')}${language === 'fr' ? '\u00a0:' : ':'} ${e(review.signedOff.reason)}</p>`}`

  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${e(input.slug)} — ${w('title')}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p class="kind">Relecture · ${w('title')}</p>
<h1>${e(input.slug)}</h1>
<dl class="facts">
<div><dt>${w('english')}</dt><dd>${e(input.files.en)}</dd></div>
<div><dt>${w('french')}</dt><dd>${e(input.files.fr)}</dd></div>
<div><dt>${w('date')}</dt><dd><time datetime="${e(input.date)}">${e(dateInWords(input.date, language))}</time></dd></div>
${input.editor ? `<div><dt>${w('who')}</dt><dd>${e(input.editor)}</dd></div>\n` : ''}<div><dt>${w('status')}</dt><dd>${review.signedOff === null ? w('notSigned') : w('signed', { date: dateInWords(review.signedOff.at, language) })}</dd></div>
</dl>
</header>
<main>
<section><h2>${w('summary')}</h2>
${table}
<p class="legend">${w('legend')}</p></section>
${sections.join('\n')}
${list('queries', model.queries)}
${list('notes', model.notes)}
<section class="sign"><h2>${w('signOff')}</h2>
${signed}
<p class="line"><span>${w('editor')}</span><span>${w('signature')}</span></p></section>
</main>
</body>
</html>
`
}
