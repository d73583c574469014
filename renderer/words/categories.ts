import type { Group } from '../../shared/checks/finding'

export { categoryLabel, severityShape } from '../../shared/report/words'

/** A letter or sign for each group, the same in both languages, so that colour is never alone. */
export const groupLetters: Readonly<Record<Group, string>> = { number: '№', date: 'D', name: 'N', quote: '«', text: '¶', style: '·', layout: '↵' }
