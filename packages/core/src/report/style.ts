/** Cards, and the heads of pictures on them. */
const CARDS = `.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 20px; margin: 0 0 16px; }
.card p, .under { color: var(--soft); font-size: 14px; }
.grid { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); margin-bottom: 16px; }
.grid .card { margin: 0; }
.grid.two { grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr); }
.grid.two > :only-child { grid-column: 1 / -1; }
.head { margin-bottom: 14px; } .head p { font-size: 13px; font-variant-numeric: tabular-nums; }
.under { margin-top: 12px; }
.apart { margin: 12px 0 4px; }
`;

/** Pictures: lines, areas, cells and marks. */
const PICTURES = `.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; color: var(--soft); margin: 0 0 12px; padding: 0; list-style: none; }
.legend li { display: flex; gap: 8px; align-items: center; } .legend svg { width: 26px; height: 8px; flex: none; }
svg { display: block; width: 100%; overflow: visible; }
svg text { font-size: 12.5px; fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .tick, svg .note { font-size: 11.5px; fill: var(--soft); }
path { fill: none; }
.axis { stroke: var(--line); } .grid-line { stroke: var(--faint); } .frame { stroke: var(--line); }
.reference { stroke: var(--soft); stroke-dasharray: 2 3; }
path.real { stroke: var(--real); stroke-width: 1.8; stroke-dasharray: .1 3.4; stroke-linecap: round; stroke-linejoin: round; }
path.synthetic { stroke: var(--synthetic); stroke-width: 1.8; stroke-linejoin: round; }
path.judge { stroke: var(--judge); stroke-width: 2; stroke-dasharray: 7 4; stroke-linejoin: round; }
path.area { stroke: none; } path.area.synthetic { fill: var(--synthetic); opacity: .2; } path.area.judge { fill: var(--judge); opacity: .08; }
path.faint { opacity: .28; stroke-width: 1; stroke-dasharray: none; }
rect.real { fill: none; stroke: var(--real); } rect.synthetic { fill: var(--synthetic); stroke: var(--synthetic); }
tspan.real { fill: var(--ink); } tspan.synthetic { fill: var(--synthetic); }
path.cell { stroke: none; } path.cell.real { fill: var(--real); } path.cell.synthetic { fill: var(--synthetic); }
path.cell.hollow { stroke: var(--real); stroke-width: 1; }
path.dots { stroke-width: 4.4; stroke-linecap: round; opacity: .5; }
path.crosses { stroke-width: .9; stroke-dasharray: none; stroke-linecap: butt; opacity: .7; }
.panels { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(min(270px, 100%), 1fr)); margin-top: 14px; }
.pair .head { margin-bottom: 4px; } .pair svg text { font-size: 10.5px; }
.pair-figure { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 2px 20px; align-items: center; font-size: 13.5px; color: var(--soft); font-variant-numeric: tabular-nums; }
.pair-figure b { grid-column: 1 / -1; color: var(--ink); font-size: 14.5px; margin-top: 12px; }
.gauge { height: 24px; }
.gauge .track { stroke: var(--line); stroke-width: 7; stroke-linecap: round; }
.gauge .ideal { stroke: var(--soft); stroke-width: 1.5; } .gauge .bound { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 2; }
.gauge .error { stroke: var(--synthetic); stroke-width: 2.5; opacity: .55; }
.floor { fill: var(--card); stroke: var(--soft); stroke-width: 1.6; stroke-linejoin: round; }
.ceiling { fill: none; stroke: var(--real); stroke-width: 1.6; stroke-dasharray: .1 2.85; stroke-linecap: round; }
.value { fill: var(--synthetic); }
.stem { stroke: var(--line); stroke-width: 7; stroke-linecap: round; } .stem.synthetic { stroke: var(--synthetic); opacity: .3; }
`;

/**
 * The style of cards with pictures wherever they are put: in a shadow tree, under a page that has the variables --ink, --soft,
 * --line, --faint, --card, --real, --synthetic, --judge and --bad.
 */
export const PICTURE_STYLE = `* { box-sizing: border-box; } p, figure { margin: 0; } h3 { font-size: 16px; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
h4 { font-size: 13px; font-weight: 500; color: var(--soft); margin: 0 0 8px; }
${CARDS}${PICTURES}`;

/**
 * The page's style. Real is near black and dotted or outlined, synthetic is green and whole or filled, D is blue and dashed: each is
 * told by its shape too. No font and no picture from anywhere; by day, by night and on paper.
 */
