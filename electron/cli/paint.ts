/** Colour for terminals that can, and marks in characters for those that cannot. */
export interface Paint {
  readonly colour: boolean
  bold(text: string): string
  dim(text: string): string
  /** The words a finding is about. */
  mark(text: string): string
  severity(severity: string, text: string): string
}

type Environment = Readonly<Record<string, string | undefined>>

/** FORCE_COLOR wins over NO_COLOR, and both over what the terminal is. */
export function canColour(environment: Environment, isTerminal: boolean): boolean {
  const forced = environment.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (environment.NO_COLOR) return false
  return isTerminal && environment.TERM !== 'dumb'
}

export function paintFor(colour: boolean): Paint {
  const wrap = (on: string, off: string) => (text: string): string => colour ? `\u001b[${on}m${text}\u001b[${off}m` : text
  const bySeverity: Readonly<Record<string, (text: string) => string>> = {
    critical: wrap('1;31', '22;39'), major: wrap('31', '39'), minor: wrap('33', '39'), neutral: wrap('36', '39'),
  }
  return {
    colour,
    bold: wrap('1', '22'),
    dim: wrap('2', '22'),
    mark: text => colour ? `\u001b[7m${text === '' ? ' ' : text}\u001b[27m` : `⟦${text}⟧`,
    severity: (severity, text) => (bySeverity[severity] ?? (same => same))(text),
  }
}
