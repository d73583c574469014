import { fold } from './morphology'
import { rows } from './table'
import table from './false-friends.tsv'

let friends: Map<string, Set<string>> | undefined

/** Whether two folded words look alike and mean different things (library, librairie). */
export function falseFriend(en: string, fr: string): boolean {
  if (friends === undefined) {
    friends = new Map()
    for (const [left, right] of rows(table)) {
      const key = fold(left!), own = friends.get(key)
      if (own === undefined) friends.set(key, new Set([fold(right!)]))
      else own.add(fold(right!))
    }
  }
  return friends.get(en)?.has(fr) === true
}
