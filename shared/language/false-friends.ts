import { fold } from './morphology'
import { rows } from './table'
import table from './false-friends.tsv'

let pairs: Set<string> | undefined

/** Whether two folded words look alike and mean different things (library, librairie). */
export function falseFriend(en: string, fr: string): boolean {
  if (pairs === undefined) {
    pairs = new Set()
    for (const [left, right] of rows(table)) pairs.add(`${fold(left!)}\t${fold(right!)}`)
  }
  return pairs.has(`${en}\t${fr}`)
}
