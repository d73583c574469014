import { identify, type Finding } from '../../shared/checks/finding'
import { canRemember, matches, memoryText, parseMemory, remember, withMemory } from '../../renderer/state/memory'

const [spelling, other, missing, passage] = identify([
  { category: 'name.spelling', severity: 'major', en: null, fr: null, values: { en: 'Tokayev', fr: 'Tokaïev' }, why: 'w' },
  { category: 'name.variant', severity: 'minor', en: null, fr: null, values: { en: 'Tokayev', fr: 'Tokaïev' }, why: 'w' },
  { category: 'name.spelling', severity: 'major', en: null, fr: null, values: { en: 'Tokayev', fr: 'Tokayev' }, why: 'w' },
  { category: 'text.cut', severity: 'major', en: null, fr: null, values: {}, why: 'w' },
]) as [Finding, Finding, Finding, Finding]
const at = '2026-01-14T10:00:00.000Z'

test('a pair of values is one rule’s', () => { expect([spelling, other, missing].map(finding => matches(remember(spelling, 'values', 'storm', '', at), finding, 'storm'))).toEqual([true, false, false]) })
test('a term is every rule’s of its kind', () => { expect([spelling, other, missing].map(finding => matches(remember(spelling, 'term', 'storm', '', at), finding, 'other'))).toEqual([true, true, false]) })
test('a passage without words of its own is not remembered', () => { expect(canRemember(passage)).toBe(false) })
test('what is written is read back', () => { const entries = [remember(spelling, 'term', '', 'maison', at), remember(spelling, 'story', 'storm', 'maison', at)]; expect(parseMemory(memoryText(entries))).toEqual(entries) })
test('no memory yet', () => { expect(parseMemory(null)).toEqual([]) })
test('a damaged file is no memory', () => { expect(parseMemory('{')).toEqual([]) })
test('a damaged entry does not cost the others', () => { expect(parseMemory(JSON.stringify({ entries: [{ scope: 'x' }, remember(spelling, 'values', '', '', at)] }))).toHaveLength(1) })
test('a story’s is its own alone', () => { expect(['storm', 'other'].map(story => matches(remember(spelling, 'story', 'storm', '', at), other, story))).toEqual([true, false]) })
test('another desk’s list comes in beside one’s own', () => {
  const own = remember(spelling, 'term', '', 'ici', at), theirs = [remember(spelling, 'term', '', 'là', at), remember(spelling, 'story', 'storm', 'là', at)]
  expect(withMemory([own], theirs)).toEqual([own, theirs[1]])
})
