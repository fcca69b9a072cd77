/**
 * Every screen and state in English, and enlarged to 400 %: accessible, nothing cut, nothing to scroll to the side. With
 * LOOKS=some each enlarged in one of the two languages, in turn.
 */
import path from "node:path";
import { runScenarios, serve, type Scenario } from "./harness";
import { expectWhole, toEnglish, VIEWS } from "./views";

const folder = path.resolve(__dirname, "../../.build/fake-pane");
/** A pane of 320 by 768 pixels: enlarged to 400 % it has a quarter of them. */
const ZOOMED = { width: 80, height: 192 } as const;

const some = process.env["LOOKS"] === "some";

const scenarios = VIEWS.map(({ name, query, ready, act, expectsErrors }, at): Scenario => ({
  name,
  ...(expectsErrors ? { expectsErrors } : {}),
  run: async (page, origin) => {
    await page.goto(`${origin}/?${query}`);
    await page.getByText(ready).first().waitFor();
    await act?.(page);
    if (!some || at % 2 === 0) {
      await page.setViewportSize(ZOOMED);
      await expectWhole(page, "ends");
      await page.setViewportSize({ width: 320, height: 768 });
    }
    await toEnglish(page);
    await expectWhole(page, "ends");
    if (some && at % 2 === 0) return;
    await page.setViewportSize(ZOOMED);
    await expectWhole(page, "ends");
  },
}));

void serve(folder).then((served) => runScenarios(served, scenarios));
