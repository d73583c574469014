import { pairKey } from '../review'
import { isOpen } from './anchors'
import type { Entry, NotesModel } from './model'
import { mqmWords, standardOf } from './mqm'
import { noteWord } from './note-words'
import { pairRows, type PairRow } from './rows'
import type { Severity } from '../checks/finding'
import { statusLabel, severityLabel } from './words'
import { xmlHead, xmlText, xmlValue } from './xml'

/** The document that describes the model by which issues are named; the type itself opens each comment. */
const profile = 'https://themqm.org/error-types-2/typology'

/** Severity on the scale of ITS, 0 to 100. */
const weight: Readonly<Record<Severity, number>> = { critical: 100, major: 50, minor: 10, neutral: 0 }

/** A character that XML has no room for, as XLIFF writes it: `<cp hex="0007"/>`. Content loses nothing. */
const content = (text: string): string => text.split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate})/u)
  .map((part, i) => (i % 2 === 1 ? `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>` : xmlText(part))).join('')

interface Marked { readonly start: number; readonly end: number; readonly entries: readonly Entry[] }

/** The findings of one side as stretches of its text that do not cross: those that overlap are told as several of one stretch. */
function stretches(texts: readonly string[], units: readonly number[], side: 'en' | 'fr', entries: readonly Entry[]): readonly Marked[] {
  const offset = new Map<number, number>()
  let at = 0
  units.forEach((unit, i) => { offset.set(unit, at); at += texts[i]!.length + 1 })
  const placed = entries.flatMap(entry => {
    const place = entry.standing ? entry.finding[side] : null
    const base = place === null ? undefined : offset.get(place.unit)
    return place === null || base === undefined || place.start >= place.end ? [] : [{ start: base + place.start, end: Math.min(base + place.end, at - 1), entries: [entry] }]
  }).sort((a, b) => a.start - b.start || a.end - b.end)
  const out: Marked[] = []
  for (const one of placed) {
    const last = out[out.length - 1]
    if (one.start >= one.end) continue
    if (last !== undefined && one.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, one.end), entries: [...last.entries, ...one.entries] }
    else out.push(one)
  }
  return out
}

/**
 * XLIFF 2.1 (OASIS Standard of 13 February 2018): a unit for each pair; findings as ITS localization quality issues beside the
 * text, pointed at from the words; notes as notes. Paragraphs of one side of a pair are kept apart by a line feed.
 */
export function xliff(model: NotesModel): string {
  const { input } = model
  const { language, review } = input
  const issue = ({ finding, status, message, decision }: Entry): string => {
    const { its } = standardOf(finding.category)
    const comment = [mqmWords(finding.category), severityLabel(finding.severity, language), statusLabel(status, language), message, ...(decision?.reason ? [decision.reason] : [])].join(' · ')
    const enabled = status === 'dismissed' || status === 'intended' || status === 'fixed' ? 'no' : 'yes'
    return `<its:locQualityIssue locQualityIssueType="${its}" locQualityIssueComment="${xmlValue(comment)}" locQualityIssueSeverity="${weight[finding.severity]}" locQualityIssueProfileRef="${profile}" locQualityIssueEnabled="${enabled}"/>`
  }
  const unit = ({ link, en, after, entries, notes }: PairRow, i: number): string => {
    const issues: string[] = []
    const set = (list: readonly Entry[]): string => {
      const id = `u${i + 1}q${issues.length + 1}`
      issues.push(`<its:locQualityIssues xml:id="${id}">${list.map(issue).join('')}</its:locQualityIssues>`)
      return id
    }
    const shown = new Set<Entry>()
    const text = (side: 'en' | 'fr', texts: readonly string[]): string => {
      const joined = texts.join('\n')
      let out = '', at = 0
      for (const { start, end, entries: list } of stretches(texts, link[side], side, entries.filter(entry => !shown.has(entry)))) {
        list.forEach(entry => shown.add(entry))
        const id = set(list)
        out += `${content(joined.slice(at, start))}<mrk id="${side}${issues.length}" type="its:generic" its:locQualityIssuesRef="#its=${id}">${content(joined.slice(start, end))}</mrk>`
        at = end
      }
      return out + content(joined.slice(at))
    }
    // A finding is told once: on its French words, else on its English ones, else, when its words have gone, of the unit.
    const target = text('fr', after)
    const source = text('en', en)
    const rest = entries.filter(entry => !shown.has(entry))
    if (rest.length > 0) set(rest)
    const said = notes.map((note, k) => `<note id="n${k + 1}" category="${note.query ? 'query' : 'note'}" appliesTo="${note.side === 'en' ? 'source' : 'target'}" priority="${note.query ? 1 : 2}">${xmlText(note.text)}</note>`).join('')
    const checked = review.checked.includes(pairKey(en, after)) && !entries.some(isOpen)
    const state = link.fr.length === 0 ? 'initial' : review.signedOff !== null ? 'final' : checked ? 'reviewed' : 'translated'
    return `<unit id="u${i + 1}" name="${xmlValue(`${noteWord('paragraph', language)} ${(link.en[0] ?? link.fr[0] ?? 0) + 1}`)}" xml:space="preserve">\n${issues.join('\n')}${issues.length > 0 ? '\n' : ''}${said === '' ? '' : `<notes>${said}</notes>\n`}<segment state="${state}"><source>${source}</source>${link.fr.length === 0 ? '' : `<target>${target}</target>`}</segment>\n</unit>\n`
  }
  const units = pairRows(model).map(unit)
  return `${xmlHead.replace(' standalone="yes"', '')}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" srcLang="en" trgLang="fr" its:version="2.0">\n<file id="f1" original="${xmlValue(input.files.en)}">\n${
    units.length === 0 ? '<unit id="u1"><segment><source/></segment></unit>\n' : units.join('')}</file>\n</xliff>\n`
}
