/** A workspace folder in memory in which the command can be run, with the answers to its questions. */
import { posix } from "node:path";
import type { Choice, DecisionRequest } from "../../../src/extension/features/decision/decisionRequest";
import {
  generateDecision,
  type DecisionOutcome,
} from "../../../src/extension/features/decision/generateDecision";
import type { DecisionPorts, Preview } from "../../../src/extension/features/decision/ports";
import { securityReport, smallPolicy } from "../support/sampleSet";
import { memoryFileSystem } from "../support/memoryFileSystem";

export const SET = "docs/assessment 1";
export const ROOT = "/w";
export const DOCUMENT = `${SET}/02_RELEASE_DECISION.md`;
export const SIDECAR = `${SET}/02_RELEASE_DECISION.json`;
export const PREVIOUS = `${SET}/02_RELEASE_DECISION.previous.md`;
export const POLICY = smallPolicy({ stakeholders: [{ id: "qa-manager", title: "QA manager" }] });
export const FOREIGN = "# Release Decision\n\nAPPROVED, says the boss.\n";

export interface Bench {
  readonly files: Map<string, string>;
  readonly previews: Preview[];
  readonly asked: string[];
  run(request?: Partial<DecisionRequest>, changes?: Partial<DecisionPorts>): Promise<DecisionOutcome>;
}

/** A workspace folder in memory; questions are answered by `answers`, else left. */
export function bench(
  tree: Readonly<Record<string, string>>,
  answers: Partial<Record<"policy" | "asOf" | "output", string>> & {
    choice?: Choice;
    /** The answer after looking at the difference. */
    review?: Choice;
  } = {},
): Bench {
  const absolute = (path: string): string => posix.resolve(ROOT, path);
  const files = new Map(Object.entries(tree).map(([path, text]) => [absolute(path), text]));
  const previews: Preview[] = [];
  const asked: string[] = [];
  const answer = (question: "policy" | "asOf" | "output"): string | null => {
    asked.push(question);
    return answers[question] ?? null;
  };
  const place = (path: string) => ({ path, uri: `mem:${absolute(path)}` });
  const ports = (): DecisionPorts => ({
    files: memoryFileSystem(Object.fromEntries(files), ROOT),
    today: "2026-04-01",
    place,
    absolute,
    readText: (uri) => Promise.resolve(files.get(uri.slice("mem:".length)) ?? null),
    isWritable: () => true,
    write: async (written) => {
      for (const { uri, text } of written) files.set(uri.slice("mem:".length), text);
      return Promise.resolve();
    },
    saveReports: () => Promise.resolve("nothing to save"),
    repair: () => Promise.resolve(),
    withProgress: (work) => work(() => Promise.resolve()),
    ask: {
      policy: () => Promise.resolve(answer("policy")),
      asOf: () => Promise.resolve(answer("asOf")),
      choice: (preview) => {
        asked.push("choice");
        previews.push(preview);
        return Promise.resolve(answers.choice ?? null);
      },
      review: (preview) => {
        asked.push("review");
        previews.push(preview);
        return Promise.resolve(answers.review ?? null);
      },
      output: () => {
        const path = answer("output");
        return Promise.resolve(path === null ? null : place(path));
      },
    },
  });
  return {
    files,
    previews,
    asked,
    run: (request = {}, changes = {}) =>
      generateDecision(
        SET,
        { set: null, policy: null, asOf: null, choice: null, output: null, save: false, ...request },
        request.output === null || request.output === undefined ? null : place(request.output),
        { ...ports(), ...changes },
      ),
  };
}

export function treeOf(report = securityReport("CRITICAL"), policy = POLICY): Record<string, string> {
  return {
    ".git/HEAD": "",
    [`${SET}/01_SECURITY_AUDIT.md`]: report,
    [`${SET}/release-readiness.json`]: policy,
  };
}

export function textOf({ files }: Bench, path: string): string | undefined {
  return files.get(posix.resolve(ROOT, path));
}
