import * as fc from 'fast-check'
import { encode } from '../../../shared/formats/encoding'
import { readDocument, writeDocument } from '../../../shared/formats'
import { edited, edits, opened, sentence, textsOf } from './packages'

const bytes = (text: string): Uint8Array => encode('utf-8', text)
const page = (body: string, head = ''): Uint8Array => bytes(`<!DOCTYPE html>\n<html lang="fr"><head><title>Un titre</title>${head}</head><body>${body}</body></html>\n`)
const reads = (name: string, body: string, wanted: readonly string[]): void => { test(name, async () => expect(textsOf(await opened(page(body), 'story.html'))).toEqual(wanted)) }

describe('a page reads as a browser shows its story', () => {
  reads('paragraphs, in any words of their marks', '<h1>Titre</h1>\n<P class="x">Le <b>prés</b>ident\n   a <a href="#">parlé</a>.</P><p>Fin.', ['Titre', 'Le président a parlé.', 'Fin.'])
  reads('white space is one space', '<p>\n  Un <b> mot</b>\n\t<i>  </i>là </p>', ['Un mot là'])
  reads('empty paragraphs are none', '<p>Un.</p><p></p><p>&nbsp;</p><p><br></p><p>Deux.</p>', ['Un.', 'Deux.'])
  reads('references', '<p>L&rsquo;&eacute;t&#233; &laquo;&nbsp;R&amp;D&nbsp;&raquo; a < b AT&T &copy 2024 &amp;eacute;</p>', ['L’été «\u00a0R&D\u00a0» a < b AT&T © 2024 &eacute;'])
  reads('a line break is a space in a sentence', '<p>Le président du conseil a<br>parlé.</p>', ['Le président du conseil a parlé.'])
  reads('between lines of a word or two, or behind a sentence, it parts them', '<p>pommes<br>poires vertes<br>prunes</p><p>Il a tout dit.<br>rien de plus</p>', ['pommes', 'poires vertes', 'prunes', 'Il a tout dit.', 'rien de plus'])
  reads('lines of their own', '<p>Le premier jour.<br/>\nLe deuxième jour.<br>\n<br>Le troisième.</p>', ['Le premier jour.', 'Le deuxième jour.', 'Le troisième.'])
  reads('a list', '<ul><li>Un</li><li><p>Deux</p></li><li>Trois<ul><li>Quatre</li></ul></li></ul>', ['Un', 'Deux', 'Trois', 'Quatre'])
  reads('a table cell by cell', '<table><caption>Prix</caption><tr><th>A<th>B</tr><tr><td>C<td><p>D</p><p>E</p></table><p>F</p>', ['Prix', 'A', 'B', 'C', 'D', 'E', 'F'])
  reads('words between blocks', '<div>Avant<p>Dedans</p>après <b>cela</b><hr>Fin</div>', ['Avant', 'Dedans', 'après cela', 'Fin'])
  reads('a block in a link', '<a href="#"><div>Un</div>deux</a>', ['Un', 'deux'])
  reads('text that is set as typed', '<pre>\nUne ligne.\nUne autre.</pre>', ['Une ligne.', 'Une autre.'])
  reads('scripts, styles and what is hidden are not read', '<script>var a = "<p>Non</p>"</script><style>p{}</style><p>Oui</p><p hidden>Non</p><p style="color:red;display:none">Non</p><noscript>Non</noscript><svg><text>Non</text></svg><template><p>Non</p></template><!-- Non -->', ['Oui'])
  reads('deleted text is out, inserted text in', '<p>Dix <del>millions</del><ins>milliards</ins></p>', ['Dix milliards'])
  reads('quotation marks that a browser puts', '<p>Il a dit <q>oui</q>.</p>', ['Il a dit «\u00a0oui\u00a0».'])
  reads('what stands above a ruby text', '<p><ruby>東<rp>(</rp><rt>tō</rt></ruby></p>', ['東'])
  test('no page at all, by its name', async () => expect(textsOf(await opened(bytes('<p>Un</p><p>Deux'), 'story.htm'))).toEqual(['Un', 'Deux']))
  test('plain text of that name is plain text', async () => expect((await opened(bytes('Un jour.\n\nDeux jours.'), 'story.html')).source.format).toBe('text'))
  test('a page of another name is a page', async () => expect((await opened(page('<p>Un'), 'story.txt')).source.format).toBe('html'))
})

