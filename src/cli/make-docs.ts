/** Makes the pages that come from the program itself: `npm run docs`. */
import { writeFileSync } from "node:fs";
import { renderRulesPage } from "../messages/rules-page";

writeFileSync("docs/quy-tac-kiem-tra.md", renderRulesPage());
