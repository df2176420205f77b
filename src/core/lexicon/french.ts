import type { Words } from "./words";

/** French words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const FRENCH: Words = {
  verdict: {
    approved:
      "prêt pour la production, prête pour la production, prêt pour la mise en production, go pour la production, favorable, avis favorable, approuvé, approuvée",
    refused:
      "non prêt pour la production, non prête pour la production, pas prêt pour la production, pas prête pour la production, " +
      "non prêt pour la mise en production, pas prêt pour la mise en production, défavorable, avis défavorable, refusé, refusée, non approuvé, non approuvée, non conforme, non prêt, non prête",
    conditional: "favorable avec, favorable sous, avis favorable avec, avis favorable sous, sous réserve",
  },
  coverageUnit: { lines: "lignes, instructions" },
  measure: { coverage: "couverture" },
  figure: { measured: "mesuré, mesurée, actuel, actuelle", target: "cible, objectif, attendu, attendue" },
  status: {
    open: "à faire, ouvert, ouverte, non corrigé, non corrigée, non traité, non traitée",
    progress: "en cours, partiel, partielle",
    accepted: "accepté, acceptée, risque accepté, risque acceptée",
    claimed:
      "réalisé, réalisée, corrigé, corrigée, clos, close, fermé, fermée, résolu, résolue, traité, traitée, terminé, terminée",
  },
  statusGroup: { claimed: "corrigés, corrigées, résolus, résolues" },
  all: { every: "tous les, toutes les", between: "ont été, sont" },
  notAFact: { word: "doivent, devraient, doit, quand, si, avant, jusque, ne, sauf, après" },
  groupWord: {
    noun: "constats, problèmes, vulnérabilités, défauts, anomalies, failles, lacunes",
    level: "priorité, gravité, criticité, sévérité",
    filler: "priorité, gravité, criticité, sévérité, de, des, du, et, à, pour, avant, corriger",
  },
  topLevel: { critical: "très élevé, très élevée, le plus élevé, la plus élevée" },
  fieldTable: { field: "champ, champs, attribut, attributs", value: "valeur, valeurs" },
  scaleColumn: { name: "niveau" },
  coverageName: {
    coverage: "couverture, couverture de code, couverture des tests, couverture de tests",
  },
  coverageTitle: { row: "couverture" },
  scaleTitle: { name: "échelle, échelles, echelle, echelles, légende, niveaux de *" },
  findingNoun: {
    noun: "constat, constats, vulnérabilité, vulnérabilités, défaut, défauts, anomalie, anomalies",
  },
  asks: { verdict: "avis, décision" },
  concluding: { end: "décision, avis", final: "avis" },
  sentence: {
    approved: "avis favorable, est prononcée, est autorisée, est acceptée, est approuvée",
    refused: "avis défavorable, nest pas prononcée, nest pas autorisée",
  },
  condition: { hedge: "avec réserve, avec réserves, sous réserve, sous condition" },
  standard: { GDPR: "rgpd" },
  otherLevel: { header: "vraisemblance" },
};

/** French names that are compared as a whole. */
export const FRENCH_NAMES: Words = {
  field: {
    severity: "gravité, criticité, sévérité",
    priority: "priorité",
    risk: "niveau de risque",
    status: "état",
    effort: "charge estimée",
    location: "emplacement",
    owner: "responsable, assigné à, attribué à, porteur",
    issue: "constat",
    impact: "conséquence, conséquences",
    recommendation: "mesure, recommandation",
    likelihood: "vraisemblance",
  },
  header: {
    id: "nº, n°",
    severity: "gravité, criticité, sévérité",
    priority: "priorité",
    rating: "niveau de risque, niveau",
    finding: "constat, titre, sujet, problème, anomalie",
    location: "fichier",
    owner: "responsable, assigné à, porteur",
    status: "état",
    recommendation: "mesure, action",
  },
  levelLabel: {
    critical: "critique, critiques, bloquant, bloquante, bloquants, bloquantes",
    high: "majeur, majeure, majeurs, majeures, grave, graves, élevé, élevée, élevés, élevées, haut, haute, hauts, hautes",
    medium: "modéré, modérée, modérés, modérées, moyen, moyenne, moyens, moyennes",
    low: "mineur, mineure, mineurs, mineures, faible, faibles, bas, basse",
  },
  workUnit: {
    hour: "heure, heures",
    day: "jour, jours, journée, journées, j",
    week: "semaine, semaines",
    month: "mois",
  },
  wordedUnit: { any: "heure, heures, jour, jours, journée, journées, semaine, semaines" },
  number: { "1": "un, une" },
  nothingFound: { none: "aucune", finding: "vulnérabilité" },
};
