// The examples of the rules that are about reports; those of the others are in test/unit/decision.
import { DOCUMENTED_RULES } from "../../../src/core/rules/allRules";
import { describeExamples, isAboutDecision } from "../support/describeExamples";

for (const rule of DOCUMENTED_RULES) if (!isAboutDecision(rule)) describeExamples(rule);
