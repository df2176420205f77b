/** Environment variable that says what today is, for tests and for runs that must be repeatable. */
export const TODAY_VARIABLE = "RELEASE_READINESS_TODAY";
