// Takes the place of node:assert/strict in a bundle for the web extension host, which has no node modules: the functions
// that host tests use, with the same meaning. Anything else fails the build of the bundle or the test that calls it.

type Thrown = RegExp | ((thrown: unknown) => boolean);

export function fail(message = "Failed"): never {
  throw new Error(message);
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `Expected a truthy value, got ${show(value)}`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message ?? `Expected ${show(expected)}, got ${show(actual)}`);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message ?? `Expected anything but ${show(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isDeepEqual(actual, expected)) fail(message ?? `Expected ${show(expected)}\ngot ${show(actual)}`);
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual))
    fail(message ?? `Expected text that matches ${String(pattern)}, got ${show(actual)}`);
}

export function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  if (pattern.test(actual))
    fail(message ?? `Expected text that does not match ${String(pattern)}, got ${show(actual)}`);
}

export function throws(action: () => unknown, expected?: Thrown): void {
  try {
    action();
  } catch (thrown) {
    checkThrown(thrown, expected);
    return;
  }
  fail("Expected an exception, and there was none");
}

export async function rejects(
  action: Promise<unknown> | (() => Promise<unknown>),
  expected?: Thrown,
): Promise<void> {
  try {
    await (typeof action === "function" ? action() : action);
  } catch (thrown) {
    checkThrown(thrown, expected);
    return;
  }
  fail("Expected a rejection, and there was none");
}

function checkThrown(thrown: unknown, expected: Thrown | undefined): void {
  if (expected === undefined) return;
  const fits = expected instanceof RegExp ? expected.test(String(thrown)) : expected(thrown);
  if (!fits) fail(`The exception is another one than expected: ${String(thrown)}`);
}

/** Strict: same prototype, same own enumerable properties, compared with Object.is. */
function isDeepEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (left instanceof Map && right instanceof Map) return isDeepEqual([...left], [...right]);
  if (left instanceof Set && right instanceof Set) return isDeepEqual([...left], [...right]);
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (left instanceof RegExp && right instanceof RegExp) return String(left) === String(right);
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => Object.hasOwn(right, key) && isDeepEqual(left[key], right[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  try {
    return isObject(value) ? JSON.stringify(value, undefined, 2) : String(value);
  } catch {
    return String(value);
  }
}

// `import assert from "node:assert/strict"` calls the default export as a function, too.
const assert = Object.assign(
  (value: unknown, message?: string): asserts value => {
    ok(value, message);
  },
  {
    fail,
    ok,
    equal,
    strictEqual: equal,
    notEqual,
    notStrictEqual: notEqual,
    deepEqual,
    deepStrictEqual: deepEqual,
    match,
    doesNotMatch,
    throws,
    rejects,
  },
);
export { assert as default };
