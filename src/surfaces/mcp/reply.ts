import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { EntenteError, errorReport } from "../../core/index.ts";

/** What a tool found: the same as data, and in few words. */
export interface Found {
  readonly data: object;
  readonly text: string;
}

/** The result of a tool's call; what goes wrong is a result too, with code, message and hint as JSON. */
export async function reply(work: () => Promise<Found>): Promise<CallToolResult> {
  try {
    const { data, text } = await work();
    return { structuredContent: short(data), content: [{ type: "text", text }] };
  } catch (cause) {
    const error =
      cause instanceof EntenteError
        ? cause
        : new EntenteError("mcp/unexpected", {
            message: `Something went wrong: ${cause instanceof Error ? cause.message : String(cause)}`,
            hint: "Please report this with the call you made.",
            cause,
          });
    if (error.kind === "broken") process.stderr.write(`entente mcp: ${error.stack ?? error.message}\n`);
    return { isError: true, content: [{ type: "text", text: JSON.stringify(errorReport(error)) }] };
  }
}

const DIGITS = 6;

/** Numbers to six significant digits; what is undefined is left out. */
function short(data: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value,
    ),
  ) as Record<string, unknown>;
}
