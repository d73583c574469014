import type { Row } from '../panes/rows'
import type { Desk } from '../desk'
import { listed } from '../state/select'
import { goRow } from './pairs'
import { select } from './decide'

/** The words in the gap beside a paragraph that has no counterpart: a question until it was answered; none beside an empty line. */
export function gapLabel(desk: Desk, link: number, kind: Row['kind']): string {
  if (kind === 'away') return desk.t('gap.away')
  const { en = [], fr = [] } = desk.panes.links[link] ?? {}
  if (en.every(unit => desk.panes.text('en', unit).trim() === '') && fr.every(unit => desk.panes.text('fr', unit).trim() === '')) return ''
  const state = findingOf(desk, link)?.decision?.state
  const answered = state === 'intended' || state === 'dismissed'
  if (kind === 'cut') return desk.t(answered ? 'gap.cutIntended' : 'gap.cut')
  return desk.t(answered ? 'gap.addedIntended' : 'gap.added')
}

function findingOf(desk: Desk, link: number): ReturnType<typeof listed>[number] | undefined {
  const state = desk.store.get(), found = desk.panes.links[link]
  if (found === undefined) return undefined
  const side = found.fr.length === 0 ? 'en' : 'fr'
  return listed(state.pair, state.settings).find(({ finding }) => {
    const at = finding[side]
    return at !== null && found[side].includes(at.unit) && (finding.category === 'text.cut' || finding.category === 'text.added' || finding.category === 'text.moved')
  })
}

/** Pressing a gap selects its finding, or goes to where the passage stands. */
export function pressGap(desk: Desk, link: number): void {
  const item = findingOf(desk, link)
  if (item !== undefined) { select(desk, item); return }
  const rows = desk.panes.rows.flatMap((row, index) => row.link === link ? [index] : [])
  const other = rows[rows.length - 1]
  if (other !== undefined) goRow(desk, other)
}
