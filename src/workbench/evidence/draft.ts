import type { Finding, Stretch } from "../../core/index.ts";

/** A finding before it has its id: where it was read stands for it. */
export type Draft = Omit<Finding, "id" | "document" | "quote"> & { readonly mark: Stretch };
