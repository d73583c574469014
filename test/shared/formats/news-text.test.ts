import { writeDocument } from '../../../shared/formats'
import { answers, bytesOf, change, readsAs, refusedWhenCut, roundTrip, textOf, writesAs } from './marked'
import { opened, textsOf } from './packages'

const json = (fields: Readonly<Record<string, unknown>>): string => `${JSON.stringify({ uri: 'urn:desk:7', version: '2', slugline: 'MER', urgency: 3, ...fields }, null, 2)}\n`
const page = '<p>BREST, 3 mai (Agence) - Un &amp; <b>deux</b>.</p>\n<p>Trois "quatre".</p>'

describe('ninjs is read', () => {
  const reads = readsAs('story.json')
  reads('headline, byline, body', json({ headline: 'La mer monte', byline: 'Anne Roy', body_html: page }), ['La mer monte', 'Anne Roy', 'BREST, 3 mai (Agence) - Un & deux.', 'Trois "quatre".'])
  reads('a body of plain text', json({ headline: 'La mer', body_text: 'Un.\n\nDeux.\n' }), ['La mer', 'Un.', 'Deux.'])
  reads('two bodies that say the same', json({ body_text: 'Un.\nDeux.', body_html: '<p>Un.</p><p>Deux.</p>' }), ['Un.', 'Deux.'])
  reads('the names of ninjs 2', json({ headlines: [{ role: 'main', value: 'La mer' }], bodies: [{ role: 'main', contenttype: 'text/html', value: page }] }), ['La mer', 'BREST, 3 mai (Agence) - Un & deux.', 'Trois "quatre".'])
  reads('escapes', '{"headline":"L\\u2019\\u00e9t\\u00E9 \\/ \\ud83d\\ude00","body_text":"Un\\tmot.\\nDeux."}', ['L’été / 😀', 'Un\tmot.', 'Deux.'])
  test('facts', async () => { expect((await opened(bytesOf(json({ body_text: 'Un.' })), 'story.json')).facts).toEqual({ guid: 'urn:desk:7', version: '2', slug: 'MER', urgency: '3' }) })
})

describe('an edit of ninjs changes its words and nothing else', () => {
  const writes = writesAs('story.json')
  writes('a word of the HTML', json({ headline: 'La mer', body_html: page }), change(1, 'BREST, 3 mai (Agence) - Un & "trois".'), json({ headline: 'La mer', body_html: page.replace('deux', '"trois"') }))
  writes('a paragraph of the text', json({ headline: 'La mer', body_text: 'Un.\nDeux.' }), ([h, a, b]) => [h!, 'Zéro.', a!, b!], json({ headline: 'La mer', body_text: 'Zéro.\nUn.\nDeux.' }))
  writes('both bodies', json({ body_text: 'Un mot.\nDeux.', body_html: '<p>Un mot.</p><p>Deux.</p>' }), change(0, 'Un nom.'), json({ body_text: 'Un nom.\nDeux.', body_html: '<p>Un nom.</p><p>Deux.</p>' }))
  writes('escapes elsewhere stay', '{"headline":"L\\u2019\\u00e9t\\u00E9 \\/ 1","body_text":"Un."}', change(0, 'L’été / 2'), '{"headline":"L\\u2019\\u00e9t\\u00E9 \\/ 2","body_text":"Un."}')
  roundTrip('text.json', texts => json({ body_text: texts.join('\n\n') }))
  roundTrip('page.json', texts => json({ body_html: texts.map(text => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n') }))
})

const frame = (text: string): string => `\u0016\u0016\u0001bdt0123 4 pl 123 ag 0456\r\n\r\nMer/Tempête/\r\n\u0002${text}\u0003\r\n131405 Jan 22\r\n\u0004`
const copy = 'La mer monte\r\n   BREST, 3 mai (Agence) - La tempête a touché la côte dans la nuit de\r\nlundi à mardi, privant de courant plus de douze mille foyers, a dit\r\nla préfecture.\r\n   Les vents ont atteint 130 km/h dans la baie, où les pêcheurs sont\r\nrestés à quai.\r\n'
const paragraphs = ['La mer monte', 'BREST, 3 mai (Agence) - La tempête a touché la côte dans la nuit de lundi à mardi, privant de courant plus de douze mille foyers, a dit la préfecture.', 'Les vents ont atteint 130 km/h dans la baie, où les pêcheurs sont restés à quai.']

describe('IPTC 7901', () => {
  readsAs('story.txt')('the text between the controls', frame(copy), paragraphs)
  readsAs('story.iptc')('without the first control', frame(copy).slice(3), paragraphs)
  writesAs('story.txt')('a word', frame(copy), change(2, paragraphs[2]!.replace('130', '140')), frame(copy.replace('130', '140')))
  test('facts', async () => { expect((await opened(bytesOf(frame(copy)), 'story.txt')).facts).toEqual({ guid: 'bdt0123', priority: '4', category: 'PL', keyword: 'Mer/Tempête/', slug: 'Mer/Tempête/' }) })
  test('in Windows-1252 the bytes go back', async () => {
    const bytes = Uint8Array.from([...frame(copy)].map(char => char.charCodeAt(0))), read = await opened(bytes, 'story.txt')
    expect(textsOf(read)).toEqual(paragraphs)
    expect(await writeDocument(read.source, paragraphs)).toEqual(bytes)
    expect(textOf((await writeDocument(read.source, change(0, 'La mer descend')(paragraphs)))!)).toContain('\u0002La mer descend\r\n')
  })
  roundTrip('story.txt', texts => frame(texts.join('\r\n\r\n')))
})

describe('hostile and broken', () => {
  const told = (name: string, source: string, key: string, file = 'story.json'): void => { test(name, async () => { expect(await answers(bytesOf(source), file)).toBe(key) }) }
  refusedWhenCut('story.json', json({ headline: 'La mer', body_html: page }).trim(), ['read.cut', 'read.damaged-file'])
  test('a message cut at twenty points', async () => {
    const bytes = bytesOf(frame(copy)), whole = textOf(bytes).indexOf('\u0003')
    for (let k = 1; k <= 20; k++) expect(['read.cut', 'read', 'read.binary', 'read.empty', 'read.undecodable']).toContain(await answers(bytes.subarray(0, Math.floor((whole * k) / 21)), 'story.txt'))
  })
  told('no ninjs', '{"a": [1, 2, {"b": null}]}', 'read.no-story')
  told('no JSON', '{"headline": "La mer", body}', 'read.damaged-file')
  told('JSON by its name only', 'La mer monte', 'read')
  told('a JSON text named .txt', json({ body_text: 'Un.' }), 'read', 'story.txt')
  told('deep nesting', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'read.deep')
  told('a NUL', '{"body_text":"U\0n."}', 'read.damaged-file')
  told('a NUL by number is read, and shown', '{"body_text":"U\\u0000n mot."}', 'read')
  told('a lone surrogate', '{"body_text":"Un \\ud800 mot."}', 'read')
  told('a million values', `{"a":[${'1,'.repeat(600_000)}1]}`, 'read.bomb')
  told('deep nesting in the HTML', json({ body_html: '<div>'.repeat(5000) }), 'read.deep')
  test('a lone surrogate goes back as it came', async () => {
    const bytes = bytesOf('{"headline":"La mer","body_text":"Un \\ud800 mot."}'), read = await opened(bytes, 'story.json')
    expect(textOf((await writeDocument(read.source, ['La mer monte', textsOf(read)[1]!]))!)).toBe('{"headline":"La mer monte","body_text":"Un \\ud800 mot."}')
  })
})
