import { articleOf } from '../../../shared/article/types'
import type { Draft } from '../../../shared/checks/finding'
import { checkPolarity } from '../../../shared/checks/polarity'
import { checkQuotes } from '../../../shared/checks/quotes'
import { quoteLedger } from '../../../shared/checks/quotes-ledger'
import { readStory } from '../../../shared/engine'

type Text = string | readonly string[]
const list = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : text)
const story = (en: Text, fr: Text) => readStory(articleOf('en', list(en)), articleOf('fr', list(fr)))
const drafts = (en: Text, fr: Text): readonly Draft[] => checkQuotes(story(en, fr))
const found = (en: Text, fr: Text): string[] => drafts(en, fr).map(draft => draft.category)

describe('marks lost', () => {
  test.each<[string, string]>([
    ['"We need an agreement with Europe," Clark said.', 'Nous avons besoin d’un accord avec l’Europe, a déclaré Clark.'],
    ['"The company will pay the fine," he said.', 'L’entreprise paiera l’amende, a-t-il dit.'],
    ['Clark said: "The government will publish the report."', 'Clark a déclaré : Le gouvernement publiera le rapport.'],
    ['The plan is "a very important member of our family," he said.', 'Le plan est un membre très important de notre famille, a-t-il dit.'],
    ['He said the army had taken "significant military measures" in the past year.', 'Il a dit que l’armée avait pris des mesures militaires significatives l’an dernier.'],
    ['"Two ministers signed the agreement in Paris," said Merkel.', 'Deux ministres ont signé l’accord à Paris, a dit Merkel.'],
    ['"The price of oil will rise," she added.', 'Le prix du pétrole va augmenter, a-t-elle ajouté.'],
    ['Warren said "the president ignores the law of the country."', 'Warren a dit que le président ignore la loi du pays.'],
    ['"We lost the match," said Moreau. "The players were tired."', 'Nous avons perdu le match, a dit Moreau. « Les joueurs étaient fatigués. »'],
    ['"We lost the match," said Moreau. "The players were tired."', '« Nous avons perdu le match », a dit Moreau. Les joueurs étaient fatigués.'],
    ['"We lost the match," said Moreau. "The rest is silence."', '« Nous avons perdu le match », a dit Moreau. Le reste, on le tait.'],
    ['The minister said the charges were "unfounded".', 'Le ministre a déclaré que les accusations étaient infondées.'],
    ['The exporters said that such rates were "suffocating".', 'Les exportateurs ont déclaré que de tels taux étaient suffocants.'],
    ['He accused the bank of "organised fraud".', 'Il a accusé la banque de fraude organisée.'],
    ['"It was a shock, to say the least," said Anna Berg, who led the study.', 'Ce fut un choc, et le mot est faible, explique Anna Berg, qui a dirigé l’étude.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('quote.marks'))
})

describe('marks kept, or lost by right', () => {
  test.each<[string, string]>([
    ['"We need an agreement," Clark said.', '« Nous avons besoin d’un accord », a déclaré Clark.'],
    ['"We need an agreement," Clark said.', '"Nous avons besoin d’un accord", a déclaré Clark.'],
    ['"We need an agreement," Clark said.', '“Nous avons besoin d’un accord”, a déclaré Clark.'],
    ['"We need an agreement," Clark said.', 'Clark a déclaré : « Nous avons besoin d’un accord. »'],
    ['He is in a "stable" condition.', 'Son état est stable.'],
    ['The film "Designated Survivor" is out.', 'Le film Designated Survivor est sorti.'],
    ['"We are here," he said, "and we stay in Paris."', '« Nous sommes ici et nous restons à Paris », a-t-il dit.'],
    ['"We are here and we stay in Paris," he said.', '« Nous sommes ici, a-t-il dit, et nous restons à Paris. »'],
    ['The workers\' rights are safe.', 'Les droits des ouvriers sont saufs.'],
    ['A source said: "We wouldn\'t comment on his business affairs."', 'Une source a dit ne pas souhaiter s’exprimer à ce sujet.'],
    ['He spoke of a "mess".', 'Il a parlé d’une « pagaille ».'],
    ['"We lost the match," said Moreau. "The players were tired."', '« Nous avons perdu le match, a dit Moreau. Les joueurs étaient fatigués. »'],
    ['"We lost the match," said Moreau. "It is what it is."', '« Nous avons perdu le match », a dit Moreau. « On n’y peut rien. »'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('marks put in', () => {
  test.each<[string, string]>([
    ['The minister announced that the company will pay a fine of two billion dollars.', 'Le ministre a annoncé que « l’entreprise paiera une amende de deux milliards de dollars ».'],
    ['The report says that the army controls the northern city.', 'Selon le rapport, « l’armée contrôle la ville du nord ».'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('quote.marks'))
})

describe('a phrase that the French puts into a quotation', () => {
  test.each<[string, string]>([
    ['"We will defend the constitution," the minister said.', '« Nous défendrons la Constitution face aux juges », a déclaré le ministre.'],
    ['"The farmers have lost their harvest," she said.', '« Les agriculteurs ont perdu leur récolte et leurs maisons », a-t-elle dit.'],
    ['"The company will pay the fine," he said.', '« L’entreprise paiera l’amende avec les intérêts », a-t-il dit.'],
    ['"Our neighbours are waiting for an answer," he said.', '« Nos voisins, nos amis, attendent une réponse », a-t-il dit.'],
    ['"The bridge has collapsed," Moreau said.', '« Le pont s’est effondré par pure négligence », a dit Moreau.'],
    ['"We signed the agreement," he said.', '« Nous avons signé l’accord avec les syndicats », a-t-il dit.'],
    ['“The firefighters saved every house on the street,” the mayor said.', '« Les pompiers ont sauvé toutes les maisons de la rue, et nous en sommes fiers », a dit le maire.'],
    ['“The firefighters saved every house on the street,” the mayor said.', '« Les pompiers ont sauvé toutes les maisons de la rue malgré la crise », a dit le maire.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toContain('quote.added'))
})

describe('a phrase of a quotation that the French leaves out', () => {
  test.each<[string, string]>([
    ['"We saw the smoke and we ran," he said.', '« Nous avons vu la fumée », a-t-il dit.'],
    ['"The village is quiet, and full of surprises," she said.', '« Le village est tranquille », a-t-elle dit.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toContain('quote.cut'))
})

describe('phrases that only look put in or left out', () => {
  test.each<[string, string]>([
    ['"We will reopen the point of sale," he said.', '« Nous rouvrirons le magasin », a-t-il dit.'],
    ['"We want regulation," she said.', '« Nous voulons de la réglementation », a-t-elle dit.'],
    ['"They are safe and sound," he said.', '« Ils sont sains et saufs », a-t-il dit.'],
    ['"Bankers and unions have signed," he said.', '« Les syndicats ont signé, les banquiers aussi », a-t-il dit.'],
    ['"When someone leaves, we cry," she said.', '« Lorsqu’une personne part, nous pleurons », a-t-elle dit.'],
    ['"The unmanned boats have left," he said.', '« Les bateaux sans équipage sont partis », a-t-il dit.'],
    ['"It will cost us less," he said.', '« Cela nous coûtera moins cher », a-t-il dit.'],
    ['“The firefighters saved every house on the street and we are proud of it,” the mayor said.', '« Les pompiers ont sauvé toutes les maisons de la rue, et nous en sommes fiers », a dit le maire.'],
    ['“I would never get ahead of myself,” Keller added.', '« Je ne m’avancerais jamais sur ce point », a ajouté Keller.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('cut short', () => {
  test.each<[string, string]>([
    ['"The company will pay the fine and close the factory in Detroit," he said.', '« L’entreprise paiera l’amende », a-t-il dit.'],
    ['"The government will publish the report on the economy next Monday in Paris," she said.', '« Le gouvernement publiera le rapport », a-t-elle dit.'],
    ['"I am keen to act as a voice for athletes and to guide the sport in Scotland," Doyle said.', '« J’ai envie d’être la voix des athlètes et de », a déclaré Doyle.'],
    ['Clark said: "The minister signed the agreement with the company on Friday."', 'Clark a déclaré : « Le ministre a signé la »'],
    ['"We have twelve important matches tomorrow and the players know the pressure of the crowd," he said.', '« Nous avons douze matchs importants demain », a-t-il dit.'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('quote.cut'))
})

describe('longer than the English', () => {
  test.each<[string, string]>([
    ['"The company will pay the fine," he said.', '« L’entreprise paiera l’amende, et tout le monde le sait », a-t-il dit.'],
    ['"The minister signed the agreement," she said.', '« Le ministre a signé l’accord, mais le peuple reste en colère », a-t-elle dit.'],
    ['Clark said: "The government published the report."', 'Clark a déclaré : « Le gouvernement a publié le rapport, et les journaux en parlent déjà partout. »'],
  ])('%s', (en, fr) => expect(found(en, fr)).toContain('quote.added'))
})

describe('whole, though said in other words', () => {
  test.each<[string, string]>([
    ['"It is getting more and more tense," he said.', '« La tension ne fait que monter », a-t-il dit.'],
    ['"We have a great relationship now," he said.', '« Nous avons maintenant une excellente relation », a-t-il dit.'],
    ['"The economy grows and the prices fall," she said.', '« L’économie croît et les prix baissent », a-t-elle dit.'],
    ['"Big if true," he tweeted.', '« Si c’est vrai, c’est énorme », a-t-il tweeté.'],
    ['"The minister signed the agreement in Paris on Friday," Clark said.', '« Vendredi, le ministre a signé l’accord à Paris », a dit Clark.'],
  ])('%s / %s', (en, fr) => expect(found(en, fr)).toEqual([]))
})

describe('who says it', () => {
  test.each<[string, string, boolean]>([
    ['"We need an agreement," Clark said.', '« Nous avons besoin d’un accord », a déclaré Zaev.', true],
    ['"The company will pay the fine," said Neal Baer.', '« L’entreprise paiera l’amende », affirme Donald Trump.', true],
    ['"The company will pay the fine," Ms. Scovell told me.', '« L’entreprise paiera l’amende », m’a dit Mme Woodward.', true],
    ['"The company will pay the fine," Clark said.', 'Selon Zaev, « l’entreprise paiera l’amende ».', false],
    ['According to Clark, "the company will pay the fine".', 'Selon Zaev, « l’entreprise paiera l’amende ».', true],
    ['Clark said: "The company will pay the fine."', 'Zaev a déclaré : « L’entreprise paiera l’amende. »', true],
    ['"We need an agreement," Clark said.', '« Nous avons besoin d’un accord », a déclaré Clark.', false],
    ['"We need an agreement," Clark said.', '« Nous avons besoin d’un accord », a-t-il déclaré.', false],
    ['"We need an agreement," Mr Greg Clark said.', '« Nous avons besoin d’un accord », a déclaré M. Clark.', false],
    ['"We need an agreement," Tokayev said.', '« Nous avons besoin d’un accord », a déclaré Tokaïev.', false],
    ['"We need an agreement," he said.', '« Nous avons besoin d’un accord », a déclaré Clark.', false],
    ['"We need an agreement," the minister said.', '« Nous avons besoin d’un accord », a déclaré le ministre.', false],
    ['"We need an agreement," Clark told Reuters.', '« Nous avons besoin d’un accord », a dit Clark à Reuters.', false],
  ])('%s / %s', (en, fr, wanted) => expect(found(en, fr).includes('quote.speaker')).toBe(wanted))
})

describe('the verb of saying', () => {
  test.each<[string, string, boolean]>([
    ['"The company will pay the fine," he said.', '« L’entreprise paiera l’amende », a-t-il admis.', true],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a reconnu Clark.', false],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a avoué Clark.', true],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a prétendu Clark.', true],
    ['"The company will pay the fine," Clark admitted.', '« L’entreprise paiera l’amende », a admis Clark.', false],
    ['"The company will pay the fine," Clark acknowledged.', '« L’entreprise paiera l’amende », a reconnu Clark.', false],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a expliqué Clark.', false],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a indiqué Clark.', false],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a affirmé Clark.', false],
    ['"The company will pay the fine," Clark said.', '« L’entreprise paiera l’amende », a ajouté Clark.', false],
    ['"The company will pay the fine," Clark claimed.', '« L’entreprise paiera l’amende », a prétendu Clark.', false],
  ])('%s / %s', (en, fr, wanted) => expect(found(en, fr).includes('quote.verb')).toBe(wanted))
})

describe('a sentence of a quotation', () => {
  test('left out', () => expect(found('"The company will pay the fine. The factory in Detroit will close. We regret the accident," he said.', '« L’entreprise paiera l’amende. Nous regrettons l’accident », a-t-il dit.')).toContain('quote.cut'))
  test('put in', () => expect(found('"The company will pay the fine. We regret the accident," he said.', '« L’entreprise paiera l’amende. Le président soutient toute la famille. Nous regrettons l’accident », a-t-il dit.')).toContain('quote.added'))
})

describe('a mark that is missing', () => {
  test('the opening one', () => expect(found('"The company will pay the fine," he said.', 'L’entreprise paiera l’amende », a-t-il dit.')).toEqual(['quote.unclosed']))
  test('its fix opens the quotation in the story’s own marks', () => {
    const [draft] = drafts(['"We need an agreement," Clark said.', '"The company will pay the fine," he said.'], ['«Nous avons besoin d’un accord», a dit Clark.', 'L’entreprise paiera l’amende», a-t-il dit.'])
    expect(draft!.fix!.text).toBe('«')
  })
})

describe('marks rewritten from one convention to another raise nothing', () => {
  const en = ['Clark said: "The company will pay the fine."', '"The minister signed the agreement," she added, "and the president supports the reform."', 'He sees in it "a very bad plan for the country".']
  const fr = ['Clark a déclaré : « L’entreprise paiera l’amende. »', '« Le ministre a signé l’accord », a-t-elle ajouté, « et le président soutient la réforme ».', 'Il y voit « un très mauvais plan pour le pays ».']
  const french: [string, string][] = [['« ', ' »'], ['«', '»'], ['«\u00a0', '\u00a0»'], ['«\u202f', '\u202f»'], ['"', '"'], ['“', '”'], ['<< ', ' >>'], ['‹ ', ' ›'], ['‘', '’'], ["'", "'"]]
  const english: [string, string][] = [['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"], ["''", "''"], ['«', '»']]
  const turn = (texts: readonly string[], open: string, close: string): string[] => texts.map(text => {
    let n = 0
    return text.replace(/« | »|"/g, mark => (mark === '« ' ? open : mark === ' »' ? close : n++ % 2 === 0 ? open : close))
  })
  for (const [a, b] of english) for (const [c, d] of french) {
    test(`${a}…${b} and ${c}…${d}`, () => {
      const left = turn(en, a, b), right = turn(fr, c, d)
      expect(found(left, right)).toEqual([])
      expect(checkPolarity(story(left, right))).toEqual([])
    })
  }
})

describe('the ledger', () => {
  const entries = quoteLedger(story(
    ['"We need an agreement with Europe," Clark said.', '"The company will pay the fine," he added.', 'The minister left Paris.'],
    ['« Nous avons besoin d’un accord avec l’Europe », a admis Clark.', 'L’entreprise paiera l’amende, a-t-il ajouté.', 'Le ministre a quitté Paris.'],
  ))
  test('has each quotation once', () => expect(entries.map(entry => entry.form)).toEqual(['direct', 'unmarked']))
  test('says who speaks on both sides', () => expect(entries[0]!.speaker.en !== null && entries[0]!.speaker.fr !== null).toBe(true))
  test('says what differs', () => expect(entries.map(entry => entry.differences.map(d => d.category))).toEqual([['quote.verb'], ['quote.marks']]))
  test('is empty for a story without quotations', () => expect(quoteLedger(story('Nothing.', 'Rien.'))).toEqual([]))
})

test('the marks that were lost are put back', () => {
  const fr = 'L’entreprise paiera l’amende, a-t-il dit.'
  const [draft] = drafts('"The company will pay the fine," he said.', fr)
  const { at, text } = draft!.fix!
  expect(fr.slice(0, at.start) + text + fr.slice(at.end)).toBe('«\u00a0L’entreprise paiera l’amende\u00a0», a-t-il dit.')
})
