import { groupOf, type Severity } from '../checks/finding'
import { countFindings, groups as kinds, openFindings, severities, states, type Note } from '../review'
import { changesOf } from './changes'
import type { Entry, NotesModel, Shown } from './model'
import { mqmWords } from './mqm'
import { noteWord, type noteWords } from './note-words'
import { margin, paginate, Setting, type Group, type Run } from './pdf/flow'
import { A4, type Colour, type Mark, type Paper } from './pdf/page'
import { widthOf, type Fonts } from './pdf/write'
import { categoryLabel, dateInWords, groupLabel, severityLabel, statusLabel } from './words'

const ink: Readonly<Record<Severity, Colour>> = { critical: '#a3123a', major: '#a8480a', minor: '#1f5fa8', neutral: '#5a6470' }
const shapes: Readonly<Record<Severity, Extract<Mark, { as: 'shape' }>['shape']>> = { critical: 'triangle', major: 'diamond', minor: 'disc', neutral: 'ring' }
const soft: Colour = '#5a6470', rule: Colour = '#d5dae0', black: Colour = '#1b1f24'

const left = margin.side, wide = A4.width - 2 * margin.side

const AROUND = 60
const LONG = 150

/** A passage cut to the neighbourhood of its words, which are set in bold. */
function passage({ text, mark }: Shown, nothing: string): readonly Run[] {
  if (text === '') return [{ text: nothing, colour: soft }]
  const { start, end } = mark ?? { start: 0, end: 0 }
  const from = start <= AROUND + 10 ? 0 : Math.max(0, text.indexOf(' ', start - AROUND) + 1)
  const to = text.length - end <= AROUND + 10 ? text.length : Math.max(end, text.lastIndexOf(' ', end + AROUND))
  // A whole paragraph in bold would be no mark: it is told by its beginning and its end.
  const words = end - start <= LONG ? text.slice(start, end) : `${text.slice(start, text.lastIndexOf(' ', start + LONG / 2))} […] ${text.slice(text.indexOf(' ', end - LONG / 3) + 1, end)}`
  return [
    { text: `${from > 0 ? '…\u00a0' : ''}${text.slice(from, start)}` }, { text: start === end && mark !== null ? '‸' : words, bold: end - start <= AROUND },
    { text: `${text.slice(end, to)}${to < text.length ? '\u00a0…' : ''}` },
  ].filter(run => run.text !== '')
}

/** Paragraphs of the French that are not as they were when it was first opened. */
function changed({ input }: NotesModel): number {
  const opened = input.review.fr.paragraphs
  const { origins } = changesOf(opened, input.texts.fr)
  return input.texts.fr.filter((text, i) => origins[i]!.length !== 1 || opened[origins[i]![0]!] !== text).length
}

