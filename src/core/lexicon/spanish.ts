import type { Words } from "./words";

/** Spanish words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const SPANISH: Words = {
  verdict: {
    approved: "aprobado, aprobada",
    refused:
      "no aprobado, no aprobada, no apto, no apta, no listo, no lista, rechazado, rechazada, no se recomienda",
    conditional: "aprobado con, aprobada con, condicionado, condicionada, condicional",
  },
  measure: { coverage: "cobertura" },
  figure: { measured: "medido, medida, actual", target: "objetivo, meta, esperado, esperada" },
  status: {
    open: "abierto, abierta, pendiente",
    progress: "en curso, en progreso, parcial",
    accepted: "aceptado, aceptada, riesgo aceptado, no será corregido, no será corregida",
    claimed: "corregido, corregida, resuelto, resuelta, cerrado, cerrada, solucionado, solucionada",
  },
  statusGroup: { claimed: "corregidos, corregidas" },
  asks: { verdict: "dictamen, veredicto, decisión, recomendación, estado general" },
  concluding: { end: "dictamen, conclusión, recomendación", final: "dictamen, conclusión, recomendación" },
  sentence: { refused: "no se recomienda" },
  condition: { hedge: "con la condición" },
  recommendation: { for: "se recomienda" },
  release: { step: "publicación, despliegue, lanzamiento, puesta" },
  otherLevel: { header: "probabilidad" },
};
