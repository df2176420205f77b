import type { Words } from "./words";

/** French words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const FRENCH: Words = {
  verdict: {
    approved: "favorable, avis favorable, approuvé, approuvée",
    refused:
      "défavorable, avis défavorable, refusé, refusée, non approuvé, non approuvée, non conforme, non prêt, non prête",
    conditional: "favorable avec, favorable sous, avis favorable avec, avis favorable sous, sous réserve",
  },
  measure: { coverage: "couverture" },
  figure: { measured: "mesuré, mesurée, actuel, actuelle", target: "cible, objectif, attendu, attendue" },
  status: {
    open: "à faire, ouvert, ouverte, non corrigé, non corrigée, non traité, non traitée",
    progress: "en cours, partiel, partielle",
    accepted: "accepté, acceptée, risque accepté, risque acceptée",
    claimed:
      "réalisé, réalisée, corrigé, corrigée, clos, close, fermé, fermée, résolu, résolue, traité, traitée, terminé, terminée",
  },
  asks: { verdict: "avis, décision" },
  concluding: { end: "décision, avis", final: "avis" },
  sentence: {
    approved: "avis favorable, est prononcée, est autorisée, est acceptée, est approuvée",
    refused: "avis défavorable, nest pas prononcée, nest pas autorisée",
  },
  condition: { hedge: "avec réserve, avec réserves, sous réserve, sous condition" },
  otherLevel: { header: "vraisemblance" },
};
