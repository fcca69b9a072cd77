/** Issued forms as they come back: test/fixtures/readings/forms.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownForm } from "./shown-form";

holdReadings("forms", (section) => sheetRead(section, shownForm));
