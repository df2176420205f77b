/** What was done and, more telling, what was not: tests and benchmarks hold the engine to it. */
export interface Counters {
  /** Files read for their facts or their title; the text of an open editor counts, too. */
  documentsRead: number;
  /** Texts parsed from their start. */
  documentsParsed: number;
  /** Texts parsed where they had changed. */
  documentsParsedIncrementally: number;
  /** Reports whose facts were known by the hash of their bytes. */
  factsReused: number;
  /** Searches for sets, below a whole workspace folder or a part of it. */
  searches: number;
  setsAnalysed: number;
  /** Runs whose input had changed before they ended. */
  runsOvertaken: number;
  /** Problems that were new or stood elsewhere in what an analysis found. */
  problemsPublished: number;
}

export function createCounters(): Counters {
  return {
    documentsRead: 0,
    documentsParsed: 0,
    documentsParsedIncrementally: 0,
    factsReused: 0,
    searches: 0,
    setsAnalysed: 0,
    runsOvertaken: 0,
    problemsPublished: 0,
  };
}
