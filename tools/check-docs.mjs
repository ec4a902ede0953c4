// Every symbol that an entry file exports has a doc comment of at least one sentence.
//   node tools/check-docs.mjs ENTRY.ts…
import { dirname, relative, resolve, sep } from "node:path";
import ts from "typescript";

const entries = process.argv.slice(2);
const program = ts.createProgram(
  entries.map((entry) => resolve(entry)),
  {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  },
);
const checker = program.getTypeChecker();
const offenders = entries.flatMap(undocumented);
for (const line of offenders) console.log(line);
console.log(`${offenders.length} public symbols without documentation`);
process.exitCode = offenders.length ? 1 : 0;

/** @param {string} entry */
function undocumented(entry) {
  const file = program.getSourceFile(resolve(entry));
  if (!file) return [`${entry}: no such file`];
  const module = checker.getSymbolAtLocation(file);
  const home = dirname(file.fileName); // what an entry passes on from another package is that package's to document
  return (module ? checker.getExportsOfModule(module) : [])
    .filter((exported) => !hasSentence(exported)) // a namespace is described where it is exported
    .map((exported) => ({ exported, symbol: origin(exported) }))
    .filter(({ symbol }) => !hasSentence(symbol))
    .flatMap(({ exported, symbol }) => {
      const [declaration] = symbol.declarations ?? [];
      if (!declaration?.getSourceFile().fileName.startsWith(`${home}/`)) return [];
      const source = declaration.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
      const path = relative(process.cwd(), source.fileName).replaceAll(sep, "/");
      return [
        `${path}:${line + 1}: ${exported.name} is exported by ${entry} without a sentence that says what it is; write it in /** … */ above`,
      ];
    });
}

/** @param {ts.Symbol} symbol */
function origin(symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** @param {ts.Symbol} symbol */
function hasSentence(symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() || namespaceComment(symbol);
  return /\S\s+\S.*[.!?:](\s|$)/s.test(text);
}

/**
 * The comment above `export * as name from …`, which the compiler does not count as the namespace's own.
 * @param {ts.Symbol} symbol
 */
function namespaceComment(symbol) {
  const namespace = symbol.declarations?.find(ts.isNamespaceExport);
  const comments = namespace ? ts.getJSDocCommentsAndTags(namespace.parent) : [];
  return comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join(" ");
}
