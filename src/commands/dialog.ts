/** The dialog of the ribbon's functions: one problem in words, and a button that closes it. */
import { renderProblem } from "../messages/render-problem";
import { SHELL } from "../messages/ui/shell";
import { readProblemQuery } from "./problem-query";

const ready = Office.onReady();
const { problem, lang } = readProblemQuery(window.location.search);
const { text, tips } = renderProblem(problem, lang);
document.documentElement.lang = lang;

const heading = document.getElementById("text");
if (heading) heading.textContent = text;
document.getElementById("tips")?.replaceChildren(
  ...tips.map((tip) => {
    const item = document.createElement("li");
    item.textContent = tip;
    return item;
  }),
);
const button = document.getElementById("close");
if (button) {
  button.textContent = SHELL[lang].close;
  button.focus();
  button.addEventListener("click", () => {
    // Pressed before Office is ready, the button closes the dialog as soon as it can.
    void ready.then(() => {
      Office.context.ui.messageParent("close");
    });
  });
}
