/** The standards that are recognized; the phrases for each are in `englishMeasures.ts`. */
export const STANDARDS = [
  "PCI-DSS",
  "SOC 2",
  "ISO 27001",
  "HIPAA",
  "GDPR",
  "CCPA",
  "FedRAMP",
  "NIST 800-53",
] as const;
