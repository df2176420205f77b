/** Rehearsals, drills and tests by outsiders that a decision says have taken place, and that no report mentions as done. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isInSentence } from "../../reader/annotations/relations";
import { conditionsIn } from "./conditions";
import { sentencesOf, type Sentence } from "./sentences";

export interface HeldEvent {
  readonly sentence: Sentence;
  /** As written: "rehearsed". */
  readonly event: string;
}

/** "The rollback was rehearsed twice", where no report says that anything was rehearsed. */
export function unsupportedEvents(decision: DecisionReading): readonly HeldEvent[] {
  const { reportFigures } = decision;
  if (reportFigures === null || reportFigures.size === 0) return [];
  const conditions = conditionsIn(decision.passages);
  const tasks = new Set(
    decision.facts().entries.flatMap(({ checked, range }) => (checked === false ? range.line : [])),
  );
  const lines = [...reportFigures.values()].flatMap((index) => index.lines);
  return sentencesOf(decision.passages).flatMap((sentence): readonly HeldEvent[] => {
    const { passage, from, text } = sentence;
    if (conditions.has(passage) || tasks.has(placeIn(decision, passage, from, from).line)) return [];
    const said = phrasesIn(text);
    const event = heldIn(said);
    if (event === null || isRecorded(decision, sentence)) return [];
    const isInReports = lines.some((line) => heldIn(phrasesIn(line))?.concept === event.concept);
    return isInReports ? [] : [{ sentence, event: text.slice(event.from, event.to) }];
  });
}

/** The event that a sentence says has taken place; null if it denies it, asks for it or puts it off. */
function heldIn(said: AnnotatedText): Annotation | null {
  const [event] = ofFamily(said, "heldEvent");
  if (event === undefined || said.text.includes("[ ]")) return null;
  const isIn = ({ first }: Annotation): boolean => isInSentence(said, event, first);
  const done = ofFamily(said, "eventDone").find(isIn);
  const isOpen =
    ofFamily(said, "negation").some(isIn) ||
    ofFamily(said, "quantifier").some(
      (one) => one.concept === "no" && isIn(one) && one.first < event.first,
    ) ||
    ofFamily(said, "approvalAct").some(
      (one) => one.concept === "later" && isIn(one) && isOfLater(said, one, done),
    );
  return done !== undefined && !isOpen ? event : null;
}

/** "Must be rehearsed", "rehearsed once it is fixed"; "without findings" and "in May" put nothing off. */
function isOfLater({ tokens }: AnnotatedText, later: Annotation, done: Annotation | undefined): boolean {
  return later.first < (done?.first ?? 0) || CONDITIONS.has(tokens[later.first]?.word ?? "");
}

const CONDITIONS: ReadonlySet<string> = new Set(["if", "once", "until", "unless", "when", "before"]);

/** Whether the sentence names where the event is recorded. */
function isRecorded(decision: DecisionReading, { passage, from, to }: Sentence): boolean {
  const isIn = (one: { readonly from: number; readonly to: number }): boolean =>
    one.from >= from && one.to <= to;
  return (
    passage.links.some(isIn) || decision.figures(passage).some((one) => RECORDS.has(one.kind) && isIn(one))
  );
}

const RECORDS: ReadonlySet<string> = new Set(["id", "hash", "place"]);
