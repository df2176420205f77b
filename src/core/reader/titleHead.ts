import { withoutTail } from "../text/tail";
import { pattern } from "../text/pattern";
import { ofFamily } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";

/** A title, and the remark that its author adds to it: "Blockers" and "(2) - to be closed before opening day". */
export interface HeadAndRemark {
  readonly head: string;
  readonly remark: string;
}

// Example: "2.1) ", "🔴 3. ".
const LEADING_NUMBER = pattern(String.raw`^[^\p{L}]*(?:\d+(?:\.\d+)*[.):]?\s+)?`);

/** A title without the number and symbols in front of it. */
export function withoutNumber(title: string): string {
  return title.replace(LEADING_NUMBER, "");
}

// What a remark begins with. Example: "High findings (3) [draft]", "Blockers - before launch".
const REMARK = /\s*[([]|\s[—–-]\s|:\s/;

/** Takes a title apart. A number and symbols in front of it are left out; "before …" begins a remark, too. */
export function headOf(title: string): HeadAndRemark {
  const bare = withoutTail(withoutNumber(title), ":");
  const mark = REMARK.exec(bare)?.index ?? bare.length;
  const [gate] = ofFamily(phrasesIn(bare), "gate");
  const end = Math.min(
    mark === 0 ? bare.length : mark,
    gate === undefined || gate.first === 0 ? bare.length : gate.from,
  );
  return { head: bare.slice(0, end).trim(), remark: bare.slice(end).trim() };
}

/** A title without what it says in brackets; a bracket that it begins with is a part of it. */
export function withoutBrackets(title: string): string {
  return title.replace(/\([^)]*\)|(?<=\w\W{0,3})\[[^\]]*\]/g, " ");
}

/** "Blockers (0)", "Critical findings: none": nothing is listed below. */
export function listsNothing({ remark }: HeadAndRemark): boolean {
  const said = phrasesIn(remark);
  const [first] = ofFamily(said, "nothing");
  return first?.first === 0 && said.tokens.length === first.end;
}
