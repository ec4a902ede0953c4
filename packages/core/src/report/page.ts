import { type Language, say } from "../messages/index.ts";
import { type Html, html } from "./html.ts";
import { STYLE } from "./style.ts";

/** A whole page that asks nothing of any server: its title, what stands under it, and what follows. */
export const page = (title: string, head: Html, body: Html, language: Language): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${title} · ${say(language, "report.title", undefined)}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<header>
<p class="name">zerosum · ${say(language, "report.title", undefined)}</p>
<h1>${title}</h1>
${head}
</header>
${body}
</main>
</body>
</html>
`.markup;
