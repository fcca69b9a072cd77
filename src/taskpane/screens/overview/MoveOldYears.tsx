/** The oldest years of a long history: saved to a file first, then taken out of the workbook, each when it is asked for. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type JSX } from "react";
import type { PlannedChange } from "../../../app/change";
import type { OldYears } from "../../../domain/history/old-years";
import { HISTORY_TOOLS } from "../../../messages/ui/history-tools";
import { DoButton } from "../../parts/DoButton";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { saveFile } from "../report/hand-out";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  block: { margin: `${tokens.spacingVerticalS} 0` },
  small: { fontSize: tokens.fontSizeBase200, margin: `0 0 ${tokens.spacingVerticalXS}` },
});

export function MoveOldYears({ old: { years, rows } }: { readonly old: OldYears }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(HISTORY_TOOLS);
  const { app, announce } = usePane();
  const saving = useAction(useCallback(() => app.planMoveOut(), [app]));
  const named = texts.years(years[0] ?? 0, years.at(-1) ?? 0);
  const save = async (): Promise<void> => {
    const outcome = await saving.start();
    if (outcome?.ok !== true) return;
    saveFile(outcome.value.bytes, outcome.value.fileName, XLSX);
    announce(texts.moveSaved(outcome.value.fileName));
  };
  const { state } = saving;
  return (
    <div className={styles.block}>
      <p className={styles.small}>{texts.old(rows, named)}</p>
      <Button disabledFocusable={state.kind === "busy"} onClick={() => void save()}>
        {texts.moveSave}
      </Button>
      {state.kind === "done" && (
        <>
          <p className={styles.small}>{texts.moveSaved(state.value.fileName)}</p>
          <TakeOut change={state.value.change} done={texts.moveDone(named)} onDone={saving.reset} />
        </>
      )}
      {state.kind === "failed" && (
        <ProblemNotice problem={state.problem} onRetry={() => void save()} onClose={saving.reset} />
      )}
    </div>
  );
}

interface TakeOutProps {
  readonly change: PlannedChange;
  readonly done: string;
  readonly onDone: () => void;
}

function TakeOut({ change, done, onDone }: TakeOutProps): JSX.Element {
  const texts = useTexts(HISTORY_TOOLS);
  const { app } = usePane();
  const act = useCallback(() => app.applyChange(change), [app, change]);
  return <DoButton label={texts.moveDo} done={done} act={act} onDone={onDone} />;
}
