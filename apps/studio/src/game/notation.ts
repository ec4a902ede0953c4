/**
 * Formulas within texts: what stands between two $ becomes MathML. A letter alone is a variable, several are a name (`log`);
 * `_` and `^` take one sign, one name or `{…}`; `\frac{a}{b}`, `\sum`, `\under{max}{D}` and `\E` are what they say.
 */
export function typeset(text: string): string {
  return text
    .split("$")
    .map((part, i) => (i % 2 === 1 ? formula(part) : escaped(part)))
    .join("");
}

/** A formula as MathML. */
export function formula(source: string): string {
  const tokens = source.match(/\\?[A-Za-z]+|[0-9.]+|\S/g) ?? [];
  return `<math>${row(tokens)}</math>`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const SPACE = '<mspace width="0.17em"></mspace>';

function row(tokens: string[], end?: string): string {
  let out = "";
  while (tokens.length > 0 && tokens[0] !== end) out += scripted(tokens);
  tokens.shift();
  return out;
}

/** An atom with what stands above and below it. */
function scripted(tokens: string[]): string {
  const isSum = tokens[0] === "\\sum";
  const isName = /^[A-Za-z]{2,}$/.test(tokens[0]);
  const base = atom(tokens);
  let [below, above] = ["", ""];
  while (tokens[0] === "_" || tokens[0] === "^") {
    if (tokens.shift() === "_") below = atom(tokens);
    else above = atom(tokens);
  }
  const space = isName && tokens.length > 0 && /^[\p{L}0-9]/u.test(tokens[0]) ? SPACE : "";
  if (below && above) return tag(isSum ? "munderover" : "msubsup", base, below, above) + space;
  if (below) return tag(isSum ? "munder" : "msub", base, below) + space;
  return (above ? tag(isSum ? "mover" : "msup", base, above) : base) + space;
}

function atom(tokens: string[]): string {
  const token = tokens.shift() ?? "";
  switch (token) {
    case "{":
      return tag("mrow", row(tokens, "}"));
    case "\\frac":
      return tag("mfrac", atom(tokens), atom(tokens));
    case "\\under":
      return tag("munder", atom(tokens), atom(tokens));
    case "\\sum":
      return '<mo movablelimits="false">∑</mo>';
    case "\\E":
      return "<mi>𝔼</mi>";
  }
  if (/^[0-9.]+$/.test(token)) return tag("mn", token);
  if (/^\p{L}/u.test(token)) return tag("mi", token);
  if (/^[()[\]|‖∇]$/.test(token)) return `<mo stretchy="false" lspace="0" rspace="0">${token}</mo>`;
  return tag("mo", escaped(token));
}

const tag = (name: string, ...inside: string[]): string => `<${name}>${inside.join("")}</${name}>`;
