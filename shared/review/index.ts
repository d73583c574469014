export type { Decision, DecisionState, Note, Review, SourceVersion } from './types'
export {
  newReview, slugOf, saidId, decide, undecide, decisionOn, addNote, editNote, removeNote, fixLink, unfixLink, pairKey, markChecked, readIn,
  setFrench, frenchOf, signOff, reopen, type Settling,
} from './reducers'
export {
  groups, severities, states, openFindings, settledFindings, goneDecisions, countFindings, progress, type Counts, type Progress, type SettledFinding,
} from './counts'
export { excerpt, type Excerpt } from './excerpt'
export { keptEncodings } from './kept'
export { parseReview, serializeReview, type ParsedReview } from './parse'
