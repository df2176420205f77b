// The examples of the rules that are about decisions.
import { DOCUMENTED_RULES } from "../../../src/core/rules/allRules";
import { describeExamples, isAboutDecision } from "../support/describeExamples";

for (const rule of DOCUMENTED_RULES) if (isAboutDecision(rule)) describeExamples(rule);
