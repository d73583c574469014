export async function openCommand(_args: readonly string[], _root: string): Promise<number> {
  process.stderr.write('open: not there yet\n')
  return 2
}
export const startCommand = openCommand
