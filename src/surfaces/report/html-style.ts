/** Style of a brief: light and dark, one column on a telephone, two on a desk, two sheets of A4 in print. */
export const BRIEF_STYLE = `:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#5a5a5a;--line:#d5d5d5;--paper:#fff;--wash:#f3f5f7;--accent:#00588a}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--quiet:#b0b0b0;--line:#444;--paper:#161616;--wash:#222427;--accent:#6cc0f0}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
main{max-width:1120px;margin:0 auto;padding:24px 16px 40px}
p{margin:0 0 8px}
h1{font-size:22px;line-height:1.3;margin:0 0 14px}
h2{font-size:16px;line-height:1.3;margin:22px 0 8px;padding-top:8px;border-top:2px solid var(--ink)}
h2.part{font-size:20px;border:0;margin-top:36px}
.eyebrow,figcaption,footer,summary,.confidence{color:var(--quiet);font-size:14px}
.eyebrow{margin:0 0 4px}
.answer{display:flex;gap:20px;align-items:flex-start;background:var(--wash);border-left:5px solid var(--accent);padding:14px 16px}
.answer p:last-child{margin:0}
.number{font-size:46px;line-height:1;font-weight:700;white-space:nowrap;margin:2px 0 0}
.lead{font-weight:600}
.row.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:32px}
figure{margin:0 0 8px}
figure svg{display:block;max-width:100%;height:auto;color:var(--ink)}
figcaption{margin-top:4px}
.table{overflow-x:auto;margin:0 0 8px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
th,td{padding:3px 8px 3px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--quiet);font-weight:500}
td:last-child,th:last-child{padding-right:0}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.s{white-space:nowrap}
ul{margin:0 0 8px;padding-left:18px}
li{margin:0 0 3px}
summary{cursor:pointer}
footer{border-top:1px solid var(--line);margin-top:24px;padding-top:8px;overflow-wrap:anywhere}
@media (max-width:760px){.row.two{display:block}.answer{flex-direction:column;gap:8px}h1{font-size:20px}}
@media print{@page{size:A4;margin:9mm 11mm}
:root{color-scheme:light;--ink:#000;--quiet:#333;--line:#bbb;--paper:#fff;--wash:#f3f3f3;--accent:#000}
body{font-size:7.1pt;line-height:1.22}main{max-width:none;padding:0}
p,ul,.table,figure{margin-bottom:2pt}h1{font-size:10.5pt;margin-bottom:4pt}h2{font-size:8.6pt;margin:5pt 0 2pt;padding-top:2pt;border-top-width:1pt}
h2.part{break-before:page;font-size:12pt;margin-top:0}
.row.two{display:grid;column-gap:6mm}.answer{flex-direction:row;padding:5pt 8pt;gap:12pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.number{font-size:22pt}.eyebrow,figcaption,footer,.confidence{font-size:6.6pt}
table{font-size:6.3pt;line-height:1.16}th,td{padding:.6pt 5pt .6pt 0}li{margin-bottom:1pt}
.part~.row{font-size:6.8pt}.part~.row table{font-size:6pt}details{display:none}figure svg{width:calc(var(--print-width)*.88);height:auto;margin:0 auto}tr,figure{break-inside:avoid}h2{break-after:avoid}footer{margin-top:6pt}}`;
