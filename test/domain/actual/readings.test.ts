/** What cells of an actual column are read as, all that is told of it: test/fixtures/readings/actuals.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownActual } from "./shown-actual";

holdReadings("actuals", (section) => linesRead(section, shownActual));
