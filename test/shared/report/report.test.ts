import * as fc from 'fast-check'
import schema from '../../../shared/report/notes.schema.json'
import { categories, categoryLabel, dateInWords, groupLabel, notes as bytesOf, severityLabel, severityShape, standardOf, statusLabel, type NotesInput, type NotesKind } from '../../../shared/report'
import { escapeHtml } from '../../../shared/report/html'
import { escapeMarkdown } from '../../../shared/report/markdown'
import { addNote, decide, groups, severities, signOff, states, type Review } from '../../../shared/review'
import { groupOf } from '../../../shared/checks/finding'
import { bank, cut, en, findings, fr, gold, links, at, review } from '../review/story'
import { schemaProblems } from './schema'

const settled = (r: Review): Review => addNote(addNote(decide(decide(r, gold, { state: 'confirmed', reason: 'vu <b>', at, en, fr }), cut, { state: 'intended', reason: 'coupe voulue', at, en, fr }),
  { id: 'n1', side: 'fr', unit: 1, text: 'vérifier "la" source & <co>', query: false, at }), { id: 'n2', side: 'en', unit: null, text: 'Which bank?', query: true, at })
const input = (change: Partial<NotesInput> = {}): NotesInput => ({
  review: settled(review()), findings, texts: { en, fr }, links, language: 'fr', date: '2026-01-13T15:30:00Z', files: { en: 'gold.en.txt', fr: 'gold.fr.txt' }, slug: 'gold', ...change,
})
const notes = (kind: NotesKind, of: NotesInput): string => new TextDecoder().decode(bytesOf(kind, of))
/** What a reader of the page sees. */
const seen = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&').replace(/\s+/g, ' ')

test.each(['html', 'md'] as const)('%s says who reviewed, where that is known', kind => {
  const made = (editor?: string): string => notes(kind, { ...input(), ...(editor === undefined ? {} : { editor }) })
  expect([made('Anne & Co').match(/Relu par|Reviewed by/g)?.length, made().match(/Relu par|Reviewed by/g)]).toEqual([1, null])
})

