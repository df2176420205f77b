import type { Words } from "./words";

/** German words that are the whole value of a field, cell, or heading, and the most common sentences of a verdict. */
export const GERMAN: Words = {
  verdict: {
    approved:
      "bereit für die produktion, produktionsreif, produktionsbereit, go für die produktion, freigegeben, freigabe erteilt, abgenommen",
    refused:
      "nicht bereit für die produktion, nicht produktionsreif, nicht produktionsbereit, abgelehnt, keine freigabe, nicht freigegeben, nicht bereit, nicht empfohlen, nicht reif, nicht bestanden, verweigert",
    conditional:
      "bedingt, bedingt freigegeben, mit auflagen, unter auflagen, unter vorbehalt, mit vorbehalt, mit bedingungen, unter bedingungen, " +
      "freigabe mit auflagen, freigabe unter vorbehalt",
  },
  ruling: {
    granted: "genehmigt",
    weak: "in ordnung",
    refused:
      "n i o, nicht in ordnung, nicht genehmigt, zurückgestellt, gesperrt, verschoben, ausgesetzt, untersagt, einspruch, einwände",
  },
  coverageUnit: { lines: "zeilen, anweisungen" },
  measure: { coverage: "abdeckung, testabdeckung, codeabdeckung, zeilenabdeckung" },
  figure: { measured: "ist, gemessen, aktuell", target: "soll, ziel, geplant, erwartet" },
  status: {
    open: "offen, nicht behoben, nicht umgesetzt, ausstehend",
    progress: "in bearbeitung, in arbeit, in umsetzung, teilweise",
    accepted: "akzeptiert, risiko akzeptiert, wird nicht behoben",
    claimed: "behoben, erledigt, geschlossen, umgesetzt, gelöst",
  },
  statusGroup: { claimed: "behoben, behobene, geschlossen, erledigt" },
  groupWord: {
    noun:
      "befund, befunde, schwachstelle, schwachstellen, mangel, mängel, problem, probleme, fehler, lücke, lücken, sicherheitslücke, " +
      "sicherheitslücken, feststellung, feststellungen, abweichung, abweichungen, punkt, punkte",
    level: "priorität, schweregrad, kritikalität",
    filler:
      "priorität, schweregrad, kritikalität, offen, offene, offenen, neue, weitere, alle, sofort, vor, der, die, das, den, dem, und, zur, freigabe, umsetzen, beheben",
  },
  topLevel: { critical: "sehr hoch, höchste, höchster" },
  otherTime: { name: "frist, bis, termin" },
  fieldTable: { field: "feld, attribut, merkmal", value: "wert, inhalt" },
  entryType: { defect: "fehler" },
  scaleColumn: { name: "stufe, niveau" },
  coverageName: {
    coverage: "testabdeckung, codeabdeckung, zeilenabdeckung, abdeckung",
  },
  coverageTitle: { row: "testabdeckung, codeabdeckung, zeilenabdeckung, abdeckung" },
  sumColumn: { count: "anzahl" },
  effortLabel: { name: "aufwand" },
  scaleTitle: { name: "bewertungsmaßstab, bewertungsmassstab, schweregrade" },
  oneFinding: { noun: "befund, schwachstelle, mangel, fehler, feststellung" },
  all: { every: "alle, sämtliche", between: "sind, wurden, vollständig" },
  notAFact: {
    word: "müssen, sollen, sollten, werden, wenn, sobald, bevor, bis, falls, nicht, außer, nachdem",
  },
  countedState: { open: "offen" },
  findingNoun: {
    noun: "befund, befunde, schwachstelle, schwachstellen, mangel, mängel, feststellung, feststellungen",
  },
  asks: { verdict: "gesamturteil, urteil, fazit, freigabe, empfehlung, ergebnis, entscheidung" },
  concluding: {
    end: "erklärung, abnahme, entscheidung, stellungnahme, ergebnis, fazit, empfehlung, freigabe",
    final: "fazit, empfehlung, freigabe",
  },
  sentence: {
    approved: "abgenommen, freigegeben",
    refused:
      "freigabe wird abgeraten, einsatz wird abgeraten, inbetriebnahme wird abgeraten, nicht gegeben, nicht freigegeben, nicht empfohlen, wird verweigert, wird abgelehnt, wird nicht freigegeben, nicht abgenommen",
  },
  condition: { hedge: "mit auflagen, unter vorbehalt, sofern, sobald, wenn, falls, nach behebung, nachdem" },
  fitness: {
    fit: "bereit, geeignet, sicher, sicher genug, reif",
    unfit: "ungeeignet, unsicher",
    ofRelease: "produktionsreif, produktionsbereit, produktionstauglich",
  },
  copula: { be: "ist, sind" },
  release: {
    step: "produktion, produktivbetrieb, produktiven betrieb, produktiven einsatz, produktiveinsatz, inbetriebnahme, livebetrieb",
  },
  gateColumn: {
    name: "kriterium, kriterien, anforderung, prüfpunkt, bedingung",
    deciding: "kriterium, kriterien, freigabekriterium, freigabekriterien, abnahmekriterien",
  },
  answer: { yes: "ja, erfüllt, bestanden", no: "nein, nicht erfüllt, nicht bestanden" },
  outcome: { pass: "erfüllt, bestanden", fail: "nicht erfüllt, nicht bestanden" },
  doneWork: {
    done:
      "durchgeführte arbeiten, durchgeführte maßnahmen, durchgeführte änderungen, durchgeführte korrekturen, umgesetzte maßnahmen, umgesetzte änderungen, " +
      "erledigte arbeiten, vorgenommene änderungen, vorgenommene korrekturen, was getan wurde, was gemacht wurde",
    later: "nachtrag, nachprüfung, aktualisierung, stand der behebung",
  },
  statedFix: {
    is: "ist, sind, wurde, wurden, ist jetzt, sind jetzt, bereits",
    later:
      "sobald, wenn, falls, nachdem, bevor, bis, muss, müssen, soll, sollen, sollte, sollten, fast, nahezu",
  },
  partNumber: { of: "aus abschnitt, in abschnitt, des abschnitts, aus kapitel, in kapitel, des kapitels" },
  towards: { word: "für, für die, für den, für das, zur, zum" },
  negation: { not: "nicht, noch nicht, nicht mehr, keinesfalls" },
  color: { critical: "rot", high: "orange", medium: "gelb", low: "grün, blau" },
  columnName: {
    rating: "ampel, bewertung, einstufung, risiko",
    part: "bereich, säule, thema, dimension, komponente",
    blocks: "blockiert, blocker",
  },
  standard: { GDPR: "dsgvo" },
  otherLevel: { header: "wahrscheinlichkeit" },
  cellAnswer: { no: "nein, keine, keiner", yes: "ja" },
};

