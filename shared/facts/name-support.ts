import type { Passage } from '../article/passage'
import { MARK, type Word, type WordType } from '../article/words'
import { knowledge } from '../align/vocabulary'
import { lexicon } from '../language/lexicon'
import { nameWord, readNames, type NameMention } from './name'
import { nameTable } from './name-table'
import { isRomanised, nearSound } from './name-tie'

/** Whether a word alone names a country or its people. */
export const namesPeople = (type: WordType): boolean => nameWord(type).forms.some(form => form.words.length === 1 && (form.kinds[0] === 'demonym' || form.kinds[0] === 'country'))

/** What the English of some passages says, asked about French names: a wider net than ties, each word may support many. */
export class Support {
  readonly words = new Set<string>()
  /** Capitalised words of content, by folded form. */
  readonly names = new Map<string, WordType>()
  private readonly entities = new Set<number>()
  /** Those of whole mentions: North Korean names no other Korea. */
  private readonly whole = new Set<number>()
  private stems: ReadonlySet<number> | null = null
  private strictStems: ReadonlySet<number> | null = null

  constructor(private readonly passages: readonly Passage[]) {
    for (const passage of passages) {
      const { words } = passage
      for (let i = 0; i < words.length; i++) {
        const { type } = words[i]!
        if (type.kind === MARK) continue
        this.words.add(type.folded)
        if (!type.capital) continue
        const { bare: key, plain } = nameWord(type)
        this.words.add(key)
        // L'Oreal, O'Neill: French cuts at the apostrophe.
        const cut = key.indexOf("'")
        if (cut > 0) this.words.add(key.slice(cut + 1))
        if (!plain && !this.names.has(key)) this.names.set(key, type)
      }
      for (const mention of readNames(passage)) {
        for (const entity of mention.entities) { this.entities.add(entity); this.whole.add(entity) }
        if (mention.type === null && mention.kind !== 'country' && mention.kind !== 'demonym') for (let i = mention.from; i < mention.to; i++) this.inner(passage.words[i]!)
      }
    }
  }

  /** A word inside a longer name, known for itself: British in British Open. */
  private inner(word: Word): void {
    if (word.type.kind === MARK) return
    for (const form of nameWord(word.type).forms) if (form.words.length === 1) for (const entity of form.entities) this.entities.add(entity)
  }

  private knowsStem(fr: WordType, loose: boolean): boolean {
    const own = knowledge(fr).stems
    // Terms of several words tie each word to each: Scottish Parliament would let parliament stand for écossais.
    if (own.length === 0 || (!loose && fr.caps)) return false
    const stems = loose ? (this.stems ??= this.tied(0)) : (this.strictStems ??= this.tied(0.9))
    return own.some(stem => stems.has(stem))
  }

  /** The French stems that the lexicon ties to the words of the scope, surer than `least`. */
  private tied(least: number): ReadonlySet<number> {
    const out = new Set<number>(), seen = new Set<number>()
    for (const passage of this.passages) {
      for (const { type } of passage.words) {
        if (type.kind === MARK || seen.has(type.id)) continue
        seen.add(type.id)
        const { stems } = knowledge(type)
        for (let i = 0; i < stems.length; i++) {
          const { to, weights } = lexicon().tiesOf(stems[i]!)
          for (let k = 0; k < to.length; k++) if (weights[k]! > least) out.add(to[k]!)
        }
      }
    }
    return out
  }

  /** Whether any English word of the scope stands behind one French word. */
  word(fr: WordType, loose = nameWord(fr).forms.length === 0): boolean {
    if (this.words.has(fr.folded) || this.words.has(nameWord(fr).bare)) return true
    for (const form of nameWord(fr).forms) if (form.words.length === 1 && this.hasEntity(form.entities)) return true
    const german = nameWord(fr).umlaut
    if (german !== '' && this.words.has(german)) return true
    if (this.knowsStem(fr, loose)) return true
    return this.respelt(fr) || (fr.folded.includes("'") && this.words.has(fr.folded.replace("'", '')))
  }

  /** Whether the scope has the word as a name or as a word of the lexicon, small letters not counted. */
  asName(fr: WordType): boolean {
    const key = nameWord(fr).bare
    // Dragon's for Dragons': the apostrophe strayed, the name is the same.
    if (this.names.has(key) || this.names.has(fr.folded) || this.names.has(fr.folded.replace("'", '')) || this.words.has(`'${key}`)) return true
    for (const name of this.names.keys()) if (name.includes("'") && name.slice(name.indexOf("'") + 1) === key) return true
    return this.knowsStem(fr, true) || this.respelt(fr)
  }

  private respelt(fr: WordType): boolean {
    if (fr.folded.length > 2 && !fr.caps) for (const type of this.names.values()) if (nearSound(type.folded, fr.folded) && isRomanised(type, fr)) return true
    return false
  }

  private people(fr: WordType): boolean {
    return nameWord(fr).forms.some(form => form.words.length === 1 && form.entities.some(entity => this.whole.has(entity)))
  }

  hasEntity(entities: readonly number[]): boolean {
    const { seats, members } = nameTable(), here = (list: readonly number[] | undefined): boolean => list?.some(entity => this.entities.has(entity)) ?? false
    return entities.some(entity => this.entities.has(entity) || here(seats.get(entity)) || here(members.get(entity)))
  }

  /** Whether a French name is in the scope, as a whole or word by word. */
  name(mention: NameMention, passage: Passage): boolean {
    if (this.hasEntity(mention.entities)) return true
    if (mention.type !== null) return this.word(mention.type)
    // Of nord-américain the people matters.
    if (mention.kind === 'demonym') return this.people(passage.words[mention.to - 1]!.type)
    // A place without a capital (zone euro, côte est) is put together of plain words.
    const loose = (mention.kind !== 'country' && mention.kind !== 'place') || !passage.words.slice(mention.from, mention.to).some(({ type }) => type.capital)
    for (let i = mention.from; i < mention.to; i++) {
      const { type } = passage.words[i]!
      if (type.kind !== MARK && !nameWord(type).plain && !this.word(type, loose && !namesPeople(type))) return false
    }
    return true
  }
}
