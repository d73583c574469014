import type { Link } from '../../shared/align/types'
import type { Desk } from '../desk'
import type { Aligning } from '../state/types'
import type { End } from '../panes/drag'
import { rowOf } from '../panes/rows'
import { checkNow } from './check'

/** Alignment mode: the panes are locked, the keys move a cursor over paragraphs and tie or untie them. */
export function toggleAligning(desk: Desk): void {
  const { pair } = desk.store.get()
  if (pair === null) return
  if (pair.aligning !== null) { leave(desk); return }
  const row = desk.panes.rows[rowOf(desk.panes.rows, pair.cursor.side, pair.cursor.unit)]
  const en = pair.cursor.side === 'en' ? pair.cursor.unit : Math.min(row?.enFrom ?? 0, desk.panes.doc.childCount - 1)
  const fr = pair.cursor.side === 'fr' ? pair.cursor.unit : row?.frFrom ?? 0
  desk.panes.lock(true)
  move(desk, { side: pair.cursor.side, en, fr, pickedEn: [], pickedFr: [] })
}

export function leave(desk: Desk): void {
  desk.panes.lock(false)
  const { pair } = desk.store.get()
  desk.store.dispatch({ do: 'align', aligning: null })
  if (pair?.aligning != null) { desk.panes.goTo(pair.aligning.side, pair.aligning[pair.aligning.side]); desk.panes.focus(pair.aligning.side) }
}

export const linkOf = (desk: Desk, side: 'en' | 'fr', unit: number): Link | undefined => desk.panes.links.find(link => link[side].includes(unit))

/** The link in words, for the bar and the screen reader. */
export function linkWords(desk: Desk, aligning: Aligning): string {
  const link = linkOf(desk, aligning.side, aligning[aligning.side])
  if (link === undefined) return ''
  if (link.fr.length === 0) return desk.t('align.cut')
  if (link.en.length === 0) return desk.t('align.added')
  const list = (units: readonly number[]): string => `¶ ${units.map(unit => unit + 1).join(', ')}`
  return desk.t('align.pair', { en: list(link.en), fr: list(link.fr), sure: link.fixed ? desk.t('align.fixed') : desk.t('align.sure', { n: Math.round(link.confidence * 100) }) })
}

export function move(desk: Desk, aligning: Aligning): void {
  desk.store.dispatch({ do: 'align', aligning })
  const { side } = aligning
  desk.panes.lightPair(rowOf(desk.panes.rows, side, aligning[side]))
  desk.panes.reveal(side, aligning[side])
  desk.announce('align.at', { side: desk.t(side === 'en' ? 'pane.enShort' : 'pane.frShort'), n: aligning[side] + 1, link: linkWords(desk, aligning) })
}

export function tie(desk: Desk, links: readonly { readonly en: readonly number[]; readonly fr: readonly number[] }[]): void {
  desk.store.dispatch({ do: 'tie', links })
  const { pair } = desk.store.get()
  if (pair?.aligning != null) desk.store.dispatch({ do: 'align', aligning: { ...pair.aligning, pickedEn: [], pickedFr: [] } })
  desk.announce('align.done', {}, 1, true)
  again(desk)
}

/** A paragraph dropped on one of the other side is linked to it, with `join` beside what that one is linked to; on one of its own side, their links become one. */
export function dragLink(desk: Desk, from: End, to: End, join: boolean): void {
  const there = linkOf(desk, to.side, to.unit), units = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])].sort((x, y) => x - y)
  if (from.side !== to.side) {
    const own = { [from.side]: [from.unit], [to.side]: [to.unit] } as Record<'en' | 'fr', number[]>
    tie(desk, [join && there !== undefined ? { en: units(there.en, own.en), fr: units(there.fr, own.fr) } : own])
    return
  }
  const here = linkOf(desk, from.side, from.unit)
  if (here !== undefined && there !== undefined && here !== there) tie(desk, [{ en: units(here.en, there.en), fr: units(here.fr, there.fr) }])
}

export function again(desk: Desk): void { void checkNow(desk, false) }
