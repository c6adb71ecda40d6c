import {
  EntenteError,
  isErrorCode,
  type AllianceNetwork,
  type Answer,
  type ModelCard,
  type PairHistory,
  type Problem,
} from "../../core/index.ts";
import type {
  AnaloguesAnswer,
  DroppedDocument,
  Explanation,
  ForecastQuestion,
  ListedDocument,
  ListedSource,
  ListedState,
  RankAnswer,
  ReadKeptDocument,
  RecordStatus,
  ReviewedFinding,
  ScanAnswer,
  ScoreCard,
  ShownComment,
  ShownComments,
  TriangleAnswer,
  Verdict,
  WhatIfAnswer,
} from "../../workbench/index.ts";
import { toQuery, toWireNames, type QueryValue } from "./query.ts";

/** A question, as the command line takes it. */
export interface ClientQuestion {
  readonly a: string;
  readonly b: string;
  readonly against: string;
  readonly asOf?: string;
  readonly horizon?: string | number;
  readonly rung?: string;
  readonly features?: "core" | "full";
}

/** Which pairs are wanted of a ranking or of moves. */
export interface ClientPairs {
  readonly against?: string;
  readonly rung?: string;
  readonly horizon?: string | number;
  readonly limit?: number;
  readonly region?: string;
  readonly involving?: string;
  readonly by?: string;
}

/** Which part of a list is wanted. */
export interface ClientPart {
  readonly asOf?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A part of a list; `next` is the cursor of the part after it. */
export interface ClientList<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The day as of which something is read. */
export interface ClientDay {
  readonly asOf?: string;
}

/** A panel as `entente panel` takes it. */
export interface ClientPanel extends ClientDay {
  /** First and last year, as in `1990:2020`. */
  readonly years: string;
  readonly unit?: "state-year" | "dyad-year" | "triad-year" | "k-ad-year";
  readonly with?: readonly string[];
  readonly directed?: boolean;
  readonly states?: readonly string[];
  readonly involving?: readonly string[];
  readonly against?: readonly string[];
  readonly regions?: readonly string[];
  readonly relevant?: boolean;
  readonly notAllied?: boolean;
  readonly controls?: number;
  readonly seed?: number;
  readonly system?: "cow" | "gw";
}

const PANEL_TYPES = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  jsonl: "application/x-ndjson",
} as const;

/** How a server is reached. */
export interface ClientOptions {
  /** Where it is, such as `http://127.0.0.1:4000`; in a browser absent: where the page came from. */
  readonly address?: string;
  /** An API token, for servers with accounts. */
  readonly token?: string;
  /** What sends requests; absent: the platform's `fetch`. */
  readonly fetch?: typeof fetch;
}

/** A server's answers, typed. Every method throws `EntenteError` with the server's code and hint. */
export class EntenteClient {
  readonly #address: string;
  readonly #token: string | undefined;
  readonly #fetch: typeof fetch;

  constructor({ address = "", token, fetch: send = globalThis.fetch }: ClientOptions = {}) {
    this.#address = address.replace(/\/$/, "");
    this.#token = token;
    // A browser's `fetch` refuses to be called as a method of something else.
    this.#fetch = (...given) => send(...given);
  }

  /** Whether the server is up. */
  health(): Promise<{ readonly status: "ok"; readonly recordVersion: string; readonly today: string }> {
    return this.#get("/v1/health");
  }

  /** States known by a day; with `q` the closest first. */
  states(asked: ClientPart & { readonly q?: string } = {}): Promise<ClientList<ListedState>> {
    return this.#get("/v1/states", { ...asked });
  }

  /** Answers a question; with kept documents weighed and what an analyst adds, where given. */
  ask(
    question: ClientQuestion & {
      readonly documents?: readonly string[];
      readonly adjust?: number;
      readonly because?: string;
    },
  ): Promise<Answer> {
    const { documents, adjust, because, ...plain } = question;
    if (documents === undefined && adjust === undefined && because === undefined)
      return this.#get("/v1/answers", { ...plain });
    const horizon = plain.horizon === undefined ? {} : { horizon: String(plain.horizon) };
    return this.#post("/v1/answers", toWireNames({ ...question, ...horizon }));
  }

