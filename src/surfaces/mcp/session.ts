import { EntenteError } from "../../core/index.ts";
import {
  keepRecord,
  readSettings,
  type KeptRecord,
  type Settings,
  type TextFindings,
} from "../../workbench/index.ts";

/** Letters of texts that are kept, together; the oldest go first. */
const MOST_LETTERS = 5_000_000;

/** What one client's calls share: the record kept open, the texts it had read, and a queue so that one call runs at a time. */
export class Session {
  #record: Promise<KeptRecord> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #texts = new Map<string, TextFindings>();

  /** Settings as they are now, with the record opened at the first call: a client may stay connected for days. */
  async settings(): Promise<Settings> {
    const { today, nowMs, ...rest } = readSettings();
    this.#record ??= keepRecord({ ...rest, today, nowMs });
    try {
      return { ...(await this.#record).settings, today, nowMs };
    } catch (cause) {
      // The next call tries again.
      this.#record = undefined;
      throw cause;
    }
  }

  /** Lets go of the record. */
  async close(): Promise<void> {
    (await this.#record)?.close();
  }

  /** Runs calls one after another: each may use all the memory and time there is. */
  inTurn<Given>(work: () => Promise<Given>): Promise<Given> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Keeps a text that was read, so that later calls may name it by its id. */
  keep(read: TextFindings): void {
    this.#texts.delete(read.document.id);
    this.#texts.set(read.document.id, read);
    let letters = [...this.#texts.values()].reduce((sum, { document }) => sum + document.text.length, 0);
    for (const [id, { document }] of this.#texts) {
      if (letters <= MOST_LETTERS || this.#texts.size === 1) return;
      this.#texts.delete(id);
      letters -= document.text.length;
    }
  }

  /**
   * A text that was read before, as it can be handed over again.
   *
   * Throws: `review/unknown-item` where it was not read here, or was let go.
   */
  textOf(id: string): { readonly text: string; readonly date?: string } {
    const kept = this.#texts.get(id)?.document;
    if (kept === undefined) {
      throw new EntenteError("review/unknown-item", {
        message: `No text with the id "${id.slice(0, 60)}" is at hand.`,
        hint: "Hand the text to read_text again and take the id of the document from there.",
      });
    }
    return { text: kept.text, ...(kept.day === undefined ? {} : { date: kept.day }) };
  }
}
