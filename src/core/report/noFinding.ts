// What says that nothing was found. What says that something is missing is a finding: "No high availability", "Nothing tests the retries".
const NOTHING_FOUND: readonly RegExp[] = [
  /^\W*(?:none|nothing|no|n\/a|not applicable)\W*$/i,
  /^\W*(?:n\/a|not applicable)(?:\W*$|\s*[.,;:(—–-])/i,
  /^\W*none\W+(?:were|was|is|are|has|have|found|identified|detected|reported|noted|observed|known|open|remain\w*|outstanding|left|at (?:this|the) time|so far|yet|currently|to report|critical|blocking|serious|in this|for this)\b/i,
  /^\W*nothing\W+(?:(?:was|is|has been|critical|serious|blocking|else) ){0,2}(?:found|identified|detected|reported|noted|observed|open|outstanding|to report|critical|blocking|serious)\b/i,
  /^\W*(?:no|zero) (?:[\w/-]+ ){0,4}(?:issues|findings|vulnerabilities|problems|bugs|blockers|defects|weaknesses)(?:\W*$|\s*[.,;:(—–-]|\s+(?:were|was|are|have|has|found|identified|detected|reported|noted|observed|known|open|remain\w*|outstanding|left|at|so far|yet|currently|in|for|of|on)\b)/i,
  /^\W*(?:no|zero) (?:[\w/-]+ ){0,4}(?:issue|finding|vulnerability|problem|bug|blocker|defect|critical|criticals|high|highs|open)(?:\W*$|\s+(?:was|is|has|found|identified|remains?)\b)/i,
];

/** "None identified", "No issues found", "[short title]": a title that states no finding. */
export function isNoFinding(title: string): boolean {
  const start = title.slice(0, 200);
  if (/^\s*\[[^\]]+\]\s*$/.test(start)) return true;
  return MAY_BE.test(start) && NOTHING_FOUND.some((pattern) => pattern.test(start));
}

// Cheap: hardly any title begins so.
const MAY_BE = /^\W*(?:no|n\/a|zero)/i;
