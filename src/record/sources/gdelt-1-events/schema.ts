import type { SourceSchema } from "../../import/schema.ts";
import { GDELT_EVENT_COLUMNS, gdeltPlaceColumns } from "./columns.ts";

/** Daily events of GDELT 1.0 since April 2013. */
export const gdelt1Events: SourceSchema = {
  id: "gdelt-1-events",
  title: "GDELT 1.0 events",
  family: "events",
  grain: "event",
  version: "1.0, daily files",
  citation:
    "Leetaru & Schrodt. 2013. GDELT: Global Data on Events, Location, and Tone, 1979–2012. ISA Annual Convention.",
  terms: "Free for any use, passing on included, with citation of the GDELT Project and a link to it.",
  mayBePassedOn: true,
  publisher: "https://www.gdeltproject.org/data.html",
  download: "http://data.gdeltproject.org/events/{file}",
  inParts: true,
  coverage: { from: 2013, to: 2026 },
  lagDays: 1,
  lagWhy:
    "the feed carries what the press tells within a day; some events are told months later: their day of knowledge is DATEADDED",
  columns: [
    ...GDELT_EVENT_COLUMNS,
    ...gdeltPlaceColumns(1),
    { name: "DATEADDED", type: "date", about: "day on which it entered the feed, yyyymmdd" },
    { name: "SOURCEURL", type: "text", about: "page of the first article, or the name of the press organ" },
  ],
  unquoted: true,
  knownOn: "DATEADDED",
  time: { kind: "day", day: { date: "SQLDATE" } },
  key: ["GLOBALEVENTID"],
  headerless: 58,
};