/** German names that are compared as a whole. */
export const GERMAN_NAMES: Words = {
  field: {
    severity: "kritikalität, schweregrad, schwere, einstufung",
    priority: "priorität",
    risk: "risiko, risikostufe",
    status: "stand",
    effort: "aufwand, geschätzter aufwand",
    location: "fundstelle, betroffen",
    owner: "verantwortlich, verantwortliche, verantwortlicher, zuständig, zugewiesen an, bearbeiter",
    id: "kennung",
    description: "sachverhalt, beschreibung",
    issue: "befund",
    impact: "auswirkung, auswirkungen",
    recommendation: "empfehlung, maßnahme",
    likelihood: "wahrscheinlichkeit",
  },
  header: {
    id: "kennung",
    severity: "schweregrad, kritikalität",
    priority: "priorität",
    rating: "risiko, einstufung, klasse, stufe",
    finding: "feststellung, befund, mangel, fehler, abweichung, anomalie, titel",
    thing: "beschreibung, risiko",
    location: "datei",
    effort: "aufwand",
    status: "stand",
    met: "erfüllt, erfüllt?, bestanden, bestanden?, erreicht, erreicht?",
    type: "art",
    owner: "verantwortlich, verantwortliche, verantwortlicher, zuständig, zuständigkeit, bearbeiter, wer",
    impact: "auswirkung",
    recommendation: "maßnahme",
  },
  levelLabel: {
    critical: "kritisch, kritische, kritischen, kritischer, kritisches, betriebsverhindernd",
    high:
      "hoch, hohe, hohen, hoher, hohes, schwerwiegend, schwerwiegende, schwerwiegenden, betriebsbehindernd, wesentlich, wesentliche, " +
      "wesentlichen, wichtig, wichtige, wichtigen",
    medium: "mittel, mittlere, mittleren, mittlerer",
    low: "leicht, leichte, leichten, niedrig, niedrige, niedrigen, niedriger, gering, geringe, geringen, geringer",
  },
  workUnit: {
    hour: "stunde, stunden, std",
    day: "tag, tage, tagen, pt",
    week: "woche, wochen",
    month: "monat, monate",
  },
  wordedUnit: { any: "stunde, stunden, tag, tage, tagen, woche, wochen" },
  number: { "1": "ein, eine, einen" },
  nothingFound: {
    none: "keine, keinen",
    finding: "befunde, schwachstellen, mängel",
    between: "kritischen, kritische, offenen, offene",
  },
};
