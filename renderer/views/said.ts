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
