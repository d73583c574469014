import type { Place } from '../article/types'
import type { Story } from '../story'

/** Whether a place of the French is what stands before the colon of a headline: « Royaume-Uni : » files the story; it translates nothing. */
export const isRubric = ({ fr }: Story, { unit, start, end }: Place): boolean =>
  unit === 0 && fr[0]!.text.slice(0, start).trim() === '' && fr[0]!.text.slice(end).trimStart().startsWith(':')
