import { withRoles } from '../article/roles'
import { groupOf, type Severity } from '../checks/finding'
import type { Interface } from '../messages'
import { changesOf, type Piece } from './changes'
import { correctionWords, quoted, thingOf, whereWords, type Where } from './correction-words'
import type { Entry, NotesModel } from './model'
import { mqmWords } from './mqm'
import { categoryLabel, severityLabel, statusLabel } from './words'

/*
 * What went out is the French as it was first opened; a correction tells its readers what stood there and what should have. So each
 * error is looked up in that version by its words and those round them, and what it became is read from the comparison of that version
 * with the French as it stands: then the text is right whichever way the editor put the error right. Where the French still holds the
 * error, the fix that was proposed is told, and where there is none, a blank with what the source says.
 */

/** One thing that is to be told. `wrong` is empty where something was missing, `right` where something has to go; null: to be written by the editor. */
export interface Correction {
  readonly where: Where
  readonly wrong: string
  readonly right: string | null
  /** What the English says, for a blank; empty when it says nothing. */
  readonly source: string
  readonly entries: readonly Entry[]
}

/** The longest passage that is told whole. */
const LONG = 240
const settledAsError = ({ status }: Entry): boolean => status === 'confirmed' || status === 'fixed'
const told = (entry: Entry, severities: readonly Severity[]): boolean => settledAsError(entry) && severities.includes(entry.finding.severity)

const marked = ({ text, mark }: Entry['en']): string => (mark === null || mark.start === mark.end ? '' : text.slice(mark.start, mark.end))

interface Found { readonly unit: number; readonly start: number; readonly end: number }

/** Where the words of a finding stood in the version first opened: with most of what surrounds them, nearest to where they were last seen. */
function locate(texts: readonly string[], { fr }: Entry): Found | null {
  const { text, mark, unit } = fr
  if (mark === null) return null
  const order = texts.map((_, i) => i).sort((a, b) => Math.abs(a - (unit ?? 0)) - Math.abs(b - (unit ?? 0)) || a - b)
  for (const around of [40, 12, 0]) {
    const from = Math.max(0, mark.start - around), before = text.slice(from, mark.start).replace(/^.*…\s?/s, ''), after = text.slice(mark.end, mark.end + around).replace(/\s?….*$/s, '')
    const wanted = before + text.slice(mark.start, mark.end) + after
    if (wanted.trim() === '') continue
    for (const i of order) {
      const at = texts[i]!.indexOf(wanted)
      if (at >= 0) return { unit: i, start: at + before.length, end: at + before.length + mark.end - mark.start }
    }
  }
  return null
}

/** A stretch of the opened version and what became of it; stretches follow each other through a paragraph. */
interface Stretch { readonly start: number; readonly end: number; readonly now: string; readonly same: boolean }

/** Each opened paragraph as stretches, what was put in with what was taken out for it; and the paragraphs that were put in whole, by the paragraph they follow. */
function stretchesOf(pieces: readonly Piece[]): { readonly of: readonly (readonly Stretch[])[]; readonly whole: ReadonlyMap<number, readonly string[]> } {
  const of: Stretch[][] = [[]], whole = new Map<number, string[]>()
  let unit = 0, at = 0, fresh = ''
  const put = (length: number, now: string, same: boolean): void => {
    const list = of[unit]!, last = list[list.length - 1]
    if (!same && last !== undefined && !last.same && last.end === at) list[list.length - 1] = { start: last.start, end: at + length, now: last.now + now, same }
    else list.push({ start: at, end: at + length, now, same })
    at += length
  }
  for (const { as, text, end } of pieces) {
    if (!end) {
      put(as === 'in' ? 0 : text.length, as === 'out' ? '' : text, as === 'same')
      if (as === 'in') fresh += text
      else if (as === 'same') fresh = ''
    } else if (as === 'in') {
      // The end of a paragraph that the opened version did not have: new words alone before it are a paragraph put in.
      if (fresh !== '' && at === 0) {
        whole.set(unit - 1, [...whole.get(unit - 1) ?? [], fresh])
        of[unit] = []
      } else put(0, '\n', false)
      fresh = ''
    } else {
      unit++
      of[unit] = []
      at = 0
      fresh = ''
    }
  }
  return { of, whole }
}

