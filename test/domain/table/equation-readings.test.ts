/** Rows of figures and the equations between their columns: test/fixtures/readings/equations.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownEquations } from "./shown-equations";

holdReadings("equations", (section) => sheetRead(section, shownEquations));
