import { fold } from '../language/morphology'
import { rows } from '../language/table'
import signoffs from '../language/wire/signoffs.tsv'

const of = (kind: string): readonly string[] => rows(signoffs).filter(row => row[0] === kind).map(row => row[1]!)
const opens = of('opens'), names = of('name'), within = of('within'), lines = of('line')

/** Whether a folded text begins with a phrase that ends where a word ends. */
export const beginsWith = (text: string, phrase: string): boolean => text.startsWith(phrase) && !/[\p{L}\d]/u.test(text[phrase.length] ?? ' ')

/** Electronic addresses, telephone numbers and agency terminals: how to reach whoever signed. */
const contact = /@|\+\d{2}|\bwww\.|\bhttps?:|\b(?:twitter|tel|tél)\b/i

/** Names, each with the place where it wrote: Stavros Lekkas à Athènes et Mona El-Charif au Caire. One place at least makes it more than a list of names. */
const person = '\\p{Lu}[\\p{L}’\'.-]+(?: \\p{Lu}[\\p{L}’\'.-]+)+', spot = ' (?:à|au|aux|en|in|at) \\p{Lu}[\\p{L}’\'-]+(?: \\p{Lu}[\\p{L}’\'-]+)*'
const bylines = new RegExp(`^${person}${spot}(?:(?:,| et| and|, et|, and) ${person}(?:${spot})?)*\\)?$`, 'u')

function isGroup(inside: string): boolean {
  const plain = inside.replace(/^[\s(]+/, '')
  const folded = fold(plain)
  if (opens.some(phrase => beginsWith(folded, phrase)) || within.some(phrase => folded.includes(phrase))) return true
  if (bylines.test(plain)) return true
  return names.some(phrase => beginsWith(folded, phrase) && /^\p{Lu}/u.test(plain.slice(phrase.length).trimStart()) && !/[.!?]\s/.test(plain))
}

/** Where the parenthesis that ends at `end` (exclusive) opens, or -1. */
function opening(text: string, end: number): number {
  let depth = 0
  for (let i = end - 1; i >= 0; i--) {
    if (text[i] === ')') depth++
    else if (text[i] === '(' && --depth === 0) return i
  }
  return -1
}

/** Where the sign-off that ends a paragraph begins: the offset of its parenthesis; -1 when there is none. */
export function signOffStart(text: string): number {
  let start = -1
  let end = text.trimEnd().length
  while (end > 0 && text[end - 1] === ')') {
    const open = opening(text, end)
    if (open < 0) break
    const inside = text.slice(open + 1, end - 1)
    if (isGroup(inside)) start = open
    else if (!contact.test(inside)) break
    else if (start < 0 && !/\)\s*$/.test(text.slice(0, open))) break
    end = text.slice(0, open).trimEnd().length
  }
  if (start >= 0) return start
  // A parenthesis that nobody closed.
  const open = text.lastIndexOf('(')
  return open >= 0 && !text.includes(')', open) && opens.some(phrase => beginsWith(fold(text.slice(open + 1).trimStart()), phrase)) ? open : -1
}

/** Whether a whole paragraph, near the end of a story, says who made it. */
export function isSignOff(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > 600) return false
  const start = signOffStart(trimmed)
  if (start === 0) return true
  // Run into the end of prose it is a part of that paragraph.
  if (start > 0) return false
  // Names alone in parentheses: whoever wrote the version.
  if (/^\(\p{Lu}[\p{L}'’.-]+(?:,? (?:(?:et|and|avec|with) )?\p{Lu}[\p{L}'’.-]+)+\)$/u.test(trimmed)) return true
  // An agency's initials (abc-de/fgh), its mark of ownership, or its dotted line.
  if (/^[a-z]{2,4}(?:[-/][a-z0-9]{1,4})+$/.test(trimmed) || /^(?:©|\(c\)\s)/i.test(trimmed) || /^(?:_{3,}|-30-|###|\(FIN\)|\(END\))$/.test(trimmed)) return true
  if (trimmed.startsWith('((') && contact.test(trimmed)) return true
  if (trimmed.length > 300) return false
  const folded = fold(trimmed)
  return opens.some(phrase => beginsWith(folded, phrase) && (!/[.!?]["”»)]*$/.test(trimmed) || folded.includes(';'))) || lines.some(phrase => folded.includes(phrase))
}
