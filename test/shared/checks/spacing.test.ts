import * as fc from 'fast-check'
import { articleOf } from '../../../shared/article/types'
import { checkSpacing } from '../../../shared/checks/spacing'
import { houseAtFirst, rulesOf, type Profile, type SpacingRules } from '../../../shared/checks/spacing-rules'
import { check } from '../../../shared/engine'
import { english, french, strike } from '../align/stories'

const slips = (text: string, profile: Profile, house: Partial<SpacingRules> = {}) => checkSpacing([text], rulesOf(profile, { ...houseAtFirst, ...house })!)

/** The text with every fix in it; `_` is a no-break space and `~` a narrow one in what these tests write. */
const typed = (text: string): string => text.replace(/_/g, '\u00a0').replace(/~/g, '\u202f')
function repaired(text: string, profile: Profile, house: Partial<SpacingRules> = {}): string {
  let out = text
  for (const { fix } of [...slips(text, profile, house)].reverse()) out = out.slice(0, fix!.at.start) + fix!.text + out.slice(fix!.at.end)
  return out
}

const becomes = (profile: Profile, from: string, to: string, house: Partial<SpacingRules> = {}): void => {
  test(`${profile}: ${from} → ${to}`, () => expect(repaired(typed(from), profile, house).replace(/\u00a0/g, '_').replace(/\u202f/g, '~')).toBe(to))
}
const stands = (profile: Profile, text: string, house: Partial<SpacingRules> = {}): void => {
  test(`${profile}: ${text} stands`, () => expect(slips(typed(text), profile, house)).toEqual([]))
}

describe('the typographer', () => {
  becomes('narrow', 'Quoi ? Non ! Oui ; bien : "voilà".', 'Quoi~? Non~! Oui~; bien_: «_voilà_».')
  becomes('wide', 'Quoi ? Non! Oui; bien: « voilà ».', 'Quoi_? Non_! Oui_; bien_: «_voilà_».')
  becomes('narrow', 'Il a dit : "Non." Puis: “Oui”.', 'Il a dit_: «_Non._» Puis_: «_Oui_».')
  becomes('narrow', '12 000 euros, 5 % et 3 000 000 $', '12~000 euros, 5~% et 3~000~000 $'.replace(' $', '~$'))
  becomes('narrow', 'Rien  de plus ,et voilà .', 'Rien de plus ,et voilà.'.replace(' ,', ','))
  stands('narrow', 'Quoi_? Non~! Oui~; bien_: «_voilà_» ; «~si~»'.replace('» ; «', '»_; «'))
  stands('narrow', 'à 15:30, 3:1, https://site.fr/a?b=c;d et a@b.fr')
  stands('narrow', 'Vraiment_?! (!) L’an 2019 300 personnes, un écran de 15" et 12.000 euros')
  stands('narrow', 'Il dit… puis ... et l\'eau, l’air, 5%')
})

describe('the wire', () => {
  becomes('wire', 'Quoi_? Non! «~oui~» : 12~000', 'Quoi ? Non ! « oui » : 12 000')
  stands('wire', '"Quoi ?" a-t-il dit : l\'eau, l’air « oui » ; 12 000 et 5%')
})

describe('the house', () => {
  becomes('house', 'Quoi ? l\'eau « oui »', 'Quoi? l’eau "oui"', { high: 'none', apostrophe: 'curly', quotes: 'straight' })
  becomes('house', 'l’eau_: oui', 'l\'eau: oui', { colon: 'none', apostrophe: 'straight' })
  becomes('house', 'Quoi_?', 'Quoi~?', { high: 'narrow' })
  stands('house', 'Quoi? Non_! "oui" l\'eau')
})

describe('any text', () => {
  const pieces = fc.array(fc.constantFrom('mot', 'l\'eau', '12', '000', ' ', '  ', '\u00a0', '\u202f', '?', '!', ';', ':', '«', '»', '"', '“', '”', ',', '.', '…', '(', ')', '%', '\t', 'https://a.fr/?b'), { maxLength: 30 }).map(list => list.join(''))
  const profile = fc.constantFrom<Profile>('wire', 'narrow', 'wide')
  test('is changed in spaces and marks alone, slips apart from each other, and has none left after a few repairs', () => {
    fc.assert(fc.property(pieces, profile, (text, name) => {
      const found = slips(text, name), bare = (of: string): string => of.replace(/[\s«»"“”]/g, '')
      for (const [i, { fr, fix, severity }] of found.entries()) {
        expect(severity).toBe('neutral')
        expect(fr!.start >= (found[i - 1]?.fr?.end ?? 0) && fr!.end <= text.length).toBe(true)
        expect(text.slice(fix!.at.start, fix!.at.end)).not.toBe(fix!.text)
      }
      let now = text
      for (let i = 0; i < 6 && slips(now, name).length > 0; i++) now = repaired(now, name)
      expect(bare(now)).toBe(bare(text))
      expect(slips(now, name)).toEqual([])
    }), { numRuns: 400 })
  })
})

test('nothing is said of style unless a profile is chosen, and then nothing else changes', () => {
  const en = articleOf('en', english(strike)), fr = articleOf('fr', french(strike).map(text => text.replace(' : ', '\u00a0: ').replace('30.000', '3.000')))
  const without = check(en, fr).findings, styled = check(en, fr, { spacing: rulesOf('narrow', houseAtFirst)! }).findings
  expect(without.some(finding => finding.category.startsWith('style'))).toBe(false)
  expect(styled.filter(finding => !finding.category.startsWith('style'))).toEqual(without)
  expect(styled.length).toBeGreaterThan(without.length)
})