/** What a stretch of an opened paragraph has become, widened to whole changes where it cuts into one. */
function became(stretches: readonly Stretch[], text: string, { start, end }: Found): { readonly start: number; readonly end: number; readonly now: string } {
  const touched = stretches.filter(s => !s.same && (s.start < end && s.end > start || s.start === s.end && s.start > start && s.start < end || start === end && s.start <= start && s.end >= start))
  const from = Math.min(start, ...touched.map(s => s.start)), to = Math.max(end, ...touched.map(s => s.end))
  let now = '', at = from
  for (const s of touched) { now += text.slice(at, s.start) + s.now; at = s.end }
  return { start: from, end: to, now: now + text.slice(at, to) }
}

/** A long passage is told by its beginning and its end. */
const shortened = (text: string): string => (text.length <= LONG ? text : `${text.slice(0, text.lastIndexOf(' ', LONG / 2))} […] ${text.slice(text.indexOf(' ', text.length - LONG / 2) + 1)}`)

/**
 * A figure alone, or a unit alone, tells a reader little: the noun that is counted goes with the figure, and the figure with its unit, the day with its month.
 * Small words (de, à, au) are no nouns.
 */
function widened(text: string, { unit, start, end }: Found, group: string): Found {
  if (group !== 'number' && group !== 'date') return { unit, start, end }
  const words = text.slice(start, end)
  const before = /\p{L}/u.test(words[0] ?? '') && !/\d/.test(words) ? /\d[\d.,]*(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f]$/u.exec(text.slice(0, start)) : null
  const after = group === 'date' || /[ \u00a0\u202f]/.test(words.replace(/(?<=\d)[ \u00a0\u202f](?=\d)/gu, '')) ? null : /^[ \u00a0\u202f]\p{L}{4,}/u.exec(text.slice(end))
  return { unit, start: start - (before?.[0].length ?? 0), end: before === null ? end + (after?.[0].length ?? 0) : end }
}

/** The text with the fixes put in that were proposed for it; null when none was. `base`: where the text stands in the French as it is now. */
function fixedText(text: string, start: number, entries: readonly Entry[], found: ReadonlyMap<Entry, Found>): string | null {
  let out = text, any = false
  for (const entry of [...entries].sort((a, b) => found.get(b)!.start - found.get(a)!.start)) {
    const { fix, fr } = entry.finding
    if (fix === undefined || fr === null || fix.at.unit !== fr.unit) continue
    const from = found.get(entry)!.start + fix.at.start - fr.start - start, to = from + fix.at.end - fix.at.start
    if (from < 0 || to > out.length) continue
    out = out.slice(0, from) + fix.text + out.slice(to)
    any = true
  }
  return any ? out : null
}

