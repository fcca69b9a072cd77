/** docs/quy-tac-kiem-tra.md says what the program does: made anew with `npm run docs`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITIES } from "../../src/domain/finding/severity";
import { renderRulesPage } from "../../src/messages/rules-page";

test("the page of the rules is up to date", () => {
  expect(readFileSync(join(__dirname, "../../docs/quy-tac-kiem-tra.md"), "utf8")).toBe(renderRulesPage());
});

/** Where rules are only named: their list, their weights, their words. */
const NAMED = /domain\/finding\/|domain\/report\/(send-back|notes|rows-of-run)|reason-words/;
/** Made up of a word and what is the matter. */
const MADE_UP = new Set(["file-own-output", "file-temporary"]);

test("a rule that is named is raised somewhere", () => {
  const source = join(__dirname, "../../src");
  const code = ["domain", "app"]
    .flatMap((folder) =>
      readdirSync(join(source, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".ts") && !NAMED.test(file))
    .map((file) => readFileSync(join(source, file), "utf8"))
    .join("\n");
  expect(Object.keys(SEVERITIES).filter((rule) => !MADE_UP.has(rule) && !code.includes(`"${rule}"`))).toEqual([]);
});
