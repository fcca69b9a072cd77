/** Questions about columns, and their answers: test/fixtures/readings/answers.txt. */
import { holdReadings, sheetRead } from "../../support/readings";
import { shownAnswers } from "./shown-answers";

holdReadings("answers", (section) => sheetRead(section, shownAnswers));
