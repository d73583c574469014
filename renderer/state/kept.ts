import type { Decision, Review } from '../../shared/review/types'

/** A change of the text last kept: what stands in place of `drop` UTF-16 units at `at`, when the whole was `length` long. */
export interface Into { readonly at: number; readonly drop: number; readonly length: number }

/** Pieces of the review's file, which they are joined to. */
type Pieces = readonly string[]

/**
 * The review as its file holds it, with the French that is not saved and what that French is an edit of. A book's is a megabyte, and
 * is kept at every pause in the typing: so it is made of pieces, each put into JSON once, and only the pieces that differ from those
 * last kept are sent.
 */
export class KeptText {
  private readonly json = new WeakMap<object, string>()
  private french: { readonly texts: readonly string[]; readonly json: readonly string[] } = { texts: [], json: [] }
  private last: Pieces | null = null

  /** Nothing is known any more of what is kept: the next text is sent whole. */
  forget(): void { this.last = null }

  /** These pieces are kept now. */
  kept(pieces: Pieces): void { this.last = pieces }

  pieces(review: Review, french: readonly string[] | null, onDisk: string): Pieces {
    const out: string[] = ['{\n']
    for (const [name, value] of Object.entries({ ...review, onDisk }) as [keyof Review, unknown][]) {
      if (out.length > 1) out.push(',\n')
      out.push(`${JSON.stringify(name)}: `)
      if (name === 'french') this.list(out, french)
      else if (name === 'decisions') this.decisions(out, value as Review['decisions'])
      else out.push(typeof value === 'object' && value !== null ? this.once(value, name === 'en' || name === 'fr') : JSON.stringify(value))
    }
    out.push('\n}\n')
    return out
  }

  /** What is to be sent so that these pieces are kept; `into` is null for the whole. */
  change(pieces: Pieces): { readonly text: string; readonly into: Into | null } {
    const { last } = this
    if (last === null) return { text: pieces.join(''), into: null }
    let start = 0, end = 0
    const least = Math.min(last.length, pieces.length), size = (list: Pieces, from: number, to: number): number => { let sum = 0; for (let i = from; i < to; i++) sum += list[i]!.length; return sum }
    while (start < least && last[start] === pieces[start]) start++
    while (end < least - start && last[last.length - 1 - end] === pieces[pieces.length - 1 - end]) end++
    const at = size(last, 0, start), drop = size(last, start, last.length - end)
    return { text: pieces.slice(start, pieces.length - end).join(''), into: { at, drop, length: at + drop + size(last, last.length - end, last.length) } }
  }

  /** `plain`: on one line, for what is long. */
  private once(value: object, plain = false): string {
    const known = this.json.get(value)
    if (known !== undefined) return known
    const json = plain ? JSON.stringify(value) : JSON.stringify(value, null, 1)
    this.json.set(value, json)
    return json
  }

  private decisions(out: string[], decisions: Readonly<Record<string, Decision>>): void {
    let first = true
    out.push('{')
    for (const [id, decision] of Object.entries(decisions)) {
      out.push(first ? '\n' : ',\n', JSON.stringify(id), ': ', this.once(decision))
      first = false
    }
    out.push('}')
  }

  private list(out: string[], texts: readonly string[] | null): void {
    if (texts === null) { out.push('null'); return }
    // Paragraphs before and after what was edited are the ones that they were.
    const before = this.french, { length } = texts, least = Math.min(length, before.texts.length), json = new Array<string>(length)
    let start = 0, end = 0
    while (start < least && texts[start] === before.texts[start]) { json[start] = before.json[start]!; start++ }
    while (end < least - start && texts[length - 1 - end] === before.texts[before.texts.length - 1 - end]) { end++; json[length - end] = before.json[before.json.length - end]! }
    for (let i = start; i < length - end; i++) json[i] = JSON.stringify(texts[i])
    this.french = { texts, json }
    out.push('[')
    json.forEach((piece, i) => { out.push(i === 0 ? '\n' : ',\n', piece) })
    out.push(']')
  }
}