describe('the story without the page round it', () => {
  const words = 'Le ministère a envoyé deux mille cinq cents soldats, a déclaré le ministre à la radio. '
  const story = (inner = ''): string => `<h2>Titre</h2><p>${words}</p>${inner}<p>Fin.</p>`
  const wanted = ['Titre', words.trim(), 'Fin.']
  reads('navigation, banner and footer', `<nav><ul><li><a href="/">Accueil</a></li></ul></nav><header><a>Le Journal</a></header>${story()}<aside>Lire</aside><footer>Mentions</footer>`, wanted)
  reads('the main part alone', `<div>Bandeau</div><main>${story()}</main><div>Pied</div>`, wanted)
  reads('the article alone, with its header and what it sets aside', `<div>Bandeau</div><article><header><h1>Haut</h1></header>${story('<aside><p>Encadré</p></aside>')}</article><div>Pied</div>`, ['Haut', 'Titre', words.trim(), 'Encadré', 'Fin.'])
  reads('several articles are one page', `<article>${story()}</article><article>${story()}</article><article>${story()}</article>`, [...wanted, ...wanted, ...wanted])
  reads('a headline before the main part', `<h1>Haut</h1><div>Bandeau</div><main>${story()}</main>`, ['Haut', ...wanted])
  reads('what is named as a menu', `<div class="top navbar"><a>Accueil</a></div><main>${story('<div id="newsletter">Abonnez-vous</div>')}</main>`, wanted)
  reads('by its role', `<div role="navigation">Accueil</div>${story('<div role="search">Chercher</div>')}`, wanted)
  reads('a story in what looks like a menu is the story', `<div class="menu">${story()}</div>`, wanted)
  test('and the editor is told', async () => expect((await opened(page(`<nav>Accueil</nav>${story()}`), 's.html')).notes.map(({ key }) => key)).toEqual(['read.note.frame']))
  test('and not told of what nobody sees', async () => expect((await opened(page(story('<script>x</script>')), 's.html')).notes).toEqual([]))
})

describe('roles', () => {
  test('of headings, lists and classes', async () => {
    const read = await opened(page('<h1>Un titre</h1><h2>Un sous-titre</h2><p class="byline">Jean Dupont</p><p>Le corps du texte.</p><h2>Un inter</h2><ul><li>Point</ul><p>Fin.'), 's.html')
    expect(read.article.paragraphs.map(({ role }) => role)).toEqual(['headline', 'headline', 'byline', 'body', 'crosshead', 'bullet', 'body'])
  })
})

test('notes of a word processor’s page stand aside, their numbers are not read', async () => {
  const read = await opened(page('<p>Un<a class="sdfootnoteanc" href="#s" name="a"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#a">1</a>Source : AFP</p></div>'), 's.html')
  expect([textsOf(read), read.asides]).toEqual([['Un.'], [{ kind: 'footnote', author: '', text: 'Source : AFP', unit: null }]])
})

describe('encodings', () => {
  const said = (name: string, encoding: 'windows-1252' | 'macroman' | 'utf-8' | 'utf-16le', head: string): void => {
    test(name, async () => {
      const given = encode(encoding, `<html><head>${head}</head><body><p>L’été à Nouméa</p></body></html>`)
      const read = await opened(given, 's.html')
      expect(textsOf(read)).toEqual(['L’été à Nouméa'])
      expect(await writeDocument(read.source, textsOf(read))).toEqual(given)
    })
  }
  said('as the page says', 'windows-1252', '<meta charset="iso-8859-1">')
  said('as an older page says', 'macroman', '<meta http-equiv="Content-Type" content="text/html; charset=macintosh">')
  said('as found where nothing is said', 'utf-8', '')
  said('as found where the page is wrong', 'windows-1252', '<meta charset=utf-8>')
  test('what the encoding lacks is a reference', async () => {
    const read = await opened(encode('windows-1252', '<html><meta charset=windows-1252><p>Le compositeur est là.'), 's.html')
    const now = await writeDocument(read.source, ['Le compositeur Dvořák est là.'])
    expect(new TextDecoder('latin1').decode(now!)).toContain('Le compositeur Dvo&#345;ák est là.')
    expect(textsOf(await opened(now!, 's.html'))).toEqual(['Le compositeur Dvořák est là.'])
  })
})

