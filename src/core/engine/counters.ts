/** Counts the work that was done, so that tests and benchmarks can check how much was avoided. */
export interface Counters {
  /** Files read for their facts or their title, including the text of open editors. */
  documentsRead: number;
  /** Texts parsed from their start. */
  documentsParsed: number;
  /** Texts parsed only where they changed. */
  documentsParsedIncrementally: number;
  /** Reports whose facts were found by the hash of their bytes. */
  factsReused: number;
  /** Searches for sets below a workspace folder or a part of it. */
  searches: number;
  setsAnalyzed: number;
  /** Runs whose input changed before they ended. */
  runsOvertaken: number;
  /** Problems that were new or had moved after an analysis. */
  problemsPublished: number;
}

export function createCounters(): Counters {
  return {
    documentsRead: 0,
    documentsParsed: 0,
    documentsParsedIncrementally: 0,
    factsReused: 0,
    searches: 0,
    setsAnalyzed: 0,
    runsOvertaken: 0,
    problemsPublished: 0,
  };
}
