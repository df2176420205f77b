import { nearestWord } from "../../text/nearest";
import { problemAt, type FileProblem, type JsonDocument, type JsonPath } from "../jsonDocument";

/** Collects the errors of a policy file, each with its location. */
export interface Complaints {
  readonly problems: readonly FileProblem[];
  /** At the value of a path, or at the nearest enclosing value that exists. */
  readonly atValue: (message: string, path: JsonPath) => void;
  /** At the key of a property. */
  readonly atKey: (message: string, path: JsonPath) => void;
}

export function complaintsAbout(document: JsonDocument): Complaints {
  const problems: FileProblem[] = [];
  return {
    problems,
    atValue: (message, path) => problems.push(problemAt(message, document.valueRange(path))),
    atKey: (message, path) => problems.push(problemAt(message, document.keyRange(path))),
  };
}

/** ` Did you mean "High"?`, or ` Known values: Low, High.` if nothing is similar, or nothing. */
export function advice(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  if (nearest !== null) return ` Did you mean "${nearest}"?`;
  return known.length === 0 ? "" : ` Known values: ${known.join(", ")}.`;
}
