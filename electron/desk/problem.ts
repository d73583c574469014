import { basename, dirname } from 'node:path'
import type { Problem } from '../../shared/channels'

/** Thrown inside the desk and turned into an `Answer` at its edge; carries what the editor is told. */
export class DeskError extends Error {
  constructor(readonly problem: Problem, options?: { cause?: unknown }) {
    super(problem.key, options)
  }
}

export const problem = (key: string, values: Readonly<Record<string, string>> = {}): Problem => ({ key, values })

/** Stops with a problem. */
export function refuse(key: string, values: Readonly<Record<string, string>> = {}, cause?: unknown): never {
  throw new DeskError(problem(key, values), { cause })
}

export const codeOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown'
}

/** What the system's refusal to read a file is called for the editor. */
export function readProblem(path: string, error: unknown): Problem {
  if (error instanceof DeskError) return error.problem
  const name = basename(path)
  switch (codeOf(error)) {
    case 'ENOENT': case 'ENOTDIR': case 'ENAMETOOLONG': return problem('problem.file.missing', { name, path })
    case 'EISDIR': return problem('problem.file.folder', { name })
    case 'EACCES': case 'EPERM': return problem('problem.file.permission', { name })
    default: return problem('problem.file.unreadable', { name, code: codeOf(error) })
  }
}

/** The same for writing. */
export function writeProblem(path: string, error: unknown): Problem {
  if (error instanceof DeskError) return error.problem
  const name = basename(path)
  switch (codeOf(error)) {
    case 'ENOENT': case 'ENOTDIR': return problem('problem.write.folder', { name, path: dirname(path) })
    case 'EISDIR': return problem('problem.file.folder', { name })
    case 'EACCES': case 'EPERM': return problem('problem.write.permission', { name })
    case 'EROFS': return problem('problem.write.readonly', { name })
    case 'ENOSPC': case 'EDQUOT': return problem('problem.write.full', { name })
    default: return problem('problem.write.failed', { name, code: codeOf(error) })
  }
}

/** Any other failure: the code alone, never a stack trace. */
export const anyProblem = (error: unknown): Problem =>
  error instanceof DeskError ? error.problem : problem('problem.unexpected', { code: codeOf(error) })