  /** What C's pressure would change. */
  whatIf(
    question: ClientQuestion & {
      readonly pressureOnA?: number;
      readonly pressureOnB?: number;
      readonly reach?: number;
    },
  ): Promise<WhatIfAnswer> {
    return this.#get("/v1/what-if", { ...question });
  }

  /** Three states through time. */
  triangle(
    asked: Pick<ClientQuestion, "a" | "b" | "against" | "asOf"> & {
      readonly from?: number;
      readonly to?: number;
      readonly network?: boolean;
    },
  ): Promise<TriangleAnswer> {
    return this.#get("/v1/triangles", { ...asked });
  }

  /** Pairs of the past like this one. */
  analogues(question: ClientQuestion & { readonly count?: number }): Promise<AnaloguesAnswer> {
    return this.#get("/v1/analogues", { ...question });
  }

  /** Every pair of a day in order. */
  rank(asked: ClientPairs & { readonly asOf?: string; readonly since?: string } = {}): Promise<RankAnswer> {
    return this.#get("/v1/rankings", { ...asked });
  }

  /** The pairs whose answer moved most between two days. */
  scan(
    asked: ClientPairs & { readonly from: string; readonly to?: string; readonly refit?: boolean },
  ): Promise<ScanAnswer> {
    return this.#get("/v1/moves", { ...asked });
  }

  /** Where a fact came from. */
  explain(id: string, asked: { readonly asOf?: string } = {}): Promise<Explanation> {
    return this.#get(`/v1/facts/${encodeURIComponent(id)}`, { ...asked });
  }

  /** What can be read, what was imported, and what the record holds. */
  sources(part: ClientPart = {}): Promise<
    ClientList<ListedSource> & {
      readonly status: Pick<
        RecordStatus,
        "recordVersion" | "licence" | "kinds" | "vintages" | "missing" | "gain"
      >;
    }
  > {
    return this.#get("/v1/sources", { ...part });
  }

  /** A brief to hand over, as the server sends it. */
  async report(question: ClientQuestion, format: "html" | "md" | "pdf" = "html"): Promise<Blob> {
    const response = await this.#send(`/v1/reports${toQuery({ ...question, format })}`, {});
    return response.blob();
  }

  /** Keeps a text and tells what is read from it; sent again with the same key it is kept once. */
  keepDocument(dropped: DroppedDocument, key?: string): Promise<ReadKeptDocument> {
    return this.#post("/v1/documents", { ...dropped }, key);
  }

  /** Documents that were kept. */
  documents(part: ClientPart = {}): Promise<ClientList<ListedDocument>> {
    return this.#get("/v1/documents", { ...part });
  }

  /** A document with what was read from it. */
  document(id: string): Promise<ReadKeptDocument> {
    return this.#get(`/v1/documents/${encodeURIComponent(id)}`);
  }

  /** Accepts, corrects or rejects something read from a document. */
  reviewDocument(
    id: string,
    decision: {
      readonly finding: string;
      readonly verdict: Verdict;
      readonly correction?: Readonly<Record<string, string>>;
      readonly note?: string;
    },
    key?: string,
  ): Promise<ReviewedFinding> {
    return this.#post(`/v1/documents/${encodeURIComponent(id)}/reviews`, { ...decision }, key);
  }