/** What is to be told of the errors of these severities, in the order of the version first opened. */
export function correctionsOf(model: NotesModel, severities: readonly Severity[] = ['critical', 'major']): readonly Correction[] {
  const { input } = model
  const opened = input.review.fr.paragraphs
  const { pieces, origins } = changesOf(opened, input.texts.fr)
  const { of, whole } = stretchesOf(pieces)
  const roles = withRoles('fr', opened).map(({ role }) => role)
  const counted = (role: string): boolean => role === 'body' || role === 'bullet'
  const where = (unit: number, after = false): Where => {
    const role = roles[unit] ?? 'body'
    return { role, n: Math.max(1, roles.slice(0, unit + 1).filter(counted).length), after }
  }
  const own = model.entries.filter(entry => told(entry, severities))
  const out: { readonly at: number; readonly correction: Correction }[] = []

  const found = new Map<Entry, Found>()
  const lost: Entry[] = []
  for (const entry of own) {
    if (entry.finding.fr === null) continue
    const at = locate(opened, entry)
    if (at !== null) found.set(entry, at)
    // A slip of the editor's own that was put right never went out.
    else if (entry.status === 'confirmed') lost.push(entry)
  }
  // Errors whose words overlap are one correction.
  const placed = [...found].sort(([, a], [, b]) => a.unit - b.unit || a.start - b.start)
  const joined: { found: Found; entries: Entry[] }[] = []
  for (const [entry, at] of placed) {
    const last = joined[joined.length - 1]
    if (last !== undefined && last.found.unit === at.unit && (at.start < last.found.end || at.start === last.found.start)) {
      last.found = { ...at, start: last.found.start, end: Math.max(last.found.end, at.end) }
      last.entries.push(entry)
    } else joined.push({ found: at, entries: [entry] })
  }
  for (const { found: at, entries } of joined) {
    const text = opened[at.unit]!, change = became(of[at.unit] ?? [], text, entries.length > 1 ? at : widened(text, at, groupOf(entries[0]!.finding.category)))
    const wrong = text.slice(change.start, change.end)
    const right = change.now !== wrong ? change.now : fixedText(wrong, change.start, entries, found)
    // Where the English has nothing and no fix is known, the words have to go.
    const gone = right === null && entries.every(({ finding }) => finding.en === null)
    out.push({ at: at.unit * 1e6 + change.start, correction: { where: where(at.unit), wrong: wrong.trim(), right: gone ? '' : right?.trim() ?? null, source: entries.map(({ en }) => marked(en)).find(said => said !== '') ?? '', entries } })
  }
  for (const entry of lost) {
    const unit = origins[entry.finding.fr!.unit]?.[0] ?? entry.finding.fr!.unit
    const wrong = marked(entry.fr)
    out.push({ at: unit * 1e6, correction: { where: where(Math.min(unit, roles.length - 1)), wrong, right: fixedText(wrong, 0, [entry], new Map([[entry, { unit, start: 0, end: wrong.length }]])), source: marked(entry.en), entries: [entry] } })
  }
  // What was missing stands across from its English, or after the French before it.
  for (const entry of own) {
    if (entry.finding.fr !== null) continue
    const { finding } = entry
    const link = input.links.findIndex(({ en }) => finding.en !== null && en.includes(finding.en.unit))
    const across = input.links[link]?.fr ?? []
    const known = across.find(unit => (origins[unit] ?? []).length > 0)
    let before = -1
    for (let i = link; i >= 0 && before < 0; i--) for (const unit of input.links[i]!.fr) before = Math.max(before, ...(origins[unit] ?? []))
    const unit = known === undefined ? before : origins[known]![0]!
    const put = known === undefined ? whole.get(unit) ?? [] : (of[unit] ?? []).filter(s => !s.same && s.start === s.end).map(s => s.now.trim()).filter(words => words.length > 1)
    const right = finding.fix !== undefined && finding.fix.text !== '' ? finding.fix.text : across.length > 0 && known === undefined ? across.map(i => input.texts.fr[i] ?? '').join(' ') : put.length === 1 ? put[0]! : null
    out.push({ at: Math.max(0, unit) * 1e6 + 999_999, correction: { where: where(Math.max(0, unit), known === undefined), wrong: '', right, source: marked(entry.en), entries: [entry] } })
  }
  return out.sort((a, b) => a.at - b.at).map(({ correction }) => correction)
}

