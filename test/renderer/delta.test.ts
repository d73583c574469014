import * as fc from 'fast-check'
import { identify, type Draft } from '../../shared/checks/finding'
import { applyDelta, deltaOf } from '../../renderer/engine/delta'
import type { CheckAnswer } from '../../renderer/engine/protocol'

const place = fc.record({ unit: fc.nat(3), start: fc.nat(3), end: fc.nat(3) })
const draft: fc.Arbitrary<Draft> = fc.record({
  category: fc.constantFrom('number.value' as const, 'text.cut' as const), severity: fc.constantFrom('major' as const, 'minor' as const), en: fc.option(place), fr: fc.option(place),
  values: fc.record({ fr: fc.constantFrom('a', 'b') }), why: fc.constant('w'), fix: fc.record({ at: place, text: fc.constantFrom('x', 'y') }),
})
const link = fc.record({ en: fc.array(fc.nat(3), { maxLength: 2 }), fr: fc.array(fc.nat(3), { maxLength: 2 }), kind: fc.constantFrom('pair' as never, 'cut' as never), confidence: fc.constantFrom(0.5, 1) })
const answer: fc.Arbitrary<CheckAnswer> = fc.record({
  findings: fc.array(draft, { maxLength: 6 }).map(identify), links: fc.array(link, { maxLength: 3 }), related: fc.boolean(), milliseconds: fc.nat(),
  roles: fc.array(fc.record({ role: fc.constantFrom('body' as const, 'headline' as const), parts: fc.constant([]) }), { maxLength: 3 }),
})

test('an answer told by what differs from the one before is the answer', () => {
  fc.assert(fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), answers => {
    let sent: CheckAnswer | null = null, got: CheckAnswer | null = null
    for (const one of answers) {
      got = applyDelta(got, structuredClone(deltaOf(sent, one)))
      sent = one
      expect(got).toEqual(one)
    }
  }))
})

test('what is as before is not sent again, and is the very same value', () => {
  fc.assert(fc.property(answer, one => {
    const first = applyDelta(null, deltaOf(null, one)), delta = deltaOf(one, structuredClone(one)), again = applyDelta(first, delta)
    expect([delta.fresh, delta.links, delta.roles]).toEqual([[], null, null])
    expect(again.findings).toBe(first.findings)
    expect(again.links).toBe(first.links)
  }))
})
