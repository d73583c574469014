import type { Desk } from '../desk'

/** Puts the French of the disk back as one edit, which can be undone like any other. */
export function revert(desk: Desk): void {
  desk.panes.restore()
}
