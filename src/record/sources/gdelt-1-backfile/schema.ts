import type { SourceSchema } from "../../import/schema.ts";
import { GDELT_EVENT_COLUMNS, gdeltPlaceColumns } from "../gdelt-1-events/columns.ts";

/** Yearly and monthly events of GDELT 1.0 before April 2013. */
export const gdelt1Backfile: SourceSchema = {
  id: "gdelt-1-backfile",
  title: "GDELT 1.0 events to March 2013",
  family: "events",
  grain: "event",
  version: "1.0, yearly and monthly files",
  citation:
    "Leetaru & Schrodt. 2013. GDELT: Global Data on Events, Location, and Tone, 1979–2012. ISA Annual Convention.",
  terms: "Free for any use, passing on included, with citation of the GDELT Project and a link to it.",
  mayBePassedOn: true,
  publisher: "https://www.gdeltproject.org/data.html",
  download: "http://data.gdeltproject.org/events/{file}",
  inParts: true,
  coverage: { from: 1979, to: 2013 },
  lagDays: 1,
  lagWhy: "what the press told was known within a day; the file itself was made in 2013",
  columns: [
    ...GDELT_EVENT_COLUMNS,
    ...gdeltPlaceColumns(1),
    { name: "DATEADDED", type: "date", about: "day on which it entered the feed, yyyymmdd" },
  ],
  unquoted: true,
  knownOn: "DATEADDED",
  time: { kind: "day", day: { date: "SQLDATE" } },
  key: ["GLOBALEVENTID"],
  headerless: 57,
};