const bodyOf = (given: Uint8Array): string => /<body>([^]*)<\/body>/.exec(new TextDecoder().decode(given))![1]!
const writes = (name: string, before: string, now: readonly string[], after: string): void => {
  test(name, async () => {
    const read = await opened(page(before), 's.html'), given = (await writeDocument(read.source, now))!
    expect(bodyOf(given)).toBe(after)
    expect(textsOf(await opened(given, 's.html'))).toEqual(now)
  })
}

describe('an edit changes its words and nothing else', () => {
  writes('a word in bold stays bold', '<p>Dix <b>millions</b>\n de dollars</p>', ['Dix milliards de dollars'], '<p>Dix <b>milliards</b>\n de dollars</p>')
  writes('marks are escaped', '<p>Un</p>', ['R&D <b>'], '<p>R&amp;D &lt;b&gt;</p>')
  writes('a reference that stays stays', '<p>L&rsquo;&eacute;t&eacute; dure</p>', ['L’été finit'], '<p>L&rsquo;&eacute;t&eacute; finit</p>')
  writes('a paragraph out', '<p>Un.</p>\n<p>Deux.</p>\n<p>Trois.</p>', ['Un.', 'Trois.'], '<p>Un.</p>\n\n<p>Trois.</p>')
  writes('a paragraph added, as its neighbour is', '<p class="a" id="x">Un.<p>Trois.', ['Un.', 'Deux est là.', 'Trois.'], '<p class="a" id="x">Un.<p class="a">Deux est là.</p><p>Trois.')
  writes('a paragraph split keeps its look', '<p class="a">Il a dit <i>oui. Elle</i> a dit non.</p>', ['Il a dit oui.', 'Elle a dit non.'], '<p class="a">Il a dit <i>oui.</i></p><p class="a"><i>Elle</i> a dit non.</p>')
  writes('two joined', '<p>Il a dit oui.</p>\n<p class="b">Elle a dit non.</p>', ['Il a dit oui. Elle a dit non.'], '<p>Il a dit oui. Elle a dit non.</p>')
  writes('a cell is emptied and stays', '<table><tr><td>A</td><td>B</td></tr></table>', ['A'], '<table><tr><td>A</td><td></td></tr></table>')
  writes('a cell is split by a line', '<table><tr><td>Un mot. Deux mots.</td></tr></table>', ['Un mot.', 'Deux mots.'], '<table><tr><td>Un mot.<br><br>Deux mots.</td></tr></table>')
  writes('an item split is two', '<ul><li>Un mot. Deux mots.</ul>', ['Un mot.', 'Deux mots.'], '<ul><li>Un mot.</li><li>Deux mots.</ul>')
  writes('words between blocks', '<div>Avant<p>Dedans</p></div>', ['Avant cela', 'Dedans'], '<div>Avant cela<p>Dedans</p></div>')
  writes('a line of its own', '<p>Le premier jour.<br>Le deuxième jour.</p>', ['Le premier jour.', 'Un autre jour est né.', 'Le deuxième jour.'], '<p>Le premier jour.<br>Un autre jour est né.<br>Le deuxième jour.</p>')
  writes('two words that grow together', '<p>Nur- <b> Sultan</b></p>', ['Nur-Sultan'], '<p>Nur-<b>Sultan</b></p>')
  test('nothing edited: the very same bytes', async () => {
    const given = page('<P>Un &eacute; <br>\r\n deux<p>Trois</div></b>&nbsp;<td>x')
    const read = await opened(given, 's.html')
    expect(await writeDocument(read.source, textsOf(read))).toEqual(given)
  })
})

