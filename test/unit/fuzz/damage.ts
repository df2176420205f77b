import fc from "fast-check";
import { PAYLOADS } from "../../support/payloads";

/** One change of some bytes: where (as a share of the text), what, and what with. */
interface Damage {
  readonly kind: "flip" | "cut" | "repeat" | "insert" | "swap";
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** What means something to one of the readers, next to bytes that mean nothing. */
const TOKENS = [
  ...PAYLOADS,
  ...[
    "\n",
    "\r\n",
    "\n\n",
    "# ",
    "## ",
    "- ",
    "1. ",
    "- [ ] ",
    "> ",
    "```\n",
    "|",
    "|---|\n",
    "\n---\n",
    "**",
    "~~",
  ],
  ...[
    "CRITICAL",
    "P0",
    "SEC-1",
    "**Severity:** HIGH\n",
    "**Status:** Fixed\n",
    "CVSS 9.8",
    "4-6 hours",
    "100 %",
    "$5M",
  ],
  ...[
    "<!-- human: sign-off.qa-manager -->\n",
    "<!-- /human -->\n",
    "<!--",
    "-->",
    "<!-- release-readiness: ",
  ],
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "1e999",
    "-1",
    '"',
    "\\u0000",
    "__proto__",
    '"a":',
    "[[[[[[[[",
  ],
  ...["\u0000", "\uFEFF", "é", "🔴", "✅", "9".repeat(400), " ".repeat(2000), "a".repeat(5000)],
];

const bytesArbitrary = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc.constantFrom(...TOKENS).map((token) => new TextEncoder().encode(token)),
);

const changeArbitrary: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("flip", "cut", "repeat", "insert", "swap"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 200 }),
  bytes: bytesArbitrary,
});

function damaged(bytes: Uint8Array, { kind, at, length, bytes: other }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  switch (kind) {
    case "flip":
      return joined(
        before,
        part.map((byte, index) => byte ^ (other[index % other.length] ?? 1)),
        after,
      );
    case "cut":
      return joined(before, after);
    case "repeat":
      return joined(before, part, part, part, after);
    case "insert":
      return joined(before, other, part, after);
    case "swap":
      return joined(after, part, before);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Some changes of bytes. */
export const damageArbitrary: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .array(changeArbitrary, { minLength: 1, maxLength: 3 })
  .map((changes) => (bytes) => changes.reduce<Uint8Array>(damaged, bytes));

/** A text with some of its bytes changed; or any bytes; or what the readers know, in any order. */
export function damagedArbitrary(texts: readonly string[]): fc.Arbitrary<Uint8Array> {
  const encoder = new TextEncoder();
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...texts), fc.array(changeArbitrary, { minLength: 1, maxLength: 6 }))
        .map(([text, changes]) => changes.reduce<Uint8Array>(damaged, encoder.encode(text))),
    },
    { weight: 3, arbitrary: fc.array(bytesArbitrary, { maxLength: 40 }).map((parts) => joined(...parts)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  );
}

/** A JSON text in which values and keys are replaced, removed or put elsewhere. */
export function damagedJsonArbitrary(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 4 }),
    )
    .map(([text, changes]) => {
      const value: unknown = JSON.parse(text);
      for (const [number, replacement] of changes) replaceOne(value, number, replacement);
      return JSON.stringify(value);
    });
}

function replaceOne(root: unknown, number: number, replacement: unknown): void {
  const places: (() => void)[] = [];
  collect(root, replacement, places);
  places[number % Math.max(1, places.length)]?.();
}

function collect(value: unknown, replacement: unknown, places: (() => void)[]): void {
  if (typeof value !== "object" || value === null) return;
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    places.push(() => {
      object[key] = replacement;
    });
    places.push(() => {
      Reflect.deleteProperty(object, key);
    });
    collect(object[key], replacement, places);
  }
}
