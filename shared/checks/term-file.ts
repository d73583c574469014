import type { Problem } from '../channels'
import { isPlain, readArticle } from '../formats'
import { readTermBase, type TermBase } from './term-base'

/** The term base in a file's bytes, in whatever encoding a spreadsheet left them, or why there is none; `name` is the file's name. */
export function readTermFile(bytes: Uint8Array, name: string): TermBase | Problem {
  const unreadable: Problem = { key: 'problem.terms.unreadable', values: { name } }
  if (bytes.length > 0 && !isPlain(bytes, name)) return unreadable
  const read = readArticle(bytes, name, 'fr')
  // What is said of an unreadable story speaks of stories; only an empty file is empty whatever it was to hold.
  if (!read.ok) return read.problem.key === 'read.empty' ? { key: 'problem.terms.none', values: { name } } : unreadable
  const terms = readTermBase(read.source.text)
  return terms.length === 0 ? { key: 'problem.terms.none', values: { name } } : terms
}
