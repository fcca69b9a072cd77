/** What a change will write, before it is made. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type JSX, type ReactNode } from "react";
import type { PlannedChange } from "../../app/change";
import type { UndoForecast } from "../../app/ports";
import type { Outcome } from "../../domain/outcome";
import { CHANGE } from "../../messages/ui/change";
import { renderLoss } from "../../messages/ui/losses";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({ list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: "20px" } });

/** More names than this are counted. */
const MOST_NAMES = 6;

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

interface ChangeSummaryProps {
  readonly change: PlannedChange;
  /** Lines of the list that only this change has. */
  readonly children?: ReactNode;
}

export function ChangeSummary({ change, children }: ChangeSummaryProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHANGE);
  const { cells, adds, replaces, removes, touches } = change.summary;
  const listed = (names: readonly string[]): string =>
    names.length <= MOST_NAMES
      ? quoted(names)
      : texts.andMore(quoted(names.slice(0, MOST_NAMES - 1)), names.length - MOST_NAMES + 1);
  const lines = [
    texts.cells(cells),
    adds.length > 0 ? texts.adds(listed(adds)) : "",
    replaces.length > 0 ? texts.replaces(listed(replaces)) : "",
    removes.length > 0 ? texts.removes(listed(removes)) : "",
    touches.length > 0 ? texts.touches(listed(touches)) : "",
  ].filter((line) => line !== "");
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {children}
      <UndoLines change={change} />
    </ul>
  );
}

/** Milliseconds within which a change is drawn: to foresee its undo holds the pane, once there is something to read. */
const DRAWN_WITHIN = 50;

/** What can be taken back and what cannot, as far as the workbook tells beforehand. */
function UndoLines({ change }: { readonly change: PlannedChange }): JSX.Element {
  const texts = useTexts(CHANGE);
  const { app, lang } = usePane();
  const [foreseen, setForeseen] = useState<{ readonly of: PlannedChange; readonly undo: Outcome<UndoForecast> }>();
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void app.foreseeUndo(change).then((undo) => {
        if (!isOver) setForeseen({ of: change, undo });
      });
    }, DRAWN_WITHIN);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [app, change]);
  if (foreseen?.of !== change) return <li>{texts.foreseeing}</li>;
  if (!foreseen.undo.ok) return <li>{texts.undoUnknown}</li>;
  const { outlasts, losses } = foreseen.undo.value;
  return (
    <>
      <li>{outlasts ? texts.undoable : texts.undoableHere}</li>
      {losses.length > 0 && (
        <li>
          {texts.losses}
          <ul>
            {losses.map((loss) => (
              <li key={`${loss.kind} ${loss.sheet}`}>{renderLoss(loss, lang)}</li>
            ))}
          </ul>
        </li>
      )}
    </>
  );
}
