/** What target texts are read as, with the other readings where it is asked, and what names say: targets.txt, names.txt. */
import { holdReadings, linesRead } from "../../support/readings";
import { shownName } from "./shown-name";
import { shownTarget } from "./shown-target";

describe("targets", () => {
  holdReadings("targets", (section) => linesRead(section, shownTarget));
});

describe("names", () => {
  holdReadings("names", (section) => linesRead(section, shownName));
});
