import { groupOf } from '../../shared/checks/finding'
import { listed } from '../state/select'
import type { Desk } from '../desk'

/** Puts right every open finding of style, as one edit that one undo takes back. Not a decision each: the notes are of what was translated. */
export function repairStyle(desk: Desk): void {
  const { pair, settings } = desk.store.get()
  const open = listed(pair, settings).filter(({ finding, decision, present }) => present && decision === null && groupOf(finding.category) === 'style')
  const count = desk.panes.fixes.replaceAll(open.flatMap(({ finding }) => finding.fix === undefined ? [] : [{ id: finding.id, text: finding.fix.text }]))
  desk.announce(count === 0 ? 'say.noStyle' : 'say.repaired', {}, Math.max(1, count), true)
}
