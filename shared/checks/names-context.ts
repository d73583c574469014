import { place, type Place } from '../article/types'
import { WORD } from '../article/words'
import type { Story } from '../story'
import type { Category, Draft, Severity } from './finding'
import { definedAcronyms } from '../facts/name-defined'
import { peopleOf, type People } from '../facts/name-people'
import { Support } from '../facts/name-support'
import { tieNames, type Named, type Names } from '../facts/name-tie'

/** What the checks of names share: the story's ties and people, what each passage supports, and the findings so far. */
export class NameContext {
  readonly names: Names
  readonly people: People
  readonly drafts: Draft[] = []
  /** Names that a finding already speaks of. */
  readonly spoken = new Set<Named>()
  private readonly supports = new Map<number, Support>()
  private readonly french = new Map<number, ReadonlyMap<string, number>>()
  private all: Support | null = null
  private defined: ReadonlySet<string> | null = null
  private small: Set<string> | null = null

  constructor(readonly story: Story) {
    this.names = tieNames(story)
    this.people = peopleOf(this.names)
  }

  /** What the English of a paragraph link says. */
  support(link: number): Support {
    let found = this.supports.get(link)
    if (found === undefined) this.supports.set(link, found = new Support(this.story.alignment.links[link]!.en.map(unit => this.story.en[unit]!)))
    return found
  }

  /** What the whole English says. */
  get whole(): Support {
    return (this.all ??= new Support(this.story.en))
  }

  /** Whether any English of the linked passage stands behind a French name. */
  supported(named: Named): boolean {
    return this.support(named.paragraph).name(named.mention, this.story.fr[named.unit]!)
  }

  /**
   * Whether letters are explained where the French brings them in (Régime de pensions du Canada (RPC)): each language has its own.
   * Not so where they are known, and the English of the passage has known letters of its own that want an answer (AIE for EIA).
   */
  isDefined({ mention, paragraph }: Named): boolean {
    if (!mention.caps) return false
    this.defined ??= definedAcronyms(this.story.fr)
    if (!this.defined.has(mention.key) || this.whole.hasEntity(mention.entities)) return false
    return mention.entities.length === 0 || !this.names.enIn[paragraph]?.some(en => en.mention.caps && en.tie === null && en.mention.entities.length > 0)
  }

  /** How often one version writes a name, by its key. */
  times(side: 'en' | 'fr', key: string): number {
    let count = 0
    for (const { mention } of this.names[side]) if (mention.key === key) count++
    return count
  }

  /** Whether the French also has a word, folded, without a capital: the Elves of a story of elves are no name. */
  inSmallLetters(folded: string): boolean {
    if (this.small === null) {
      this.small = new Set()
      for (const passage of this.story.fr) for (const { type } of passage.words) if (type.kind === WORD && !type.capital) this.small.add(type.folded)
    }
    return this.small.has(folded)
  }

  inStory(named: Named): boolean {
    return this.whole.name(named.mention, this.story.fr[named.unit]!)
  }

  /** How often each folded word stands in the French of a paragraph link. */
  frenchWords(link: number): ReadonlyMap<string, number> {
    let found = this.french.get(link)
    if (found === undefined) {
      const counts = new Map<string, number>()
      for (const unit of this.story.alignment.links[link]!.fr) for (const { type } of this.story.fr[unit]!.words) counts.set(type.folded, (counts.get(type.folded) ?? 0) + 1)
      this.french.set(link, found = counts)
    }
    return found
  }

  /** Whether no other name stands in a name's run: a surname alone, a place, a capital at the head of a sentence. */
  isAlone({ side, unit, mention }: Named): boolean {
    return !this.names[side].some(other => other.mention !== mention && other.unit === unit && other.mention.run === mention.run)
  }

  text(named: Named): string {
    return this.textOf(named, named)
  }

  /** The words from the first to the last of some names of one passage. */
  textOf(first: Named, last: Named): string {
    return this.story[first.side][first.unit]!.text.slice(first.mention.start, last.mention.end)
  }

  placeOf(first: Named, last: Named = first): Place {
    return place(first.unit, first.mention.start, last.mention.end)
  }

  /** Adds a finding on some English and some French names of one run each; `fix` is the French that ought to stand there. */
  add(category: Category, why: string, severity: Severity, en: readonly Named[], fr: readonly Named[], fix?: string, more: Readonly<Record<string, string>> = {}, others: readonly string[] = []): void {
    for (const named of [...en, ...fr]) this.spoken.add(named)
    const first = fr[0], enFirst = en[0]
    const values: Record<string, string> = { ...more }
    if (enFirst !== undefined) values.en = this.textOf(enFirst, en[en.length - 1]!)
    if (first !== undefined) values.fr = this.textOf(first, fr[fr.length - 1]!)
    const shown = (first ?? enFirst)!
    const headline = this.story[shown.side][shown.unit]!.role === 'headline'
    const at = first === undefined ? null : this.placeOf(first, fr[fr.length - 1]!)
    this.drafts.push({
      category, why, severity: headline && severity === 'major' ? 'critical' : severity, values,
      en: enFirst === undefined ? null : this.placeOf(enFirst, en[en.length - 1]!), fr: at,
      ...(fix !== undefined && at !== null && fix !== values.fr ? { fix: { at, text: fix }, ...(others.length > 0 ? { otherFixes: others } : {}) } : {}),
    })
  }
}
