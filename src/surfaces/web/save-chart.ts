/** Numbers of a chart as a table shows them; the columns that are numbers stand to the right. */
export interface ChartTable {
  readonly columns: readonly (string | { readonly number: string })[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Name of a column. */
export function columnName(column: ChartTable["columns"][number]): string {
  return typeof column === "string" ? column : column.number;
}

/** The table as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is written as text. */
export function csvOf({ columns, rows }: ChartTable): string {
  const cell = (value: string | number | undefined) => {
    const text = value === undefined ? "" : String(value);
    const safe =
      typeof value === "string" && /^[=+@\t\r]/.test(text) && !Number.isFinite(Number(text))
        ? `'${text}`
        : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns.map(columnName), ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A drawing as a file of its own, with the colours of the page it was on. */
export function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { color } = getComputedStyle(svg);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("color", color);
  const back = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [
    ["width", "100%"],
    ["height", "100%"],
    ["fill", paper],
  ] as const)
    back.setAttribute(name, value);
  copy.prepend(back);
  return new XMLSerializer().serializeToString(copy);
}

/** Hands the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A drawing as a picture of twice its size. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image(2 * width, 2 * height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The picture could not be made.")) : resolve(blob)),
      "image/png",
    );
  });
}
