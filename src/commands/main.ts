/**
 * The ribbon's functions. Each ends with event.completed(), whatever happened; where it could not do its work, a small
 * dialog says why and what to do, because a ribbon button has no other place to speak.
 */
import { toggleHighlight } from "../app/highlight";
import type { Problem } from "../domain/outcome";
import { createExcelWorkbook } from "../excel/excel-workbook";
import { langOf } from "../messages/lang";
import { problemQuery } from "./problem-query";

async function onToggleHighlight(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await toggleHighlight(createExcelWorkbook());
    if (!outcome.ok) await tell(outcome.problem);
    else if (outcome.value.on && outcome.value.rows === 0) await tell({ code: "nothing-to-do", retryable: false });
  } catch (error) {
    await tell({ code: "host-refused", retryable: false, details: String(error) });
  } finally {
    event.completed();
  }
}

/** Opens the dialog and waits until it is closed: the page of the commands ends with event.completed(). */
function tell(problem: Problem): Promise<void> {
  const page = new URL("dialog.html", window.location.href);
  page.search = problemQuery(problem, langOf(Office.context.displayLanguage));
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      page.href,
      { height: 30, width: 30, displayInIframe: true, promptBeforeOpen: false },
      ({ status, value: dialog }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) {
          resolve(); // Another dialog is open, or the host shows none: nothing more can be said from here.
          return;
        }
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
          dialog.close();
          resolve();
        });
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
          resolve();
        });
      },
    );
  });
}

void Office.onReady(() => {
  Office.actions.associate("toggleHighlight", (event: Office.AddinCommands.Event) => {
    void onToggleHighlight(event);
  });
});