const fill = (key: keyof typeof correctionWords, language: Interface, values: Readonly<Record<string, string>> = {}): string =>
  correctionWords[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

function sentence({ where, wrong, right, source, entries }: Correction, language: Interface, first: 'corrects' | 'refiles'): string {
  const place = whereWords(where, language)
  const blank = source === '' ? fill('toCheck', language) : fill('toWrite', language, { source: quoted(shortened(source), language === 'fr' ? 'fr' : 'en') })
  const values = {
    what: thingOf(entries[0]!.finding.category), where: place, Where: place[0]!.toUpperCase() + place.slice(1),
    wrong: quoted(shortened(wrong), language), right: right === null ? blank : quoted(shortened(right), language),
  }
  return fill(wrong === '' ? 'restores' : right === '' ? 'removes' : first, language, values)
}

/** Whether a correction can be told in the sentence of the one before it: words for words at the same place. */
const isNext = (before: Correction | undefined, one: Correction | undefined): boolean => before !== undefined && one !== undefined
  && whereWords(before.where, 'fr') === whereWords(one.where, 'fr') && [before, one].every(({ wrong, right }) => wrong !== '' && right !== '')

/** A correction without its place, for the sentence that has named it. */
const again = (one: Correction): string => sentence(one, 'fr', 'corrects').replace(/^.*?bien lire /, '')

/** The headline of the French, or what the story is called on the desk. */
function titleOf({ input }: NotesModel): string {
  const headline = withRoles('fr', input.texts.fr).find(({ role }) => role === 'headline')
  return (headline?.text ?? input.slug).replace(/\s+/g, ' ').trim()
}

/**
 * The text of a correction, of the confirmed errors that are critical or major, or, when there are none, of a refile of the minor
 * ones: in French, in English, and then what the desk alone has to know, with the MQM type and severity of each.
 */
export function correctionText(model: NotesModel): string {
  const { language } = model.input
  const majors = correctionsOf(model)
  const minors = correctionsOf(model, ['minor'])
  const refile = majors.length === 0
  const list = refile ? minors : majors
  const out: string[] = []
  if (list.length > 0) {
    const french = list.map((one, i) => `${isNext(list[i - 1], one) ? ' et ' : i === 0 ? '' : ' '}${isNext(list[i - 1], one) ? again(one) : sentence(one, 'fr', 'corrects')}${isNext(one, list[i + 1]) ? '' : '.'}`).join('')
    out.push(`${fill(refile ? 'refile' : 'correction', 'fr')} - ${titleOf(model)}`, '', `(${french} ${fill('rest', 'fr')})`, '')
    const english = list.map((one, i) => {
      const said = sentence(one, 'en', refile && i === 0 ? 'refiles' : 'corrects')
      return i === 0 ? said[0]!.toUpperCase() + said.slice(1) : said[0]!.toLowerCase() + said.slice(1)
    }).join('; ')
    out.push(`${fill(refile ? 'refile' : 'correction', 'en')} - ${model.input.slug}`, '', `(${english}. ${fill('rest', 'en')})`, '')
  }
  // The part for the desk speaks the language of the interface.
  const w = (key: keyof typeof correctionWords, values: Readonly<Record<string, string>> = {}): string => fill(key, language, values)
  out.push(`--- ${w('desk')} ---`, list.length === 0 ? w('nothing') : w('draft'))
  for (const { where, entries } of list) for (const { finding, status } of entries) {
    out.push(`- ${whereWords(where, language)} : ${categoryLabel(finding.category, language)}, ${severityLabel(finding.severity, language)}, ${statusLabel(status, language)} [${mqmWords(finding.category)}]`.replace(' : ', language === 'fr' ? '\u00a0: ' : ': '))
  }
  if (list.some(({ entries }) => entries.some(({ finding }) => finding.severity === 'critical'))) out.push(w('critical'))
  const open = model.entries.filter(({ status, finding }) => status === 'flagged' && groupOf(finding.category) !== 'style').length
  if (open > 0) out.push(w('flagged', { count: String(open) }))
  if (!refile && minors.length > 0) out.push(w('minors', { count: String(minors.length) }))
  return `${out.join('\n')}\n`
}
