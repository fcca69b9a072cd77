/**
 * What would make Excel "repair" a written .xlsx: the rules of order and reference that other programs pass over without a
 * word. Independent of what wrote the file; `test/support/saved-file/main.ts FILE…` checks any file.
 */
import { unzipSync } from "fflate";
import { checkPackage, linksOf } from "./check-package";
import { checkStyles } from "./check-styles";
import { checkTables, checkWorkbook } from "./check-workbook";
import { checkWorksheet } from "./check-worksheet";
import type { findChild } from "./tree";
import { attr, childrenOf, elements, readParts, textContent, type Fault, type Parts, type Say } from "./tree";

/** Everything that is wrong with the file; none for one that opens without a word. */
export function checkSavedFile(bytes: Uint8Array): Fault[] {
  let parts: Parts;
  try {
    parts = readParts(unzipSync(bytes));
  } catch (error) {
    return [{ part: "", rule: "not-well-formed", found: error instanceof Error ? error.message : String(error) }];
  }
  const faults = checkPackage(parts);
  const sayOf =
    (part: string): Say =>
    (rule, found) => {
      faults.push({ part, rule, found });
    };
  const main = [...linksOf(parts, "").values()].find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const workbook = parts.trees.get(main);
  if (!workbook) return [...faults, { part: main, rule: "workbook-missing", found: "" }];
  const links = linksOf(parts, main);
  const partOf = (kind: string): string => [...links.values()].find((link) => link.kind === kind)?.target ?? "";
  const styles = parts.trees.get(partOf("styles"));
  const counts = styles ? checkStyles(styles, sayOf(partOf("styles"))) : { looks: 1, rules: 0 };
  const texts = childrenOf(parts.trees.get(partOf("sharedStrings")), "si").map((text) =>
    [...childrenOf(text, "t"), ...childrenOf(text, "r").flatMap((run) => childrenOf(run, "t"))]
      .map(textContent)
      .join(""),
  );
  for (const text of texts) if (text.length > 32_767) sayOf(partOf("sharedStrings"))("cell-long", text.slice(0, 30));
  const sheets = checkWorkbook(workbook, links, sayOf(main));
  for (const { part } of sheets) {
    const sheet = parts.trees.get(part);
    if (!sheet) continue;
    checkWorksheet(sheet, { ...counts, texts: texts.length }, sayOf(part));
    checkSheetLinks(parts, part, sayOf(part));
  }
  checkTables(parts, sheets, texts, sayOf);
  for (const [part, tree] of parts.trees) checkIgnorable(tree, sayOf(part));
  return faults;
}

/** Elements of a sheet that refer to another part by a relation. */
function checkSheetLinks(parts: Parts, part: string, say: Say): void {
  const sheet = parts.trees.get(part);
  const links = linksOf(parts, part);
  const referring = elements(sheet).flatMap((child) => [child, ...elements(child)]);
  for (const each of referring) {
    const id = attr(each, "r:id");
    if (id !== undefined && !links.has(id)) say("relation-missing", `${each.name} ${id}`);
  }
  const used = new Set(referring.map((each) => attr(each, "r:id")));
  for (const [id, { kind }] of links)
    if (["table", "drawing"].includes(kind) && !used.has(id)) say("relation-unused", `${kind} ${id}`);
}

/** Namespaces that a reader may ignore have to be declared. */
function checkIgnorable(tree: Parameters<typeof findChild>[0], say: Say): void {
  for (const prefix of (attr(tree, "mc:Ignorable") ?? "").split(/\s+/))
    if (prefix !== "" && tree.ns?.[prefix] === undefined && attr(tree, `xmlns:${prefix}`) === undefined)
      say("ignorable-undeclared", prefix);
}
