/**
 * All matches of a global expression, as `matchAll` gives them. `matchAll` makes a copy of the expression for each call, and V8 forgets
 * the compiled code of copies when it collects garbage; with this many long expressions a check then takes twice the time.
 * Throws when the expression is not global.
 */
export function matchesOf(expression: RegExp, text: string): readonly RegExpExecArray[] {
  if (!expression.global) throw new TypeError(`Only a global expression has all its matches: ${expression}`)
  const matches: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    matches.push(match)
    // A whole code point, or an expression with the flag "u" would go back to where it was.
    if (match[0] === '') expression.lastIndex += (text.codePointAt(expression.lastIndex) ?? 0) > 0xff_ff ? 2 : 1
  }
  return matches
}
