import type { Words } from "./words";

/** German words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const GERMAN: Words = {
  verdict: {
    approved: "freigegeben, freigabe erteilt, abgenommen",
    refused:
      "abgelehnt, keine freigabe, nicht freigegeben, nicht bereit, nicht empfohlen, nicht reif, nicht bestanden, verweigert",
    conditional:
      "bedingt, bedingt freigegeben, mit auflagen, unter auflagen, unter vorbehalt, mit vorbehalt, mit bedingungen, unter bedingungen, " +
      "freigabe mit auflagen, freigabe unter vorbehalt",
  },
  measure: { coverage: "abdeckung, testabdeckung, codeabdeckung, zeilenabdeckung" },
  figure: { measured: "ist, gemessen, aktuell", target: "soll, ziel, geplant, erwartet" },
  status: {
    open: "offen, nicht behoben, nicht umgesetzt, ausstehend",
    progress: "in bearbeitung, in arbeit, in umsetzung, teilweise",
    accepted: "akzeptiert, risiko akzeptiert, wird nicht behoben",
    claimed: "behoben, erledigt, geschlossen, umgesetzt, gelöst",
  },
  statusGroup: { claimed: "behoben, behobene" },
  asks: { verdict: "gesamturteil, urteil, fazit, freigabe, empfehlung, ergebnis, entscheidung" },
  concluding: {
    end: "erklärung, abnahme, entscheidung, stellungnahme, ergebnis, fazit, empfehlung, freigabe",
    final: "fazit, empfehlung, freigabe",
  },
  sentence: {
    approved: "abgenommen, freigegeben",
    refused:
      "nicht gegeben, nicht freigegeben, nicht empfohlen, wird verweigert, wird abgelehnt, wird nicht freigegeben, nicht abgenommen",
  },
  condition: { hedge: "mit auflagen, unter vorbehalt, sofern" },
  color: { critical: "rot", high: "orange", medium: "gelb", low: "grün, blau" },
  columnName: {
    rating: "ampel, bewertung, einstufung, risiko",
    part: "bereich, säule, thema, dimension, komponente",
    blocks: "blockiert, blocker",
  },
  otherLevel: { header: "wahrscheinlichkeit" },
  cellAnswer: { no: "nein, keine, keiner", yes: "ja" },
};
