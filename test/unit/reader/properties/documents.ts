/** Whole reports: sections of findings, each in a form of its own, and what stands around them. */
import fc from "fast-check";
import { modelFindings, type ModelFinding } from "./findingModel";
import { FORMS, NAMED_FORMS, type Form } from "./forms";

/** One section of a report with the findings that it states. */
export interface Part {
  readonly title: string;
  /** Name of its form. */
  readonly form: string;
  readonly findings: readonly ModelFinding[];
}

const SECTIONS = [
  "Findings",
  "Findings of the Pier",
  "Issues in the Office",
  "Detailed Observations",
] as const;
const ALL_FORMS: Readonly<Record<string, Form>> = { ...FORMS, ...NAMED_FORMS };

/** Reports of up to four sections; their findings all differ. */
export const reports: fc.Arbitrary<readonly Part[]> = fc.boolean().chain((named) =>
  fc
    .tuple(
      modelFindings({ named, most: 8 }),
      fc.array(fc.constantFrom(...Object.keys(named ? ALL_FORMS : FORMS)), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: SECTIONS.length }),
    )
    .map(([findings, forms, count]) =>
      SECTIONS.slice(0, count).flatMap((title, index): readonly Part[] => {
        const own = findings.filter((_, position) => position % count === index);
        return own.length === 0 ? [] : [{ title, form: forms[index] ?? "", findings: own }];
      }),
    ),
);

export const findingsOf = (parts: readonly Part[]): readonly ModelFinding[] =>
  parts.flatMap(({ findings }) => findings);

/** What stands in front of a section, right below its heading, and behind its findings; none where it is not given. */
export interface Around {
  readonly before: readonly string[];
  readonly below: readonly string[];
  readonly behind: readonly string[];
}

export function write(parts: readonly Part[], around: readonly (Around | undefined)[] = []): string {
  const sections = parts.flatMap(({ title, form, findings }, index) => {
    const { before = [], below = [], behind = [] } = around[index] ?? {};
    const stated = ALL_FORMS[form]?.(findings, 2) ?? "";
    return [...before, `## ${title}`, ...below, stated, ...behind];
  });
  return `${["# Harbour Desk", "The desk was read in spring.", ...sections].join("\n\n")}\n`;
}
