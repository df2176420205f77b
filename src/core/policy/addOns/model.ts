import type { Standard } from "../../reader/facts";
import type { TermSubject } from "../../reader/termStatement";
import type { GateDefinition } from "../model";
import type {
  AlertDefinition,
  Calendar,
  CheckItem,
  ExposureScenario,
  MetricDefinition,
  RiskCategory,
  Step,
  StepTopic,
} from "../releaseModel";

export type AddOnId = TermSubject;

/**
 * What a policy states in addition about one kind of business or platform. Data only. It applies when the policy names it, or when the
 * reports show it.
 */
export interface AddOn {
  readonly id: AddOnId;
  /** The reports show it when they use this many different terms in this many reports. Terms: `lexicon/englishDomains.ts`. */
  readonly shownBy: {
    readonly terms: number;
    readonly reports: number;
    /** Terms that also mean something else; they count only together with one that does not. */
    readonly ambiguous: readonly string[];
  };
  readonly context: readonly string[];
  readonly standards: readonly Standard[];
  /** Added only where a policy names the add-on: reports never add a gate. Not added if the policy has a gate of the kind. */
  readonly gates: readonly GateDefinition[];
  readonly risks: readonly RiskCategory[];
  readonly exposure: readonly ExposureScenario[];
  readonly metrics: readonly MetricDefinition[];
  readonly alerts: readonly AlertDefinition[];
  /** Replaces the calendar of the policy. */
  readonly calendar: Calendar | null;
  /** By id of the checklist; a list that the policy does not have is not added. */
  readonly checklists: Readonly<Record<string, readonly CheckItem[]>>;
  /** Steps of the deployment, each in front of another one. */
  readonly deployment: readonly { readonly before: StepTopic; readonly step: Step }[];
  readonly smoke: readonly Step[];
  /** Commands for steps of the policy, by their topic. */
  readonly commands: Readonly<Partial<Record<StepTopic, string>>>;
  readonly triggers: readonly { readonly kind: string; readonly condition: string }[];
  /** By checkpoint, such as "1 hour". */
  readonly success: Readonly<Record<string, readonly string[]>>;
  readonly failedIf: readonly string[];
}

/** An add-on that adds nothing yet. */
export const NOTHING_ADDED = {
  context: [],
  standards: [],
  gates: [],
  risks: [],
  exposure: [],
  metrics: [],
  alerts: [],
  calendar: null,
  checklists: {},
  deployment: [],
  smoke: [],
  commands: {},
  triggers: [],
  success: {},
  failedIf: [],
} as const satisfies Partial<AddOn>;

/** One mention is enough: reports name a platform because the service runs on it. */
export const NAMED_ONCE: AddOn["shownBy"] = { terms: 1, reports: 1, ambiguous: [] };
