import { diffArrays } from 'diff'

/** A stretch of the French beside the version first opened. `end`: the end of a paragraph, which is put in or taken out like a word. */
export interface Piece {
  readonly as: 'same' | 'in' | 'out'
  /** Empty for the end of a paragraph. */
  readonly text: string
  readonly end: boolean
}

export interface Changes {
  /** In order; what was taken out stands before what was put in for it. Each paragraph of either version has its end. */
  readonly pieces: readonly Piece[]
  /** Stretches so far apart that they were not compared word by word and stand there whole, old before new. */
  readonly coarse: number
  /** For each paragraph of now, the paragraphs of then that it has words or its place from, ascending. Each of then stands somewhere unless nothing is left. */
  readonly origins: readonly (readonly number[])[]
}

/**
 * Differences looked for before a comparison is given up: among paragraphs, and among the words of a stretch of changed
 * paragraphs. The work grows with the square of these and with nothing else.
 */
const PARAGRAPHS = 1200
const WORDS = 1600

/** The end of a paragraph among the words: two characters of which neither is ever a word with the other. */
const END = '¶\n'

/** Words, figures with their separators, elided articles; every other character by itself. */
const tokensOf = (texts: readonly string[]): string[] =>
  texts.flatMap(text => [...text.match(/\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}\p{N}]+['’]?|[^]/gu) ?? [], END])

interface Block { readonly as: Piece['as']; readonly tokens: readonly string[] }

/** Old and new by the fewest changes, or null when there are more than `limit`. What was taken out comes before what was put in. */
function blocks(was: readonly string[], now: readonly string[], limit: number): Block[] | null {
  const parts = diffArrays([...was], [...now], { maxEditLength: limit })
  if (parts === undefined) return null
  const out: Block[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!, next = parts[i + 1]
    const block = (of: typeof part): Block => ({ as: of.added ? 'in' : of.removed ? 'out' : 'same', tokens: of.value })
    if (part.added && next?.removed) { out.push(block(next), block(part)); i++ } else out.push(block(part))
  }
  return out
}

/** One space left standing between two phrases that were both rewritten only makes them harder to read: it is rewritten with them. */
function joined(list: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < list.length; i++) {
    const block = list[i]!, before = out[out.length - 1], put = out[out.length - 2]
    const alone = block.as === 'same' && block.tokens.length === 1 && /^[\s\u00a0\u202f]$/.test(block.tokens[0]!)
    if (alone && before?.as === 'in' && put?.as === 'out' && list[i + 1]?.as === 'out' && list[i + 2]?.as === 'in') {
      out.splice(-2, 2, { as: 'out', tokens: [...put.tokens, ...block.tokens, ...list[i + 1]!.tokens] }, { as: 'in', tokens: [...before.tokens, ...block.tokens, ...list[i + 2]!.tokens] })
      i += 2
    } else out.push(block)
  }
  return out
}

/**
 * Where the story grew or shrank by whole paragraphs at its end, the paragraph end that was put in or taken out is the one before
 * them: the last end of a document stays, and word processors cannot say otherwise.
 */
function slideLast(pieces: Piece[]): void {
  const last = pieces.length - 1, as = pieces[last]?.as
  if (as === undefined || as === 'same') return
  let at = last
  while (at >= 0 && pieces[at]!.as === as) at--
  const before = pieces[at]
  if (before === undefined || before.as !== 'same' || !before.end) return
  pieces[at] = { as, text: '', end: true }
  pieces[last] = { as: 'same', text: '', end: true }
}

/** The French as it stands against the version first opened, word by word; paragraphs that were split, joined, put in or taken out included. */
export function changesOf(was: readonly string[], now: readonly string[]): Changes {
  const pieces: Piece[] = []
  const origins: number[][] = now.map(() => [])
  let coarse = 0
  let before = 0, after = 0

  const put = (as: Piece['as'], tokens: readonly string[]): void => {
    let text = ''
    const flush = (): void => { if (text !== '') { pieces.push({ as, text, end: false }); text = '' } }
    for (const token of tokens) {
      const here = origins[after]
      if (as === 'same' && here !== undefined && here[here.length - 1] !== before && !/^\s$/.test(token) && (token !== END || here.length === 0)) here.push(before)
      if (token !== END) { text += token; continue }
      flush()
      pieces.push({ as, text: '', end: true })
      if (as !== 'in') before++
      if (as !== 'out') after++
    }
    flush()
  }
  const compare = (old: readonly string[], fresh: readonly string[]): void => {
    if (old.length === 0 || fresh.length === 0) { put('out', tokensOf(old)); put('in', tokensOf(fresh)); return }
    const found = blocks(tokensOf(old), tokensOf(fresh), WORDS)
    if (found !== null) { for (const block of joined(found)) put(block.as, block.tokens); return }
    // Too much has changed for one look. Paragraph by paragraph it may still be read, when there are as many as there were.
    if (old.length === fresh.length && old.length > 1) { old.forEach((text, i) => { compare([text], [fresh[i]!]) }); return }
    coarse++
    const first = after
    put('out', tokensOf(old))
    put('in', tokensOf(fresh))
    for (let i = 0; i < fresh.length; i++) origins[first + i]!.push(before - old.length + Math.min(i, old.length - 1))
  }

  let start = 0
  while (start < was.length && start < now.length && was[start] === now[start]) start++
  let tail = 0
  while (tail < was.length - start && tail < now.length - start && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  put('same', tokensOf(now.slice(0, start)))
  const old = was.slice(start, was.length - tail), fresh = now.slice(start, now.length - tail)
  let out: readonly string[] = []
  let fell: readonly string[] = []
  for (const block of blocks(old, fresh, PARAGRAPHS) ?? [{ as: 'out', tokens: old }, { as: 'in', tokens: fresh }] as const) {
    if (block.as === 'out') out = block.tokens
    else if (block.as === 'in') fell = block.tokens
    else {
      compare(out, fell)
      out = fell = []
      put('same', tokensOf(block.tokens))
    }
  }
  compare(out, fell)
  put('same', tokensOf(now.slice(now.length - tail)))
  slideLast(pieces)
  return { pieces, coarse, origins: origins.map(list => [...new Set(list)].sort((a, b) => a - b)) }
}
