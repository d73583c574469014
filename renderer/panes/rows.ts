import type { Link } from '../../shared/align/types'

/** Paragraphs that stand level: `[from, to)` on each side, one side empty where there is nothing to stand beside. */
export interface Row {
  readonly enFrom: number
  readonly enTo: number
  readonly frFrom: number
  readonly frTo: number
  /** Index of the link that the row draws; a moved link has two rows, one a side. */
  readonly link: number
  readonly kind: 'pair' | 'cut' | 'added' | 'away'
}

interface Block { readonly link: number; readonly enFrom: number; readonly enTo: number; readonly frFrom: number; readonly frTo: number }

/** The largest set of blocks that rise on both sides, by number of paragraphs. Nearly always all of them, which is seen in one pass. */
function rising(blocks: readonly Block[]): readonly Block[] {
  const follows = (a: Block, b: Block): boolean => b.enFrom >= a.enTo && b.frFrom >= a.frTo
  if (blocks.every((block, i) => i === 0 || follows(blocks[i - 1]!, block))) return blocks
  const best: number[] = [], before: number[] = []
  let last = -1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    best[i] = 0
    before[i] = -1
    for (let j = 0; j < i; j++) {
      if (follows(blocks[j]!, block) && best[j]! > best[i]!) { best[i] = best[j]!; before[i] = j }
    }
    best[i]! += block.enTo - block.enFrom + block.frTo - block.frFrom
    if (last < 0 || best[i]! > best[last]!) last = i
  }
  const chosen: Block[] = []
  for (let i = last; i >= 0; i = before[i]!) chosen.unshift(blocks[i]!)
  return chosen
}

/**
 * Rows from links. The links that rise on both sides stand level; between two of them what is left of the English comes first,
 * then what is left of the French, each on a row of its own beside a gap. Every paragraph stands in exactly one row, in order.
 */
export function rowsOf(links: readonly Link[], enCount: number, frCount: number): readonly Row[] {
  const enLink = new Array<number>(enCount).fill(-1), frLink = new Array<number>(frCount).fill(-1)
  const blocks: Block[] = []
  links.forEach((link, index) => {
    const en = link.en.filter(unit => unit < enCount), fr = link.fr.filter(unit => unit < frCount)
    for (const unit of en) enLink[unit] = index
    for (const unit of fr) frLink[unit] = index
    if (en.length === 0 || fr.length === 0 || link.kind === 'moved') return
    blocks.push({ link: index, enFrom: Math.min(...en), enTo: Math.max(...en) + 1, frFrom: Math.min(...fr), frTo: Math.max(...fr) + 1 })
  })
  blocks.sort((a, b) => a.enFrom - b.enFrom || a.frFrom - b.frFrom)
  const rows: Row[] = []
  let en = 0, fr = 0
  const kindOf = (link: number, alone: 'cut' | 'added'): Row['kind'] => {
    const found = links[link]
    return found !== undefined && found.en.length > 0 && found.fr.length > 0 ? 'away' : alone
  }
  const leftovers = (enTo: number, frTo: number): void => {
    while (en < enTo) {
      const from = en, link = enLink[en]!
      while (en < enTo && enLink[en] === link) en++
      rows.push({ enFrom: from, enTo: en, frFrom: fr, frTo: fr, link, kind: kindOf(link, 'cut') })
    }
    while (fr < frTo) {
      const from = fr, link = frLink[fr]!
      while (fr < frTo && frLink[fr] === link) fr++
      rows.push({ enFrom: en, enTo: en, frFrom: from, frTo: fr, link, kind: kindOf(link, 'added') })
    }
  }
  for (const block of rising(blocks)) {
    leftovers(block.enFrom, block.frFrom)
    rows.push({ enFrom: block.enFrom, enTo: block.enTo, frFrom: block.frFrom, frTo: block.frTo, link: block.link, kind: 'pair' })
    en = block.enTo
    fr = block.frTo
  }
  leftovers(enCount, frCount)
  return rows
}

/** The row of a paragraph, by binary search; -1 when there are no rows. */
export function rowOf(rows: readonly Row[], side: 'en' | 'fr', unit: number): number {
  let low = 0, high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1, row = rows[middle]!
    const from = side === 'en' ? row.enFrom : row.frFrom, to = side === 'en' ? row.enTo : row.frTo
    if (unit < from) high = middle - 1
    else if (unit >= to) low = middle + 1
    else return middle
  }
  return -1
}

/** Links after the French was split or joined: `units` gives for each old paragraph the paragraphs that hold its text now. */
export function followLinks(links: readonly Link[], units: readonly (readonly number[])[], frCount: number): readonly Link[] {
  const taken = new Set<number>()
  const followed = links.map(link => {
    const fr: number[] = []
    for (const old of link.fr) for (const unit of units[old] ?? []) if (!taken.has(unit)) { taken.add(unit); fr.push(unit) }
    return { ...link, fr: fr.sort((a, b) => a - b), kind: fr.length === 0 && link.en.length > 0 ? 'cut' as const : link.kind }
  }).filter(link => link.en.length + link.fr.length > 0)
  const added: Link[] = []
  for (let unit = 0; unit < frCount; unit++) if (!taken.has(unit)) added.push({ en: [], fr: [unit], kind: 'added', confidence: 0 })
  return [...followed, ...added]
}

const sameUnits = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((unit, i) => unit === b[i])
/** Whether two links are drawn alike. */
export const sameLink = (a: Link, b: Link): boolean => a.kind === b.kind && a.fixed === b.fixed && a.confidence === b.confidence && sameUnits(a.en, b.en) && sameUnits(a.fr, b.fr)
