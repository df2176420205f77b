import { LANGUAGES } from "../../lexicon/lexicon";
import { phrasesOf } from "../../lexicon/words";
import { remembered } from "../../text/remembered";
import { annotate } from "./annotate";
import { createPhraseTrie } from "./phraseTrie";

const TRIE = createPhraseTrie(phrasesOf(LANGUAGES));

/** A text with every phrase of the lexicon that it contains. */
export const phrasesIn = remembered((text) => annotate(text, TRIE));
