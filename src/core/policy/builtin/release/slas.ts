import type { Slas } from "../../releaseModel";

/** Service levels; the same for both policies. */
export const SEVEN_PHASE_SLAS: Slas = {
  availabilityPercent: 99.9,
  rollbackMinutes: 15,
  latency: [
    {
      category: "Reads",
      words: [["read"], ["get"], ["fetch"], ["list"], ["query"], ["lookup"], ["search"], ["cache"]],
      p50: 50,
      p95: 200,
      p99: 500,
    },
    {
      category: "Writes",
      words: [["write"], ["create"], ["update"], ["insert"], ["order"], ["post"]],
      p50: 100,
      p95: 400,
      p99: 1000,
    },
    {
      category: "Streams",
      words: [["stream"], ["websocket"], ["tick"], ["publish"]],
      p50: 20,
      p95: 100,
      p99: 250,
    },
    {
      category: "Reports and batch jobs",
      words: [["report"], ["batch"], ["history"], ["historical"], ["export"], ["aggregation"]],
      p50: 500,
      p95: 2000,
      p99: 5000,
    },
  ],
  throughput: { minimum: 100, target: 500, peak: 1000 },
};

export const FOUR_REPORT_SLAS = SEVEN_PHASE_SLAS;