describe('always', () => {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\u00a0/g, '&nbsp;')
  const marked = fc.tuple(sentence, fc.constantFrom(['<b>', '</b>'], ['<i class="x">', '</i>'], ['\n  ', ' '], ['', '']), fc.nat(), fc.constantFrom('p', 'div', 'li', 'td', 'h2')).map(([text, [open, close], at, tag]) => {
    const words = text.split(' '), k = at % words.length
    return { text, html: `<${tag}>${[...words.slice(0, k).map(escape), `${open}${escape(words[k]!)}${close}`, ...words.slice(k + 1).map(escape)].join(' ')}</${tag}>` }
  })
  test('what was written reads as what was edited', async () => {
    await fc.assert(fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 6 }), edits, async (paragraphs, list) => {
      const read = await opened(page(paragraphs.map(({ html }) => html.replace(/^<td>.*$/s, '<table><tr>$&</tr></table>').replace(/^<li>.*$/s, '<ul>$&</ul>')).join('\n')), 's.html')
      expect(textsOf(read)).toEqual(paragraphs.map(({ text }) => text))
      const now = edited(textsOf(read), list)
      if (now.length > 0) expect(textsOf(await opened((await writeDocument(read.source, now))!, 's.html'))).toEqual(now)
    }), { numRuns: 100 })
  })
  const soup = fc.array(fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<table>', '<tr>', '<td>', '</table>', '<div>', '</div>', '<a href=x>', '</a>', '<li>', '<br>', '<h1>', '</h1>', '&amp;', '&nbsp', '&', '<', ' ', '\n', '\r\n', 'mot', 'été', '</x>', '<!--', '-->', '<pre>', '\0', '<select>', '<option>', '<q>'), { maxLength: 40 })
  test('any marks are read or refused, and go back byte for byte', async () => {
    await fc.assert(fc.asyncProperty(soup, async parts => {
      const given = page(parts.join(''))
      const read = await opened(given, 's.html').catch((error: Error) => error)
      if (read instanceof Error) { expect(read.message).toMatch(/^read\.(?:empty|binary) /); return }
      expect(await writeDocument(read.source, textsOf(read))).toEqual(given)
      const source = read.source as unknown as { text: string; paragraphs: { pieces: { text: string; start: number; end: number; exact: boolean }[] }[] }
      for (const { pieces } of source.paragraphs) for (const { text, start, end, exact } of pieces) if (exact) expect(source.text.slice(start, end)).toBe(text)
    }), { numRuns: 200 })
  })
})

describe('a page of megabytes', () => {
  const read = async (html: string) => readDocument(new TextEncoder().encode(html), 'page.html', 'fr')
  test('is read, and is no bomb', async () => {
    const page = await read(`<html><body>${`<p>${'Le vent a soufflé toute la nuit &amp; le jour. '.repeat(20)}</p>\n`.repeat(1200)}</body></html>`)
    expect(page.ok && page.article.paragraphs.length).toBe(1200)
  })
  for (const [what, html, wanted] of [
    ['signs of tags in attributes', '<p title="a > b c" class="x y" data-x="<b c d>">Un deux <b>trois quatre</b></p>', 'Un deux trois quatre'],
    ['several spaces, line ends and references', '<p>Un  deux\n trois&nbsp;quatre &amp; cinq &lt; six </p>', 'Un deux trois\u00a0quatre & cinq < six'],
    ['a character of private use', '<p>Un \ue000 deux trois</p>', 'Un \ue000 deux trois'],
    ['half a pair of surrogates', `<p>Un ${String.fromCharCode(0xd800)} deux</p>`, 'Un \ufffd deux'],
    ['a table under which words stand', '<table>un mot perdu<tr><td>dans la table</td></tr></table>', 'un mot perdu'],
  ] as const) test(`${what}: read as a browser would`, async () => {
    const page = await read(`<html><body>${html}</body></html>`)
    expect(page.ok && page.article.paragraphs[0]!.text).toBe(wanted)
  })
})
