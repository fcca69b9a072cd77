/** The cells around a figure of a picked file, as a small table with the cell marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useEffect, type JSX } from "react";
import type { ConsolidationPreview } from "../../app/consolidate";
import type { Surroundings } from "../../app/provenance";
import { SOURCES } from "../../messages/ui/sources";
import type { FigurePlace } from "../pane-app";
import { Disclosure } from "./Disclosure";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
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

/** The preview whose files the cells are of; null where they cannot be shown. */
export const PreviewContext = createContext<ConsolidationPreview | null>(null);

/** Nothing where the place names no cell of a file, or no files are at hand. */
export function SurroundingCells({ at }: { readonly at: Partial<FigurePlace> }): JSX.Element | null {
  const texts = useTexts(SOURCES);
  const preview = useContext(PreviewContext);
  const { file, sheet, cell } = at;
  if (!preview || file === undefined || sheet === undefined || cell === undefined || cell === "") return null;
  return (
    <Disclosure title={texts.around} label={`${texts.around}: ${file}, ${sheet}, ${cell}`}>
      <Cells preview={preview} file={file} sheet={sheet} cell={cell} />
    </Disclosure>
  );
}

function Cells({ preview, file, sheet, cell }: FigurePlace & { readonly preview: ConsolidationPreview }): JSX.Element {
  const texts = useTexts(SOURCES);
  const { app } = usePane();
  const { state, start } = useAction(
    useCallback(() => app.readSurroundings(preview, { file, sheet, cell }), [app, preview, file, sheet, cell]),
    "busy",
  );
  useEffect(() => {
    void start();
  }, [start]);
  if (state.kind !== "done") return <p>{texts.reading}</p>;
  return state.value ? <CellTable cell={cell} around={state.value} /> : <p>{texts.notAtHand}</p>;
}

function CellTable({ cell, around }: { readonly cell: string; readonly around: Surroundings }): JSX.Element {
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
