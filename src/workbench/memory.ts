import { setFlagsFromString } from "node:v8";

/** How much the heap may grow past what is in use before it is swept, percent; V8's own choice is up to 300. */
const GROWTH_PCT = 50;

/**
 * Runs work that makes much and keeps little, with the heap swept early.
 *
 * Reading a long text leaves behind several times what it gives back; swept late, 10 MB of prose would hold 600 MB.
 */
export async function sweptEarly<Given>(work: () => Promise<Given>): Promise<Given> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PCT}`);
  try {
    return await work();
  } finally {
    setFlagsFromString("--heap-growing-percent=0");
  }
}
