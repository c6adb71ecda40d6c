import { hashText, stampOfFolder } from "../../store/index.ts";
import type { Settings } from "../settings.ts";

/** Changes whenever something is imported, forgotten or decided on: what was computed before may then no longer hold. */
export function libraryStamp({ libraryFolder }: Settings): string {
  return hashText(stampOfFolder(libraryFolder)).slice(0, 12);
}
