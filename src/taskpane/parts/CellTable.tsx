/** A few cells of a sheet as a small table, with the one that is meant marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Surroundings } from "../../app/provenance";
import { SOURCES } from "../../messages/ui/sources";
import { useTexts } from "../use-pane";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    // What is said to a screen reader only stands outside the page otherwise, and makes it wider.
    position: "relative",
    marginBottom: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, overflowWrap: "normal" },
  caption: { textAlign: "left", color: tokens.colorNeutralForeground2 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: "1px 4px",
    textAlign: "left",
    verticalAlign: "top",
    maxWidth: "140px",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  here: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", fontWeight: tokens.fontWeightBold },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function CellTable({ cell, around }: { readonly cell: string; readonly around: Surroundings }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SOURCES);
  const caption = texts.aroundCaption(cell);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to be reachable by keyboard
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              <span className={styles.hidden}>{texts.row}</span>
            </th>
            {around.columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {around.rows.map(({ number, cells }, row) => (
            <tr key={number}>
              <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
                {number}
              </th>
              {cells.map((text, column) => {
                const here = row === around.row && column === around.column;
                return (
                  <td key={column} className={mergeClasses(styles.cell, here && styles.here)}>
                    {text}
                    {here && <span className={styles.hidden}> {texts.here}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
