import { groupOf, type Finding, type Group, type Severity } from '../checks/finding'
import { saidId } from './reducers'
import type { Decision, DecisionState, Review } from './types'

export const groups: readonly Group[] = ['number', 'date', 'name', 'quote', 'text', 'style', 'layout']
export const severities: readonly Severity[] = ['critical', 'major', 'minor', 'neutral']
export const states: readonly DecisionState[] = ['confirmed', 'fixed', 'query', 'intended', 'dismissed']

export interface SettledFinding {
  readonly finding: Finding
  readonly decision: Decision
}

/** The decisions that settle, by what is said. */
function settling(review: Review): Map<string, Decision> {
  const map = new Map<string, Decision>()
  for (const [key, decision] of Object.entries(review.decisions)) if (decision.state !== 'fixed') map.set(saidId(key), decision)
  return map
}

/** The findings on which nothing was decided, in their order. */
export function openFindings(review: Review, findings: readonly Finding[]): Finding[] {
  const settled = settling(review)
  return findings.filter(finding => !settled.has(saidId(finding.id)))
}

/** The findings that stand in the story and were settled, each with its decision, in their order. */
export function settledFindings(review: Review, findings: readonly Finding[]): SettledFinding[] {
  const settled = settling(review)
  return findings.flatMap(finding => {
    const decision = settled.get(saidId(finding.id))
    return decision === undefined ? [] : [{ finding, decision }]
  })
}

/** Decisions whose finding no longer stands in the story: what was fixed, and what went with its words. Oldest first. */
export function goneDecisions(review: Review, findings: readonly Finding[]): Decision[] {
  const standing = new Set(findings.map(finding => saidId(finding.id)))
  return Object.entries(review.decisions)
    .filter(([key, decision]) => decision.state === 'fixed' || !standing.has(saidId(key)))
    .map(([, decision]) => decision)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

export interface Counts {
  readonly total: number
  readonly byGroup: Readonly<Record<Group, number>>
  readonly bySeverity: Readonly<Record<Severity, number>>
}

export function countFindings(findings: readonly Finding[]): Counts {
  const byGroup = Object.fromEntries(groups.map(group => [group, 0])) as Record<Group, number>
  const bySeverity = Object.fromEntries(severities.map(severity => [severity, 0])) as Record<Severity, number>
  for (const finding of findings) {
    byGroup[groupOf(finding.category)]++
    bySeverity[finding.severity]++
  }
  return { total: findings.length, byGroup, bySeverity }
}

export interface Progress {
  readonly open: Counts
  /** Findings that stand and were settled, and fixes made. */
  readonly settled: number
  /** Decisions of each kind. */
  readonly byState: Readonly<Record<DecisionState, number>>
  readonly notes: number
  readonly queries: number
  /** Nothing is open: the story can be signed off without a reason. */
  readonly done: boolean
}

/** How far the review of a story has come. */
export function progress(review: Review, findings: readonly Finding[]): Progress {
  const open = countFindings(openFindings(review, findings))
  const byState = Object.fromEntries(states.map(state => [state, 0])) as Record<DecisionState, number>
  for (const decision of Object.values(review.decisions)) byState[decision.state]++
  return {
    open, settled: settledFindings(review, findings).length + goneDecisions(review, findings).length, byState,
    notes: review.notes.filter(note => !note.query).length, queries: review.notes.filter(note => note.query).length + byState.query,
    done: open.total === 0,
  }
}
