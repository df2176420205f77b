import { memberOf, setIn, textIn, uriText } from "../../shared/commandArgument";

/** What the command is asked for. Everything but the set is an answer that is else asked of the user: for key bindings, tasks and tests. */
export interface DecisionRequest {
  /** Folder of the set: its URI as text, or its path in a workspace folder. Null: the user chooses where there are several. */
  readonly set: string | null;
  readonly policy: string | null;
  /** ISO date. */
  readonly asOf: string | null;
  readonly choice: Choice | null;
  /** Where the document goes, a URI as text. */
  readonly output: string | null;
}

export const CHOICES = ["write", "replace", "elsewhere", "cancel"] as const;

/** What is done about a document that stands where the decision goes; `replace` keeps it beside. */
export type Choice = (typeof CHOICES)[number];

/**
 * Reads the argument of the command, whoever calls it: nothing, a set or its URI, an element of a tree (`{ node }`), or an object with
 * the answers. Nothing of it is taken for granted.
 */
export function readRequest(argument: unknown): DecisionRequest {
  const choice = textIn(argument, "choice");
  return {
    set: setIn(argument),
    policy: textIn(argument, "policy"),
    asOf: textIn(argument, "asOf"),
    choice: CHOICES.find((one) => one === choice) ?? null,
    output: uriText(memberOf(argument, "output")),
  };
}
