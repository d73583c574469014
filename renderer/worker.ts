import { articleWith, check, encodingChoices, encodingName, guessLanguage, notes, parseReview, preview, readArticle, readTermFile, Readings, reread, rolesNow, turningNote, unencodable, withRoles, writeArticle, type TextSource } from './engine/rooms'
import { article, type Article, type Role } from '../shared/article/types'
import { changesOf } from './engine/changes'
import { deltaOf } from './engine/delta'
import { ledgersOf } from './engine/ledger'
import type { TermBase } from '../shared/checks/term-base'
import type { Story } from '../shared/story'
import type { CheckAnswer, Handed, ReadSide, Request, RequestName, Requests, Response, SideProblem } from './engine/protocol'

/** The engine's own thread: what is read here stays here, and only what the window draws is sent. `source`: of plain text, the rest is written elsewhere. */
let pair: { readonly en: Article; readonly fr: Article; readonly source: TextSource | null; readonly roles: readonly (Role | null)[]; readonly readings: Readings } | null = null

let checked: Story | null = null
/** The last answer, of which the next one is told by what differs. */
let sent: CheckAnswer | null = null

let terms: TermBase | null = null

const textOf = (of: Article): string => of.paragraphs.map(paragraph => paragraph.text).join('\n')

interface Side { readonly read: ReadSide; readonly source: TextSource | null; readonly roles: readonly (Role | null)[] }

/** One side as an article: plain text is read here, anything else comes read. */
function readSide({ bytes, name, story, encoding: wanted }: Handed, side: 'en' | 'fr'): Side | SideProblem {
  if (story !== undefined) {
    if ('problem' in story) return { side, problem: story.problem }
    const { texts, roles, other: _other, ...facts } = story
    const of = articleWith(side, texts, roles)
    return { read: { ...facts, article: of, looks: guessLanguage(textOf(of)) }, source: null, roles }
  }
  const got = readArticle(bytes, name, side, wanted === undefined ? {} : { encoding: wanted })
  if (!got.ok) return { side, problem: got.problem }
  const { encoding, bom, eol, damaged } = got.source
  const notes = [...(damaged === 0 ? [] : [{ key: 'read.damaged', values: { name, count: String(damaged) } }]), ...turningNote(name, got.article)]
  return {
    read: { article: got.article, looks: guessLanguage(textOf(got.article)), format: 'text', formatName: 'TXT', writable: true, encoding: encodingName[encoding], charset: encoding, bom, eol, notes, asides: [], facts: {} },
    source: got.source, roles: got.article.paragraphs.map(() => null),
  }
}

/** The English of a file that holds both languages; what was told of how it was read stays with the French. */
function otherSide({ story }: Handed): ReadSide | null {
  if (story === undefined || 'problem' in story || story.other === undefined) return null
  const { texts: _texts, roles: _roles, other, ...facts } = story
  return { ...facts, notes: [], asides: [], article: articleWith('en', other.texts, other.roles), looks: 'en' }
}

/** The pair that is checked from now on; nothing of an earlier one is known any more. */
function take(en: ReadSide, { read, source, roles }: Side): void {
  checked = sent = null
  pair = { en: en.article, fr: read.article, source, roles, readings: new Readings() }
}

const answers: { [N in RequestName]: (ask: Requests[N]['ask']) => Requests[N]['answer'] } = {
  open({ en, fr, one }) {
    const other = otherSide(fr), french = readSide(fr, 'fr')
    if (one) {
      if ('problem' in french) return french
      if (other === null) return { side: 'fr', problem: { key: 'problem.file.same', values: { path: fr.name } } }
      take(other, french)
      return { en: other, fr: french.read, swapped: false, tied: fr.story !== undefined && !('problem' in fr.story) ? fr.story.other?.tied ?? [] : [] }
    }
    const english = readSide(en, 'en')
    if ('problem' in english) return english
    if ('problem' in french) return french
    if (other !== null || otherSide(en) !== null) return { side: other === null ? 'en' : 'fr', problem: { key: 'problem.pair.both', values: { name: other === null ? en.name : fr.name } } }
    if (english.read.looks === 'fr' && french.read.looks === 'en') return { en: english.read, fr: french.read, swapped: true }
    if (english.read.looks !== null && english.read.looks === french.read.looks) {
      const key = english.read.looks === 'en' ? 'problem.pair.english' : 'problem.pair.french'
      return { side: english.read.looks === 'en' ? 'fr' : 'en', problem: { key, values: { first: en.name, second: fr.name } } }
    }
    take(english.read, french)
    return { en: english.read, fr: french.read, swapped: false }
  },
  check({ french, fixed, spacing }) {
    if (pair === null) throw new Error('no pair is open')
    const started = performance.now()
    const fr = french === null ? pair.fr : articleWith('fr', french, rolesNow(pair.fr.paragraphs.map(({ text }) => text), pair.roles, french))
    const { story, findings } = check(pair.en, fr, { fixed, readings: pair.readings, ...(spacing === null ? {} : { spacing }), ...(terms === null ? {} : { terms }) })
    checked = story
    const answer: CheckAnswer = {
      links: story.alignment.links, related: story.alignment.related, findings,
      roles: fr.paragraphs.map(({ role, parts }) => ({ role, parts })), milliseconds: performance.now() - started,
    }
    const delta = deltaOf(sent, answer)
    sent = answer
    return delta
  },
  write({ french, plain }) {
    if (plain) return { bytes: new TextEncoder().encode(`${french.map(text => text.trim()).filter(text => text !== '').join('\n\n')}\n`), lost: [] }
    if (pair?.source == null) throw new Error('no plain text is open')
    return { bytes: writeArticle(pair.source, french), lost: unencodable(pair.source, french.join('\n')) }
  },
  guess({ files }) {
    return files.map(file => {
      const got = readSide(file, 'en')
      return 'problem' in got ? { looks: null, both: false, problem: got.problem } : { looks: got.read.looks, both: otherSide(file) !== null, problem: null }
    })
  },
  notes: ({ kind, input, fonts }) => notes(kind, input, fonts),
  preview: ({ kind, input, fonts }) => preview(kind, input, fonts),
  terms({ file }) {
    const read = file === null ? null : readTermFile(file.bytes, file.name)
    if (read !== null && 'key' in read) return { problem: read }
    terms = read
    return { count: read?.length ?? 0 }
  },
  ledgers({ was, now }) {
    if (checked === null) throw new Error('no pair was checked')
    return ledgersOf(checked, changesOf(was, now))
  },
  review: ({ text }) => parseReview(text),
  encodings: ({ bytes }) => encodingChoices(bytes),
  reread: ({ texts, from, to }) => texts.map(text => reread(text, from, to)),
}

addEventListener('message', (event: MessageEvent<Request>) => {
  const { number, name, ask } = event.data
  try {
    postMessage({ number, answer: answers[name](ask as never) } satisfies Response)
  } catch (error) {
    postMessage({ number, failed: error instanceof Error ? error.message : String(error) } satisfies Response)
  }
})

// The language tables are built on first use: that is done now, while the editor is still choosing, and not on the first click.
setTimeout(() => {
  check(article('en', withRoles('en', ['PARIS, Jan 3 (Reuters) - The two men spent 1.2 million euros, Jean Dupont said on Tuesday.'])),
    article('fr', withRoles('fr', ['PARIS, 3 janvier (Reuters) - Les deux hommes ont dépensé 1,2 million d\u2019euros, a dit Jean Dupont mardi.'])))
}, 0)
