/** How many hours are in a day, a week, a sprint and a month of work; a policy may change them. */
export interface EffortUnits {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly weeksPerSprint: number;
  readonly daysPerMonth: number;
}
