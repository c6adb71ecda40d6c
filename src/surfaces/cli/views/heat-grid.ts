import { logOddsOf, type Lever } from "../../../core/index.ts";
import { lowering, paragraph, percent, quiet, raising, strong, table } from "../print.ts";

type Names = { readonly a: string; readonly b: string };
type Grid = Lever["grid"];

/** Shades from the least to the greatest probability of a grid, in equal steps of log-odds. */
const SHADES = ["··", "░░", "▒▒", "▓▓", "██"] as const;
const MARGIN = 7;

/** A grid of probabilities as characters: every second pressure on A down, each on B across, today marked, the tipping line drawn. */
export function renderHeatGrid(lever: Lever, names: Names): string {
  const { grid, actual, tipping } = lever;
  const rows = everySecond(grid.pressureOnA).toReversed();
  const shadeOf = shading(grid);
  const here = {
    row: nearest(rows, actual.pressureOnA),
    column: nearest(grid.pressureOnB, actual.pressureOnB),
  };
  const isOver = (level: number, column: number) =>
    (grid.probability[grid.pressureOnA.indexOf(level)]?.[column] ?? 0) >= tipping.probability;
  const lines = rows.map((level, row) => {
    const series = grid.probability[grid.pressureOnA.indexOf(level)] ?? [];
    const cells = series.map((p, column) => {
      const edge = column > 0 && isOver(level, column) !== isOver(level, column - 1) ? "│" : " ";
      const isHere = row === here.row && column === here.column;
      const tone = isOver(level, column) ? raising : lowering;
      return `${edge === " " ? " " : strong(edge)}${isHere ? strong("◉ ") : tone(SHADES[shadeOf(p)] ?? "")}`;
    });
    const label = row === 0 || row === rows.length - 1 || row === (rows.length - 1) / 2;
    return `${(label ? level.toFixed(1) : "").padStart(MARGIN - 1)}${cells.join("")}`;
  });
  return [
    quiet(`  pressure on ${names.a} ↑, on ${names.b} →`),
    ...lines,
    quiet(`${" ".repeat(MARGIN)}0.0${"0.5".padStart(30)}${"1.0".padStart(29)}`),
    ...renderLegend(lever),
  ].join("\n");
}

function renderLegend({ grid, tipping }: Lever): string[] {
  const every = grid.probability.flat();
  const [least, most] = [Math.min(...every), Math.max(...every)];
  if (least === most) return [paragraph(`The number is ${percent(least)} everywhere.`, "  ")];
  const edges = SHADES.map((shade, k) => `${shade} from ${percent(edgeOf(grid, k))}`).join("  ");
  const isTipped = tipping.line.some(({ pressureOnB }) => pressureOnB !== undefined);
  return [
    paragraph(`${edges}, to ${percent(most)}`, "  "),
    paragraph(
      isTipped
        ? `◉ today; │ where ${percent(tipping.probability)} is crossed from left to right`
        : `◉ today; nowhere does it reach ${percent(tipping.probability)}`,
      "  ",
    ),
  ];
}

/** The grid's numbers in steps of a tenth, today's place marked. */
export function renderNumberGrid(lever: Lever, names: Names): string {
  const { grid, actual } = lever;
  const rows = everySecond(grid.pressureOnA).toReversed();
  const columns = everySecond(grid.pressureOnB);
  const here = [nearest(rows, actual.pressureOnA), nearest(columns, actual.pressureOnB)];
  const cells = rows.map((onA, row) => [
    onA.toFixed(1),
    ...columns.map((onB, column) => {
      const p = grid.probability[grid.pressureOnA.indexOf(onA)]?.[grid.pressureOnB.indexOf(onB)] ?? 0;
      const isHere = row === here[0] && column === here[1];
      return `${isHere ? "◉" : ""}${percent(p).replace(" %", "")}`;
    }),
  ]);
  const plan = [
    { head: "%", width: 6 },
    ...columns.map((level) => ({ head: level.toFixed(1), width: 6, right: true })),
  ];
  return [quiet(`  pressure on ${names.a} ↑, on ${names.b} →; ◉ nearest to today`), table(plan, cells)].join(
    "\n",
  );
}

const everySecond = (levels: readonly number[]): number[] => levels.filter((_, k) => k % 2 === 0);

function nearest(levels: readonly number[], wanted: number): number {
  const gaps = levels.map((level) => Math.abs(level - wanted));
  return gaps.indexOf(Math.min(...gaps));
}

/** Log-odds from least to greatest of a grid. */
function rangeOf(grid: Grid): readonly [number, number] {
  const every = grid.probability.flat().map(logOddsOf);
  return [Math.min(...every), Math.max(...every)];
}

/** Least probability of a shade. */
function edgeOf(grid: Grid, shade: number): number {
  const [least, most] = rangeOf(grid);
  return 1 / (1 + Math.exp(-(least + (shade / SHADES.length) * (most - least))));
}

function shading(grid: Grid): (p: Grid["probability"][number][number]) => number {
  const [least, most] = rangeOf(grid);
  return (p) =>
    most === least
      ? 0
      : Math.min(SHADES.length - 1, Math.floor(((logOddsOf(p) - least) / (most - least)) * SHADES.length));
}
