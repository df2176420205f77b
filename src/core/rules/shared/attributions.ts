import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isInSentence } from "../../reader/annotations/relations";

/** What a sentence says that a report has found. */
export interface Attribution {
  /** The role of the report: "qa". */
  readonly role: string;
  /** The part of the sentence that names what was found. */
  readonly what: string;
  /** Whether the sentence denies something: "QA found no leaks". */
  readonly isDenied: boolean;
}

/** Words between the name of a report and the verb: "The QA team of the depot found". */
const NEAR = 3;

/** The attributions of a text: "The QA report found that …", "…: found by the QA validation". */
export function attributionsIn(text: string): readonly Attribution[] {
  const said = phrasesIn(text);
  return [...byVerb(said), ...byAuthor(said)];
}

/** "The tester's own estimate of the coverage is 40 %": what an author has, to the end of the sentence. */
function byAuthor(said: AnnotatedText): readonly Attribution[] {
  const authors = ofFamily(said, "reportAuthor").filter(({ from, to }) =>
    /['’]/.test(said.text.slice(from, to)),
  );
  return authors.flatMap((author): readonly Attribution[] => {
    const roles = [...ofFamily(said, "reportName"), ...authors].filter(
      ({ first, concept }) => isInSentence(said, author, first) && concept !== author.concept,
    );
    if (roles.length > 0 || isDenied(said, author)) return [];
    const what = said.text.slice(author.to, startOfNext(said, author)).trim();
    return [{ role: author.concept, what, isDenied: false }];
  });
}

function byVerb(said: AnnotatedText): readonly Attribution[] {
  const reports = ofFamily(said, "reportName");
  const names = [...reports, ...ofFamily(said, "reportVoice").filter((one) => !isPartOf(one, reports))];
  if (names.length === 0) return [];
  return ofFamily(said, "attribution").flatMap((verb) => {
    const own = names.filter((name) => isInSentence(said, verb, name.first));
    // A sentence about several reports compares them.
    const roles = new Set(own.map(({ concept }) => concept));
    const [name] = own;
    if (!name || roles.size > 1 || isDeniedItself(said, verb)) return [];
    const what = partOf(said, verb, name);
    return what === null ? [] : [{ role: name.concept, what, isDenied: isDenied(said, verb) }];
  });
}

/** "Security auditor" is one name. */
function isPartOf({ first, end }: Annotation, names: readonly Annotation[]): boolean {
  return names.some((name) => name.first < end && name.end > first);
}

function partOf(said: AnnotatedText, verb: Annotation, name: Annotation): string | null {
  const { text, tokens } = said;
  if (name.end <= verb.first && verb.first - name.end <= NEAR) return text.slice(verb.to, endOf(said, verb));
  const by = tokens[verb.end]?.word;
  const isBy = (by === "by" || by === "in") && name.first > verb.end && name.first - verb.end <= NEAR;
  return isBy ? text.slice(startOf(said, verb), verb.from) : null;
}

function isDenied(said: AnnotatedText, verb: Annotation): boolean {
  return ofFamily(said, "negation").some(({ first }) => isInSentence(said, verb, first));
}

/** "The auditor does not say". */
function isDeniedItself(said: AnnotatedText, verb: Annotation): boolean {
  return ofFamily(said, "negation").some(({ first }) => first < verb.end && isInSentence(said, verb, first));
}

function startOf({ tokens }: AnnotatedText, { first }: Annotation): number {
  return tokens.find(({ sentence }) => sentence === tokens[first]?.sentence)?.from ?? 0;
}

/** With the symbols at the end of the sentence, such as "%". */
function startOfNext({ tokens, text }: AnnotatedText, { first }: Annotation): number {
  const sentence = tokens[first]?.sentence ?? 0;
  return tokens.find((token) => token.sentence > sentence)?.from ?? text.length;
}

function endOf({ tokens, text }: AnnotatedText, { first }: Annotation): number {
  return tokens.findLast(({ sentence }) => sentence === tokens[first]?.sentence)?.to ?? text.length;
}
