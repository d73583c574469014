/** Keys that write, move the caret or belong to the system; none of them can be a command's. */
const taken = /^(?:Mod\+[ACVX]|(?:Shift\+)?(?:Enter|Tab|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow\w+|Space)|Mod\+(?:Shift\+)?(?:Arrow\w+|Home|End|Backspace|Delete|Tab)|Alt\+[1-9]|Alt\+F4)$/
/** Why a key cannot be a command's; null when it can. */
export const refusal = (key: string): 'plain' | 'taken' | null =>
  taken.test(key) ? 'taken' : /^(?:Shift\+)?(?:.|Plus)$/u.test(key) ? 'plain' : null
