/** What a change will write, before it is made. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PlannedChange } from "../../app/change";
import { CHANGE } from "../../messages/ui/change";
import { useTexts } from "../use-pane";

const useStyles = makeStyles({ list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: "20px" } });

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

export function ChangeSummary({ change }: { readonly change: PlannedChange }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHANGE);
  const { cells, adds, replaces, touches } = change.summary;
  const lines = [
    texts.cells(cells),
    adds.length > 0 ? texts.adds(quoted(adds)) : "",
    replaces.length > 0 ? texts.replaces(quoted(replaces)) : "",
    touches.length > 0 ? texts.touches(quoted(touches)) : "",
    texts.undoable,
  ].filter((line) => line !== "");
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
