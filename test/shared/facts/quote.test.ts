import fc from 'fast-check'
import { readPassage } from '../../../shared/article/passage'
import { paragraph, type Language } from '../../../shared/article/types'
import { readQuotes, type Quotes } from '../../../shared/facts/quote'
import { readMarks } from '../../../shared/facts/quote-marks'

const passages = (language: Language, texts: readonly string[]) => texts.map(text => readPassage(language, paragraph(text)))
const read = (language: Language, ...texts: string[]): Quotes => readQuotes(passages(language, texts))

/** Outermost quotations, their pieces joined by ` | `; `…` behind one that is never closed. */
function outer(language: Language, ...texts: string[]): string[] {
  return read(language, ...texts).quotes.filter(q => q.level === 0).map(q => q.pieces.map(p => texts[p.unit]!.slice(p.start, p.end).trim()).join(' | ') + (q.closed ? '' : '…'))
}
const inner = (language: Language, text: string): string[] => read(language, text).quotes.filter(q => q.level > 0).map(q => text.slice(q.pieces[0]!.start, q.pieces[0]!.end).trim())
function said(language: Language, text: string): string {
  const [quote] = read(language, text).quotes
  const at = quote?.attribution
  return at == null ? '–' : `${at.speaker === null ? '–' : text.slice(at.speaker.start, at.speaker.end)} / ${text.slice(at.verb.start, at.verb.end)}`
}

describe('marks of every kind', () => {
  test.each<[Language, string, string[]]>([
    ['en', '"We won," he said.', ['We won,']],
    ['en', '“We won,” he said.', ['We won,']],
    ['en', "'We won,' he said.", ['We won,']],
    ['en', '‘We won,’ he said.', ['We won,']],
    ['en', "''We won,'' he said.", ['We won,']],
    ['en', "``We won,'' he said.", ['We won,']],
    ['en', '«We won,» he said.', ['We won,']],
    ['en', 'He said "no".', ['no']],
    ['en', 'He called it "a mess" and "a shame".', ['a mess', 'a shame']],
    ['en', '("We won," he said.)', ['We won,']],
    ['en', 'The plan -- "a disaster" -- failed.', ['a disaster']],
    ['en', 'Nothing here.', []],
    ['en', "The workers' rights and the boss's car.", []],
    ['en', "It's Smith's, isn't it?", []],
    ['en', "Rock 'n' roll in the '90s, 'tis said.", []],
    ['en', "Get 'em while they're hot.", []],
    ['en', "'The workers' rights are safe,' he said.", ["The workers' rights are safe,"]],
    ['en', "He said: 'It's over.'", ["It's over."]],
    ['en', "O'Neill's 'plan' failed.", ['plan']],
    ['en', 'He is 6\'2" tall.', []],
    ['en', 'A coup d"état in Mali.', []],
    ['en', '"Programming, " said Dave.', ['Programming,']],
    ['fr', '« Nous avons gagné », a-t-il dit.', ['Nous avons gagné']],
    ['fr', '«Nous avons gagné», a-t-il dit.', ['Nous avons gagné']],
    ['fr', '«\u00a0Nous avons gagné\u00a0», a-t-il dit.', ['Nous avons gagné']],
    ['fr', '«\u202fNous avons gagné\u202f», a-t-il dit.', ['Nous avons gagné']],
    ['fr', '"Nous avons gagné", a-t-il dit.', ['Nous avons gagné']],
    ['fr', '“Nous avons gagné”, a-t-il dit.', ['Nous avons gagné']],
    ['fr', '<< Nous avons gagné >>, a-t-il dit.', ['Nous avons gagné']],
    ['fr', '‹ Nous avons gagné ›, a-t-il dit.', ['Nous avons gagné']],
    ['fr', "'Nous avons gagné', a-t-il dit.", ['Nous avons gagné']],
    ['fr', 'L’homme qu’il a vu n’est pas d’ici.', []],
    ['fr', "L'homme qu'il a vu n'est pas d'ici.", []],
    ['fr', 'Il l’a dit : « C’est l’heure ».', ['C’est l’heure']],
    ['fr', 'Un « geste » et une « promesse ».', ['geste', 'promesse']],
    ['fr', 'Il a dit « oui" et c’est tout.', ['oui']],
    ['fr', '(« Oui », dit-il.)', ['Oui']],
    ['fr', 'Aujourd’hui, rien.', []],
  ])('%s: %s', (language, text, wanted) => expect(outer(language, text)).toEqual(wanted))
})

