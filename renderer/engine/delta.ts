import type { Link } from '../../shared/align/types'
import type { Finding } from '../../shared/checks/finding'
import type { Place } from '../../shared/article/types'
import type { CheckAnswer } from './protocol'

/**
 * An answer as it travels: what it has in common with the answer before is named and not sent again. With two thousand findings the
 * window would else spend its frame on unpacking what it knows.
 */
export interface AnswerDelta {
  /** For each finding its index in the answer before, -1 for the next of `fresh`. */
  readonly findings: Int32Array
  readonly fresh: readonly Finding[]
  /** Null: as before. */
  readonly links: readonly Link[] | null
  readonly roles: CheckAnswer['roles'] | null
  readonly related: boolean
  readonly milliseconds: number
}

const samePlace = (a: Place | null | undefined, b: Place | null | undefined): boolean =>
  a === b || a != null && b != null && a.unit === b.unit && a.start === b.start && a.end === b.end

/** The identity says the same of category, reason and values; what else there is may differ. */
const sameFinding = (a: Finding, b: Finding): boolean =>
  a.severity === b.severity && samePlace(a.en, b.en) && samePlace(a.fr, b.fr) && a.fix?.text === b.fix?.text && samePlace(a.fix?.at, b.fix?.at) && JSON.stringify(a.otherFixes) === JSON.stringify(b.otherFixes)

const sameUnits = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((unit, i) => unit === b[i])
const sameLinks = (a: readonly Link[], b: readonly Link[]): boolean => a.length === b.length && a.every((link, i) => {
  const other = b[i]!
  return link.kind === other.kind && link.fixed === other.fixed && link.confidence === other.confidence && sameUnits(link.en, other.en) && sameUnits(link.fr, other.fr)
})
const sameRoles = (a: CheckAnswer['roles'], b: CheckAnswer['roles']): boolean => a.length === b.length && a.every((as, i) => {
  const other = b[i]!
  return as.role === other.role && as.parts.length === other.parts.length && as.parts.every((part, k) => part.role === other.parts[k]!.role && part.start === other.parts[k]!.start && part.end === other.parts[k]!.end)
})

export function deltaOf(before: CheckAnswer | null, now: CheckAnswer): AnswerDelta {
  const known = new Map(before?.findings.map((finding, i) => [finding.id, i]))
  const fresh: Finding[] = []
  const findings = Int32Array.from(now.findings, finding => {
    const at = known.get(finding.id)
    if (at !== undefined && sameFinding(before!.findings[at]!, finding)) return at
    fresh.push(finding)
    return -1
  })
  const { related, milliseconds } = now
  return {
    findings, fresh, related, milliseconds,
    links: before !== null && sameLinks(before.links, now.links) ? null : now.links, roles: before !== null && sameRoles(before.roles, now.roles) ? null : now.roles,
  }
}

/** The answer from the one before and what differs; what is the same is the very same value. */
export function applyDelta(before: CheckAnswer | null, { findings, fresh, links, roles, related, milliseconds }: AnswerDelta): CheckAnswer {
  let next = 0
  const same = before !== null && findings.length === before.findings.length && findings.every((at, i) => at === i)
  return {
    findings: same ? before.findings : Array.from(findings, at => at < 0 ? fresh[next++]! : before!.findings[at]!),
    links: links ?? before?.links ?? [], roles: roles ?? before?.roles ?? [], related, milliseconds,
  }
}
