import { isTitle } from './name'
import type { Names, Named } from './name-tie'

/** Who bears which name in the English of a story. */
export interface People {
  /** Words that are part of a person's name. */
  readonly words: ReadonlySet<string>
  /** Surname → the words that stand right before it, as first met. */
  readonly before: ReadonlyMap<string, ReadonlyMap<string, Named>>
  /** Neighbours in a run, `first second`. */
  readonly neighbours: ReadonlySet<string>
  /** Names of two words and more whose first is a given name. */
  readonly full: readonly (readonly Named[])[]
}

/** Whether a mention may be part of a person's name. */
export const isNameWord = (named: Named): boolean => {
  const { kind, type, common, given } = named.mention
  return type !== null && !isTitle(named.side, named.mention.key) && (kind === 'name' || kind === 'figure' || given !== '' || kind === 'place') && (!common || given !== '')
}

/** A capitalised word of no language: Climo, Wayde. */
const isPlain = (named: Named): boolean => named.mention.kind === 'name' && !named.mention.common && !named.mention.caps && !isTitle('en', named.mention.key)

/** The runs of neighbouring mentions. */
export function* runsOf(names: readonly Named[]): Generator<readonly Named[]> {
  let from = 0
  for (let i = 1; i <= names.length; i++) {
    const a = names[i - 1]!, b = names[i]
    if (b !== undefined && a.unit === b.unit && a.mention.run === b.mention.run) continue
    yield names.slice(from, i)
    from = i
  }
}


/** Reads the people of a story from the runs of its English. */
export function peopleOf(names: Names): People {
  const words = new Set<string>(), before = new Map<string, Map<string, Named>>(), neighbours = new Set<string>(), full: (readonly Named[])[] = []
  // A word that the French leaves as it is, capital and all, is a name though it be a word of the language (West, Browne).
  const kept = new Set<string>()
  for (const { tie, mention } of names.en) if (tie !== null && mention.type !== null && tie.mention.key === mention.key && tie.mention.type?.capital === true && !mention.caps) kept.add(mention.key)
  const isProper = (named: Named): boolean => named.mention.type !== null && !isTitle('en', named.mention.key) && !named.mention.caps && (named.mention.given !== '' || isPlain(named) || kept.has(named.mention.key))
  for (const run of runsOf(names.en)) {
    for (let k = 1; k < run.length; k++) {
      const a = run[k - 1]!, b = run[k]!
      for (let j = 0; j < k; j++) neighbours.add(`${run[j]!.mention.key} ${b.mention.key}`)
      const title = isTitle('en', a.mention.key)
      if (title && (isNameWord(b) || isProper(b))) words.add(b.mention.key)
      if (title || a.mention.type === null || a.mention.caps || (a.mention.common && a.mention.opener) || b.mention.type === null) continue
      if (a.mention.kind !== 'name' && a.mention.given === '') continue
      let map = before.get(b.mention.key)
      if (map === undefined) before.set(b.mention.key, map = new Map())
      if (!map.has(a.mention.key)) map.set(a.mention.key, a)
    }
    for (let from = 0; from < run.length - 1; from++) {
      const first = run[from]!
      const sure = first.mention.given !== '' || isPlain(first)
      if (isTitle('en', first.mention.key) || !(sure || (first.mention.kind === 'name' && isProper(first)))) continue
      let to = from + 1
      while (to < run.length && (isProper(run[to]!) || (to === from + 1 && first.mention.given !== '' && run[to]!.mention.type !== null && !run[to]!.mention.caps))) to++
      if (to > from + 1) {
        const person = run.slice(from, to)
        if (sure) full.push(person)
        for (const named of person) words.add(named.mention.key)
      }
      from = to - 1
    }
  }
  return { words, before, neighbours, full }
}
