import type { Story } from '../story'
import type { Draft } from './finding'
import { NameContext } from './names-context'
import { checkKnown } from './names-known'
import { checkLetters } from './names-letters'
import { checkLists, checkMissing } from './names-missing'
import { checkGivenNames, checkHalves, checkSwapped } from './names-person'
import { checkOrder } from './names-order'
import { checkSpelling } from './names-spelling'
import { checkTitles } from './names-title'
import { checkSignoff } from './names-signoff'
import { checkUnknown } from './names-unknown'
import { checkVariants } from './names-variant'

/** Compares the names of both versions: letter slips, wrong persons, places and bodies, names that changed places or are gone, other titles. */
export function checkNames(story: Story): readonly Draft[] {
  const context = new NameContext(story)
  checkSpelling(context)
  checkGivenNames(context)
  checkHalves(context)
  checkSwapped(context)
  checkOrder(context)
  checkKnown(context)
  checkUnknown(context)
  checkLetters(context)
  checkMissing(context)
  checkLists(context)
  checkTitles(context)
  checkVariants(context)
  checkSignoff(context)
  return context.drafts
}
