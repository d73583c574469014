export { readArticle, writeArticle, unencodable, LARGEST, type Source, type ReadResult, type ReadOptions } from './source'
export { encodingName, substitute, type Encoding } from './encoding'
export type { LayoutKind } from './layout'
export { guessLanguage } from './guess'
