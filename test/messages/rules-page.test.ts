/** docs/quy-tac-kiem-tra.md says what the program does: made anew with `npm run docs`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderRulesPage } from "../../src/messages/rules-page";

test("the page of the rules is up to date", () => {
  expect(readFileSync(join(__dirname, "../../docs/quy-tac-kiem-tra.md"), "utf8")).toBe(renderRulesPage());
});
