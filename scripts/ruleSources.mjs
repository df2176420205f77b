// Finds the calls of `defineRule` and `defineProblem` in the sources of the rules: for the list of rules, and for the build, which removes
// documentation and examples from them.
import ts from "typescript";

/** Functions that define a rule or another problem, with the properties that no bundle contains. */
const DEFINITIONS = new Map([
  ["defineRule", ["docs", "examples"]],
  ["defineProblem", ["docs"]],
]);

/**
 * The exported rules and problems of a source file.
 * @param {string} text TypeScript
 * @returns {readonly { name: string, define: string }[]} export name and defining function
 */
export function definitionsIn(text) {
  return parse(text).statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const call = initializer && definitionCall(initializer);
      return call && ts.isIdentifier(name) ? [{ name: name.text, define: call.expression.getText() }] : [];
    });
  });
}

/**
 * The source without the documentation and the examples of its rules. Blanks replace them, so that every position stays the same.
 * @param {string} text TypeScript
 * @throws if a definition has none to remove: then they are written in a form that this function does not know
 */
export function withoutDocumentation(text) {
  /** @type {{ from: number, to: number }[]} */
  const removed = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const call = definitionCall(node);
    if (call) removed.push(...documentationOf(call));
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return removed.reduce(
    (rest, { from, to }) =>
      rest.slice(0, from) + rest.slice(from, to).replace(/[^\r\n]/g, " ") + rest.slice(to),
    text,
  );
}

/** @param {ts.CallExpression} call */
function documentationOf(call) {
  const [definition] = call.arguments;
  const define = call.expression.getText();
  return (DEFINITIONS.get(define) ?? []).map((wanted) => {
    const properties =
      definition && ts.isObjectLiteralExpression(definition) ? definition.properties : undefined;
    const property = properties?.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === wanted);
    if (!property)
      throw new Error(`Write "${wanted}: …" in the argument of ${define}, so that no bundle contains it.`);
    const comma = /^\s*,/.exec(call.getSourceFile().text.slice(property.end));
    return { from: property.getStart(), to: property.end + (comma?.[0].length ?? 0) };
  });
}

/** @param {ts.Node} node */
function definitionCall(node) {
  const isCall = ts.isCallExpression(node) && DEFINITIONS.has(node.expression.getText());
  return isCall ? node : undefined;
}

/** @param {ts.VariableStatement} statement */
function isExported({ modifiers }) {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** @param {string} text */
function parse(text) {
  return ts.createSourceFile("rule.ts", text, ts.ScriptTarget.ESNext, /* setParentNodes */ true);
}
