import { articleOf } from '../../../shared/article/types'
import { check } from '../../../shared/engine'
import { notes, type NotesInput } from '../../../shared/report'
import { decide, newReview, type DecisionState } from '../../../shared/review'

const at = '2026-01-13T14:05:00Z'
const en = [
  'Storm leaves 1,200 homes without power in Brittany',
  'RENNES, France, Jan 13 (Reuters) - A storm left 1,200 homes without power on Tuesday in western France, the grid operator said.',
  'The repairs will cost 2.5 billion euros, Energy Minister Agnes Pannier said after a meeting with local officials in Rennes.',
  'Schools will stay closed on Thursday, and the trains between Rennes and Brest will not run before the weekend.',
  'The mayor of Brest said the town had asked for army trucks to bring food to three villages cut off by the flood.',
]
const fr = [
  'Une tempête prive 1.200 foyers d’électricité en Bretagne',
  'RENNES, 13 janvier (Reuters) - Une tempête a privé 1.200 foyers d’électricité mardi dans l’ouest de la France, a annoncé le gestionnaire du réseau.',
  'Les réparations coûteront 2,5 millions d’euros, a déclaré la ministre de l’Énergie, Agnès Pannier, après une réunion avec des élus à Rennes.',
  'Les écoles resteront fermées vendredi et les trains entre Rennes et Brest ne circuleront pas avant le week-end.',
  'Le maire de Brest a dit que la ville avait demandé des camions de l’armée pour ravitailler trois villages isolés par la crue.',
]

/** The note of a story in which every finding was settled so, the French being then what it is. */
function note(opened: readonly string[], state: DecisionState | null, now: readonly string[] = opened, change: Partial<NotesInput> = {}): string {
  const first = check(articleOf('en', en), articleOf('fr', opened)), checked = check(articleOf('en', en), articleOf('fr', now))
  const file = (paragraphs: readonly string[], name: string): { name: string; path: null; paragraphs: readonly string[]; at: string } => ({ name, path: null, paragraphs, at })
  let review = newReview('tempete', file(en, 'tempete.en.txt'), file(opened, 'tempete.fr.txt'))
  if (state !== null) for (const finding of first.findings) review = decide(review, finding, { state, at, en, fr: opened })
  return new TextDecoder().decode(notes('correction', {
    review, findings: checked.findings, texts: { en, fr: now }, links: checked.story.alignment.links, language: 'fr', date: at, files: { en: 'tempete.en.txt', fr: 'tempete.fr.txt' }, slug: 'tempete', ...change,
  })).replace(/\u00a0/g, ' ')
}
const swapped = (unit: number, was: string, is: string): string[] => fr.map((text, i) => (i === unit ? text.replace(was, is) : text))
const right = swapped(2, '2,5 millions', '2,5 milliards').map((text, i) => (i === 3 ? text.replace('vendredi', 'jeudi') : text))

describe('the text of a correction', () => {
  const tells = (name: string, text: () => string, ...words: string[]): void => { test(name, () => { const all = text(); for (const word of words) expect(all).toContain(word) }) }
  const hides = (name: string, text: () => string, ...words: (string | RegExp)[]): void => { test(name, () => { const all = text(); for (const word of words) expect(all).not.toMatch(word) }) }
  tells('counts the paragraphs of the body, not the headline', () => note(fr, 'confirmed'), 'Au 2e paragraphe, bien lire « 2,5 milliards', '(et non « 2,5 millions', 'Corrects figure in paragraph 2 to “2,5 milliards')
  tells('tells the French as it was put right, once it is', () => note(fr, 'fixed', right), 'bien lire « 2,5 milliards', 'Au 3e paragraphe, bien lire « jeudi » (et non « vendredi »)', 'corrects day in paragraph 3 to “jeudi”, not “vendredi”')
  tells('says first what it is, under the headline and the slug', () => note(fr, 'confirmed'), 'CORRECTION - Une tempête prive 1.200 foyers', '\nCORRECTED - tempete\n')
  tells('counts in the version that went out, whatever was put before', () => note(fr, 'fixed', [right[0]!, right[1]!, 'Un paragraphe ajouté depuis par la rédaction pour situer les faits.', ...right.slice(2)]), 'Au 2e paragraphe, bien lire « 2,5 milliards')
  tells('a headline is named', () => note(swapped(0, '1.200', '12.000'), 'confirmed'), 'Dans le titre, bien lire « 1.200', 'in headline')
  tells('a paragraph left out stands after the one before it', () => note(right.slice(0, 4), 'confirmed'), 'REFILE - ', 'Après le 3e paragraphe, ajouter [À ÉCRIRE : la source dit « The mayor of Brest', 'estores dropped passage after paragraph 3: [TO WRITE')
  tells('and is told in French once it is there', () => note(right.slice(0, 4), 'fixed', right), 'Après le 3e paragraphe, ajouter « Le maire de Brest')
  tells('for the desk: type, severity, and that it was confirmed', () => note(fr, 'confirmed'), 'À NE PAS DIFFUSER', 'erreur confirmée [MQM number (mistranslation)]', 'critique, erreur confirmée', 'annulation')
  tells('in English on demand, for the desk', () => note(fr, 'confirmed', fr, { language: 'en' }), 'NOT FOR PUBLICATION', 'confirmed error [MQM number (mistranslation)]')
  tells('nothing confirmed, nothing to correct', () => note(fr, null), 'Aucune erreur n’a été confirmée', 'Restent signalés, non confirmés')
  tells('minor errors wait for a refile, and are counted', () => note(fr.slice(0, 4), 'confirmed'), 'CORRECTION', 'Erreurs mineures confirmées, qu’une correction ne mentionne pas : 1.')
  tells('a figure goes with what it counts', () => note(swapped(4, 'trois villages', 'deux villages'), 'confirmed'), 'bien lire « trois villages » (et non « deux villages »)')
  tells('two at one place are one sentence', () => note(swapped(2, 'à Rennes', 'à Nantes'), 'fixed', right), '(et non « 2,5 millions d’euros ») et « Rennes » (et non « Nantes »).')
  hides('what was flagged and not confirmed is no correction', () => note(fr, null), /CORRECTION|CORRECTED|bien lire/)
  hides('nor what was dismissed, meant or asked', () => `${note(fr, 'dismissed')}${note(fr, 'intended')}${note(fr, 'query')}`, /bien lire/)
  hides('no blank where the right words are known', () => note(fr, 'fixed', right), /ÉCRIRE|TO WRITE/)
  hides('a slip that never went out is not told', () => {
    const slip = check(articleOf('en', en), articleOf('fr', fr)).findings
    expect(slip.length).toBeGreaterThan(0)
    const file = (paragraphs: readonly string[], name: string): { name: string; path: null; paragraphs: readonly string[]; at: string } => ({ name, path: null, paragraphs, at })
    let review = newReview('tempete', file(en, 'e'), file(right, 'f'))
    for (const finding of slip) review = decide(review, finding, { state: 'fixed', at, en, fr })
    return new TextDecoder().decode(notes('correction', { review, findings: [], texts: { en, fr: right }, links: [], language: 'fr', date: at, files: { en: 'e', fr: 'f' }, slug: 's' }))
  }, /bien lire/)
})