describe('the page', () => {
  const page = notes('html', input()), text = seen(page), english = seen(notes('html', input({ language: 'en' })))
  const shows = (what: string): void => { test(`shows ${what}`, () => expect(text).toContain(what)) }
  shows('gold.en.txt')
  shows('13 janvier 2026 à 15h30 UTC')
  shows('Chiffres 2 1 · · 3 2')
  shows('Signalés, en attente de décision 2')
  shows('Erreurs confirmées 1')
  shows('Motif vu <b>')
  shows('voulu, 13 janvier 2026 à 14h05 UTC')
  shows('Proposition 1.200')
  shows('rien à cet endroit')
  shows('vérifier "la" source & <co>')
  shows('Questions à l’auteur 1')
  shows('Non validé, avec 2 en attente')
  test('marks the words on both sides, with a shape', () => {
    expect(page).toContain('<mark class="major"><span class="shape" aria-hidden="true">◆</span>$1,200</mark>')
    expect(page).toContain('<mark class="major"><span class="shape" aria-hidden="true">◆</span>1.020 dollars</mark>')
  })
  test('says flagged, not error, of what nobody confirmed', () => expect(seen(notes('html', input({ review: review() })).replace(/<p class="legend">.*?<\/p>/, ''))).not.toMatch(/erreur/i))
  test('speaks English on demand', () => expect(english).toMatch(/Review notes.*13 January 2026, 15:30 UTC.*Flagged, not yet settled 2.*Queries to the reporter/))
  test('is whole in itself', () => expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/i))
  test('says of what language each passage is', () => expect(page.match(/<div class="side" lang="(en|fr)">/g)).toHaveLength(8))
  test('a story without findings says so', () => expect(seen(notes('html', input({ findings: [], review: review() })))).toContain('Rien n’a été signalé.'))
  test('a fix whose words are gone is told with its passage', () => {
    const fixed = decide(review(), gold, { state: 'fixed', at, en, fr })
    expect(seen(notes('html', input({ review: fixed, findings: [bank], texts: { en, fr: ['Tout autre chose.', ...fr.slice(1)] } })))).toMatch(/Corrigés dans le français 1 .*0,4% à ◆ 1\.020 dollars/)
  })
  test('a sign-off with its reason', () => expect(seen(notes('html', input({ review: signOff(review(), at, 'urgence') })))).toMatch(/Validé le 13 janvier 2026 à 14h05 UTC, avec 4 en attente Motif\s*: urgence/))
  test('a finding without French shows the French that stands across', () => {
    const page2 = notes('html', input({ links: [{ en: [2], fr: [1], kind: 'same', confidence: 1 }] }))
    expect(page2).toContain('<p class="plain">La banque')
  })
  test('every tag is closed', () => {
    const stack: string[] = []
    for (const [, close, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (name === 'meta') continue
      if (close === '') stack.push(name!)
      else expect(stack.pop()).toBe(name)
    }
    expect(stack).toEqual([])
  })
  test('nothing that was written becomes a tag', () => fc.assert(fc.property(fc.string(), written => {
    const html = notes('html', input({ slug: written, files: { en: written, fr: written }, review: addNote(review(), { id: 'n', side: 'fr', unit: 0, text: written, query: false, at }) }))
    expect((html.match(/<[a-z!/]/gi) ?? []).length).toBe((notes('html', input({ slug: '', files: { en: '', fr: '' }, review: addNote(review(), { id: 'n', side: 'fr', unit: 0, text: '', query: false, at }) })).match(/<[a-z!/]/gi) ?? []).length)
  }), { numRuns: 50 }))
  test('five characters and controls', () => expect(escapeHtml('<a b="c">&\'\u0000\u0007é')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;é'))
})

describe('Markdown', () => {
  const text = notes('md', input())
  const has = (what: string): void => { test(`has ${what}`, () => expect(text).toContain(what)) }
  has('# gold\n')
  has('| Chiffres | 2 | 1 | 0 | 0 | 3 | 2 |')
  has('gagné 0,4% à **1.020 dollars** l')
  has('\\<à Londres\\> \\& au-delà')
  has('- Motif\u00a0: coupe voulue')
  has('## Erreurs confirmées (1)')
  has('- l’ensemble du texte\u00a0: Which bank?')
  const escapes = (from: string, wanted: string): void => { test(`${from} reads as itself`, () => expect(escapeMarkdown(from)).toBe(wanted)) }
  escapes('*a* _b_ [c](d)', '\\*a\\* \\_b\\_ \\[c\\](d)')
  escapes('- liste', '\\- liste')
  escapes('1. liste', '1\\. liste')
  escapes('1.020 dollars', '1.020 dollars')
  escapes('# titre', '\\# titre')
  escapes('deux\n\nlignes', 'deux lignes')
})

describe('data', () => {
  const problems = (change: Partial<NotesInput>): string[] => schemaProblems(schema, JSON.parse(notes('json', input(change))))
  test('is what the schema says', () => expect(problems({})).toEqual([]))
  test('in English, of a story without findings', () => expect(problems({ language: 'en', findings: [], review: review() })).toEqual([]))
  test('signed off', () => expect(problems({ review: signOff(review(), at) })).toEqual([]))
  test('the check of the schema finds what is wrong', () => {
    const data = JSON.parse(notes('json', input())) as { findings: { severity: string; en: { mark: unknown }; extra?: number }[]; slug?: string }
    data.findings[0]!.severity = 'huge'
    data.findings[1]!.en.mark = { start: -1, end: 2 }
    data.findings[2]!.extra = 1
    delete data.slug
    expect(schemaProblems(schema, data)).toEqual(['$: no slug', '$.findings[0].severity: huge is none of critical,major,minor,neutral', '$.findings[1].en.mark.start: below 0', '$.findings[2]: extra is not foreseen'])
  })
  test('marks point at the words', () => {
    const data = JSON.parse(notes('json', input())) as { findings: { fr: { text: string; mark: { start: number; end: number } | null }; values: Record<string, string> }[] }
    for (const { fr: side, values } of data.findings) if (side.mark !== null) expect(side.text.slice(side.mark.start, side.mark.end)).toBe(values['fr'])
  })
})

/** The types of the full typology that a check of a translation can meet (MQM issue types 1.0), and all of MQM Core of 7 March 2024. */
const fullTypes = new Set('accuracy addition ambiguous-translation date-time entity false-friend no-translate number omission omitted-variable over-translation overly-literal technical-relationship under-translation unit-conversion untranslated untranslated-graphic mistranslation design local-formatting markup missing-text overall-design fluency character-encoding duplication grammar inconsistency pattern-problem punctuation spelling typography unintelligible unpaired-marks whitespace terminology termbase term-inconsistency wrong-term locale-convention style verity other'.split(' '))
const coreTypes = new Set('terminology termbase term-inconsistency wrong-term accuracy mistranslation over-translation under-translation addition omission no-translate untranslated fluency grammar punctuation spelling unintelligible character-encoding textual-conventions style company-style third-party-style inconsistent-external-reference register awkward unidiomatic inconsistent-style locale-convention number-format currency-format measurement-format time-format date-format address-format telephone-format shortcut-key verity culture-specific offensive design local-formatting overall-design markup truncation-text-expansion missing-text broken-link'.split(' '))

describe('words', () => {
  for (const language of ['en', 'fr'] as const) {
    test(`every category has a name of its own in ${language}`, () => expect(new Set(categories.map(c => categoryLabel(c, language))).size).toBe(categories.length))
    test(`every group, severity and state has one in ${language}`, () => {
      const all = [...groups.map(g => groupLabel(g, language)), ...severities.map(s => severityLabel(s, language)), ...(['flagged', ...states] as const).map(s => statusLabel(s, language))]
      expect(new Set(all).size).toBe(all.length)
    })
  }
  test('every severity has a shape of its own', () => expect(new Set(severities.map(severityShape)).size).toBe(4))
  test('every category is of a known group and has both standards', () => {
    const its = new Set('terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other'.split(' '))
    for (const category of categories) {
      expect(groups).toContain(groupOf(category))
      expect(its).toContain(standardOf(category).its)
      expect(fullTypes).toContain(standardOf(category).mqm)
      expect(coreTypes).toContain(standardOf(category).core)
    }
  })
  const says = (iso: string, language: 'en' | 'fr', wanted: string): void => { test(`${iso} in ${language}`, () => expect(dateInWords(iso, language)).toBe(wanted)) }
  says('2026-02-01', 'fr', '1er février 2026')
  says('2026-02-01T09:05:00.000Z', 'en', '1 February 2026, 09:05 UTC')
  says('2026-02-01T09:05:00+01:00', 'fr', '1er février 2026 à 09h05 (UTC+01:00)')
  says('yesterday', 'en', 'yesterday')
})
