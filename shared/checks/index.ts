import type { Story } from '../story'
import { checkCuts } from './cuts'
import type { Draft } from './finding'
import { checkLeftovers } from './leftovers'
import { checkNames } from './names'
import { checkFigures } from './numbers'
import { checkPolarity } from './polarity'
import { checkQuotes } from './quotes'

/** A family of checks: reads an aligned pair and says what is wrong in it. Pure; never throws for any text. */
export type CheckFamily = (story: Story) => readonly Draft[]

/** Every family, in the order in which findings of one place are shown. */
export const families: readonly CheckFamily[] = [checkFigures, checkNames, checkQuotes, checkPolarity, checkCuts, checkLeftovers]
