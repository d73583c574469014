/**
 * The tables of irregular forms (irregular-en.tsv, irregular-fr.tsv), read once on first use.
 *
 * A row is `lemma, forms, prefixes`. A lemma marked `=` is closed: its key is the lemma with a full stop behind, which no rule
 * ever produces, so that a protected word cannot meet a stranger. An unmarked lemma takes the key that the rules give it.
 * Rows that begin with `~` are lists of stems that the rules consult.
 */
export interface Forms {
  /** The key of a form, or the keys when the form belongs to several lemmas, the commonest first. */
  readonly keys: ReadonlyMap<string, string | readonly string[]>
  /** The named lists of stems; a name may stand on several rows. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}

export const LARGEST_NUMBER_OF_KEYS = 3

const NOTHING: ReadonlySet<string> = new Set<string>()

export const listOf = (forms: Forms, name: string): ReadonlySet<string> => forms.lists.get(name) ?? NOTHING

/** Forms with `stem*` replaced by the stem with each of the endings. */
const spelledOut = (forms: readonly string[], endings: readonly string[]): string[] =>
  forms.flatMap(form => (form.endsWith('*') ? endings.map(ending => form.slice(0, -1) + ending) : [form]))

/** Reads a table. `endings` are those that `*` stands for. `rules` is asked for the key of an open lemma; it may use the lists, which are complete by then. */
export function readForms(table: string, endings: readonly string[], rules: (lemma: string, lists: Forms['lists']) => string): Forms {
  const keys = new Map<string, string | readonly string[]>()
  const lists = new Map<string, Set<string>>()
  const open: string[][] = []
  const add = (form: string, key: string): void => {
    const known = keys.get(form)
    if (known === undefined) keys.set(form, key)
    else if (typeof known === 'string') { if (known !== key) keys.set(form, [known, key]) }
    else if (known.length < LARGEST_NUMBER_OF_KEYS && !known.includes(key)) keys.set(form, [...known, key])
  }
  for (const line of table.split('\n')) {
    if (line === '' || line.charCodeAt(0) === 35) continue
    const fields = line.split('\t')
    const lemma = fields[0]!
    let forms = (fields[1] ?? '').split(' ')
    if (lemma.charCodeAt(0) === 126) {
      let list = lists.get(lemma)
      if (list === undefined) lists.set(lemma, list = new Set())
      for (const stem of forms) list.add(stem)
    } else if (lemma.charCodeAt(0) === 61) {
      const bare = lemma.slice(1), prefixes = fields[2]
      if (fields[1]!.includes('*')) forms = spelledOut(forms, endings)
      const onlyPrefixed = prefixes !== undefined && prefixes.charCodeAt(0) === 45
      if (!onlyPrefixed) {
        const key = bare + '.'
        for (const form of forms) add(form, key)
      }
      if (prefixes !== undefined) {
        for (const prefix of (onlyPrefixed ? prefixes.slice(1) : prefixes).split(' ')) {
          const key = prefix + bare + '.'
          for (const form of forms) add(prefix + form, key)
        }
      }
    } else open.push([lemma, ...forms])
  }
  for (const [lemma, ...forms] of open) {
    const closed = keys.get(lemma!)
    const key = closed === undefined ? rules(lemma!, lists) : typeof closed === 'string' ? closed : closed[0]!
    for (const form of forms) add(form, key)
  }
  return { keys, lists }
}
