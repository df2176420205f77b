import type { ReportFacts } from "../../reader/facts";
import type { Range } from "../../text/range";
import { applyEdits, type TextEdit } from "../../text/textEdit";
import type { Fix, FixInput } from "../rule";

const NUMBER = /(?<![\w.,-])\d{1,9}(?:\.\d{1,3})?(?![\w]|[.,]\d)/g;

/** A figure that appears more often in its statement is not tried in every place. */
const MOST_PLACES = 6;

interface FigureToCorrect {
  readonly input: Pick<FixInput, "text" | "facts" | "read">;
  /** Where the problem is reported, and where the figure is. */
  readonly range: Range;
  readonly identity: readonly string[];
  /** What the figure is: "count", "total". */
  readonly noun: string;
  readonly stated: number;
  readonly right: number;
  /** The identities of all problems of the rule in these facts. */
  readonly problemsIn: (facts: ReportFacts) => readonly (readonly string[])[];
}

/**
 * Replaces a figure in its statement. If the same number appears there more than once, the text is read again with each of them replaced,
 * and with all: no fix unless exactly one of these solves the problem and makes no other.
 */
export function correctFigure(figure: FigureToCorrect): readonly Fix[] {
  const { input, range, stated, right } = figure;
  const edits = [...input.text.slice(range.from, range.to).matchAll(NUMBER)]
    .filter(([digits]) => Number(digits) === stated)
    .map(({ 0: digits, index }): TextEdit => {
      const from = range.from + index;
      return { from, to: from + digits.length, text: String(right) };
    });
  const [only, ...others] = edits;
  if (only === undefined || edits.length > MOST_PLACES) return [];
  if (others.length === 0) return [fixOf(figure, edits)];
  const solving = edits.map((edit) => [edit]).filter((one) => isSolvedBy(figure, one));
  const [single, ...further] = solving;
  if (single !== undefined) return further.length === 0 ? [fixOf(figure, single)] : [];
  return isSolvedBy(figure, edits) ? [fixOf(figure, edits)] : [];
}

function fixOf({ noun, stated, right, range, identity }: FigureToCorrect, edits: readonly TextEdit[]): Fix {
  return { title: `Change the ${noun} from ${stated} to ${right}`, fixes: [{ range, identity }], edits };
}

function isSolvedBy({ input, identity, problemsIn }: FigureToCorrect, edits: readonly TextEdit[]): boolean {
  const before = problemsIn(input.facts).map((one) => one.join("\n"));
  const after = problemsIn(input.read(applyEdits(input.text, edits))).map((one) => one.join("\n"));
  const at = before.indexOf(identity.join("\n"));
  return before.toSpliced(at, 1).sort().join("\n\n") === after.toSorted().join("\n\n");
}
