import type { Words } from "./words";

/** Spanish words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const SPANISH: Words = {
  verdict: {
    approved:
      "aprobado, aprobada, listo para producción, lista para producción, apto para producción, go para producción",
    refused:
      "no go para producción, no apto para producción, no apta para producción, no listo para producción, no lista para producción, " +
      "no aprobado, no aprobada, no apto, no apta, no listo, no lista, rechazado, rechazada, no se recomienda",
    conditional: "aprobado con, aprobada con, condicionado, condicionada, condicional",
  },
  groupWord: {
    noun: "vulnerabilidades, problemas, fallos, hallazgos, riesgos, bloqueos, defectos, brechas, errores",
    level: "prioridad, severidad, gravedad",
    filler: "prioridad, severidad, gravedad, de, del, y, para, antes, abiertos, abiertas",
  },
  topLevel: { critical: "muy alto, muy alta, muy altos, muy altas" },
  measure: { coverage: "cobertura" },
  coverageUnit: { lines: "líneas, sentencias" },
  figure: { measured: "medido, medida, actual", target: "objetivo, meta, esperado, esperada" },
  status: {
    open: "abierto, abierta, pendiente",
    progress: "en curso, en progreso, parcial",
    accepted: "aceptado, aceptada, riesgo aceptado, no será corregido, no será corregida",
    claimed: "corregido, corregida, resuelto, resuelta, cerrado, cerrada, solucionado, solucionada",
  },
  statusGroup: { claimed: "corregidos, corregidas, resueltos, resueltas" },
  all: { every: "todos los, todas las", between: "han sido, fueron, están" },
  notAFact: { word: "deben, deberían, debe, cuando, si, antes, hasta, no, salvo, excepto, después" },
  fieldTable: { field: "campo, campos", value: "valor, valores" },
  scaleColumn: { name: "nivel" },
  coverageName: {
    coverage: "cobertura, cobertura de código, cobertura de pruebas, cobertura total",
  },
  coverageTitle: { row: "cobertura" },
  effortLabel: { name: "esfuerzo" },
  scaleTitle: { name: "escala, escalas, criterio de *, criterios de *, leyenda, niveles de *" },
  findingNoun: { noun: "hallazgo, hallazgos, vulnerabilidad, vulnerabilidades, defecto, defectos" },
  asks: { verdict: "dictamen, veredicto, decisión, recomendación, estado general" },
  concluding: { end: "dictamen, conclusión, recomendación", final: "dictamen, conclusión, recomendación" },
  sentence: { refused: "no se recomienda" },
  condition: { hedge: "con la condición" },
  recommendation: { for: "se recomienda" },
  release: { step: "publicación, despliegue, lanzamiento, puesta" },
  otherLevel: { header: "probabilidad" },
};

/** Spanish names that are compared as a whole. */
export const SPANISH_NAMES: Words = {
  field: {
    severity: "gravedad, severidad, criticidad",
    priority: "prioridad",
    risk: "nivel de riesgo, riesgo",
    status: "estado",
    effort: "esfuerzo estimado, estimación, esfuerzo",
    location: "activo afectado, ubicación, archivo",
    owner: "responsable, asignado a, asignado",
    description: "descripción",
    issue: "hallazgo",
    impact: "impacto",
    recommendation: "acción sugerida, recomendación",
    likelihood: "probabilidad",
  },
  header: {
    severity: "gravedad, severidad, criticidad",
    priority: "prioridad",
    rating: "riesgo, nivel",
    finding: "hallazgo, anomalía, incidencia, defecto, título",
    thing: "descripción, riesgo",
    location: "archivo",
    owner: "responsable, asignado a, asignado",
    effort: "esfuerzo, estimación",
    status: "estado",
    type: "tipo",
    impact: "impacto",
  },
  levelLabel: {
    critical: "crítico, crítica, críticos, críticas, bloqueante, bloqueantes",
    high: "alto, alta, altos, altas, grave, graves",
    medium: "medio, media, medios, medias",
    low: "menor, leve, bajo, baja, menores, leves, bajos, bajas",
    info: "informativa, informativo",
  },
  workUnit: {
    hour: "hora, horas",
    day: "dia, dias, día, días",
    week: "semana, semanas",
    month: "mes, meses",
  },
  wordedUnit: { any: "hora, horas, dia, dias, día, días, semana, semanas" },
  nothingFound: { none: "ninguna, ninguno", finding: "vulnerabilidad, vulnerabilidades" },
};
