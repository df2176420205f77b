import type { Team, Thresholds } from "../../releaseModel";

/**
 * A single critical path counts as protected from 70%, the coverage that tier 1 requires of critical paths before production. The 40% of
 * gate B3 is only the floor below which a release is out of the question; a path below its target of 95% is protected with a gap.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  overallCoverage: 70,
  criticalPathCoverage: 95,
  securityCoverage: 80,
  protectedPathCoverage: 70,
};

/** Assumptions for the timeline, printed as such. */
export const DEFAULT_TEAM: Team = { engineers: 2, revalidationHours: 4, approvalHours: 24 };
