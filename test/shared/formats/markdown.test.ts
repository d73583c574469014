import * as fc from 'fast-check'
import { encode } from '../../../shared/formats/encoding'
import { writeDocument } from '../../../shared/formats'
import { escapeMarkdown } from '../../../shared/formats/markdown'
import { edited, edits, opened, sentence, textsOf } from './packages'

const file = (text: string): Uint8Array => encode('utf-8', text)
const reads = (name: string, text: string, wanted: readonly string[]): void => { test(name, async () => expect(textsOf(await opened(file(text), 'story.md'))).toEqual(wanted)) }

describe('Markdown reads as its reader sees it', () => {
  reads('paragraphs of wrapped lines', 'Le président\na parlé.\n\n\nFin.\n', ['Le président a parlé.', 'Fin.'])
  reads('headings of both kinds', '# Titre #\n\nSous-titre\n---\nCorps\n\n## Inter *vif*', ['Titre', 'Sous-titre', 'Corps', 'Inter vif'])
  reads('items, and items in them', '- Un\n  mot\n- Deux\n  * Trois\n\n1. Quatre\n2) Cinq', ['Un mot', 'Deux', 'Trois', 'Quatre', 'Cinq'])
  reads('a figure at a line’s start is no item', 'Il est né en\n1972. Puis rien.', ['Il est né en 1972. Puis rien.'])
  reads('quotations', '> Un mot\n> et deux.\n>\n> > Trois.', ['Un mot et deux.', 'Trois.'])
  reads('emphasis, where it is some', 'Un *mot* et **deux _mots_ là**, ~~non~~ a_b_c 2 * 3 * 4 ***x*** *ouvert', ['Un mot et deux mots là, non a_b_c 2 * 3 * 4 x *ouvert'])
  reads('links, pictures, code and tags', 'Un [lien *vif*](http://a.b "t") et [deux][x] ![image](a.png) `a*b` <b>gras</b><!-- non --> <http://x.y> [crochets]', ['Un lien vif et deux  a*b gras http://x.y [crochets]'])
  reads('escapes and references', '\\*Un\\* R&amp;D &eacute; &#8217; AT&T \\a', ['*Un* R&D é ’ AT&T \\a'])
  reads('a line that breaks', 'Le premier jour.  \nLe deuxième jour.\\\nLe troisième.', ['Le premier jour.', 'Le deuxième jour.', 'Le troisième.'])
  reads('a table cell by cell', '| A | B *x* |\n|---|:-:|\n| C \\| D | E |\n\nF', ['A', 'B x', 'C | D', 'E', 'F'])
  reads('what is no story', '---\ntitle: Non\n---\n\nUn[^1].\n\n* * *\n\n<!-- Non\n\nNon -->\n\n<script>\nNon\n</script>\n\n[x]: http://a.b\n\n[^1]: Source\n\nDeux.', ['Un.', 'Deux.'])
  reads('text as typed', '```js\nUne *ligne*.\n```\nFin', ['Une *ligne*.', 'Fin'])
  test('roles', async () => expect((await opened(file('# Titre\n\nCorps du texte.\n\n## Inter\n\n- Point'), 's.markdown')).article.paragraphs.map(({ role }) => role)).toEqual(['headline', 'body', 'crosshead', 'bullet']))
  test('notes stand aside', async () => expect((await opened(file('Un[^a].\n\n[^a]: La *source*'), 's.md')).asides).toEqual([{ kind: 'footnote', author: '', text: 'La source', unit: null }]))
})

const writes = (name: string, before: string, now: readonly string[], after: string): void => {
  test(name, async () => {
    const read = await opened(file(before), 's.md'), given = (await writeDocument(read.source, now))!
    expect(new TextDecoder().decode(given)).toBe(after)
    expect(textsOf(await opened(given, 's.md'))).toEqual(now)
  })
}

