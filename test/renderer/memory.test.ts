import { identify, type Finding } from '../../shared/checks/finding'
import { canRemember, matches, memoryText, parseMemory, remember } from '../../renderer/state/memory'

const [spelling, other, missing, passage] = identify([
  { category: 'name.spelling', severity: 'major', en: null, fr: null, values: { en: 'Tokayev', fr: 'Tokaïev' }, why: 'w' },
  { category: 'name.variant', severity: 'minor', en: null, fr: null, values: { en: 'Tokayev', fr: 'Tokaïev' }, why: 'w' },
  { category: 'name.spelling', severity: 'major', en: null, fr: null, values: { en: 'Tokayev', fr: 'Tokayev' }, why: 'w' },
  { category: 'text.cut', severity: 'major', en: null, fr: null, values: {}, why: 'w' },
]) as [Finding, Finding, Finding, Finding]
const at = '2026-01-14T10:00:00.000Z'

test('a pair of values is one rule’s', () => { expect([spelling, other, missing].map(finding => matches(remember(spelling, 'values', '', at), finding))).toEqual([true, false, false]) })
test('a term is every rule’s of its kind', () => { expect([spelling, other, missing].map(finding => matches(remember(spelling, 'term', '', at), finding))).toEqual([true, true, false]) })
test('a passage without words of its own is not remembered', () => { expect(canRemember(passage)).toBe(false) })
test('what is written is read back', () => { const entries = [remember(spelling, 'term', 'maison', at)]; expect(parseMemory(memoryText(entries))).toEqual(entries) })
test('no memory yet', () => { expect(parseMemory(null)).toEqual([]) })
test('a damaged file is no memory', () => { expect(parseMemory('{')).toEqual([]) })
test('a damaged entry does not cost the others', () => { expect(parseMemory(JSON.stringify({ entries: [{ scope: 'x' }, remember(spelling, 'values', '', at)] }))).toHaveLength(1) })
