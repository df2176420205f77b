import { ENGLISH } from "./english";
import { ENGLISH_MEASURES } from "./englishMeasures";
import { FRENCH } from "./french";
import { GERMAN } from "./german";
import { PORTUGUESE } from "./portuguese";
import { SPANISH } from "./spanish";
import type { Words } from "./words";

/** The languages that are read, English first. */
export const LANGUAGES: readonly Words[] = [ENGLISH, ENGLISH_MEASURES, GERMAN, FRENCH, SPANISH, PORTUGUESE];
