import type { Article } from './article/types'
import type { FixedLink } from './align/types'
import type { Finding } from './checks/finding'
import type { Story } from './story'

export interface CheckOptions {
  /** Links given by the editor: fixed points round which the rest is aligned. */
  readonly fixed?: readonly FixedLink[]
  /** Each paragraph is one sentence by contract. */
  readonly single?: boolean
}

export interface Checked {
  readonly story: Story
  readonly findings: readonly Finding[]
}

/** The engine's one call: reads, aligns and checks a pair. Implementation follows. */
export type Check = (en: Article, fr: Article, options?: CheckOptions) => Checked
