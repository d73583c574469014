import type { Finding } from '../../shared/checks/finding'
import type { Desk } from '../desk'
import type { Listed } from '../state/select'

/** Longer than this a passage is shown by its beginning. */
const LONGEST = 140

/** The words of a finding on one side: as the check names them, else the passage that it marks. Empty when there are none. */
export function saidOn(desk: Desk, item: Listed, side: 'en' | 'fr'): string {
  const { finding } = item, named = finding.values[side] ?? ''
  if (named !== '') return named
  const at = finding[side]
  if (at === null || !item.present) return ''
  const text = desk.panes.text(side, at.unit).slice(at.start, at.end).trim()
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** The French words of a finding as a fix would leave them, where it changes a part of them: `6,3%` and not `6,3` alone. Else what the fix writes. */
export function fixedOn(desk: Desk, item: Listed, { at, text }: NonNullable<Finding['fix']>): string {
  const { finding: { fr }, present } = item, said = saidOn(desk, item, 'fr')
  if (fr === null || !present || text === '' || said === '' || at.unit !== fr.unit) return text
  // The words that are named may begin before what is marked: the number before its unit.
  const from = desk.panes.text('fr', fr.unit).lastIndexOf(said, at.start)
  return from < 0 || at.end > from + said.length ? text : said.slice(0, at.start - from) + text + said.slice(at.end - from)
}
