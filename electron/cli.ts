import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { help, isCommand } from './cli/help'

/**
 * The entry without a window. `args` are the words after `relecture`, `root` the folder of the program; answers the exit status.
 * Each command is loaded only when it is asked for, so that `batch` starts with the engine alone.
 */
export async function run(args: readonly string[], root: string): Promise<number> {
  const [command, ...rest] = args
  if (command === '--version' || command === '-v') {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    process.stdout.write(`relecture ${version}\n`)
    return 0
  }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    const topic = rest[0]
    process.stdout.write(help(topic !== undefined && isCommand(topic) ? topic : null))
    return 0
  }
  if (!isCommand(command)) {
    process.stderr.write(`There is no command “${command}”.\n\n${help(null)}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(help(command))
    return 0
  }
  switch (command) {
    case 'batch': return (await import('./cli/batch')).batch(rest)
    case 'check': return (await import('./cli/check')).checkCommand(rest)
    case 'open': return (await import('./cli/start')).openCommand(rest, root)
    case 'start': return (await import('./cli/start')).startCommand(rest, root)
  }
}
