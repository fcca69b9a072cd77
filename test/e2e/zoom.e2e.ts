/** Every screen and state in English, and enlarged to 400 %: accessible, nothing cut, nothing to scroll to the side. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Page } from "playwright-core";
import { runScenarios, serve, type Scenario } from "./harness";
import { findCut } from "./nothing-cut";
import { expectAccessible, toEnglish, VIEWS } from "./views";

const folder = path.resolve(__dirname, "../../.build/fake-pane");
/** A pane of 320 by 768 pixels: enlarged to 400 % it has a quarter of them. */
const ZOOMED = { width: 80, height: 192 } as const;

async function expectWhole(page: Page): Promise<void> {
  await expectAccessible(page);
  assert.deepEqual(await findCut(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${String(wide)} px wider than the pane`);
}

const scenarios = VIEWS.map(({ name, query, ready, act, expectsErrors }): Scenario => ({
  name,
  ...(expectsErrors ? { expectsErrors } : {}),
  run: async (page, origin) => {
    await page.goto(`${origin}/?${query}`);
    await page.getByText(ready).first().waitFor();
    await act?.(page);
    await page.setViewportSize(ZOOMED);
    await expectWhole(page);
    await page.setViewportSize({ width: 320, height: 768 });
    await toEnglish(page);
    await expectWhole(page);
    await page.setViewportSize(ZOOMED);
    await expectWhole(page);
  },
}));

void serve(folder).then((served) => runScenarios(served, scenarios));
