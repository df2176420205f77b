import type { Words } from "./words";

/** Portuguese words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const PORTUGUESE: Words = {
  verdict: {
    approved: "aprovado, aprovada",
    refused:
      "não aprovado, não aprovada, não recomendado, não recomendada, não pronto, não pronta, reprovado, reprovada, não se recomenda, não recomendamos",
    conditional: "aprovado com, aprovada com, condicionado, condicionada",
  },
  measure: { coverage: "cobertura" },
  figure: { measured: "medido, medida, atual", target: "objetivo, meta, esperado, esperada" },
  status: {
    open: "aberto, aberta, pendente",
    progress: "em andamento, em curso, em progresso",
    accepted: "aceito, aceita, risco aceito, não será corrigido, não será corrigida",
    claimed: "corrigido, corrigida, resolvido, resolvida, fechado, fechada",
  },
  statusGroup: { claimed: "corrigidos, corrigidas" },
  asks: { verdict: "parecer, decisão, recomendação, estado geral" },
  concluding: { end: "parecer, conclusão, recomendação", final: "parecer, conclusão, recomendação" },
  sentence: { refused: "não se recomenda, não recomendamos", approved: "recomenda se" },
  condition: { hedge: "desde que" },
  otherLevel: { header: "probabilidade" },
};
