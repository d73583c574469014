/** What the bench times: the rooms of the engine, bundled together by scripts/bench.mjs. */
export { articleOf } from '../../shared/article/types'
export { readPassage } from '../../shared/article/passage'
export { align } from '../../shared/align/align'
export { check, readStory } from '../../shared/engine'
export { families } from '../../shared/checks'
export { readFigures } from '../../shared/facts/number'
export { makeStory, makeText } from './phrases'
export { readDocument } from '../../shared/formats'
