/** How many targets are met, what lags and whose it is; the highlight; the way on where there is nothing yet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useCallback, useEffect, type JSX } from "react";
import { OVERVIEW } from "../../messages/ui/overview";
import { Busy } from "../parts/Busy";
import { Failure } from "../parts/Failure";
import { ProblemNotice } from "../parts/ProblemNotice";
import { ScreenHeading } from "../parts/ScreenHeading";
import { resultOf, useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { CountsView } from "./overview/CountsView";
import { LaggingList } from "./overview/LaggingList";
import { NothingYet } from "./overview/NothingYet";
import { NoDataList } from "./overview/NoDataList";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

export function OverviewScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(OVERVIEW);
  const { app, revision, announce, record } = usePane();
  const overview = useAction(
    useCallback(() => app.readOverview(), [app]),
    "busy",
  );
  const highlight = useAction(useCallback(() => app.toggleHighlight(), [app]));
  const { start } = overview;
  useEffect(() => {
    void start();
  }, [start, revision]);

  const refresh = async (): Promise<void> => {
    const outcome = await start();
    if (outcome?.ok === true)
      announce(texts.refreshed(outcome.value.counts.metOrExceeded, outcome.value.counts.counted));
  };
  const toggle = async (): Promise<void> => {
    const outcome = await highlight.start();
    if (outcome?.ok !== true) return;
    const { on, rows, sheet, applied } = outcome.value;
    const what = on ? texts.highlighted(rows, sheet) : texts.unhighlighted(sheet);
    record({ what, applied });
    announce(what);
  };

  const { state } = overview;
  const shown = resultOf(state);
  return (
    <>
      <ScreenHeading screen="overview" title={texts.title}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={state.kind === "busy"}
          onClick={() => void refresh()}
        >
          {texts.refresh}
        </Button>
      </ScreenHeading>
      {state.kind === "busy" && !shown && <Busy label={texts.reading} />}
      {state.kind === "failed" &&
        (state.problem.code === "no-attainment" ? (
          <NothingYet />
        ) : (
          <Failure problem={state.problem} onRetry={() => void refresh()} />
        ))}
      {shown && (
        <>
          <CountsView overview={shown} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              aria-pressed={shown.highlighted}
              disabledFocusable={highlight.state.kind === "busy"}
              onClick={() => void toggle()}
            >
              {shown.highlighted ? texts.highlightOff : texts.highlightOn}
            </Button>
          </div>
          {highlight.state.kind === "failed" && (
            <ProblemNotice problem={highlight.state.problem} onRetry={() => void toggle()} onClose={highlight.reset} />
          )}
          <LaggingList rows={shown.lagging} />
          {shown.noData.length > 0 && <NoDataList rows={shown.noData} sheet={shown.sheet} />}
        </>
      )}
    </>
  );
}