function groupsOf(model: NotesModel, fonts: Fonts, scale: number, blocks: ('H1' | 'H2' | 'P')[]): readonly Group[] {
  const { input, entries, queries, progress } = model
  const { language, review } = input
  const w = (key: keyof typeof noteWords, values: Readonly<Record<string, string>> = {}): string => noteWord(key, language, values)
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const setting = (): Setting => new Setting(fonts, scale, kind => blocks.push(kind) - 1)
  const heading = (at: Setting, title: string, count?: number): void => {
    at.text([{ text: title, bold: true }, ...(count === undefined ? [] : [{ text: `  ${count}`, colour: soft }])], { x: left, width: wide, size: 11.5, kind: 'H2' })
    at.space(1.5)
    at.line(left, left + wide, 0.6, rule)
    at.space(4)
  }

  const head = setting()
  head.text([{ text: `Relecture · ${w('sheet')}`, colour: soft }], { x: left, width: wide, size: 8 })
  head.text([{ text: input.slug, bold: true }], { x: left, width: wide, size: 19, kind: 'H1' })
  head.space(3)
  head.line(left, left + wide, 1.4, black)
  head.space(6)
  const opened = ({ name, at }: { readonly name: string; readonly at: string }): string => `${name}${at === '' ? '' : `, ${w('opened', { date: dateInWords(at, language) })}`}`
  const count = changed(model)
  const open = progress.open.total
  const facts: readonly (readonly [string, string])[] = [
    [w('english'), opened({ name: input.files.en, at: review.en.at })], [w('french'), opened({ name: input.files.fr, at: review.fr.at })],
    [w('who'), input.editor || w('nobody')], [w('date'), dateInWords(input.date, language)],
    [w('status'), `${review.signedOff === null ? w('notSigned') : w('signed', { date: dateInWords(review.signedOff.at, language) })}${open > 0 ? `, ${w('withOpen', { count: String(open) })}` : ''}${review.signedOff === null || review.signedOff.reason === '' ? '' : ` (${review.signedOff.reason})`}`],
    [w('changed'), count === 0 ? w('unchanged') : w('changedCount', { count: String(count), all: String(input.texts.fr.length) })],
  ]
  const half = (wide - 20) / 2
  for (let i = 0; i < facts.length; i += 2) {
    const top = head.y
    for (const k of [0, 1]) {
      const x = left + k * (half + 20), [label, value] = facts[i + k]!
      const at = head.text([{ text: label, colour: soft }], { x, width: half, size: 7.2, from: top })
      head.text([{ text: value }], { x, width: half, size: 9, from: at })
    }
    head.space(3)
  }

  const summary = setting()
  heading(summary, w('summary'))
  if (model.flagged.total === 0) summary.text([{ text: w('none') }], { x: left, width: wide, size: 9 })
  else {
    const columns = [wide - 6 * 62, ...Array.from({ length: 6 }, () => 62)]
    const row = (cells: readonly string[], bold: boolean, colour: Colour = black): void => {
      const top = summary.y, block = summary.blockOf('P')
      let x = left
      cells.forEach((text, i) => {
        // A space parts the cells for those who copy or hear the row.
        if (text !== '') summary.text([{ text: `${text}${i < cells.length - 1 && i === 0 ? ' ' : ''}`, bold, colour }], { x, width: columns[i]!, size: 8.6, from: top, right: i > 0, block })
        x += columns[i]!
      })
    }
    const top = summary.y
    row([w('group'), ...severities.map(s => severityLabel(s, language)), w('total'), w('open')], false, soft)
    severities.forEach((s, i) => { summary.shape(shapes[s], left + columns[0]! + 62 * (i + 1) - widthOf(fonts.regular, severityLabel(s, language), 8.6 * scale) - 9 * scale, top + 3.2 * scale, 5.6 * scale, ink[s]) })
    summary.line(left, left + wide, 0.4, black)
    summary.space(1)
    const waiting = countFindings(openFindings(review, input.findings))
    for (const kind of kinds.filter(kind => model.flagged.byGroup[kind] > 0)) {
      row([groupLabel(kind, language), ...severities.map(s => String(input.findings.filter(f => groupOf(f.category) === kind && f.severity === s).length)).map(n => (n === '0' ? '·' : n)), String(model.flagged.byGroup[kind]), String(waiting.byGroup[kind])], false)
    }
    summary.line(left, left + wide, 0.4, rule)
    summary.space(1)
    row([w('total'), ...severities.map(s => String(model.flagged.bySeverity[s])), String(model.flagged.total), String(waiting.total)], true)
    summary.space(2)
    const decided = states.filter(state => progress.byState[state] > 0).map(state => `${statusLabel(state, language)} ${progress.byState[state]}`)
    if (decided.length > 0) summary.text([{ text: `${w('decided')}${colon}`, colour: soft }, { text: decided.join(' · ') }], { x: left, width: wide, size: 8.6 })
  }

  const majors = entries.filter(({ finding }) => finding.severity === 'critical' || finding.severity === 'major')
  const out: Group[] = [head.group(8), summary.group(9)]
  const listed = <T>(title: string, items: readonly T[], none: string, set: (at: Setting, item: T, i: number) => void, gap: number): void => {
    const first = setting()
    heading(first, title, items.length)
    if (items.length === 0) { first.text([{ text: none, colour: soft }], { x: left, width: wide, size: 9 }); out.push(first.group(9)); return }
    items.forEach((item, i) => {
      const at = i === 0 ? first : setting()
      set(at, item, i)
      out.push(at.group(i === items.length - 1 ? 9 : gap))
    })
  }
  listed(w('majors'), majors, w('noMajors'), (at, { finding, status, en, fr, message, decision }: Entry, i) => {
    at.shape(shapes[finding.severity], left, at.y + 3 * scale, 6.4 * scale, ink[finding.severity])
    at.text([
      { text: `${i + 1}. ${categoryLabel(finding.category, language)}`, bold: true },
      { text: `  ${severityLabel(finding.severity, language)} · ${statusLabel(status, language)} · ${mqmWords(finding.category)}`, colour: soft },
    ], { x: left + 11, width: wide - 11, size: 9.2 })
    const top = at.y, column = (wide - 11 - 16) / 2
    const side = (key: 'en' | 'fr', shown: Shown, x: number): void => {
      at.text([{ text: `${w(key)}${shown.unit === null ? '' : ` ¶ ${shown.unit + 1}`}  `, colour: soft }, ...passage(shown, w('nothing'))], { x, width: column, size: 8.4, from: top })
    }
    side('en', en, left + 11)
    side('fr', fr, left + 11 + column + 16)
    const fix = finding.fix === undefined || status === 'dismissed' || status === 'intended' ? [] : [{ text: `   ${w('proposed')}${colon}`, colour: soft }, { text: finding.fix.text, bold: true }]
    at.text([{ text: message }, ...fix], { x: left + 11, width: wide - 11, size: 8.4 })
    if (decision !== null && decision.reason !== '') at.text([{ text: `${w('reason')}${colon}`, colour: soft }, { text: decision.reason }], { x: left + 11, width: wide - 11, size: 8.4 })
  }, 6)
  listed(w('queries'), queries, w('noQueries'), (at, { side, unit, text }: Note) => {
    at.text([{ text: `${unit === null ? w('wholeStory') : `${w(side)}, ${w('paragraph')} ${unit + 1}`}${colon}`, colour: soft }, { text }], { x: left, width: wide, size: 9 })
  }, 2)

  const sign = setting()
  sign.space(16)
  sign.line(left, left + half, 0.6, black)
  sign.line(left + half + 20, left + wide, 0.6, black)
  const top = sign.y + 2
  sign.text([{ text: w('editor'), colour: soft }], { x: left, width: half, size: 7.2, from: top })
  sign.text([{ text: w('signature'), colour: soft }], { x: left + half + 20, width: half, size: 7.2, from: top })
  out.push(sign.group())
  return out
}

