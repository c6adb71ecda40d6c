export { clashesBegunBy, clashesOf } from "./conflict.ts";
export type { Clash } from "./conflict.ts";
export { contentsOf, createFactTable, factsAsOf, loadFacts, writeFacts } from "./fact-table.ts";
export { leastDistanceKm, loadUnitDistance, writeUnitDistance } from "./geography.ts";
export type { UnitDistance } from "./geography.ts";
export { factsNaming, groupKnown, holdsOn, loadKnown, numberOf, textOf } from "./known.ts";
export type { KnownRecord } from "./known.ts";
export { provenanceOf, traceFacts } from "./provenance.ts";
export type { Provenance } from "./provenance.ts";
export {
  BEGINNING,
  capitalsOn,
  cowMembersOn,
  firstYears,
  foldName,
  membershipsOf,
  membersOn,
  predecessorsOf,
  regionsOf,
  resolveState,
  stateName,
  territoriesOn,
} from "./states.ts";
export { ATOP_LAST_YEAR, readAtop } from "./sources/atop/read.ts";
export type { Atop, AtopAlliance, AtopMembership } from "./sources/atop/read.ts";
export { readNamedThreats } from "./sources/atop/named-threats.ts";
export type { NamedThreat } from "./sources/atop/named-threats.ts";
export { readCoreRecord } from "./sources/core/read.ts";
export type { DataFile } from "./sources/core/rows.ts";
export { bindsOn, pledgesOf, treatiesOf } from "./treaties.ts";
export type { Pledge, Treaty } from "./treaties.ts";
export { compareStates } from "./agreement/states.ts";
export type { StateAgreement } from "./agreement/states.ts";
export { compareTreaties } from "./agreement/treaties.ts";
export type { TreatyAgreement } from "./agreement/treaties.ts";
export { readExplained } from "./sources/core/explained.ts";
export { readCowStates, readGwStates } from "./sources/state-lists/read.ts";
export { importFile } from "./import/import-file.ts";
export type { ImportCounts } from "./import/import-file.ts";
export { chooseSource, recognise } from "./import/recognise.ts";
export type { Recognised } from "./import/recognise.ts";
export type { SourceSchema } from "./import/schema.ts";
export { sniffDialect } from "./import/sniff.ts";
export type { Dialect } from "./import/sniff.ts";
export { stateCodeRows, writeStateCodes } from "./import/state-codes.ts";
export { SOURCES } from "./sources/sources.ts";
export { asOfQuery } from "./import/as-of.ts";
export { integrityRules } from "./import/integrity.ts";
export { loadImported, traceImported } from "./imported/load-imported.ts";
export type { ImportedRows } from "./imported/load-imported.ts";
export { quoteName, quoteText } from "./sql-text.ts";
export { factKindsOf } from "./imported/fact-plans.ts";
export { classify, extractEvents, findActors, openTextReader } from "./extract/extract.ts";
export type { TextReader } from "./extract/extract.ts";
export type { Actor } from "./extract/actors/actor.ts";
export type { TextEvent } from "./extract/events/event.ts";
export { quadOf } from "./extract/events/roots.ts";
export { extractClaims } from "./extract/claims/find-claims.ts";
export type { Claim } from "./extract/claims/claim.ts";
export { readDocuments } from "./extract/documents/read-documents.ts";
export type { DocumentInput } from "./extract/documents/read-documents.ts";
export type { TextDocument } from "./extract/documents/document.ts";
export { extractItems } from "./extract/items/read-items.ts";
export type { TextItems } from "./extract/items/read-items.ts";
export { extractSurveys } from "./extract/surveys/surveys.ts";
export type { SurveyFinding } from "./extract/surveys/surveys.ts";
export { readDeeds, readWordsAndDeeds } from "./sources/past-acts/read.ts";
export type { PastActs } from "./sources/past-acts/read.ts";
