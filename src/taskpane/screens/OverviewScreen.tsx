/** How many targets are met, what lags and whose it is; the highlight; the way on where there is nothing yet. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useState, type JSX } from "react";
import type { OpenQuestions } from "../../app/overview";
import type { Problem } from "../../domain/outcome";
import { OVERVIEW } from "../../messages/ui/overview";
import { Busy } from "../parts/Busy";
import { Failure } from "../parts/Failure";
import { ScreenHeading } from "../parts/ScreenHeading";
import { useChanges } from "../use-changes";
import { resultOf, useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { useReturn } from "../use-return";
import { CountsView, SourceLine } from "./overview/CountsView";
import { LaggingList } from "./overview/LaggingList";
import { LaggingTools } from "./overview/LaggingTools";
import { NoDataList } from "./overview/NoDataList";
import { OpenQuestionsLine } from "./overview/OpenQuestionsLine";
import { PastPeriodCounts, PastPeriodList } from "./overview/PastPeriodView";
import { PeriodChooser } from "./overview/PeriodChooser";
import { PicksContext } from "./overview/picks";

const NothingYet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "first-run" */ "../first-run/NothingYet")).NothingYet,
}));
const HistoryTools = lazy(async () => ({ default: (await import("./overview/HistoryTools")).HistoryTools }));

export function OverviewScreen(): JSX.Element {
  const texts = useTexts(OVERVIEW);
  const { app, revision, announce, screen } = usePane();
  const overview = useAction(
    useCallback(() => app.readOverview(), [app]),
    "busy",
  );
  const { state, start } = overview;
  useEffect(() => {
    void start();
  }, [start, revision]);
  // Meanwhile the ribbon's button may have been used, or a figure typed. A problem stays until it is dealt with.
  const isShown = screen === "overview" && state.kind === "done";
  useReturn(
    useCallback(() => {
      if (isShown) void start();
    }, [isShown, start]),
  );
  const isEmpty = state.kind === "failed" && state.problem.code === "no-attainment";
  const watches = screen === "overview" && (resultOf(state) !== null || isEmpty);
  useChanges(
    watches,
    useCallback(() => void start(), [start]),
  );

  const refresh = async (): Promise<void> => {
    const outcome = await start();
    if (outcome?.ok === true)
      announce(texts.refreshed(outcome.value.counts.metOrExceeded, outcome.value.counts.counted));
  };
  const shown = resultOf(state);
  const [period, setPeriod] = useState("");
  const past = shown?.history?.periods.find((each) => each.period === period) ?? null;
  const [count, add] = useReducer((before: number) => before + 1, 0);
  const picks = useMemo(() => ({ count, add }), [count]);
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
          <Suspense fallback={<Busy label={texts.reading} />}>
            <NothingYet open={openIn(state.problem)} />
          </Suspense>
        ) : (
          <Failure problem={state.problem} onRetry={() => void refresh()} />
        ))}
      {shown && (
        <PicksContext.Provider value={picks}>
          {past ? (
            <PastPeriodCounts period={past} />
          ) : (
            <>
              <CountsView overview={shown} />
              <OpenQuestionsLine open={shown.open} />
              <LaggingTools overview={shown} readAgain={start} />
              <SourceLine sheet={shown.sheet} />
            </>
          )}
          {/* At one place for all periods: the choice keeps the focus. */}
          {shown.history && <PeriodChooser history={shown.history} chosen={past?.period ?? ""} onChoose={setPeriod} />}
          {past ? (
            <PastPeriodList period={past} />
          ) : (
            <>
              <LaggingList rows={shown.lagging} marks={shown.history?.marks} />
              {shown.noData.length > 0 && <NoDataList rows={shown.noData} sheet={shown.sheet} />}
              <Suspense fallback={<Busy label={texts.reading} />}>
                <HistoryTools overview={shown} />
              </Suspense>
            </>
          )}
        </PicksContext.Provider>
      )}
    </>
  );
}

/** What the schema left open, as the problem carries it. */
function openIn({ params }: Problem): OpenQuestions {
  return {
    count: Number(params?.["count"] ?? 0),
    sheet: String(params?.["sheet"] ?? ""),
    cell: String(params?.["cell"] ?? "A1"),
  };
}
