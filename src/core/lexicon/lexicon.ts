import { ENGLISH } from "./english";
import { ENGLISH_CLAIMS } from "./englishClaims";
import { ENGLISH_CLAUSES } from "./englishClauses";
import { ENGLISH_COUNTS } from "./englishCounts";
import { ENGLISH_COVERAGE } from "./englishCoverage";
import { ENGLISH_DECISIONS } from "./englishDecisions";
import { ENGLISH_DOMAINS } from "./englishDomains";
import { ENGLISH_EVIDENCE } from "./englishEvidence";
import { ENGLISH_FORMS } from "./englishForms";
import { ENGLISH_MEASURES } from "./englishMeasures";
import { ENGLISH_TERMS } from "./englishTerms";
import { ENGLISH_VERDICTS } from "./englishVerdicts";
import { FRENCH } from "./french";
import { GERMAN } from "./german";
import { PORTUGUESE } from "./portuguese";
import { SPANISH } from "./spanish";
import type { Words } from "./words";

/** The languages that are read, English first. */
export const LANGUAGES: readonly Words[] = [
  ENGLISH,
  ENGLISH_FORMS,
  ENGLISH_MEASURES,
  ENGLISH_DECISIONS,
  ENGLISH_CLAIMS,
  ENGLISH_CLAUSES,
  ENGLISH_COUNTS,
  ENGLISH_COVERAGE,
  ENGLISH_DOMAINS,
  ENGLISH_EVIDENCE,
  ENGLISH_TERMS,
  ENGLISH_VERDICTS,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
];
