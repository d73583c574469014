export async function checkCommand(_args: readonly string[]): Promise<number> {
  process.stderr.write('check: not there yet\n')
  return 2
}
