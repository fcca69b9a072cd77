/** How a file was read: for each of its tables the rows, the columns and what they were taken for. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ConsolidationPreview } from "../../../app/consolidate";
import { howRead } from "../../../app/how-read";
import type { Names } from "../../../messages/render-finding";
import { columnSentence, tableSentences } from "../../../messages/table-words";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  sheet: { margin: `${tokens.spacingVerticalXS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  columns: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: "16px", overflowWrap: "anywhere" },
});

interface FileReadingProps {
  readonly preview: ConsolidationPreview;
  readonly file: string;
  readonly names: Names;
}

export function FileReading({ preview, file, names }: FileReadingProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CONSOLIDATE);
  const { lang } = usePane();
  return (
    <>
      {howRead(preview, file).map(({ name, unit, table, view }, index) => (
        <div key={index}>
          <p className={styles.sheet}>{texts.sheet(name, unit === null ? "" : (names.unit?.(unit) ?? unit))}</p>
          {table ? (
            <>
              <p className={styles.text}>{tableSentences(table, lang, view?.kind ?? null).join(" ")}</p>
              <ul className={styles.columns}>
                {table.columns.map((column) => (
                  <li key={column.column}>{columnSentence(column, lang, view?.kind ?? null)}</li>
                ))}
              </ul>
            </>
          ) : (
            <p className={styles.text}>{texts.noTable}</p>
          )}
        </div>
      ))}
    </>
  );
}
