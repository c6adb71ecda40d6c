import { stateByCode } from "../../panel/index.ts";
import {
  ATOP_LAST_YEAR,
  compareStates,
  compareTreaties,
  loadKnown,
  readAtop,
  readCowStates,
  readExplained,
  readGwStates,
  type StateAgreement,
  type TreatyAgreement,
} from "../../record/index.ts";
import { openRecord, readRecordFiles } from "./open-record.ts";
import type { Settings } from "../settings.ts";

/** How the core record agrees with published lists. */
export interface RecordCheck {
  readonly schema: "entente/record-check@1";
  readonly states: readonly StateAgreement[];
  readonly treaties: readonly TreatyAgreement[];
}

const SPANS = [
  [1990, ATOP_LAST_YEAR],
  [1946, 1989],
  [1816, 1945],
] as const;

/** Compares the core record with the state lists and with ATOP from the user's own copies. */
export async function checkRecord(dataFolder: string, settings: Settings): Promise<RecordCheck> {
  const atop = readAtop(dataFolder);
  const lists = [readCowStates(dataFolder), readGwStates(dataFolder)];
  const explained = readExplained(readRecordFiles(settings.recordFolder));
  const database = await openRecord(settings);
  try {
    const known = await loadKnown(settings.today, database);
    const stateOf = stateByCode(known);
    return {
      schema: "entente/record-check@1",
      states: lists.map((list) => compareStates(known, list)),
      treaties: SPANS.flatMap(([firstYear, lastYear]) =>
        (["defense", "any"] as const).map((pledge) =>
          compareTreaties(known, atop, { pledge, firstYear, lastYear, explained, stateOf }),
        ),
      ),
    };
  } finally {
    database.close();
  }
}
