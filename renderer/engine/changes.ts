import { diffWordsWithSpace } from 'diff'
import { pairChanged } from '../state/changed'

/** A stretch of a changed paragraph. */
export interface Stretch { readonly text: string; readonly as: 'same' | 'in' | 'out' }

export interface Change { readonly unit: number; readonly stretches: readonly Stretch[] }

/** The words of one paragraph are compared for this many milliseconds at most; beyond it the two stand one after the other. */
const BOUND = 60

/** What did not change is kept short: enough on either side to know the place. */
const clip = (text: string): string => text.length > 160 ? `${text.slice(0, 70)} … ${text.slice(-70)}` : text

/** The French against the version first opened, paragraph by paragraph, word by word. */
export const changesOf = (was: readonly string[], now: readonly string[]): readonly Change[] => pairChanged(was, now).map(({ unit, before, after }): Change => {
  if (before === null) return { unit, stretches: [{ text: after ?? '', as: 'in' }] }
  if (after === null) return { unit, stretches: [{ text: before, as: 'out' }] }
  const parts = diffWordsWithSpace(before, after, { timeout: BOUND })
  if (parts === undefined) return { unit, stretches: [{ text: before, as: 'out' }, { text: after, as: 'in' }] }
  return { unit, stretches: parts.map(part => part.added ? { text: part.value, as: 'in' } : part.removed ? { text: part.value, as: 'out' } : { text: clip(part.value), as: 'same' }) }
})
