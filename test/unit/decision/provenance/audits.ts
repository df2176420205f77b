/** Audits in tests: a set read from disk, with or without a document as its decision. */
import assert from "node:assert/strict";
import { decide, meantDecision } from "../../../../src/core/decision/decide";
import { type DecideInput } from "../../../../src/core/decision/decideInput";
import { meantPassages, type MeantPassage } from "../../../../src/core/decision/provenance/passages";
import type { SetModel } from "../../../../src/core/readiness/model";
import { judgeSet, type SetInput } from "../../../../src/core/judge/judgeSet";
import { auditDecision, readForAudit, type Audit } from "../../../../src/core/judge/auditSet";
import { readToDecide } from "../../../../src/core/judge/decideSet";
import { joinPath } from "../../../../src/core/workspace/paths";
import { diskFileSystem } from "../../support/diskFileSystem";

export interface AuditedSet {
  readonly input: SetInput;
  readonly model: SetModel;
  /** Of its reports, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

export async function loadAudited(path: string): Promise<AuditedSet> {
  const read = await readToDecide(diskFileSystem, path, { root: path });
  assert.ok(read.kind === "read", JSON.stringify(read));
  const texts = new Map([...read.sources].map(([name, { text }]) => [name, text]));
  return { input: read.input, model: judgeSet(read.input), texts };
}

const PARTS = { policyFile: null, toolVersion: "1.2.3", replace: false } as const;

function inputOf({ input, model }: AuditedSet, target: string | null): DecideInput {
  const outputPath = joinPath(input.path, input.policy.decision.file);
  const existing = { target, setDecision: null };
  return { ...PARTS, model, outputPath, setPath: input.path, existing };
}

/** The decision that would be written. */
export function written(set: AuditedSet): string {
  const decided = decide(inputOf(set, null));
  assert.ok(decided.ok, decided.ok ? "" : decided.message);
  return decided.markdown;
}

export function meantOf(set: AuditedSet, text: string): readonly MeantPassage[] {
  const meant = meantDecision(inputOf(set, text));
  assert.ok(meant);
  return meantPassages(meant);
}

export function audit(
  set: AuditedSet,
  text: string,
  sourceLines: ReadonlyMap<string, number | null> | null = null,
): Audit {
  const decision = { path: joinPath(set.input.path, set.input.policy.decision.file), text };
  const reading = readForAudit(decision, set.texts);
  const { model, texts } = set;
  const parts = { decision, model, texts, sourceLines, sidecar: null };
  return auditDecision({ ...PARTS, ...parts, set: { ...set.input, today: "2026-04-01" } }, reading);
}

/** Of the problems of one rule: line and message. */
export function problemsOf({ problems }: Audit, rule: string): readonly string[] {
  return problems
    .filter((problem) => problem.rule === rule)
    .map(({ line, message }) => `${line}: ${message}`);
}
