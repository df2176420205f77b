import type { Words } from "./words";

/** Portuguese words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const PORTUGUESE: Words = {
  verdict: {
    approved:
      "aprovado, aprovada, liberado, liberada, pronto para produção, pronta para produção, pronto para deploy, pronto para lançamento, " +
      "pronta para lançamento, apto para produção, go para deploy, go para produção, go para lançamento",
    refused:
      "no go para deploy, no go para produção, no go para lançamento, não pronto para produção, não pronta para produção, " +
      "não pronto para deploy, não pronto para lançamento, não pronta para lançamento, não apto para produção, não liberado, não liberada, " +
      "não apto, não aprovado, não aprovada, não recomendado, não recomendada, não pronto, não pronta, reprovado, reprovada, não se recomenda, não recomendamos",
    conditional: "aprovado com, aprovada com, condicionado, condicionada",
  },
  groupWord: {
    noun: "vulnerabilidades, problemas, falhas, achados, riscos, bloqueios, defeitos, lacunas, erros",
    level: "prioridade, severidade, gravidade",
    filler: "prioridade, severidade, gravidade, de, da, do, e, para, antes, abertos, abertas",
  },
  topLevel: { critical: "muito alto, muito alta, muito altos, muito altas" },
  measure: { coverage: "cobertura" },
  coverageUnit: { lines: "linhas, instruções" },
  figure: { measured: "medido, medida, atual", target: "objetivo, meta, esperado, esperada" },
  status: {
    open: "aberto, aberta, pendente",
    progress: "em andamento, em curso, em progresso",
    accepted: "aceito, aceita, risco aceito, não será corrigido, não será corrigida",
    claimed: "corrigido, corrigida, resolvido, resolvida, fechado, fechada",
  },
  statusGroup: { claimed: "corrigidos, corrigidas, resolvidos, resolvidas" },
  all: { every: "todos os, todas as", between: "foram, estão" },
  notAFact: { word: "devem, deveriam, deve, quando, se, antes, até, não, salvo, exceto, após, depois" },
  fieldTable: { field: "campo, campos", value: "valor, valores" },
  scaleColumn: { name: "nível" },
  coverageName: { coverage: "cobertura de testes, cobertura de linhas" },
  scaleTitle: { name: "escala, escalas, critério de *, critérios de *, legenda, níveis de *" },
  findingNoun: { noun: "achado, achados, vulnerabilidade, vulnerabilidades, defeito, defeitos" },
  asks: {
    verdict:
      "parecer, veredito, decisão, recomendação, estado geral, status atual, status geral, situação atual",
  },
  concluding: {
    end: "parecer, veredito, decisão, conclusão, recomendação",
    final: "parecer, veredito, decisão, conclusão, recomendação",
  },
  sentence: { refused: "não se recomenda, não recomendamos", approved: "recomenda se" },
  condition: { hedge: "desde que" },
  otherLevel: { header: "probabilidade" },
};

/** Portuguese names that are compared as a whole. */
export const PORTUGUESE_NAMES: Words = {
  field: {
    severity: "gravidade, severidade, criticidade",
    priority: "prioridade",
    risk: "nível de risco, risco",
    status: "estado, situação",
    effort: "esforço estimado, estimativa, esforço",
    location: "ativo afetado, localização, arquivo",
    owner: "responsável, atribuído a",
    description: "descrição",
    issue: "achado, problema, falha",
    impact: "impacto",
    recommendation: "ação sugerida, recomendação",
    likelihood: "probabilidade",
  },
  header: {
    severity: "gravidade, severidade, criticidade",
    priority: "prioridade",
    rating: "risco, nível",
    finding:
      "achado, defeito, título, problema, falha, vulnerabilidade, risco identificado, bloqueio, lacuna",
    thing: "descrição, risco",
    location: "arquivo",
    owner: "responsável, atribuído a",
    effort: "esforco, esforço, estimativa",
    status: "estado, situação",
    type: "tipo",
    impact: "impacto",
    recommendation: "solução, correção, ação, ação recomendada, recomendação, mitigação",
  },
  levelLabel: {
    critical: "crítico, crítica, críticos, críticas, bloqueante, bloqueantes",
    high: "alto, alta, altos, altas, grave, graves",
    medium: "médio, média, médios, médias",
    low: "menor, leve, baixo, baixa, menores, leves, baixos, baixas",
    info: "informativa, informativo",
  },
  workUnit: { hour: "hora, horas", day: "dia, dias", week: "semana, semanas", month: "mês, mes, meses" },
  wordedUnit: { any: "hora, horas, dia, dias, semana, semanas" },
  number: { "1": "um, uma" },
  nothingFound: { none: "nenhuma, nenhum", finding: "vulnerabilidades" },
};
