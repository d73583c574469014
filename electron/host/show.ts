import { spawn } from 'node:child_process'

/** Shows a file in the system's own viewer; false when the system has none. The path is one argument and never a command. */
export function showFile(path: string, platform: string = process.platform): Promise<boolean> {
  const [program, ...args] = platform === 'darwin' ? ['open', path]
    : platform === 'win32' ? ['explorer.exe', path]
    : ['xdg-open', path]
  return new Promise(resolve => {
    const child = spawn(program!, args, { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    // A viewer may stay open as long as the editor likes; one that fails does so at once.
    const patience = setTimeout(() => resolve(true), 1500)
    child.on('exit', code => {
      clearTimeout(patience)
      // Explorer answers 1 when it has shown the file.
      resolve(code === 0 || platform === 'win32')
    })
    child.unref()
  })
}
