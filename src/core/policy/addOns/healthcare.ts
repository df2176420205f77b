import { COMPLIANCE_GATE } from "../builtin/compliance";
import { alert } from "../builtin/release/metrics";
import { forPeople } from "../builtin/release/checkItems";
import { wordLists } from "../words";
import { NOTHING_ADDED, type AddOn } from "./model";

/** Services that process patient data. */
export const healthcare: AddOn = {
  ...NOTHING_ADDED,
  id: "healthcare",
  shownBy: { terms: 2, reports: 2, ambiguous: ["clinical decision"] },
  context: [
    "The service processes patient data: a disclosure or a wrong value can harm patients.",
    "HIPAA applies. An unmet requirement blocks the release.",
  ],
  standards: ["HIPAA"],
  gates: [COMPLIANCE_GATE],
  risks: [
    {
      id: "patient-data-disclosure",
      title: "Disclosure of patient data",
      kind: "security",
      roles: [],
      words: wordLists(
        "patient",
        "health data",
        "medical record",
        "personal data",
        "audit log",
        "access control",
        "encryption",
        "plaintext",
      ),
      impact: "Very High",
      mitigation:
        "Fix the findings about access, encryption, and audit logs; review who can see patient data.",
    },
    {
      id: "patient-harm",
      title: "Harm to patients: wrong, missing, or late clinical data",
      kind: "business",
      roles: [],
      words: wordLists("dose", "diagnosis", "clinical", "alarm", "patient", "data loss", "calculation"),
      impact: "Very High",
      mitigation: "Fix the findings about clinical data, and validate the results with clinical staff.",
    },
  ],
  alerts: [alert("Unusual access to patient data", "P1", "access outside the role or rate of a user", false)],
  checklists: {
    operational: forPeople(
      "Clinical staff know the window and the procedure for a failure",
      "The contacts for notifying a breach are named",
    ),
    staging: forPeople(
      "Staging contains no real patient data",
      "Access to patient data is logged and reviewed",
    ),
  },
  triggers: [
    { kind: "patients", condition: "patient data is disclosed, or a clinical value is wrong or missing" },
  ],
  success: { "24 hours": ["no unusual access to patient data"] },
  failedIf: ["patient data was disclosed", "a patient was put at risk"],
};