describe('an edit changes its words and nothing else', () => {
  writes('a word in bold stays bold', 'Dix **millions**\nde dollars\n', ['Dix milliards de dollars'], 'Dix **milliards**\nde dollars\n')
  writes('emphasis goes with its words', 'Un *petit* mot\n', ['Un mot'], 'Un mot\n')
  writes('marks are escaped', 'Un\n', ['R&D *b* [x] &amp;'], 'R&D \\*b\\* \\[x\\] \\&amp;\n')
  writes('what would be an item is none', 'Un mot.\n', ['- Un mot.'], '\\- Un mot.\n')
  writes('a paragraph out', '# Un.\n\nDeux.\n\nTrois.\n', ['Un.', 'Trois.'], '# Un.\n\nTrois.\n')
  writes('an item added', '- Un.\n- Trois.\n', ['Un.', 'Deux est là.', 'Trois.'], '- Un.\n- Deux est là.\n- Trois.\n')
  writes('a heading out', 'Haut\n====\n\nCorps.\n', ['Corps.'], '\n\nCorps.\n')
  writes('a paragraph split', '> Il a dit oui. Elle a dit non.\n', ['Il a dit oui.', 'Elle a dit non.'], '> Il a dit oui.\n>\n> Elle a dit non.\n')
  writes('two joined', 'Il a dit\noui.\n\nElle a dit non.\n', ['Il a dit oui. Elle a dit non.'], 'Il a dit\noui. Elle a dit non.\n')
  writes('a cell is emptied', '| A | B |\n|---|---|\n| C | D |\n', ['A', 'B', 'C'], '| A | B |\n|---|---|\n| C |  |\n')
  writes('a link whose words change', 'Un [lien](http://x) là.\n', ['Un mot là.'], 'Un mot là.\n')
  test('nothing edited: the very same bytes', async () => {
    const given = file('\ufeff# Un *mot*  \r\n\r\n* a\r\n* * *\r\n| x |\r\n|---|\r\n')
    const read = await opened(given, 's.md')
    expect(await writeDocument(read.source, textsOf(read))).toEqual(given)
  })
})

describe('always', () => {
  const marked = fc.tuple(sentence, fc.nat(), fc.constantFrom(['*', '*'], ['**', '**'], ['', ''], ['<b>', '</b>']), fc.constantFrom('', '- ', '> ', '# ')).map(([text, at, [open, close], lead]) => {
    const words = text.split(' '), k = at % words.length, word = escapeMarkdown(words[k]!, false)
    return { text, md: lead + [...words.slice(0, k).map(w => escapeMarkdown(w, false)), /^[\p{L}\d]/u.test(word) && /[\p{L}\d]$/u.test(word) ? `${open}${word}${close}` : word, ...words.slice(k + 1).map(w => escapeMarkdown(w, false))].join(' ') }
  })
  test('what was written reads as what was edited', async () => {
    await fc.assert(fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 6 }), edits, async (paragraphs, changes) => {
      const read = await opened(file(paragraphs.map(({ md }) => md).join('\n\n')), 's.md')
      expect(textsOf(read)).toEqual(paragraphs.map(({ text }) => text))
      const now = edited(textsOf(read), changes)
      if (now.length > 0) expect(textsOf(await opened((await writeDocument(read.source, now))!, 's.md'))).toEqual(now)
    }), { numRuns: 100 })
  })
  const soup = fc.array(fc.constantFrom('*', '**', '_', '`', '[', '](x)', '![', ']', '<b>', '<', '|', '|---|\n', '# ', '- ', '> ', '\n', '\n\n', '  \n', '\\', '```\n', '&amp;', '&', 'mot', 'été', ' ', '1. ', '[^1]', '[^1]: x', '---\n', '~~', '\t'), { maxLength: 40 })
  test('any marks are read, and go back byte for byte', async () => {
    await fc.assert(fc.asyncProperty(soup, async parts => {
      const given = file(parts.join(''))
      const read = await opened(given, 's.md').catch((error: Error) => error)
      if (read instanceof Error) { expect(read.message).toMatch(/^read\.empty /); return }
      expect(await writeDocument(read.source, textsOf(read))).toEqual(given)
      const source = read.source as unknown as { text: string; paragraphs: { text: string; pieces: { text: string; start: number; end: number; exact: boolean }[] }[] }
      for (const { text, pieces } of source.paragraphs) {
        expect(pieces.map(piece => piece.text).join('')).toBe(text)
        for (const piece of pieces) if (piece.exact) expect(source.text.slice(piece.start, piece.end)).toBe(piece.text)
      }
    }), { numRuns: 200 })
  })
})
