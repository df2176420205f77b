import { getLocation, type JSONPath } from "jsonc-parser";
import { isOpen } from "../../contract/records";
import type { SetFinding, SetModel } from "../../readiness/model";
import { KNOWN_ROLES, policyRoles, rolePlace } from "../policyRoles";
import { sentenceOf } from "./idSuggestions";
import { createSnippetWriter, snippetText, type Suggestion } from "./suggestion";

/** What fits at a place of a policy file, and which part of the text it replaces: 0-based UTF-16 offsets. */
export interface PolicySuggestions {
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Keys of findings in waivers and in `sameAs`, gates that can be waived, whole waivers, the people whom the policy names, and the roles of
 * its reports. `offset`: of the cursor. `expires`: an ISO date that a new waiver may have.
 */
export function policySuggestions(
  text: string,
  offset: number,
  models: readonly SetModel[],
  expires: string,
): PolicySuggestions | null {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const place = path.map((part) => (typeof part === "number" ? "#" : part)).join(".");
  const values = isAtPropertyKey ? null : (rolesAt(path, text, models) ?? valuesAt(place, models, expires));
  if (values === null) return null;
  const isInside =
    previousNode !== undefined &&
    previousNode.offset <= offset &&
    offset <= previousNode.offset + previousNode.length;
  if (place === "waivers.#" && isInside) return null;
  const from = isInside ? previousNode.offset : offset;
  return { from, to: isInside ? from + previousNode.length : offset, suggestions: values };
}

function rolesAt(path: JSONPath, text: string, models: readonly SetModel[]): readonly Suggestion[] | null {
  const place = rolePlace(path);
  if (place === null) return null;
  if (place === "new") return KNOWN_ROLES.map((role) => quoted(role, "", ""));
  return policyRoles(text, models).map(({ role, title, file }) => quoted(role, title, file));
}

function valuesAt(place: string, models: readonly SetModel[], expires: string): readonly Suggestion[] | null {
  const findings = models.flatMap((model) => model.findings);
  const open = findings.filter(isOpen);
  switch (place) {
    case "waivers.#":
      return open
        .filter(({ blocks, isCondition }) => blocks || isCondition)
        .map((one) => waiverSuggestion(one, expires));
    case "waivers.#.finding":
      return open.map(keySuggestion);
    case "sameAs.#":
    case "sameAs.#.#":
      return findings.map(keySuggestion);
    case "waivers.#.gate":
      return models.flatMap(({ policy }) =>
        policy.gates.filter(({ waivable }) => waivable).map(({ id, title }) => quoted(id, title, "")),
      );
    case "waivers.#.owner":
    case "waivers.#.approver":
      return peopleOf(models).map((name) => quoted(name, "", ""));
    default:
      return null;
  }
}

function keySuggestion(finding: SetFinding): Suggestion {
  return quoted(finding.key, finding.title, sentenceOf(finding));
}

function quoted(value: string, detail: string, documentation: string): Suggestion {
  const label = JSON.stringify(value);
  return { kind: "id", label, detail, documentation, snippet: snippetText(label) };
}

function waiverSuggestion({ key, fingerprint, id, title }: SetFinding, expires: string): Suggestion {
  const snippet = createSnippetWriter();
  const line = (name: string, write: () => void): void => {
    snippet.text(`${name === "finding" ? "{" : ","}\n\t"${name}": "`);
    write();
    snippet.text('"');
  };
  line("finding", () => {
    snippet.text(key);
  });
  line("fingerprint", () => {
    snippet.text(fingerprint);
  });
  for (const name of ["owner", "approver", "reason"])
    line(name, () => {
      snippet.place(name);
    });
  line("expires", () => {
    snippet.place(expires);
  });
  snippet.text("\n}");
  return {
    kind: "waiver",
    label: `Waiver for ${id ?? key}`,
    detail: title,
    documentation: "Accepts the risk of this finding until a date.",
    snippet: snippet.toString(),
  };
}

function peopleOf(models: readonly SetModel[]): readonly string[] {
  const names = models.flatMap(({ policy }) => [
    ...policy.waivers.flatMap(({ owner, approver }) => [owner, approver]),
    ...policy.stakeholders.map(({ title }) => title),
  ]);
  return [...new Set(names)];
}
