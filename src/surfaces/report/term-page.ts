import * as Plot from "@observablehq/plot";
import { inFigures } from "../../core/index.ts";
import type { TermView } from "../../workbench/index.ts";
import { escapeHtml, PALETTE } from "../charts/index.ts";
import { svgOf } from "./chart.ts";
import { oddsEnds, ticksAlong, type Tick } from "./term-ticks.ts";
import { TERM_WORDS } from "./term-words.ts";

/** A size to draw at: the page shows the one that fits its width. */
interface Size {
  readonly name: "wide" | "medium" | "narrow";
  readonly width: number;
  /** Least distance between two ticks, as a share of the axis. */
  readonly tickGap: number;
}

const SIZES: readonly Size[] = [
  { name: "wide", width: 920, tickGap: 0.07 },
  { name: "medium", width: 620, tickGap: 0.09 },
  { name: "narrow", width: 350, tickGap: 0.16 },
];

/** A self-contained page of a term: its curve with the models' disagreement, the data along it, and a table. */
export function renderTermPage(view: TermView): string {
  const { measure, vintage } = view;
  const title = TERM_WORDS.title(view);
  const charts = SIZES.map(
    (size) => `<div class="${size.name}">${curveChart(view, size)}${densityChart(view, size)}</div>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Entente: ${escapeHtml(measure.id)}</title><style>${STYLE}</style></head><body><main>
<h1>${escapeHtml(title.charAt(0).toUpperCase() + title.slice(1))}</h1>
<p>${escapeHtml(measure.definition)} <span class="unit">(${escapeHtml(measure.unit)})</span></p>
<figure><figcaption><span class="key"><i class="line"></i>the pool</span> <span class="key"><i class="band"></i>least to greatest of its models</span>
<span class="key"><i class="strip"></i>share of the pair-years, root scale</span></figcaption>
${charts.join("\n")}</figure>
<p>${escapeHtml(TERM_WORDS.curve(view))}</p>
<p>${escapeHtml(TERM_WORDS.data(view))}</p>
<p>${escapeHtml(TERM_WORDS.caution)}</p>
${renderTable(view)}
<p class="source">Vintage ${escapeHtml(vintage.name)}, ${vintage.treaties} treaties. ${escapeHtml(`Covers ${measure.coverage}. ${measure.citation}`)} How it is made: docs/method/hazard.md, section 9.</p>
</main></body></html>
`;
}

/** Position of a point on the horizontal axis: evenly spaced points in order, from 0 to 1. */
function placesOf({ points }: TermView): readonly number[] {
  return points.map((_, k) => (points.length === 1 ? 0.5 : k / (points.length - 1)));
}

function axisOf(
  view: TermView,
  { tickGap, width }: Size,
): Plot.PlotOptions & { readonly ticks: readonly Tick[] } {
  const values = view.points.map(({ value }) => value);
  const ticks = ticksAlong(values, { kind: view.kind, gap: tickGap });
  const inset = view.kind === "levels" ? 0.5 / Math.max(1, values.length - 1) : 0;
  return { width, x: { domain: [-inset, 1 + inset], axis: null }, marginLeft: 52, marginRight: 16, ticks };
}

function curveChart(view: TermView, size: Size): string {
  const places = placesOf(view);
  const rows = view.points.map((point, k) => ({ ...point, x: places[k] as number }));
  const { ticks, ...axis } = axisOf(view, size);
  const colour = PALETTE[0];
  const shown =
    view.kind === "levels"
      ? [
          Plot.ruleX(rows, {
            x: "x",
            y1: "low",
            y2: "high",
            stroke: colour,
            strokeOpacity: 0.35,
            strokeWidth: 9,
          }),
          Plot.dot(rows, { x: "x", y: "logOdds", fill: colour, r: 5 }),
        ]
      : [
          Plot.areaY(rows, { x: "x", y1: "low", y2: "high", fill: colour, fillOpacity: 0.2 }),
          Plot.lineY(rows, { x: "x", y: "logOdds", stroke: colour, strokeWidth: 2.5 }),
        ];
  return svgOf({
    title: `${view.measure.label}: log-odds by value`,
    options: {
      ...axis,
      height: size.name === "narrow" ? 260 : 340,
      marginBottom: 8,
      y: { label: "↑ log-odds over the base rate", grid: true, domain: oddsEnds(view) },
      marks: [Plot.ruleX(ticks, { x: "x", stroke: "#ddd" }), Plot.ruleY([0], { stroke: "#555" }), ...shown],
    },
  });
}

function densityChart(view: TermView, size: Size): string {
  const places = placesOf(view);
  const half = 0.4 / Math.max(1, places.length - 1);
  const bars = view.bins.map(({ share }, k) => {
    const x = places[k] as number;
    return view.kind === "levels"
      ? { x1: x - half, x2: x + half, share }
      : { x1: x, x2: places[k + 1] as number, share };
  });
  const most = Math.max(...bars.map(({ share }) => share));
  const { ticks, ...axis } = axisOf(view, size);
  return svgOf({
    title: `${view.measure.label}: share of pair-years by value`,
    options: {
      ...axis,
      height: 132,
      marginTop: 24,
      marginBottom: 42,
      y: {
        type: "sqrt",
        label: "↑ data",
        tickFormat: (share: number) => `${Number((100 * share).toPrecision(2))} %`,
        ticks: [0, most / 4, most],
        domain: [0, most],
      },
      marks: [
        Plot.rect(bars, {
          x1: "x1",
          x2: "x2",
          y1: 0,
          y2: "share",
          fill: "#767676",
          insetLeft: 0.3,
          insetRight: 0.3,
        }),
        Plot.axisX(
          ticks.map(({ x }) => x),
          { anchor: "bottom", tickFormat: (_: number, k: number) => ticks[k]?.label ?? "", tickSize: 4 },
        ),
        Plot.text([TERM_WORDS.axis(view)], { frameAnchor: "bottom-right", dy: 38, textAnchor: "end" }),
      ],
    },
  });
}

function renderTable(view: TermView): string {
  const names = view.points[0]?.specifications.map(({ name }) => name) ?? [];
  const weights = new Map(view.vintage.weights.map(({ name, weight }) => [name, weight]));
  const heads = names.map(
    (name) =>
      `<th scope="col">${escapeHtml(name)}<br><small>weight ${(weights.get(name) ?? 0).toFixed(2)}</small></th>`,
  );
  const odds = (value: number) =>
    `<td>${value
      .toFixed(2)
      .replace(/^-0\.00$/, "0.00")
      .replace("-", "−")}</td>`;
  const rows = view.rows.map(
    (row) =>
      `<tr><th scope="row">${escapeHtml(inFigures(row.value))}</th>${odds(row.logOdds)}<td>× ${Math.exp(row.logOdds).toFixed(2)}</td>${row.specifications.map(({ logOdds }) => odds(logOdds)).join("")}<td>${row.pairYears.toLocaleString("en")}</td><td>${(100 * row.share).toFixed(2)} %</td></tr>`,
  );
  return `<div class="scroll"><table><thead><tr><th scope="col">${escapeHtml(view.measure.unit)}</th><th scope="col">the pool, log-odds</th><th scope="col">odds</th>${heads.join("")}<th scope="col">pair-years</th><th scope="col">share</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

const STYLE = `:root{color-scheme:light}body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:960px;margin:0 auto;padding:20px 20px 40px}h1{font-size:clamp(20px,3.2vw,28px);line-height:1.25}p{max-width:75ch}
figure{margin:16px 0}figcaption{font-size:14px}figure svg{display:block;max-width:100%;height:auto;overflow:visible}.medium,.narrow{display:none}.narrow svg,.medium svg{width:100%}
@media (max-width:959px){.wide{display:none}.medium{display:block}}@media (max-width:559px){.medium{display:none}.narrow{display:block}main{padding:16px}}
.key{margin-right:14px;white-space:nowrap}.key i{display:inline-block;width:16px;height:12px;margin-right:5px;vertical-align:-1px}
.key .line{height:3px;vertical-align:4px;background:${PALETTE[0]}}.key .band{background:${PALETTE[0]};opacity:.3}.key .strip{background:#767676}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums;margin:12px 0}
th,td{padding:3px 10px;text-align:right;border-bottom:1px solid #ddd;white-space:nowrap;vertical-align:bottom}th{font-weight:600}.unit,.source,small{color:#555}.source{font-size:14px}
@media print{.medium{display:block}.wide,.narrow{display:none}.key i,svg{print-color-adjust:exact}main{padding:0}tr{break-inside:avoid}}`;
