import type { Procedures, Stage, Step } from "../policy/releaseModel";

/** A share of the traffic with the steps of the procedure that bring it about. */
export interface StageSteps {
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly minutes: number;
}

/** The stages in production. The first one ends with the canary; the last one does the rest; those between only move traffic. */
export function stageSteps({ stages, deployment }: Procedures): readonly StageSteps[] {
  const live = stages.filter(({ percent }) => percent !== null);
  const canary = deployment.findIndex(({ topic }) => topic === "canary");
  const first = live.length < 2 || canary === -1 ? deployment.length : canary + 1;
  return live.map((stage, index) => {
    const steps =
      index === 0 ? deployment.slice(0, first) : index === live.length - 1 ? deployment.slice(first) : [];
    return { stage, steps, minutes: minutesOf(steps) };
  });
}

/** What a window must have room for at the start of the deployment. */
export function firstMinutes(procedures: Procedures): number {
  return stageSteps(procedures)[0]?.minutes ?? minutesOf(procedures.deployment);
}

function minutesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