describe('quotations inside quotations', () => {
  test.each<[Language, string, string[]]>([
    ['en', '"He said \'no\' to me," she said.', ['no']],
    ['en', '“He said ‘no’ to me,” she said.', ['no']],
    ['en', '"He said, "Because he makes me laugh,"" Ms. Scovell told me.', ['Because he makes me laugh,']],
    ['en', "'He said \"no\" to me,' she said.", ['no']],
    ['en', '"It\'s fine," she said.', []],
    ['fr', '« Il a dit “non” », raconte-t-elle.', ['non']],
    ['fr', '« Il a dit "non" », raconte-t-elle.', ['non']],
    ['fr', '« Il a dit « non » hier », raconte-t-elle.', ['non']],
    ['fr', "« Je crois que 'ye' est un mot », dit-il.", ['ye']],
    ['fr', '« Il a dit ‹ non › », raconte-t-elle.', ['non']],
  ])('%s: %s', (language, text, wanted) => expect(inner(language, text)).toEqual(wanted))
})

describe('quotations that run on', () => {
  test.each<[string, Language, string[], string[]]>([
    ['opened again at each paragraph', 'en', ['"One.', '"Two.', '"Three," he said.'], ['One. | Two. | Three,']],
    ['closed once, without marks between', 'en', ['"One.', 'Two.', 'Three," he said.'], ['One. | Two. | Three,']],
    ['opened again in French', 'fr', ['« Un.', '« Deux.', '« Trois », dit-il.'], ['Un. | Deux. | Trois']],
    ['without marks between in French', 'fr', ['« Un.', 'Deux.', 'Trois », dit-il.'], ['Un. | Deux. | Trois']],
    ['curly', 'en', ['“One.', '“Two.”'], ['One. | Two.']],
    ['single', 'en', ["'One.", "'Two,' he said."], ['One. | Two,']],
    ['split by its attribution', 'en', ['"We are here," he said, "and we stay."'], ['We are here, | and we stay.']],
    ['split by its attribution in French', 'fr', ['« Nous sommes là, a-t-il dit, et nous restons. »'], ['Nous sommes là, a-t-il dit, et nous restons.']],
    ['split in marks in French', 'fr', ['« Nous sommes là », a-t-il déclaré, « et nous y restons ».'], ['Nous sommes là | et nous y restons']],
    ['two words quoted apart', 'en', ['He called it "a mess" and said it was "wrong".'], ['a mess', 'wrong']],
    ['never closed', 'en', ['"One of us must go.', 'He left.', '"Two," she said.'], ['One of us must go.…', 'Two,']],
    ['never closed in French', 'fr', ['« Il faut partir.', 'Il est parti.', '« Deux », dit-elle.'], ['Il faut partir.…', 'Deux']],
    ['nested runs on', 'fr', ['« Elle veut dire « le seul », à nous.', 'Et le reste. »'], ['Elle veut dire « le seul », à nous. | Et le reste.']],
  ])('%s', (_, language, texts, wanted) => expect(outer(language, ...texts)).toEqual(wanted))
})

describe('who says it', () => {
  test.each<[Language, string, string]>([
    ['en', '"We need a deal," Mr Clark said.', 'Clark / said'],
    ['en', '"We need a deal," said Mr Clark.', 'Clark / said'],
    ['en', '"We need a deal," Ms. Scovell told me.', 'Scovell / told'],
    ['en', '"We need a deal," he said.', 'he / said'],
    ['en', '"We need a deal," she added.', 'she / added'],
    ['en', '"We need a deal," said Simon Haeder, a political scientist, according to Reuters.', 'Simon Haeder / said'],
    ['en', '"We need a deal," City manager Pep Guardiola told reporters.', 'Pep Guardiola / told'],
    ['en', '"We need a deal," according to Reuters.', 'Reuters / according to'],
    ['en', 'Mr Clark said: "We need a deal."', 'Clark / said'],
    ['en', 'Ri Yong Ho told the assembly that it had taken "significant goodwill measures" in the past year, pledging more.', 'Ri Yong Ho / told'],
    ['en', 'Clark admitted it was "a mess".', 'Clark / admitted'],
    ['en', 'She said it was "a mess".', 'She / said'],
    ['en', '"Is it over?" Merkel asked.', 'Merkel / asked'],
    ['en', 'It is "a mess".', '–'],
    ['fr', '« Il faut un accord », a déclaré Clark.', 'Clark / déclaré'],
    ['fr', '« Il faut un accord », a déclaré M. Clark.', 'Clark / déclaré'],
    ['fr', '« Il faut un accord », a déclaré samedi Clark.', 'Clark / déclaré'],
    ['fr', '« Il faut un accord », déclare Neal Baer, auteur.', 'Neal Baer / déclare'],
    ['fr', '« Il faut un accord », a-t-il déclaré.', 'il / déclaré'],
    ['fr', '« Il faut un accord », a-t-elle ajouté.', 'elle / ajouté'],
    ['fr', '« Il faut un accord », dit-il.', 'il / dit'],
    ['fr', '« Il faut un accord », ajoute-t-elle.', 'elle / ajoute'],
    ['fr', 'Clark a déclaré : « Il faut un accord. »', 'Clark / déclaré'],
    ['fr', 'Selon Waters, « cette allégation est fausse ».', 'Waters / Selon'],
    ['fr', 'D’après Waters, « cette allégation est fausse ».', 'Waters / D’après'],
    ['fr', '« Il faut un accord, a déclaré Clark, et vite. »', 'Clark / déclaré'],
    ['fr', '« Il faut un accord », a affirmé Moon Jae-in.', 'Moon Jae-in / affirmé'],
    ['fr', 'C’est « un désastre ».', '–'],
  ])('%s: %s', (language, text, wanted) => expect(said(language, text)).toBe(wanted))
})