export const STYLE = `
:root { color-scheme: light dark; --page: #faf9f7; --card: #fff; --ink: #1b1a19; --soft: #615c57; --line: #e9e6e1; --faint: #f3f1ed;
  --real: #1b1a19; --synthetic: #15803d; --judge: #1d4ed8; --fair: #b45309; --bad: #b91c1c; }
@media (prefers-color-scheme: dark) { :root { --page: #121110; --card: #1b1a19; --ink: #f3f0ec; --soft: #aca59d; --line: #35322f;
  --faint: #262422; --real: #f3f0ec; --synthetic: #4ade80; --judge: #7dabff; --fair: #fbbf24; --bad: #f87171; } }
@media print { :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #1b1a19; --soft: #55504b; --line: #ddd9d3; --faint: #f3f1ed;
  --real: #1b1a19; --synthetic: #15803d; --judge: #1d4ed8; --fair: #b45309; --bad: #b91c1c; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); word-break: keep-all; overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 56px 24px 72px; }
h1 { font-size: clamp(28px, 5vw, 42px); line-height: 1.15; letter-spacing: -.022em; margin: 0 0 14px; text-wrap: balance; }
h2 { font-size: 23px; line-height: 1.25; letter-spacing: -.014em; margin: 64px 0 6px; }
h3 { font-size: 16px; line-height: 1.35; margin: 0; overflow-wrap: break-word; }
h4 { font-size: 13px; font-weight: 500; color: var(--soft); margin: 0 0 8px; }
p { margin: 0; text-wrap: pretty; }
b { font-weight: 650; }
code { font: 12.5px/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; color: var(--soft); font-weight: 400; }
.name { color: var(--soft); font-size: 14px; margin-bottom: 8px; }
.summary { font-size: 19px; line-height: 1.5; max-width: 66ch; }
.facts { color: var(--soft); font-size: 14px; margin-top: 10px; }
.facts + .facts { margin-top: 2px; }
.lead { color: var(--soft); max-width: 74ch; margin-bottom: 18px; }
h2 + .card, h2 + .grid { margin-top: 18px; }
${CARDS}.verdicts { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); margin: 32px 0 16px; }
.verdict { --grade: var(--ink); margin: 0; display: grid; grid-template: auto auto 1fr / auto 1fr; gap: 6px 12px; align-items: center; border-top: 4px solid var(--grade); }
.verdict.fair { --grade: var(--fair); } .verdict.bad { --grade: var(--bad); } .verdict.unknown { --grade: var(--soft); }
.verdict h2 { font-size: 20px; margin: 0; color: var(--grade); }
.verdict > p, .because { grid-column: 1 / -1; }
.verdict > p { font-size: 15px; color: var(--ink); }
.because { align-self: end; padding-top: 10px; } .because p { font-size: 13px; font-variant-numeric: tabular-nums; margin-top: 4px; }
.sign { width: 26px; height: 26px; fill: none; stroke: var(--card); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.sign circle { fill: var(--grade); stroke: none; }
p.card.finding { font-size: 15px; border-left: 4px solid var(--soft); color: var(--ink); padding: 14px 18px; } p.card.finding.alarm { border-left-color: var(--bad); font-weight: 600; }
.key { display: flex; flex-wrap: wrap; gap: 8px 22px; list-style: none; font-size: 13.5px; color: var(--soft); padding: 14px 20px; }
.key li { display: flex; gap: 8px; align-items: center; }
.mark { width: 18px; height: 18px; flex: none; } .key svg:not(.mark) { width: 26px; height: 8px; flex: none; }
${PICTURES}.metrics { padding-block: 4px; }
.metric { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 4px 28px; padding: 16px 0; border-top: 1px solid var(--line); align-items: center; break-inside: avoid; }
.metric:first-child { border-top: 0; }
.metric.names { padding: 8px 0; border: 0; font-size: 12.5px; color: var(--soft); } .names .measure > span { color: var(--soft); font-size: 12.5px; }
.ways { display: flex; justify-content: space-between; }
.metric p { font-size: 13.5px; line-height: 1.45; margin-top: 2px; }
.metric h3 code { margin-left: 4px; white-space: nowrap; }
.measure { display: grid; grid-template-columns: 64px minmax(0, 1fr) 66px 46px 58px 66px; gap: 4px 10px; align-items: center; font-size: 14px; font-variant-numeric: tabular-nums; }
.measure > :nth-child(n+3) { text-align: right; white-space: nowrap; }
.measure > span { color: var(--soft); } .measure .against { font-size: 12.5px; } .measure i { display: none; font-style: normal; } .measure small { text-align: left !important; font-size: 12px; color: var(--soft); }
.alone { display: flex; gap: 4px 20px; flex-wrap: wrap; align-items: baseline; font-variant-numeric: tabular-nums; } .alone b { font-size: 18px; min-width: 150px; } .alone span { color: var(--soft); font-size: 14px; }
.use { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 8px 16px; align-items: center; font-size: 14.5px; font-variant-numeric: tabular-nums; }
.sentences { margin: 12px 0 0; padding-left: 18px; font-size: 14.5px; } .sentences li + li { margin-top: 8px; }
.whole { white-space: nowrap; }
.omitted dt { font-size: 14.5px; } .omitted dd { margin: 2px 0 12px; line-height: 1.7; } .omitted dd code { white-space: nowrap; margin-right: 8px; } .omitted dd:last-child { margin-bottom: 0; }
.rest { color: var(--soft); font-size: 14px; }
footer { color: var(--soft); font-size: 14px; margin-top: 64px; padding-top: 20px; border-top: 1px solid var(--line); }
footer p { max-width: 78ch; } footer p + p { margin-top: 8px; }
@media screen and (max-width: 760px) { main { padding: 32px 16px 48px; } h2 { margin-top: 44px; font-size: 21px; } .summary { font-size: 17px; } .card { padding: 16px; }
  .key { padding: 12px 16px; }
  .metric, .pair-figure, .grid.two { grid-template-columns: minmax(0, 1fr); } .metric.names { display: none; }
  .measure { grid-template-columns: minmax(0, 1fr) auto auto; gap: 0 14px; margin-top: 8px; } .measure .gauge { grid-column: 1 / -1; order: 1; } .measure .against { grid-column: 1 / 2; }
  .measure b { grid-column: 2; } .measure small { grid-column: 3; } .measure > :nth-child(n+5) { order: 2; font-size: 12.5px; } .measure > :nth-child(5) { text-align: left; grid-column: 1; } .measure > :nth-child(6) { grid-column: 2 / -1; }
  .measure i { display: inline; } .measure .none { display: none; } }
@page { margin: 12mm; }
@media print { body { zoom: .7; } main { max-width: none; padding: 0; } .card:not(.metrics), .metric { break-inside: avoid; } h2, .lead { break-after: avoid; } h2 { margin-top: 36px; }
  .grid:not(.two), .verdicts, .panels { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
`;
