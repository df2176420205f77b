import { WORD_CHARACTER } from "../text/words";

const NOT_APPLICABLE = /^\s*[.,;:(—–-]/;

// What says behind such a word that nothing was found. What says that something is missing is a finding: "No high availability", "Nothing tests
// the retries".
const NOTHING_FOUND: Readonly<Record<string, readonly RegExp[]>> = {
  "n/a": [NOT_APPLICABLE],
  "not applicable": [NOT_APPLICABLE],
  none: [
    /^\W+(?:were|was|is|are|has|have|found|identified|detected|reported|noted|observed|known|open|remain\w*|outstanding|left|at (?:this|the) time|so far|yet|currently|to report|critical|blocking|serious|in this|for this)\b/i,
  ],
  nothing: [
    /^\W+(?:(?:was|is|has been|critical|serious|blocking|else) ){0,2}(?:found|identified|detected|reported|noted|observed|open|outstanding|to report|critical|blocking|serious)\b/i,
  ],
  no: [
    /^ (?:[\w/-]+ ){0,4}(?:issues|findings|vulnerabilities|problems|bugs|blockers|defects|weaknesses)(?:\W*$|\s*[.,;:(—–-]|\s+(?:were|was|are|have|has|found|identified|detected|reported|noted|observed|known|open|remain\w*|outstanding|left|at|so far|yet|currently|in|for|of|on)\b)/i,
    /^ (?:[\w/-]+ ){0,4}(?:issue|finding|vulnerability|problem|bug|blocker|defect|critical|criticals|high|highs|open)(?:\W*$|\s+(?:was|is|has|found|identified|remains?)\b)/i,
  ],
};

const BEGINNING = /^\W*(none|nothing|no|zero|n\/a|not applicable)(?!\w)/i;

/** "None identified", "No issues found", "[short title]": a title that states no finding. */
export function isNoFinding(title: string): boolean {
  const start = title.slice(0, 200);
  if (/^\s*\[[^\]]+\]\s*$/.test(start)) return true;
  const beginning = BEGINNING.exec(start);
  if (!beginning) return false;
  const word = (beginning[1] ?? "").toLowerCase();
  const rest = start.slice(beginning[0].length);
  if (word !== "zero" && !WORD_CHARACTER.test(rest)) return true;
  const expressions = NOTHING_FOUND[word === "zero" ? "no" : word] ?? [];
  return expressions.some((expression) => expression.test(rest));
}