describe('what kind it is', () => {
  test.each<[Language, string, string]>([
    ['en', '"We are going to win this," he said.', 'speech'],
    ['en', '"Big if true," he tweeted.', 'speech'],
    ['en', 'He said it was "entirely preposterous".', 'part'],
    ['en', 'The film "Designated Survivor" is out.', 'title'],
    ['en', 'A "stable" condition.', 'scare'],
    ['fr', '« Nous allons gagner ce match », dit-il.', 'speech'],
    ['fr', 'Il a dit que c’était « proprement ridicule ».', 'part'],
    ['fr', 'Un état « stable ».', 'scare'],
  ])('%s: %s', (language, text, wanted) => expect(read(language, text).quotes[0]!.kind).toBe(wanted))
})

describe('every mark belongs to one quotation or is a stray', () => {
  const parts = ['"', '“', '”', '« ', ' »', "'", '’', '‘', ' Oui', ' non,', ' dit-il', '.', ' l’homme', ' 5', '<<', '>>', ' He said:']
  let seed = 7
  const next = (n: number): number => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n }
  const random = (): string => Array.from({ length: 3 + next(14) }, () => parts[next(parts.length)]!).join('')
  for (const language of ['en', 'fr'] as const) {
    test(`${language}: 600 random stories`, () => {
      for (let k = 0; k < 600; k++) {
        const texts = Array.from({ length: 1 + next(4) }, random), all = passages(language, texts)
        const { quotes, strays } = readQuotes(all)
        const held = [...quotes.flatMap(q => q.marks), ...strays].map(m => `${m.unit}:${m.start}`)
        expect(new Set(held).size).toBe(held.length)
        // Double marks are never apostrophes: none may be lost.
        const doubles = all.flatMap((p, u) => readMarks(p, u)).filter(m => m.sort !== 'single').map(m => `${m.unit}:${m.start}`)
        expect(doubles.filter(at => !held.includes(at))).toEqual([])
        for (const { pieces } of quotes) for (const { unit, start, end } of pieces) expect(start >= 0 && start <= end && end <= texts[unit]!.length).toBe(true)
      }
    })
  }
})

describe('marks of any text', () => {
  const bits = fc.constantFrom('« ', ' »', '«', '»', '“', '”', '" ', ' "', '"', 'We won', 'he said', ', ', '. ', ' ', 'l’accord', 'Nous', '\u00a0', '- ', '1')
  const texts = fc.array(fc.array(bits, { maxLength: 14 }).map(parts => parts.join('')), { minLength: 1, maxLength: 5 })
  test('belong each to one quotation, or are stray', () => fc.assert(fc.property(fc.constantFrom<Language>('en', 'fr'), texts, (language, list) => {
    const own = passages(language, list), { quotes, strays } = readQuotes(own)
    const key = (mark: { readonly unit: number; readonly start: number }): string => `${mark.unit}:${mark.start}`
    const all = own.flatMap((passage, unit) => readMarks(passage, unit).filter(mark => mark.sort !== 'single').map(key))
    const held = [...quotes.flatMap(quote => [...quote.marks]), ...strays].filter(mark => mark.sort !== 'single').map(key)
    expect(held.sort()).toEqual(all.sort())
  }), { numRuns: 2000 }))
  test('and pieces lie inside their paragraph, in order', () => fc.assert(fc.property(fc.constantFrom<Language>('en', 'fr'), texts, (language, list) => {
    for (const { pieces } of read(language, ...list).quotes) {
      for (const { unit, start, end } of pieces) expect(0 <= start && start <= end && end <= list[unit]!.length).toBe(true)
      for (let k = 1; k < pieces.length; k++) expect(pieces[k]!.unit > pieces[k - 1]!.unit || pieces[k]!.start >= pieces[k - 1]!.end).toBe(true)
    }
  }), { numRuns: 1000 }))
})
