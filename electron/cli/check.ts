import { resolve } from 'node:path'
import type { Place } from '../../shared/article/types'
import type { Finding } from '../../shared/checks/finding'
import { encodingName, encodingOf, isEncoding, mayBeNamed, unturned, type Encoding } from '../../shared/formats'
import { say, type Interface } from '../../shared/messages'
import { openFindings } from '../../shared/review'
import { machineLanguage } from '../desk/folders'
import { DeskError, problem } from '../desk/problem'
import { writeAtomically } from '../desk/write'
import { isProblem, readArguments } from './arguments'
import { writeAll } from './lines'
import { kindOf, notesOf, type NotesKind } from './notes'
import { canColour, paintFor, type Paint } from './paint'
import { checkPair, readPair, readTerms, reviewOf, type Encodings, type ReadPair } from './pair'
import { phrase, type Word } from './words'

/** Context shown before and after the marked words. */
const before = 50
const after = 60

/** The passage round a place, cut at word ends, with the words concerned marked. */
export function excerpt(text: string, { start, end }: Place, paint: Paint): string {
  let from = Math.max(0, start - before)
  let to = Math.min(text.length, end + after)
  if (from > 0) from = text.indexOf(' ', from) + 1 || from
  if (from > start) from = start
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), end)
  return `${from > 0 ? '… ' : ''}${text.slice(from, start)}${paint.mark(text.slice(start, end))}${text.slice(end, to)}${to < text.length ? ' …' : ''}`
}

function shown(finding: Finding, { en, fr }: ReadPair, settled: boolean, language: Interface, paint: Paint): string {
  const side = (name: string, article: ReadPair['en'], at: Place | null): string =>
    at === null ? `  ${paint.dim(`${name}  –  ${phrase('nothingThere', language)}`)}`
      : `  ${paint.dim(`${name} ¶${at.unit + 1}`)}  ${excerpt(article.paragraphs[at.unit]?.text ?? '', at, paint)}`
  const at = finding.fr ?? finding.en
  const head = [
    paint.bold(`¶${(at?.unit ?? 0) + 1}`),
    paint.severity(finding.severity, finding.category),
    paint.dim(phrase(finding.severity as Word, language)),
    ...(settled ? [paint.dim(`(${phrase('settled', language)})`)] : []),
  ].join('  ')
  const fix = finding.fix === undefined ? []
    : [`  ${phrase('suggestion', language, { text: finding.fix.text === '' ? phrase('remove', language) : paint.bold(finding.fix.text) })}`]
  return [head, side('EN', en, finding.en), side('FR', fr, finding.fr), `  ${say(finding.why, finding.values, language)}`, ...fix].join('\n')
}

const knownEncodings = Object.keys(encodingName).join(', ')

/** The encoding of a name as it is said in the field (`latin1`, `cp1252`); null when there is none of that name. */
const encodingNamed = (name: string | undefined): Encoding | null | undefined => (name === undefined ? undefined : isEncoding(name.toLowerCase()) ? name.toLowerCase() as Encoding : encodingOf(name))

/** The kind of notes that a file's name asks for. */
function kindNamed(out: string, table: boolean): NotesKind | 'unknown' {
  const kind = kindOf(out.slice(out.lastIndexOf('.') + 1))
  return kind === 'docx' && table ? 'table' : kind ?? 'unknown'
}

/** `relecture check`: see its help for what it writes and answers. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const fail = (why: { readonly key: string; readonly values: Readonly<Record<string, string>> }, language: Interface): number => {
    process.stderr.write(`${say(why.key, why.values, language)}\n`)
    return 2
  }
  const given = readArguments('check', args, ['out', 'lang', 'terms', 'by', 'encoding', 'encoding-en'], ['json', 'all', 'table'])
  if (isProblem(given)) return fail(given, machineLanguage())
  const { files, values, flags } = given
  if (values.lang !== undefined && values.lang !== 'fr' && values.lang !== 'en') return fail(problem('problem.arguments.option', { option: `--lang ${values.lang}`, command: 'check' }), machineLanguage())
  const language: Interface = values.lang ?? machineLanguage()
  if (files.length !== 2 && files.length !== 1) return fail(problem('problem.arguments.count'), language)
  const kind: NotesKind | 'unknown' | null = values.out === undefined ? null : kindNamed(values.out, flags.has('table'))
  if (kind === 'unknown') return fail(problem('problem.arguments.out', { name: values.out! }), language)

  const encodings = { en: encodingNamed(values['encoding-en']), fr: encodingNamed(values.encoding) }
  const unknown = encodings.en === null ? values['encoding-en']! : encodings.fr === null ? values.encoding! : null
  if (unknown !== null) return fail(problem('problem.arguments.encoding', { value: unknown, known: knownEncodings }), language)
  const pair = await readPair(files[0]!, files[1] ?? null, encodings as Encodings)
  if (isProblem(pair)) {
    const status = fail(pair, language)
    // In the window the choice stands beside the sentence; here it is an option.
    if (mayBeNamed(pair)) process.stderr.write(`${phrase('nameEncoding', language, { known: knownEncodings })}\n`)
    return status
  }
  const review = await reviewOf(pair)
  // A review that is damaged is told, not passed over: what the editor settled would come back as open.
  if (isProblem(review)) return fail(review, language)
  const terms = values.terms === undefined ? undefined : await readTerms(values.terms)
  if (terms !== undefined && isProblem(terms)) return fail(terms, language)
  const checked = checkPair(pair, review, terms)
  if (pair.swapped) process.stderr.write(`${phrase('swapped', language)}\n`)
  const { related } = checked.story.alignment
  if (!related) process.stderr.write(`${phrase('unrelated', language)}\n`)
  const open = openFindings(review, checked.findings)

  try {
    if (kind !== null) {
      const path = resolve(values.out!)
      await writeAtomically(path, Buffer.from(await notesOf(kind, pair, checked, review, language, values.by)))
      process.stderr.write(`${phrase('notesWritten', language, { path })}\n`)
    }
  } catch (error) {
    if (error instanceof DeskError) return fail(error.problem, language)
    throw error
  }
  if (flags.has('json')) writeAll(1, Buffer.from(await notesOf('json', pair, checked, review, language, values.by)).toString('utf8'))
  else if (kind === null) {
    const paint = paintFor(canColour(process.env, process.stdout.isTTY === true))
    const listed = flags.has('all') ? checked.findings : open
    const settled = checked.findings.length - open.length
    const summary = [
      open.length === 0 ? phrase('none', language) : open.length === 1 ? phrase('one', language) : phrase('many', language, { n: open.length }),
      ...(settled === 0 ? [] : [settled === 1 ? phrase('oneSettled', language) : phrase('manySettled', language, { n: settled })]),
    ].join(', ')
    // Two stories that are not one were not compared: "nothing open" would be believed.
    if (related || listed.length > 0) writeAll(1, unturned([...listed.map(finding => `${shown(finding, pair, !open.includes(finding), language, paint)}\n`), `${paint.bold(summary)}\n`].join('\n')))
  }
  return !related ? 2 : open.length === 0 ? 0 : 1
}
