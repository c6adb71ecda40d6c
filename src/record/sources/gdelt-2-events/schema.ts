import type { SourceSchema } from "../../import/schema.ts";
import { GDELT_EVENT_COLUMNS, gdeltPlaceColumns } from "../gdelt-1-events/columns.ts";

/** Events of GDELT 2.0, in files of a quarter of an hour since February 2015. */
export const gdelt2Events: SourceSchema = {
  id: "gdelt-2-events",
  title: "GDELT 2.0 events",
  family: "events",
  grain: "event",
  version: "2.0",
  citation:
    "Leetaru & Schrodt. 2013. GDELT: Global Data on Events, Location, and Tone, 1979–2012. ISA Annual Convention.",
  terms: "Free for any use, passing on included, with citation of the GDELT Project and a link to it.",
  mayBePassedOn: true,
  publisher: "https://www.gdeltproject.org/data.html",
  download: "http://data.gdeltproject.org/gdeltv2/{file}",
  inParts: true,
  coverage: { from: 2015, to: 2026 },
  lagDays: 1,
  lagWhy:
    "the feed carries what the press tells within a day; some events are told months later: their day of knowledge is DATEADDED",
  columns: [
    ...GDELT_EVENT_COLUMNS,
    ...gdeltPlaceColumns(2),
    { name: "DATEADDED", type: "date", about: "when it entered the feed, yyyymmddhhmmss, UTC" },
    { name: "SOURCEURL", type: "text", about: "page of the first article, or the name of the press organ" },
  ],
  unquoted: true,
  knownOn: "DATEADDED",
  time: { kind: "day", day: { date: "SQLDATE" } },
  key: ["GLOBALEVENTID"],
  headerless: 61,
};
