import { writeDocument } from '../../../shared/formats'
import { headOf, knownFor } from '../../../shared/formats/known'
import { answers, bytesOf, change, readsAs, refusedWhenCut, roundTrip, textOf, writesAs } from './marked'
import { opened, textsOf } from './packages'

const nitf = (content: string, head = '', data = ''): string => `<?xml version="1.0" encoding="UTF-8"?>\n<nitf>\n  <head><title>Un titre</title>${data}</head>\n  <body>\n    <body.head>${head}</body.head>\n    <body.content>${content}</body.content>\n  </body>\n</nitf>\n`
const item = (inline: string, meta = '', attributes = 'guid="urn:desk:1" version="3"'): string => `<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes} xml:lang="fr">\n<itemMeta><pubStatus qcode="stat:usable"/><edNote>Sous  embargo</edNote></itemMeta>\n<contentMeta><urgency>4</urgency><slugline>MER-TEMPETE/</slugline>${meta}</contentMeta>\n<contentSet>${inline}</contentSet>\n</newsItem>\n`
const xhtml = (body: string): string => `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${body}</body></html></inlineXML>`
const body = (source: string): string => /<body.content>([^]*)<\/body.content>/.exec(source)![1]!

describe('what an editor would read', () => {
  const reads = readsAs('story.xml')
  reads('paragraphs', nitf('<p>Un.</p>\n<p>Deux &amp; &eacute;t&#233;.</p>'), ['Un titre', 'Un.', 'Deux & été.'])
  reads('headline, byline, dateline', nitf('<p>Un.</p>', '<hedline><hl1>La mer monte</hl1><hl2>Et vite</hl2></hedline><byline>Par Anne Roy, <byttl>à Brest</byttl></byline><dateline><location>BREST</location>, 3 mai</dateline>'), ['La mer monte', 'Et vite', 'Par Anne Roy, à Brest', 'BREST, 3 mai', 'Un.'])
  reads('words in marks', nitf('<p>Le <em>grand</em> <person>Paul <name.family>Roy</name.family></person> est là.</p>'), ['Un titre', 'Le grand Paul Roy est là.'])
  reads('the layout of the file is no text', nitf('<p>\n      Le président a dit\n      qu’il viendrait.\n    </p>\n    <p>Il\n\tvient.</p>'), ['Un titre', 'Le président a dit qu’il viendrait.', 'Il vient.'])
  reads('lists, tables, captions', nitf('<p>Un.</p><ul><li>Deux</li><li><p>Trois</p></li></ul><table><tr><td>A</td><td>B<br/>C</td></tr></table><media><media-caption>Photo</media-caption></media>'), ['Un titre', 'Un.', 'Deux', 'Trois', 'A', 'B', 'C', 'Photo'])
  reads('comments, instructions, CDATA', nitf('<p>Un <!-- non --><?x y?><![CDATA[<deux> & trois]]>.</p>'), ['Un titre', 'Un <deux> & trois.'])
  reads('a prefix for every name', nitf('<p>Un.</p>').replace(/<(\/?)(?=[a-z])/g, '<$1n:').replace('<n:nitf>', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">'), ['Un titre', 'Un.'])
  reads('scripts and rights are not', nitf('<p>Un.</p><script>x()</script><rights>Tous droits</rights>'), ['Un titre', 'Un.'])
  reads('XHTML in NewsML', item(xhtml('<h1>La mer</h1><p>Un.</p><p>Deux&nbsp;!</p>')), ['La mer', 'Un.', 'Deux\u00a0!'])
  reads('plain text in NewsML', item('<inlineData contenttype="text/plain">Le premier paragraphe.\n\nLe deuxième.</inlineData>', '<headline>La mer</headline>'), ['La mer', 'Le premier paragraphe.', 'Le deuxième.'])
  reads('one headline said twice', item(xhtml('<h1>La mer</h1><p>Un.</p>'), '<headline> La mer</headline><by>Anne Roy</by>'), ['Anne Roy', 'La mer', 'Un.'])
  reads('a headline alone', item('<inlineXML><!-- rien --></inlineXML>', '<headline>La mer</headline>'), ['La mer'])
  reads('two renditions of one text', item(`<inlineXML><nitf><body><body.content><p>Un.</p></body.content></body></nitf></inlineXML>${xhtml('<p>Un.</p>')}`, '<headline>La mer</headline>'), ['La mer', 'Un.'])
  reads('NewsML 1', '<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>La mer</HeadLine><DateLine>BREST, 3 mai</DateLine></NewsLines><ContentItem><DataContent><p>Un.</p><p>Deux.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>', ['La mer', 'BREST, 3 mai', 'Un.', 'Deux.'])

  const wrapped = 'BREST, 3 mai (Agence) - La tempête a touché la côte dans la nuit de\nlundi à mardi, privant de courant plus de douze mille foyers, a dit\nla préfecture.\n\nLes vents ont atteint 130 km/h.'
  const three = ['BREST, 3 mai (Agence) - La tempête a touché la côte dans la nuit de lundi à mardi, privant de courant plus de douze mille foyers, a dit la préfecture.', 'Les vents ont atteint 130 km/h.']
  reads('hard-wrapped lines in one paragraph', item(xhtml(`<p>${wrapped}</p>`)), three)
  reads('the same with indents for blank lines', item(xhtml(`<p>   ${wrapped.replace('\n\n', '\n   ')}\n   La mer était forte.</p>`)), [...three, 'La mer était forte.'])
  reads('the same among others', item(xhtml(`<p>${wrapped}</p><p>Fin.</p>`)), [...three, 'Fin.'])
  reads('the same, set in by the file', item(xhtml(`<p>\n        ${wrapped.replace(/\n(?=.)/g, '\n        ')}\n      </p>`)), three)
})

describe('what the item says of itself', () => {
  test('NewsML-G2', async () => {
    const { facts, source } = await opened(bytesOf(item(xhtml('<p>Un.</p>'))), 'story.xml')
    expect(source.format).toBe('newsml')
    expect(facts).toEqual({ guid: 'urn:desk:1', version: '3', status: 'usable', note: 'Sous embargo', urgency: '4', slug: 'MER-TEMPETE/' })
  })
  test('NITF', async () => {
    const { facts, source } = await opened(bytesOf(nitf('<p>Un.</p>', '', '<docdata><urgency ed-urg="2"/><doc-id id-string="abc"/><du-key key="mer" version="2"/><date.issue norm="20260503"/></docdata>')), 'story.xml')
    expect(source.format).toBe('nitf')
    expect(facts).toEqual({ urgency: '2', guid: 'abc', slug: 'mer', version: '2', created: '20260503' })
  })
  test('several stories: the first is read, and told', async () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${['Un.', 'Deux.'].map(text => item(xhtml(`<p>${text}</p>`)).replace(/<\?xml.*?\?>\n/, '')).join('')}</itemSet></newsMessage>`
    const read = await opened(bytesOf(message), 'story.xml')
    expect(textsOf(read)).toEqual(['Un.'])
    expect(read.notes).toEqual([{ key: 'read.note.items', values: { name: 'story.xml', count: '2' } }])
  })
})

describe('an edit changes its words and nothing else', () => {
  const writes = writesAs('story.xml')
  const inBody = (name: string, before: string, edit: (texts: string[]) => string[], wanted: string): void => { writes(name, nitf(before), edit, nitf(wanted)) }
  inBody('a word', '<p>Dix <em>millions</em> de\n   dollars</p><p>Un.</p>', change(1, 'Dix milliards de dollars'), '<p>Dix <em>milliards</em> de\n   dollars</p><p>Un.</p>')
  inBody('marks are escaped', '<p>Un.</p>', change(1, 'R&D <b>'), '<p>R&amp;D &lt;b&gt;</p>')
  inBody('a word of a CDATA section', '<p><![CDATA[Un & deux <trois>]]></p>', change(1, 'Un & quatre <trois>'), '<p><![CDATA[Un & ]]>quatre<![CDATA[ <trois>]]></p>')
  inBody('a paragraph out', '\n  <p>Un mot.</p>\n  <p>Deux.</p>\n', ([a, b]) => [a!, b!], '\n  <p>Un mot.</p>\n  \n')
  inBody('a paragraph added, on its own line', '\n  <p lede="true">Un mot.</p>\n', texts => [...texts, 'Un autre.'], '\n  <p lede="true">Un mot.</p>\n  <p>Un autre.</p>\n')
  inBody('one split in a name', '\n  <p>Il a dit <em>oui. Elle a</em> dit non.</p>', ([t]) => [t!, 'Il a dit oui.', 'Elle a dit non.'], '\n  <p>Il a dit <em>oui.</em></p>\n  <p><em>Elle a</em> dit non.</p>')
  inBody('two joined', '<p>Un mot.</p>\n<p>Deux mots.</p>', ([t]) => [t!, 'Un mot. Deux mots.'], '<p>Un mot. Deux mots.</p>')
  writes('a lead that is new stands in the body', nitf('\n  <p>Le lendemain il a plu.</p>', '<hedline><hl1>La mer</hl1></hedline>'), ([h, p]) => [h!, 'Un chapeau tout neuf.', p!], nitf('\n  \n  <p>Un chapeau tout neuf.</p><p>Le lendemain il a plu.</p>', '<hedline><hl1>La mer</hl1></hedline>'))
  writes('a headline said twice is changed twice', item(xhtml('<h1>La mer monte</h1><p>Un.</p>'), '<headline>La mer monte</headline>'), change(0, 'La mer baisse'), item(xhtml('<h1>La mer baisse</h1><p>Un.</p>'), '<headline>La mer baisse</headline>'))
  const lines = 'La tempête a touché la côte dans la nuit de lundi à mardi, privant\nde courant plus de douze mille foyers, a dit la préfecture.\n\nLes vents ont atteint 130 km/h.'
  writes('a word of hard-wrapped lines', item(xhtml(`<p>${lines}</p>`)), change(1, 'Les vents ont atteint 140 km/h.'), item(xhtml(`<p>${lines.replace('130', '140')}</p>`)))
  test('in Windows-1252, with what that lacks', async () => {
    const source = nitf('<p>Un été.</p>').replace('UTF-8', 'iso-8859-1'), bytes = Uint8Array.from([...source].map(char => char.charCodeAt(0)))
    const read = await opened(bytes, 'story.xml')
    const out = new TextDecoder('latin1').decode((await writeDocument(read.source, ['Un titre', 'Un été → 😀.']))!)
    expect(body(out)).toBe('<p>Un été &#8594; &#128512;.</p>')
  })
  test('in UTF-16 with its mark', async () => {
    const source = nitf('<p>Un été.</p>').replace('UTF-8', 'UTF-16'), bytes = Uint8Array.from([0xff, 0xfe, ...[...source].flatMap(char => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])])
    const read = await opened(bytes, 'story.xml')
    expect(textsOf(read)).toEqual(['Un titre', 'Un été.'])
    expect(textsOf(await opened((await writeDocument(read.source, ['Un titre', 'Un hiver.']))!, 'story.xml'))).toEqual(['Un titre', 'Un hiver.'])
  })
})

describe('always', () => {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  roundTrip('elements.xml', texts => nitf(texts.map(text => `\n  <p>${escape(text).replace(' dit ', ' <em>dit</em> ')}</p>`).join('')).replace('<title>Un titre</title>', ''))
  roundTrip('lines.xml', texts => item(xhtml(`<p>${texts.map(escape).join('\n\n')}</p>`)))
  roundTrip('data.xml', texts => item(`<inlineData>${texts.map(escape).join('\n\n')}</inlineData>`))
  roundTrip('breaks.xml', texts => item(xhtml(`<p>${texts.map(escape).join('<br/><br/>')}</p>`)), 40)
})

describe('hostile and broken', () => {
  const whole = item(xhtml('<h1>La mer</h1><p>Un mot &amp; deux.</p><p>Trois.</p>'), '<headline>La mer</headline>')
  refusedWhenCut('story.xml', whole.trim())
  const told = (name: string, source: string | Uint8Array, key: string, file = 'story.xml'): void => { test(name, async () => { expect(await answers(typeof source === 'string' ? bytesOf(source) : source, file)).toBe(key) }) }
  told('an entity bomb', nitf('<p>&lol2;</p>').replace('<nitf>', '<!DOCTYPE nitf [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><nitf>'), 'read.entity')
  told('an external entity', nitf('<p>&x;</p>').replace('<nitf>', '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>'), 'read.entity')
  told('an external DTD is not fetched', nitf('<p>Un.</p>').replace('<nitf>', '<!DOCTYPE nitf SYSTEM "http://127.0.0.1/nitf.dtd"><nitf>'), 'read')
  told('deep nesting', nitf('<p>'.repeat(5000)), 'read.deep')
  told('NULs', nitf('<p>U\0n.</p>'), 'read.xml')
  told('a NUL by number', nitf('<p>U&#0;n.</p>'), 'read.entity')
  told('a lone surrogate by number', nitf('<p>&#xD800;</p>'), 'read.entity')
  told('a lone surrogate in bytes', Uint8Array.from([...bytesOf(nitf('<p>Un été ').split('</body.content>')[0]!), 0xed, 0xa0, 0x80, ...bytesOf('là.</p></body.content></body></nitf>')]), 'read.undecodable')
  test('stray bytes among many accents are told, and go back', async () => {
    const [first, last] = nitf('<p>L’été à Béthune, déjà, a été très sec et très doux, |a dit l’évêque.</p>').split('|'), bytes = Uint8Array.from([...bytesOf(first!), 0xed, 0xa0, 0x80, ...bytesOf(last!)])
    const read = await opened(bytes, 'story.xml')
    expect(read.notes.map(({ key, values }) => `${key} ${values['count']}`)).toEqual(['read.damaged 3'])
    expect(await writeDocument(read.source, textsOf(read))).toEqual(bytes)
  })
  told('no story', item('', ''), 'read.no-story')
  told('a text that says it is NewsML', whole, 'read', 'story.txt')
  told('a NewsML file that is named .docx', whole, 'read', 'story.docx')
  told('unknown XML', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'read.unknown-xml')
  told('unknown XML without a declaration', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'read.unknown-xml', 'story.txt')
  told('an attribute bomb', nitf(`<p ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}>Un.</p>`), 'read.bomb')
  told('a million paragraphs', nitf('<p>Un.</p>'.repeat(300_000)), 'read.bomb')
  test('text that begins with a bracket is text', () => {
    for (const text of ['<GOLD> L’or monte', '<0#.FTSE> en hausse', '{Agence} Un', '< 3 %']) expect(knownFor(headOf(bytesOf(text), 'story.txt')).format).toBe('text')
  })
  const paragraph = (count: number): Uint8Array => bytesOf(nitf(`<p>${`${'Le président a dit non. '.repeat(20)}oui &amp; `.repeat(count)}</p>`))
  test('nearly all that may be read, in one paragraph', async () => {
    const bytes = paragraph(8000)
    expect(textOf(bytes).length).toBeGreaterThan(3.8e6)
    expect(textsOf(await opened(bytes, 'story.xml')).length).toBe(2)
  })
  told('more than that', paragraph(9000), 'read.too-long')
})
