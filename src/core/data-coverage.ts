/** What a source says of each decade. */
export interface CoverageRow {
  readonly id: string;
  readonly title: string;
  /** The core record, a dataset that was imported, or one that could be. */
  readonly held: "core" | "imported" | "not-imported";
  /** Facts of the core record, or years that an imported dataset covers; absent where there are none. */
  readonly decades: readonly { readonly decade: number; readonly count: number }[];
  readonly unit: "facts" | "years";
}

/** Sources against decades, as JSON `entente/coverage@1`. */
export interface DataCoverage {
  readonly schema: "entente/coverage@1";
  readonly from: number;
  readonly to: number;
  readonly rows: readonly CoverageRow[];
}
