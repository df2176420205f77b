/** Whether a status says that only a part is fixed, or only asks. */
import { ofFamily, type AnnotatedText, type Annotation } from "./annotations/annotate";
import { isEndOfClause, isInClause } from "./annotations/relations";
import { wholeNumberOf } from "./annotations/tokens";

/** "Half removed", "Fixed (mostly)", "Replaced on line 1 only", "1 of 2 fixed", "Fixed?". */
export function isFixOfPart(said: AnnotatedText): boolean {
  const fixes = ofFamily(said, "status").filter(({ concept }) => concept === "claimed");
  return fixes.some(
    (fix) =>
      isQualified(said, fix) || isShareAt(said, 0) || isShareAt(said, fix.end + 1) || isQuestion(said, fix),
  );
}

function isQualified(said: AnnotatedText, fix: Annotation): boolean {
  return ofFamily(said, "ofPart").some((one) => {
    if (one.concept === "limit") return isInClause(said, fix, one.first) && isEndOfClause(said, one);
    return one.end === fix.first || (one.first === fix.end && isEndOfClause(said, one));
  });
}

/** Whether a share such as "1 of 2" is at a token: less than all. */
export function isShareAt({ tokens }: AnnotatedText, index: number): boolean {
  const [part, of, whole] = tokens.slice(index, index + 3);
  const [count, total] = [wholeNumberOf(part), wholeNumberOf(whole)];
  return of?.word === "of" && count !== null && total !== null && count < total;
}

function isQuestion({ text }: AnnotatedText, { to }: Annotation): boolean {
  return text.startsWith("?", to);
}
