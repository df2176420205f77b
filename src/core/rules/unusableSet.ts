import { defineProblem } from "./rule";

/** Its level cannot be changed and it cannot be switched off: an incomplete policy would lead to a wrong verdict. */
export const unusableSet = defineProblem({
  id: "unusable-set",
  title: "Assessment set that cannot be evaluated",
  level: "error",
  docs: `
    The policy file has an error, or the folder or its reports cannot be found or read. Nothing in the set is evaluated until this is fixed,
    because half a policy leads to a wrong verdict.

    The message says what is wrong and where. The policy file is \`release-readiness.json\` in the folder of the set or in the nearest folder
    above it. The extension includes its JSON schema.
  `,
});
