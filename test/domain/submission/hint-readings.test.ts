/** What the schema says of cells where tables are looked for: test/fixtures/readings/hints.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownHint } from "./shown-hint";

holdReadings("hints", (section) => linesRead(section, shownHint));
