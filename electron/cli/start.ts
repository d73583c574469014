import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { PairPaths } from '../../shared/channels'
import { say, type Interface } from '../../shared/messages'
import { openFindings } from '../../shared/review'
import { findBrowser } from '../chromium/find'
import { dataFolder, machineLanguage, notesFolders } from '../desk/folders'
import { problem } from '../desk/problem'
import { listSamples } from '../desk/samples'
import { writeAtomically } from '../desk/write'
import { isProblem, readArguments } from './arguments'
import { ways, type Choice, type Machine } from './choose'
import { notesOf } from './notes'
import { checkPair, readPair, reviewOf } from './pair'
import { electronBinary, electronPackage, fetchElectron, fetchLimit } from './runtime'
import { phrase } from './words'

const tell = (text: string): void => { process.stderr.write(`${text}\n`) }

/** How soon an Electron that ends with an error must have failed to start rather than have been closed. */
const startFailure = 5_000

function thisMachine(root: string, data: string, language: Interface): Machine {
  const folder = electronPackage(root)
  return {
    platform: process.platform,
    environment: process.env,
    electron: () => electronBinary(folder, process.env),
    fetchElectron: () => fetchElectron(folder, data, process.env, fetchLimit, () => tell(phrase('fetching', language, { n: fetchLimit / 1000 }))),
    browser: () => findBrowser(process.env, process.platform, homedir()),
  }
}

/** Opens the window in Electron; true when it did, once it has been closed. */
function inElectron(executable: string, root: string, pair: PairPaths | null): Promise<boolean> {
  const started = Date.now()
  // As root on Linux neither Electron nor Chromium starts with its sandbox.
  const args = [...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--', ...(pair === null ? [] : [pair.en, pair.fr])]
  return new Promise(settle => {
    const child = spawn(executable, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => settle(false))
    child.on('exit', code => settle(code === 0 || Date.now() - started > startFailure))
  })
}

/** The same in a browser. */
async function inChromium(executable: string, root: string, data: string, pair: PairPaths | null): Promise<boolean> {
  const { openInChromium } = await import('../chromium')
  try {
    const entry = await openInChromium({ executable, root, data, pair })
    // The first Ctrl+C is the editor's wish to close; the second is not to be discussed.
    process.once('SIGINT', () => entry.askToClose())
    process.once('SIGTERM', () => entry.window.close())
    await entry.done
    return true
  } catch {
    return false
  }
}

/** Without a window: the notes of the pair, or of a sample, as a page. Answers the exit status. */
async function onlyNotes(root: string, data: string, given: PairPaths | null, because: 'display' | 'browser', language: Interface): Promise<number> {
  const pair = given ?? (await listSamples(join(root, 'samples')))[0] ?? null
  tell(phrase(because === 'display' ? 'noDisplay' : 'noBrowser', language))
  const how = phrase(because === 'display' ? 'howDisplay' : 'howBrowser', language)
  if (pair === null) {
    tell(phrase('noSample', language))
    tell(how)
    return 0
  }
  const read = await readPair(pair.en, pair.fr)
  if (isProblem(read)) {
    tell(say(read.key, read.values, language))
    return 2
  }
  const review = await reviewOf(read)
  if (isProblem(review)) {
    tell(say(review.key, review.values, language))
    return 2
  }
  const checked = checkPair(read, review)
  const page = Buffer.from(await notesOf('html', read, checked, review, language))
  const name = `${basename(read.frFile.name).replace(/\.[^.]+$/, '')}.notes.html`
  let path = ''
  for (const folder of notesFolders(process.cwd(), root, data)) {
    path = join(folder, name)
    try {
      await mkdir(folder, { recursive: true })
      await writeAtomically(path, page)
      break
    } catch (error) {
      if (folder === tmpdir()) throw error
    }
  }
  if (given === null) process.stdout.write(`${phrase('sample', language, { en: read.enFile.name, fr: read.frFile.name })}\n`)
  const count = openFindings(review, checked.findings).length
  // Two stories that are not one were not compared: "nothing open" would be believed.
  if (!checked.story.alignment.related) tell(phrase('unrelated', language))
  else process.stdout.write(`${count === 0 ? phrase('none', language) : count === 1 ? phrase('one', language) : phrase('many', language, { n: count })}\n`)
  process.stdout.write(`${phrase('notesWritten', language, { path })}\n`)
  tell(how)
  return 0
}

async function take(choice: Choice, root: string, data: string, pair: PairPaths | null, language: Interface): Promise<number | null> {
  if (choice.way === 'notes') return onlyNotes(root, data, pair, choice.because, language)
  const name = choice.way === 'electron' ? 'Electron' : choice.executable
  tell(phrase('opening', language, { name }))
  const opened = choice.way === 'electron' ? await inElectron(choice.executable, root, pair) : await inChromium(choice.executable, root, data, pair)
  if (opened) return 0
  tell(phrase('windowFailed', language, { name }))
  return null
}

async function openWith(pair: PairPaths | null, root: string, language: Interface): Promise<number> {
  const data = dataFolder()
  for await (const choice of ways(thisMachine(root, data, language))) {
    const status = await take(choice, root, data, pair, language)
    if (status !== null) return status
  }
  throw new Error('The last way, the notes, always answers a status.')
}

async function command(name: 'open' | 'start', args: readonly string[], root: string): Promise<number> {
  const given = readArguments(name, args, ['lang'], [])
  const language = !isProblem(given) && (given.values.lang === 'fr' || given.values.lang === 'en') ? given.values.lang : machineLanguage()
  const why = isProblem(given) ? given
    : given.files.length === 2 || given.files.length === 1 || (given.files.length === 0 && name === 'start') ? null : problem('problem.arguments.count')
  if (isProblem(given) || why !== null) {
    tell(say(why!.key, why!.values, language))
    return 2
  }
  if (given.files.length === 0) return openWith(null, root, language)
  // Files that cannot be used are told here, in one sentence, and no half-open window is left behind.
  const read = await readPair(given.files[0]!, given.files[1] ?? null)
  if (isProblem(read)) {
    tell(say(read.key, read.values, language))
    return 2
  }
  if (read.swapped) tell(phrase('swapped', language))
  return openWith({ en: read.enFile.path, fr: read.frFile.path }, root, language)
}

export const openCommand = (args: readonly string[], root: string): Promise<number> => command('open', args, root)

export const startCommand = (args: readonly string[], root: string): Promise<number> => command('start', args, root)
