/** The page's style: real is neutral, generated is green, by day and by night; no font and no picture from anywhere. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fafaf9; --card: #fff; --ink: #1c1917; --soft: #57534e; --line: #e7e5e4;
  --real: #a8a29e; --real-ink: #57534e; --generated: #16a34a; --generated-ink: #15803d; }
@media (prefers-color-scheme: dark) { :root { --page: #131211; --card: #1c1b1a; --ink: #f5f5f4; --soft: #a8a29e;
  --line: #33302e; --real: #78716c; --real-ink: #b8b2ad; --generated: #4ade80; --generated-ink: #4ade80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55; word-break: keep-all; overflow-wrap: anywhere;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 56px 24px 72px; }
h1 { font-size: clamp(28px, 5vw, 40px); line-height: 1.15; letter-spacing: -.02em; margin: 0 0 12px; text-wrap: balance; }
h2 { font-size: 20px; letter-spacing: -.01em; margin: 56px 0 16px; }
h3 { font-size: 16px; margin: 0; }
p { margin: 0; }
.name { color: var(--soft); font-size: 14px; margin-bottom: 8px; }
.verdict { font-size: 19px; max-width: 68ch; text-wrap: pretty; }
.facts { color: var(--soft); font-size: 14px; margin-top: 12px; }
.grid { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 20px; margin: 0; }
.card p { color: var(--soft); font-size: 14px; }
.value { font-size: 34px; font-weight: 650; letter-spacing: -.02em; line-height: 1.2; font-variant-numeric: tabular-nums; margin: 6px 0 14px; }
.bars { display: grid; grid-template-columns: auto 1fr auto; gap: 6px 10px; align-items: center; font-size: 13px; margin: 0 0 14px;
  font-variant-numeric: tabular-nums; }
.bars svg { height: 8px; background: var(--line); border-radius: 4px; }
.head { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; margin-bottom: 14px; }
.head span { color: var(--soft); font-size: 13px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.legend { display: flex; gap: 20px; font-size: 14px; color: var(--soft); margin: -8px 0 16px; padding: 0; list-style: none; }
.legend svg { width: 12px; height: 12px; margin-right: 7px; vertical-align: -1px; }
svg { display: block; width: 100%; overflow: visible; }
.legend svg { display: inline-block; }
svg text { font-size: 12.5px; fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .axis { stroke: var(--line); fill: none; }
path.real, rect.real { fill: var(--real); } path.real { opacity: .55; }
rect.generated { fill: var(--generated); }
.generated.line { fill: none; stroke: var(--generated); stroke-width: 2; stroke-linejoin: round; }
svg tspan.real { fill: var(--real-ink); } svg tspan.generated { fill: var(--generated-ink); }
.missing { margin-top: 10px; }
footer { color: var(--soft); font-size: 14px; margin-top: 56px; padding-top: 20px; border-top: 1px solid var(--line); max-width: none; }
footer p { max-width: 72ch; }
footer p + p { margin-top: 8px; }
@media (max-width: 560px) { main { padding: 36px 16px 48px; } h2 { margin-top: 40px; } .verdict { font-size: 17px; } }
@media print { .card { break-inside: avoid; } }
`;
