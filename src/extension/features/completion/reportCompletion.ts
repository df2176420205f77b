import * as vscode from "vscode";
import { idSuggestions, writtenId } from "../../../core/language/completion/idSuggestions";
import { sectionSuggestions } from "../../../core/language/completion/sectionSuggestions";
import { findingSkeletons } from "../../../core/language/completion/skeleton";
import type { SkeletonForm } from "../../../core/language/completion/skeletonInput";
import { plainSuggestion, type Suggestion } from "../../../core/language/completion/suggestion";
import { valuePlace, type ValuePlace } from "../../../core/language/completion/valuePlace";
import {
  effortSuggestions,
  ownerSuggestions,
  prioritySuggestions,
  severitySuggestions,
  statusSuggestions,
} from "../../../core/language/completion/valueSuggestions";
import type { SetReport } from "../../../core/readiness/model";
import { idPrefixOf } from "../../../core/readiness/setFindings";
import type { Readiness } from "../../readiness";
import { linesOf } from "../../shared/documentLines";
import { reportOf, type ReportOfSet } from "../../shared/reportOf";
import { setDocumentOf } from "../../shared/setDocument";
import { completionItems } from "./completionItems";

/** Where the cursor is. */
interface Cursor {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  /** The line up to the cursor. */
  readonly before: string;
  /** The user requested suggestions, rather than typed a character that may lead to them. */
  readonly isAsked: boolean;
}

/** Suggestions in reports, and those of ids also in decisions. They come from the last reading, so that none is needed while the user types. */
export function reportCompletions(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
  { triggerKind }: vscode.CompletionContext,
): vscode.CompletionItem[] {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const isAsked = triggerKind === vscode.CompletionTriggerKind.Invoke;
  const cursor: Cursor = { document, position, before, isAsked };
  const found = reportOf(readiness, document.uri);
  const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(before)?.[1];
  if (found !== null && heading !== undefined) return inHeading(found, cursor, heading.length);
  const own = found === null ? [] : [...values(found, cursor), ...findings(found, cursor)];
  return own.length > 0 ? own : ids(readiness, cursor);
}

function inHeading(found: ReportOfSet, cursor: Cursor, level: number): vscode.CompletionItem[] {
  const { position, before } = cursor;
  const lead = `${"#".repeat(level)} `;
  const range = new vscode.Range(position.with({ character: 0 }), position);
  const suggestions = [
    ...(level > 1 ? sections(found, cursor, level) : []),
    ...skeletons(found, cursor, { kind: "heading" }),
  ];
  const typed = before.trimStart().startsWith(lead) ? lead : "#".repeat(level);
  return completionItems(suggestions, { range, typed, lead: "" });
}

function sections({ set, report }: ReportOfSet, { position }: Cursor, level: number): readonly Suggestion[] {
  const phase = set.model.policy.phases.find(({ role }) => role === report.role);
  return phase === undefined ? [] : sectionSuggestions(report, phase, position.line, level);
}

function skeletons(
  { set, report }: ReportOfSet,
  { document }: Cursor,
  form: SkeletonForm,
): readonly Suggestion[] {
  const taken = set.model.findings.flatMap(({ id }) => id ?? []);
  const prefix = `${idPrefixOf(report.role)}-`;
  return findingSkeletons({ facts: report.facts, lines: linesOf(document), taken, prefix }, form);
}

function values(found: ReportOfSet, cursor: Cursor): vscode.CompletionItem[] {
  const { document, position } = cursor;
  const place = valuePlace(linesOf(document), position.line, position.character);
  if (place === null) return [];
  const start = position.with({ character: place.from });
  const range = {
    inserting: new vscode.Range(start, position),
    replacing: new vscode.Range(start, position.with({ character: place.to })),
  };
  const isApart =
    place.from === 0 || /[\s|]/.test(document.lineAt(position.line).text.charAt(place.from - 1));
  return completionItems(valuesFor(found, cursor, place), { range, typed: "", lead: isApart ? "" : " " });
}

function valuesFor(found: ReportOfSet, cursor: Cursor, { kind }: ValuePlace): readonly Suggestion[] {
  const { facts }: SetReport = found.report;
  switch (kind) {
    case "severity":
      return severitySuggestions(facts);
    case "priority":
      return prioritySuggestions();
    case "status":
      return statusSuggestions(facts);
    case "effort":
      return effortSuggestions(facts);
    case "owner":
      return ownerSuggestions(linesOf(cursor.document), found.set.model.policy, cursor.position.line);
    case "id":
      return skeletons(found, cursor, { kind: "heading" }).map(({ detail }) =>
        plainSuggestion(detail, "next free id"),
      );
  }
}

/** New findings where the user asks for one, or begins a row of a table of findings. */
function findings(found: ReportOfSet, cursor: Cursor): vscode.CompletionItem[] {
  const { position, before, isAsked } = cursor;
  const range = new vscode.Range(position.with({ character: 0 }), position);
  const place = { range, typed: before, lead: "" };
  if (/^\|[ \t]*$/.test(before))
    return completionItems(skeletons(found, cursor, { kind: "row", line: position.line }), place);
  if (!isAsked) return [];
  if (before.trim() === "")
    return completionItems(
      [...sections(found, cursor, 2), ...skeletons(found, cursor, { kind: "heading" })],
      place,
    );
  return /^[-*+][ \t]+\**$/.test(before)
    ? completionItems(skeletons(found, cursor, { kind: "item" }), place)
    : [];
}

function ids(readiness: Readiness, { document, position, before, isAsked }: Cursor): vscode.CompletionItem[] {
  const found = setDocumentOf(readiness, document.uri);
  const written = writtenId(before) ?? (isAsked || /\bsameAs\s*=\s*"?$/.test(before) ? "" : null);
  if (found === null || written === null) return [];
  const { set, facts } = found;
  const range = new vscode.Range(position.translate(0, -written.length), position);
  const suggestions = idSuggestions(set.model, ({ report }) => report === facts.path).filter(({ label }) =>
    label.startsWith(written),
  );
  return completionItems(suggestions, { range, typed: "", lead: "" });
}
