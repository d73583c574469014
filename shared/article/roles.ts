import { findDateline, isDatelineLine } from './dateline'
import { beginsWith, isSignOff, signOffStart } from './signoff'
import { paragraph, type Language, type Paragraph, type Part, type Role } from './types'
import { fold } from '../language/morphology'
import { rows } from '../language/table'
import advisories from '../language/wire/advisories.tsv'

const formsOf = (kind: string): readonly string[] => rows(advisories).filter(row => row[0] === kind).map(row => row[1]!)
const tags: ReadonlySet<string> = new Set(formsOf('tag'))
const openers = formsOf('opener')

const bullet = /^(?:[*•·▪‣]|-)\s+/
/** A sentence that is over: a point, perhaps inside closing marks. */
const ended = /[.…]["”»’')\]\s]*$/
const closed = /[.!?…:;,"”»)\]–—-]['’\s]*$/

/** Where the tags that open a headline end (`UPDATE 1-`, `RPT-`, `ATTENTION -`): 0 when there are none. */
function tagEnd(text: string): number {
  let at = 0
  for (;;) {
    const match = /^(?:-\s*)?(\p{Lu}[\p{Lu}'’ -]*?|\d(?:ST|ND|RD) LEAD)(?:\s+\d{1,2})?\s*(?:[-–—:/]\s*|$)/u.exec(text.slice(at))
    if (match === null || !tags.has(fold(match[1]!))) return at
    at += match[0].length
    if (at >= text.length) return text.length
  }
}

function isAdvisory(text: string): boolean {
  const bracketed = text.startsWith('(') && text.endsWith(')')
  if (!bracketed && !/^\*\s/.test(text)) return false
  const folded = fold(text.replace(/^[\s(*]+/, ''))
  return openers.some(opener => beginsWith(folded, opener))
}

/** Words that may stand in a byline between names. */
const small: ReadonlySet<string> = new Set("and et avec with in a au aux en de du des d la le les l von van der den el al bin ben ibn dos da di y e envoye envoyee special speciale notre correspondant correspondante journaliste".split(' '))
const bylineOpeners = ['par', 'by', 'propos recueillis par', 'recueilli par', 'de notre correspondant', 'de notre correspondante', 'de notre envoye special', 'de notre envoyee speciale', 'reportage de', 'texte', 'story by', 'analysis by', 'analyse de'] as const

function isByline(text: string, names: number): boolean {
  if (text.length > 160 || /\d/.test(text)) return false
  const folded = fold(text)
  const opener = bylineOpeners.find(phrase => beginsWith(folded, phrase))
  if (opener === undefined) return false
  const words = text.slice(opener.length).split(/[\s,/&;|]+|(?<=\p{L})['’]/u).filter(word => word !== '')
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length
  // A final point is an initial's or nobody's: a byline is no sentence.
  return capitals >= names && words.every(word => /^\p{Lu}/u.test(word) || small.has(fold(word).replace(/\.$/, ''))) && !(ended.test(text) && !/\b\p{Lu}\.$/u.test(text))
}

const HEAD = 12, TAIL = 8

/** Where the story itself begins: at its dateline, else at the first paragraph that reads as a sentence of prose; -1 when none does. */
function findLead(texts: readonly string[]): { readonly lead: number; readonly own: number; readonly end: number } {
  for (let i = 0; i < texts.length && i < HEAD; i++) {
    const found = findDateline(texts[i]!)
    if (found !== null) return { lead: i, own: -1, end: found.end }
    if (i + 1 < texts.length && isDatelineLine(texts[i]!)) return { lead: i + 1, own: i, end: 0 }
  }
  return { lead: texts.findIndex(text => text.length >= 70 && ended.test(text) && !isAdvisory(text)), own: -1, end: 0 }
}

/** A line between two paragraphs of prose that says what comes next. */
function isCrosshead(before: string, text: string, after: string): boolean {
  if (text.length > 70 || closed.test(text) || !/^[\p{Lu}\d«“"'‘¿]/u.test(text) || /^[\d\s.,%+-]+$/.test(text)) return false
  // Figures in a row are a table, not a heading.
  if (text.split(/\s+/).length > 10 || (text.match(/\d+/g) ?? []).length > 2) return false
  // A few words in capitals stand out of any prose; others only beside paragraphs of some length.
  const shouted = text.length <= 40 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
  const prose = (s: string): boolean => s.length >= (shouted ? 25 : 60) && s.length > text.length && /[.!?…:]["”»’')\]]*$/.test(s)
  return prose(before) && prose(after)
}

/**
 * Gives each paragraph its role, as the wire writes stories. Only what is sure is marked: a text of one paragraph, or of paragraphs
 * that show nothing of a story's frame, is all body.
 */
export function withRoles(_language: Language, texts: readonly string[]): Paragraph[] {
  const count = texts.length
  const trimmed = texts.map(text => text.trim())
  const roles = new Array<Role>(count).fill('body')
  const parts: Part[][] = texts.map(() => [])
  const { lead, own, end } = findLead(texts)

  if (own >= 0) roles[own] = 'dateline'
  if (end > 0) parts[lead]!.push({ start: 0, end, role: 'dateline' })
  for (let i = 0; i < lead; i++) {
    const text = trimmed[i]!
    if (i === own || text === '') continue
    const tag = tagEnd(text)
    if (isAdvisory(text) || (tag > 0 && tag >= text.length)) roles[i] = 'advisory'
    else if (isByline(text, 1)) roles[i] = 'byline'
    else if (bullet.test(text)) roles[i] = 'bullet'
    else if (text.length <= 220 && !ended.test(text)) {
      roles[i] = 'headline'
      if (tag > 0) parts[i]!.push({ start: texts[i]!.indexOf(text), end: texts[i]!.indexOf(text) + tag, role: 'advisory' })
    }
  }
  if (lead >= 0 && count > 1) markTail(trimmed, roles, lead)
  markSignOff(texts, roles, parts)
  if (lead >= 0) markBody(trimmed, roles, lead)
  return texts.map((text, i) => paragraph(text, roles[i], parts[i]))
}

function markTail(texts: readonly string[], roles: Role[], lead: number): void {
  for (let i = Math.max(lead + 1, texts.length - TAIL); i < texts.length; i++) {
    if (isSignOff(texts[i]!)) roles[i] = 'footer'
    else if (i >= texts.length - 2 && isByline(texts[i]!, 2)) roles[i] = 'byline'
  }
}

/** The sign-off run into the end of the last paragraph that is not itself one. */
function markSignOff(texts: readonly string[], roles: readonly Role[], parts: readonly Part[][]): void {
  let last = texts.length - 1
  while (last >= 0 && (roles[last] === 'footer' || roles[last] === 'byline' || texts[last]!.trim() === '')) last--
  if (last < 0 || roles[last] !== 'body') return
  const start = signOffStart(texts[last]!)
  if (start > 0 && start >= (parts[last]![0]?.end ?? 0)) parts[last]!.push({ start, end: texts[last]!.trimEnd().length, role: 'footer' })
}

function markBody(texts: readonly string[], roles: Role[], lead: number): void {
  const crossheads: number[] = []
  let prose = 0
  for (let i = lead + 1; i < texts.length; i++) {
    if (roles[i] !== 'body' || texts[i] === '') continue
    if (bullet.test(texts[i]!)) roles[i] = 'bullet'
    else if (i + 1 < texts.length && roles[i + 1] === 'body' && roles[i - 1] === 'body' && isCrosshead(texts[i - 1]!, texts[i]!, texts[i + 1]!)) crossheads.push(i)
    else prose++
  }
  // Where every third line looks like a heading the text is a list or a table.
  if (crossheads.length <= Math.max(1, prose / 2)) for (const i of crossheads) roles[i] = 'crosshead'
}