/** Sizes that are tried, largest first, for a sheet of one page; none fits, the largest is taken and the sheet goes on. */
const scales = [1, 0.92, 0.85] as const

/** The review sheet: what story, which versions, who and when, the counts, everything critical or major, the queries. */
export function sheetPaper(model: NotesModel, fonts: Fonts): Paper {
  const { input } = model
  const { language } = input
  const set = (scale: number): { pages: ReturnType<typeof paginate>; blocks: ('H1' | 'H2' | 'P')[] } => {
    const blocks: ('H1' | 'H2' | 'P')[] = []
    return { pages: paginate(groupsOf(model, fonts, scale, blocks)), blocks }
  }
  let best = set(scales[0])
  if (best.pages.length > 1) for (const scale of scales.slice(1)) {
    const tried = set(scale)
    if (tried.pages.length === 1) { best = tried; break }
  }
  const { pages, blocks } = best
  const foot = pages.map(({ marks }, i) => {
    const at = new Setting(fonts, 1, kind => blocks.push(kind) - 1)
    at.text([{ text: noteWord('legend', language), colour: soft }], { x: left, width: wide - 60, size: 7 })
    at.text([{ text: `${i + 1}/${pages.length}`, colour: soft }], { x: left + wide - 50, width: 50, size: 7, from: 0, right: true })
    return { marks: [...marks, ...at.group().marks.map(mark => (mark.as === 'text' ? { ...mark, y: mark.y + A4.height - 42 } : mark))] }
  })
  return { ...A4, pages: foot, blocks, title: `${input.slug} — ${noteWord('sheet', language)}`, author: input.editor ?? '', language, date: input.date }
}
