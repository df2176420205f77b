/**
 * Every match of a global expression, in order. `String.matchAll` makes a copy of the expression for each call, and V8 may compile that copy
 * anew; this uses the expression itself.
 */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    matches.push(match);
    // Behind a match of nothing the search would stay where it is.
    if (match[0] === "") expression.lastIndex++;
  }
  return matches;
}
