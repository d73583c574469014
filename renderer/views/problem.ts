import type { Problem } from '../../shared/channels'
import { messages, say, type Interface } from '../../shared/messages/index'
import { words } from '../words/index'

/** A problem in words. */
export const problemText = (problem: Problem, language: Interface): string =>
  problem.key in messages ? say(problem.key, problem.values, language) : `${words(language, 'problem.fallback')} (${problem.key})`
