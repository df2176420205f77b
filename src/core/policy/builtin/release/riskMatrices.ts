import type { RiskMatrix } from "../../releaseModel";

/** Rows are likelihoods, columns are impacts. */
export const NIST_SP_800_30: RiskMatrix = {
  id: "nist-sp-800-30",
  title: "NIST SP 800-30 Rev. 1, Table I-2",
  likelihoods: ["Very Low", "Low", "Moderate", "High", "Very High"],
  impacts: ["Very Low", "Low", "Moderate", "High", "Very High"],
  levels: ["Very Low", "Low", "Moderate", "High", "Very High"],
  cells: [
    ["Very Low", "Very Low", "Very Low", "Low", "Low"],
    ["Very Low", "Low", "Low", "Low", "Moderate"],
    ["Very Low", "Low", "Moderate", "Moderate", "High"],
    ["Very Low", "Low", "Moderate", "High", "Very High"],
    ["Very Low", "Low", "Moderate", "High", "Very High"],
  ],
};

export const OWASP: RiskMatrix = {
  id: "owasp",
  title: "OWASP Risk Rating Methodology, overall risk severity",
  likelihoods: ["Low", "Medium", "High"],
  impacts: ["Low", "Medium", "High"],
  levels: ["Note", "Low", "Medium", "High", "Critical"],
  cells: [
    ["Note", "Low", "Medium"],
    ["Low", "Medium", "High"],
    ["Medium", "High", "Critical"],
  ],
};

/** The built-in matrices; the first is the default. */
export const RISK_MATRICES: readonly RiskMatrix[] = [NIST_SP_800_30, OWASP];
