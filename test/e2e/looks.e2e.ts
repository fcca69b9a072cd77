/**
 * Every screen and state in light, dark and high contrast: accessible, nothing cut, nothing to scroll to the side. With
 * LOOKS=some each in one of the three, in turn: a third of the time.
 */
import path from "node:path";
import { runScenarios, serve, type Scenario } from "./harness";
import { expectWhole, VIEWS } from "./views";

const folder = path.resolve(__dirname, "../../.build/fake-pane");

const LOOKS: readonly Pick<Scenario, "name" | "width" | "forcedColors" | "colorScheme">[] = [
  { name: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "high contrast, 270 px", forcedColors: "active", width: 270 },
];

const some = process.env["LOOKS"] === "some";

const views = VIEWS.flatMap(({ name, query, ready, act, expectsErrors }, at) =>
  LOOKS.filter((_, look) => !some || look === at % LOOKS.length).map((look): Scenario => ({
    ...look,
    name: `${name}: accessible, fits (${look.name})`,
    ...(expectsErrors ? { expectsErrors } : {}),
    run: async (page, origin) => {
      await page.goto(`${origin}/?${query}`);
      await page.getByText(ready).first().waitFor();
      await act?.(page);
      await expectWhole(page);
    },
  })),
);

void serve(folder).then((served) => runScenarios(served, views));
