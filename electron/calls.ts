import * as v from 'valibot'
import { callSchemas, type Answer, type CallName } from '../shared/channels'
import type { Desk } from './desk/desk'
import { anyProblem, problem } from './desk/problem'

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(callSchemas, name)

/** A call's name as it may stand in a message: what came over the wire is not trusted to be short. */
const shown = (name: unknown): string => String(name).slice(0, 60)

/**
 * Serves a call that arrived from the page, whatever it claims to be. An unknown name or arguments that do not fit the schema
 * are refused; what goes wrong inside comes back as a problem. Never throws.
 */
export async function serve(desk: Desk, name: unknown, args: unknown): Promise<Answer<unknown>> {
  if (!isCall(name)) return { ok: false, problem: problem('problem.call.refused', { name: shown(name) }) }
  const parsed = v.safeParse(callSchemas[name] as v.GenericSchema, args)
  if (!parsed.success) return { ok: false, problem: problem('problem.call.refused', { name: shown(name) }) }
  try {
    const work = desk[name] as (args: unknown) => Promise<unknown>
    return { ok: true, value: await work(parsed.output) }
  } catch (error) {
    return { ok: false, problem: anyProblem(error) }
  }
}
