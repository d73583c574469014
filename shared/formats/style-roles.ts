import type { Role } from '../article/types'
import { fold } from '../language/morphology/fold'
import { rows } from '../language/table'
import table from './style-roles.tsv'
import type { Mapped } from './types'

/** `heading`: a headline before the story begins, a crosshead in it. */
export type StyleRole = Role | 'heading'

let roles: ReadonlyMap<string, StyleRole> | null = null

/** What the name of a paragraph style says of its paragraphs. A number behind the name is a level: `Heading 2`, `Titre 2`, `List Bullet 3`. */
export function styleRole(name: string): StyleRole | null {
  roles ??= new Map(rows(table).map(([style, role]) => [style!, role as StyleRole]))
  const folded = fold(name).replace(/[_-]?20[_-]?/g, ' ').trim()
  const numbered = /^(.*?)[ _]*\d+$/.exec(folded)
  if (numbered !== null && ['heading', 'titre'].includes(numbered[1]!)) return 'heading'
  return roles.get(folded) ?? (numbered === null ? null : roles.get(numbered[1]!) ?? null)
}

/** A style, and the one that it is built on; null where it is built on none. */
export interface ChainedStyle<K> { readonly name: string; readonly parent: K | null; readonly heading: boolean; readonly listed: boolean }

/** What a style says, or those that it is built on; no chain is followed further than any person would make it. */
export function chainedRole<K>(styles: ReadonlyMap<K, ChainedStyle<K>>, of: K): StyleRole | null {
  let listed = false
  for (let at = styles.get(of), steps = 0; at !== undefined && steps < 20; at = at.parent === null ? undefined : styles.get(at.parent), steps++) {
    // A parent of the program's own, which the file need not describe, is told by its name.
    const role = styleRole(at.name) ?? (typeof at.parent === 'string' && !styles.has(at.parent as K) ? styleRole(at.parent) : null) ?? (at.heading ? 'heading' : null)
    if (role !== null) return role
    listed ||= at.listed
  }
  return listed ? 'bullet' : null
}

/** Paragraphs with their headings told apart: those before the first paragraph that is none are headlines, the others crossheads. */
export function settleHeadings(paragraphs: readonly Mapped[], heading: ReadonlySet<Mapped>): Mapped[] {
  let before = true
  return paragraphs.map(paragraph => {
    if (heading.has(paragraph)) return { ...paragraph, role: before ? 'headline' : 'crosshead' }
    if (paragraph.role === null || paragraph.role === 'body' || paragraph.role === 'bullet') before = false
    return paragraph
  })
}
