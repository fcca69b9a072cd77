/** What stood around a figure in the file that was sent; where the file is not at hand, it alone is picked and read. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useContext, useEffect, useRef, type JSX } from "react";
import type { Contribution } from "../../../app/provenance";
import type { SourceLook } from "../../../app/source-files";
import type { PickedFile } from "../../../app/ports";
import { formatCellText } from "../../../messages/format";
import { renderFinding } from "../../../messages/render-finding";
import { SOURCES } from "../../../messages/ui/sources";
import { CellTable } from "../../parts/CellTable";
import { Disclosure } from "../../parts/Disclosure";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { resultOf, useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { FileButton } from "../../parts/FileButton";
import { PicksContext } from "./picks";

const useStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0` },
  box: { paddingBottom: tokens.spacingVerticalS, ":focus": { outline: "none" } },
});

export function SourceCells({ of }: { readonly of: Contribution }): JSX.Element | null {
  const texts = useTexts(SOURCES);
  if (of.cell === "") return null;
  return (
    <Disclosure title={texts.aroundInFile} label={`${texts.aroundInFile}: ${of.file}, ${of.sheet}, ${of.cell}`}>
      <Cells of={of} />
    </Disclosure>
  );
}

function Cells({ of }: { readonly of: Contribution }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SOURCES);
  const { app, announce } = usePane();
  const { count, add } = useContext(PicksContext);
  const box = useRef<HTMLDivElement>(null);
  const { state, start } = useAction(
    useCallback((picked?: PickedFile) => app.readSource(of, picked), [app, of]),
    "busy",
  );
  useEffect(() => {
    void start();
  }, [start, count]);
  const pick = async (picked: PickedFile | undefined): Promise<void> => {
    const outcome = await start(picked);
    if (outcome?.ok !== true) return;
    box.current?.focus(); // The button that was pressed may be gone.
    if (outcome.value?.kind !== "read") return;
    if (outcome.value.version === "same") announce(texts.sameFile);
    add();
  };
  const look = resultOf(state);
  const busy = state.kind === "busy";
  if (state.kind === "failed") return <ProblemNotice problem={state.problem} onRetry={() => void start()} />;
  const found = look?.kind === "read" && look.version !== "other" && look.around !== null;
  return (
    <div ref={box} className={styles.box} tabIndex={-1} aria-busy={busy}>
      {busy && !look && <p className={styles.line}>{texts.reading}</p>}
      {look === null && !busy && <p className={styles.line}>{texts.notOpened(of.file)}</p>}
      {look && <Look look={look} of={of} />}
      {!found && (!busy || look) && (
        <FileButton
          label={look === null ? texts.pickThis : texts.pickOther}
          multiple={false}
          disabled={busy}
          onPick={([file]) => void pick(file)}
        />
      )}
    </div>
  );
}

function Look({ look, of }: { readonly look: SourceLook; readonly of: Contribution }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SOURCES);
  const { lang } = usePane();
  if (look.kind === "refused") {
    const { title, says, act } = renderFinding(look.finding, lang);
    return (
      <Notice kind="problem" title={title}>
        <p>{says}</p>
        <p>{act}</p>
      </Notice>
    );
  }
  const { file, version, around, now, agrees } = look;
  const said = (text: string): string => (text.trim() === "" ? texts.noText : `“${formatCellText(text, lang)}”`);
  const compared = agrees ? texts.stillSays(of.cell, said(now)) : texts.thenAndNow(of.cell, said(of.text), said(now));
  return (
    <>
      {version === "other" ? (
        <Notice kind="problem" title={texts.otherFile}>
          {around && <p>{compared}</p>}
        </Notice>
      ) : (
        <p className={styles.line}>{version === "same" ? texts.sameFile : `${texts.unknownFile} ${compared}`}</p>
      )}
      {file !== of.file && <p className={styles.line}>{texts.lookedInto(file)}</p>}
      {around ? <CellTable cell={of.cell} around={around} /> : <p className={styles.line}>{texts.noSheet(of.sheet)}</p>}
    </>
  );
}
