/** The content of the status bar item, without editor types. */
import type { Verdict } from "../../../core/reader/facts";
import { COMMANDS } from "../../commands";
import { counted, type SetView } from "../../shared/setView";
import { markdownText, plainLabel, withoutIcons } from "../../shared/untrustedText";
import { standingIcon, standingText } from "../../shared/verdicts";

export interface VerdictStatus {
  /** With `$(icon)` for the status bar. */
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
  readonly background: "error" | "warning" | null;
}

export interface VerdictStatusOptions {
  /** The active editor shows something of this set. Only then is the background colored: a bar that stays red for weeks distracts. */
  readonly isActive: boolean;
  /** The number of other sets. */
  readonly others: number;
  /** The settings keep open findings out of the problems. */
  readonly hidesOpenFindings: boolean;
}

const BACKGROUNDS = {
  "not-approved": "error",
  conditional: "warning",
  approved: null,
} as const satisfies Record<Verdict, VerdictStatus["background"]>;

/** A tooltip has at most 10 lines: name, reasons, how many more, and two lines on what the item does. */
const MOST_REASONS = 6;

/** Such as `berth-booking 3.4: NOT APPROVED · 4`. */
export function verdictStatus(view: SetView, options: VerdictStatusOptions): VerdictStatus {
  const { model, standing, blockers } = view;
  const says = standingText(view);
  const count = blockers === 0 ? "" : ` · ${blockers}`;
  const hidden = options.hidesOpenFindings ? " · open findings hidden" : "";
  const spokenCount = model === null ? "" : `, ${counted(blockers, "blocker")}`;
  const spokenHidden = options.hidesOpenFindings ? ", open findings are not shown as problems" : "";
  return {
    text: `$(${standingIcon(view).id}) ${withoutIcons(view.name, 40)}: ${withoutIcons(says)}${count}${hidden}`,
    tooltip: [`**${markdownText(`${view.name}: ${says}`)}**`, reasonsText(reasonsOf(view)), hintText(options)]
      .filter((part) => part !== "")
      .join("\n\n"),
    spoken: plainLabel(
      `Release readiness of ${view.name}: ${says}${spokenCount}${spokenHidden}. ${standing === "judged" ? "" : reasonsOf(view).join(" ")}`,
    ),
    background: options.isActive ? backgroundOf(view) : null,
  };
}

function backgroundOf({ standing, model }: SetView): VerdictStatus["background"] {
  if (standing === "pending") return null;
  return standing === "judged" && model !== null ? BACKGROUNDS[model.verdict] : "error";
}

/** Why the set cannot be judged, or else the reasons of its verdict. */
function reasonsOf({ standing, model, failures }: SetView): readonly string[] {
  const broken = failures.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return standing === "judged" ? (model?.reasons ?? []) : broken;
}

function reasonsText(reasons: readonly string[]): string {
  const rest = reasons.length - MOST_REASONS;
  const lines = reasons.slice(0, MOST_REASONS).map((reason) => `- ${markdownText(reason, 80)}`);
  return [...lines, ...(rest > 0 ? [`- and ${counted(rest, "more reason")}`] : [])].join("\n");
}

function hintText({ others, hidesOpenFindings }: VerdictStatusOptions): string {
  const change = others === 0 ? "" : ` [Change to another set](command:${COMMANDS.selectSet}).`;
  const hint = `Click to open the dashboard.${change}`;
  return hidesOpenFindings
    ? `${hint} The setting releaseReadiness.openFindings keeps open findings out of the problems.`
    : hint;
}
