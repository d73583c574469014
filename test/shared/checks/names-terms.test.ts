import { articleOf } from '../../../shared/article/types'
import { readTermBase } from '../../../shared/checks/term-base'
import { checkTerms } from '../../../shared/checks/terms'
import { readTermFile } from '../../../shared/checks/term-file'
import { check, readStory } from '../../../shared/engine'
import { namesSaid, told } from './names-harness'

const base = readTermBase('en,fr,forbidden,note\nKyiv,Kyiv,Kiev,guide 2022\ndeepfake,hypertrucage|deepfake,\n"climate change, global",changement climatique mondial,\nWHO,OMS,\n,,"voire même",pléonasme\nState,Etat,État,\nhedge fund,fonds spéculatif,fonds alternatif\n')
const said = (en: string, fr: string): string[] => told(checkTerms(readStory(articleOf('en', [en]), articleOf('fr', [fr])), base))

describe('the desk’s terms', () => {
  test.each([
    ['He left Kyiv.', 'Il a quitté Kiev.', ['name.term: Kyiv | Kiev → Kyiv']],
    ['He left Kyiv.', 'Il a quitté Kyiv.', []],
    ['He left Kyiv.', 'Il a quitté la ville.', ['name.term: Kyiv | –']],
    ['A deepfake was shown.', 'Un hypertrucage a été montré.', []],
    ['Deepfakes were shown.', 'Des hypertrucages ont été montrés.', []],
    ['A deepfake was shown.', 'Un deepfake a été montré.', []],
    ['A deepfake was shown.', 'Une vidéo a été montrée.', ['name.term: deepfake | –']],
    ['The WHO agreed.', "L'OMS est d'accord.", []],
    ['Those who agreed left.', "Ceux qui étaient d'accord sont partis.", []],
    ['It rained.', 'Il a plu, voire même neigé.', ['name.term: – | voire même']],
    ['The State paid.', "L'État a payé.", ['name.term: State | État → Etat']],
    ['The State paid.', "L'Etat a payé.", []],
    ['A hedge fund bought it.', 'Un fonds alternatif l’a acheté.', ['name.term: hedge fund | fonds alternatif → fonds spéculatif']],
    ['Two hedge funds bought it.', 'Deux fonds spéculatifs l’ont acheté.', []],
    ['Nothing to see.', 'Le fonds alternatif est là.', []],
  ])('%s / %s', (en, fr, expected) => expect(said(en, fr)).toEqual(expected))
})

describe('term bases as desks keep them', () => {
  test.each([
    ['tabs', 'Kyiv\tKyiv\tKiev\n'], ['tabs with a heading', 'anglais\tfrançais\tinterdits\nKyiv\tKyiv\tKiev\n'], ['semicolons', 'source;cible;interdit\nKyiv;Kyiv;Kiev\n'],
    ['commas', 'en,fr,forbidden\nKyiv,Kyiv,Kiev\n'], ['quoted cells', 'en,fr,forbidden\n"Kyiv","Kyiv","Kiev"\n'], ['a plain list', 'Kyiv = Kyiv | !Kiev\n'], ['a byte order mark', '\uFEFFen;fr;forbidden\r\nKyiv;Kyiv;Kiev\r\n'],
    ['columns in another order', 'forbidden,fr,en\nKiev,Kyiv,Kyiv\n'],
    ['TBX 2', '<martif><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>Kyiv</term></tig></langSet><langSet xml:lang="fr"><tig><term>Kyiv</term></tig><tig><term>Kiev</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>'],
    ['TBX 3', '<tbx><text><body><conceptEntry id="1"><langSec xml:lang="en"><termSec><term>Kyiv</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>Kyiv</term></termSec><termSec><term>Kiev</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>'],
  ])('%s', (_, text) => expect(readTermBase(text)).toEqual([{ en: ['Kyiv'], required: ['Kyiv'], forbidden: ['Kiev'], note: '' }]))
  test.each([[''], ['\n\n'], ['#'], ['"'], ['<tbx>'], [',,,'], ['<martif><termEntry>']])('nothing in %j', text => expect(readTermBase(text)).toEqual([]))
  test('entities of XML are read', () => expect(readTermBase('<tbx><termEntry><langSet xml:lang="en"><tig><term>R&amp;D</term></tig></langSet><langSet xml:lang="fr"><tig><term>R&#38;D</term></tig></langSet></termEntry></tbx>')[0]).toMatchObject({ en: ['R&D'], required: ['R&D'] }))
})

describe('a term base given to a whole check', () => {
  const en = articleOf('en', ['He left Kyiv on Monday.', 'The State paid 40 euros.']), fr = articleOf('fr', ['Il a quitté Kiev lundi.', "L'État a payé 40 euros."])
  const terms = (given?: typeof base): string[] => told(check(en, fr, given === undefined ? {} : { terms: given }).findings.filter(finding => finding.category === 'name.term'))
  test('its findings stand among the others, in story order', () => expect(terms(base)).toEqual(['name.term: Kyiv | Kiev → Kyiv', 'name.term: State | État → Etat']))
  test('without one nothing is said of terms', () => expect(terms()).toEqual([]))
  test('every finding has an identity of its own', () => {
    const twice = check(articleOf('en', ['Kyiv is Kyiv.']), articleOf('fr', ['Kiev est Kiev.']), { terms: base }).findings
    expect(twice.map(({ category }) => category)).toEqual(['name.term', 'name.term'])
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2)
  })
})

describe('the bytes of a term base', () => {
  const text = 'anglais;français;interdits\r\nState;État;Etat\r\n', read = [{ en: ['State'], required: ['État'], forbidden: ['Etat'], note: '' }]
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)], ['UTF-8 with a byte order mark', Buffer.from('\uFEFF' + text)], ['Windows-1252', Buffer.from(text, 'latin1')], ['UTF-16', Buffer.from('\uFEFF' + text, 'utf16le')],
  ])('%s', (_, bytes) => expect(readTermFile(bytes, 'terms.csv')).toEqual(read))
  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'problem.terms.none'], ['headings alone', Buffer.from('en;fr\n'), 'problem.terms.none'], ['a spreadsheet', Buffer.from('PK\u0003\u0004xl/workbook.xml[Content_Types].xml'), 'problem.terms.unreadable'],
    ['no text', Uint8Array.from({ length: 4000 }, (_unused, n) => (n * 37) % 256), 'problem.terms.unreadable'],
  ])('%s', (_, bytes, key) => expect(readTermFile(bytes, 'terms')).toEqual({ key, values: { name: 'terms' } }))
})

describe('one person under two French spellings', () => {
  const en = ['Volodymyr Zelenskiy spoke on Monday.', 'Zelenskiy asked for help.', 'Later Zelenskiy left.']
  test('is shown with the commoner one', () => expect(told(namesSaid(en, ['Volodymyr Zelensky s’est exprimé lundi.', 'Zelensky a demandé de l’aide.', 'Plus tard, Zelenski est parti.'])).some(line => /→ Zelensky$/.test(line))).toBe(true))
  test('one spelling is quiet', () => expect(told(namesSaid(en, ['Volodymyr Zelensky s’est exprimé lundi.', 'Zelensky a demandé de l’aide.', 'Plus tard, Zelensky est parti.']))).toEqual([]))
})
