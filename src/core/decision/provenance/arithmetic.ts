/** Recomputes formulas as printed: numbers, `+ − × ÷`, parentheses. Everything else is words and not checked here. */

/** Value of an expression, null if it is not arithmetic with at least one operation. */
export function valueOf(expression: string): number | null {
  const tokens = tokensOf(expression);
  if (tokens === null || !tokens.some((token) => OPERATORS.has(token))) return null;
  const reader = { tokens, at: 0 };
  const value = readSum(reader);
  return value !== null && reader.at === tokens.length && Number.isFinite(value) ? value : null;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const OPERATORS = new Set(["+", "-", "*", "/"]);
const SIGNS: Readonly<Record<string, string>> = { "−": "-", "×": "*", "·": "*", "÷": "/" };
/** A hyphen between two digits is a range or a date; a minus sign has a space next to it. */
const RANGE = /\d[-–]\d/;
const MOST_TOKENS = 400;

function tokensOf(expression: string): readonly string[] | null {
  if (RANGE.test(expression)) return null;
  const tokens: string[] = [];
  const token = /\s+|(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|([-+*/()−×·÷])/y;
  for (let at = 0; at < expression.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(expression);
    if (!match || tokens.length > MOST_TOKENS) return null;
    const [, number, sign] = match;
    if (number !== undefined) tokens.push(number.replaceAll(",", ""));
    else if (sign !== undefined) tokens.push(SIGNS[sign] ?? sign);
  }
  return tokens;
}

function readSum(reader: Reader): number | null {
  let sum = readProduct(reader);
  while (sum !== null) {
    const sign = reader.tokens[reader.at];
    if (sign !== "+" && sign !== "-") break;
    reader.at++;
    const next = readProduct(reader);
    if (next === null) return null;
    sum = sign === "+" ? sum + next : sum - next;
  }
  return sum;
}

function readProduct(reader: Reader): number | null {
  let product = readFactor(reader);
  while (product !== null) {
    const sign = reader.tokens[reader.at];
    if (sign !== "*" && sign !== "/") break;
    reader.at++;
    const next = readFactor(reader);
    if (next === null) return null;
    product = sign === "*" ? product * next : product / next;
  }
  return product;
}

function readFactor(reader: Reader): number | null {
  const token = reader.tokens[reader.at++];
  if (token === undefined) return null;
  if (token === "-") {
    const value = readFactor(reader);
    return value === null ? null : -value;
  }
  if (token !== "(") return /^\d/.test(token) ? Number(token) : null;
  const value = readSum(reader);
  return reader.tokens[reader.at++] === ")" ? value : null;
}

/** The first wrong equation of a text: "3 + 4 = 8". Null if all are right, or if there are none. */
export function wrongEquation(text: string): string | null {
  for (const sentence of text.split(/[;:]\s/)) {
    const sides = sentence.split("=").map((side) => withoutWords(side));
    for (let i = 1; i < sides.length; i++) {
      const left = sides[i - 1] ?? "";
      const right = sides[i] ?? "";
      const one = valueOf(left) ?? single(left);
      const other = valueOf(right) ?? single(right);
      if (one === null || other === null || (valueOf(left) ?? valueOf(right)) === null) continue;
      const isShare = sentence.includes("%");
      if (!isSame(one, other, { left, right, isShare })) return sentence.trim();
    }
  }
  return null;
}

/** Removes units and nouns around the numbers: "9 shown + 2 merged". A name with a digit in it is not arithmetic. */
function withoutWords(text: string): string {
  return text
    .replaceAll("%", " ")
    .replace(/[.!]\s*$/, "")
    .replace(/[A-Za-z_][\w-]*/g, (word) => (/\d/.test(word) ? "?" : " "))
    .trim();
}

function single(text: string): number | null {
  return /^\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*$/.test(text) ? Number(text.replaceAll(",", "")) : null;
}

interface Printed {
  readonly left: string;
  readonly right: string;
  /** Whether one side may be printed in percent. */
  readonly isShare: boolean;
}

/** Compares with the precision of the printed numbers. */
function isSame(one: number, other: number, { left, right, isShare }: Printed): boolean {
  return (isShare ? [1, 100, 0.01] : [1]).some((factor) => {
    const tolerance = Math.max(precision(right), precision(left) * factor) / 2;
    return Math.abs(one * factor - other) <= tolerance + 1e-9;
  });
}

/** Size of the last printed decimal of a single number; a formula is exact. */
function precision(side: string): number {
  if (single(side) === null) return 0;
  const decimals = /\.(\d+)/.exec(side)?.[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** Whether an arithmetic formula gives one of the numbers of the text that it explains; null if it is not arithmetic. */
export function recomputes(
  formula: string,
  values: readonly { readonly value: number; readonly text: string }[],
): boolean | null {
  if (formula.includes("=")) return null;
  const value = valueOf(withoutWords(formula));
  if (value === null) return null;
  return values.some((one) => {
    const right = /[\d.]+/.exec(one.text.replaceAll(",", ""))?.[0] ?? "";
    const isShare = one.text.includes("%") || formula.includes("%");
    return isSame(value, one.value, { left: "", right, isShare });
  });
}