  /** A panel of state-, dyad- or triad-years, as the server sends it. */
  async panel(asked: ClientPanel, format: "csv" | "parquet" | "jsonl" = "csv"): Promise<Blob> {
    const { states, involving, against, regions, with: columns, ...plain } = asked;
    const lists = { states, involving, against, regions, with: columns };
    const fields = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list?.join(",")]));
    const headers = { accept: PANEL_TYPES[format] };
    const response = await this.#send(`/v1/panels${toQuery({ ...plain, ...fields })}`, { headers });
    return response.blob();
  }

  /** Two states through the years. */
  pair(a: string, b: string, asked: ClientDay = {}): Promise<PairHistory> {
    return this.#get(`/v1/pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, { ...asked });
  }

  /** Who stood with whom at the end of a year. */
  network(
    year: number,
    asked: ClientDay & { readonly frustration?: boolean } = {},
  ): Promise<AllianceNetwork> {
    return this.#get(`/v1/networks/${year}`, { ...asked });
  }

  /** What the model did out of sample. */
  model(asked: ClientDay = {}): Promise<ModelCard> {
    return this.#get("/v1/model", { ...asked });
  }

  /** Comments on a question, each with its versions. */
  comments(question: ClientQuestion): Promise<ShownComments> {
    const { a, b, against, asOf, horizon, rung, features } = question;
    return this.#get("/v1/comments", { a, b, against, asOf, horizon, rung, features });
  }

  /** Comments on the answer to a question, or on a part of it such as `driver:shared-enemies`; once for a key. */
  comment(
    said: ClientQuestion & {
      readonly text: string;
      readonly type?: string;
      readonly on?: string;
      readonly parent?: string;
    },
    key?: string,
  ): Promise<ShownComment> {
    const horizon = said.horizon === undefined ? {} : { horizon: String(said.horizon) };
    return this.#post("/v1/comments", toWireNames({ ...said, ...horizon }), key);
  }

  /** Forecast questions, the latest first. */
  forecasts(
    asked: ClientPart & { readonly status?: ForecastQuestion["status"]; readonly due?: true } = {},
  ): Promise<ClientList<ForecastQuestion>> {
    return this.#get("/v1/forecasts", { ...asked });
  }

  /** One forecast question. */
  forecast(id: string, asked: ClientDay = {}): Promise<ForecastQuestion> {
    return this.#get(`/v1/forecasts/${encodeURIComponent(id)}`, { ...asked });
  }

  /** Locks a forecast beside the model's; once for a key. */
  lockForecast(
    said: Omit<ClientQuestion, "asOf"> & {
      readonly until?: string;
      readonly probability?: number;
      readonly rungs?: readonly number[];
      readonly because?: string;
      readonly group?: string;
      readonly topic?: string;
    },
    key?: string,
  ): Promise<ForecastQuestion> {
    const horizon = said.horizon === undefined ? {} : { horizon: String(said.horizon) };
    return this.#post("/v1/forecasts", { ...said, ...horizon }, key);
  }

  /** Says how a forecast question came out; once for a key. */
  resolveForecast(
    id: string,
    said: {
      readonly happened: boolean;
      readonly on: string;
      readonly source: string;
      readonly treaty?: string;
      readonly reached?: string;
    },
    key?: string,
  ): Promise<ForecastQuestion> {
    return this.#post(`/v1/forecasts/${encodeURIComponent(id)}/resolutions`, said, key);
  }

  /** How everybody's forecasts did. */
  scores(asked: ClientDay = {}): Promise<ScoreCard> {
    return this.#get("/v1/scores", { ...asked });
  }

  async #get<Result>(path: string, fields: Readonly<Record<string, QueryValue>> = {}): Promise<Result> {
    const response = await this.#send(path + toQuery(fields), {});
    return (await response.json()) as Result;
  }

  async #post<Result>(path: string, body: unknown, key?: string): Promise<Result> {
    const response = await this.#send(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
    });
    return (await response.json()) as Result;
  }

  async #send(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers(request.headers);
    if (this.#token !== undefined) headers.set("authorization", `Bearer ${this.#token}`);
    const response = await this.#fetch(this.#address + path, { ...request, headers });
    if (response.ok) return response;
    throw await errorOf(response);
  }
}

interface SentProblem {
  readonly code?: unknown;
  readonly detail?: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
}

/** The error that a response tells of. */
async function errorOf(response: Response): Promise<EntenteError> {
  const sent = (await response.json().catch(() => ({}))) as SentProblem;
  return new EntenteError(isErrorCode(sent.code) ? sent.code : "server/unexpected", {
    message: sent.detail ?? `The server answered with status ${response.status}.`,
    ...(sent.hint === undefined ? {} : { hint: sent.hint }),
    details: sent.problems ?? [],
  });
}
