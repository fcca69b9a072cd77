/** The cells around a figure of a file that the preview at hand was made of. */
import { createContext, useCallback, useContext, useEffect, type JSX } from "react";
import type { ConsolidationPreview } from "../../app/consolidate";
import { SOURCES } from "../../messages/ui/sources";
import type { FigurePlace } from "../pane-app";
import { CellTable } from "./CellTable";
import { Disclosure } from "./Disclosure";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";

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
