/** The pane's frame: theme, language, tabs, the screens opened so far, and the bar that takes things back. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useMemo, useReducer, useState, type JSX } from "react";
import type { Lang } from "../../messages/lang";
import { renderDoneBefore } from "../../messages/ui/done-before";
import { SHELL } from "../../messages/ui/shell";
import type { PaneApp } from "../pane-app";
import { initialState, isTab, reducePane, type Done, type ScreenName } from "../pane-state";
import { Busy } from "../parts/Busy";
import { useGuide } from "../use-guide";
import { useLang } from "../use-lang";
import { PaneContext, type Pane } from "../use-pane";
import { useTheme } from "../use-theme";
import { ErrorBoundary } from "./ErrorBoundary";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { LiveRegion } from "./LiveRegion";
import { UndoBar } from "./UndoBar";

const BorrowedBar = lazy(async () => ({
  default: (await import(/* webpackChunkName: "borrow" */ "./BorrowedBar")).BorrowedBar,
}));
const WaitingLine = lazy(async () => ({
  default: (await import(/* webpackChunkName: "borrow" */ "./WaitingLine")).WaitingLine,
}));
const Guide = lazy(async () => ({
  default: (await import(/* webpackChunkName: "first-run" */ "../first-run/Guide")).Guide,
}));
const COMPONENTS = {
  overview: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-overview" */ "../screens/OverviewScreen")).OverviewScreen,
  })),
  check: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-check" */ "../screens/CheckScreen")).CheckScreen,
  })),
  attainment: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-attainment" */ "../screens/AttainmentScreen")).AttainmentScreen,
  })),
  consolidate: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-consolidate" */ "../screens/ConsolidateScreen"))
      .ConsolidateScreen,
  })),
  report: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-report" */ "../screens/ReportScreen")).ReportScreen,
  })),
  form: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-forms" */ "../screens/UnitFormScreen")).UnitFormScreen,
  })),
  forms: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-forms" */ "../screens/FormsScreen")).FormsScreen,
  })),
  schema: lazy(async () => ({
    default: (await import(/* webpackChunkName: "screen-schema" */ "../screens/SchemaScreen")).SchemaScreen,
  })),
} as const satisfies Record<ScreenName, unknown>;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  main: { flexGrow: 1, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
});

export interface AppProps {
  readonly app: PaneApp;
  readonly screen: ScreenName;
  readonly lang: Lang;
  readonly dark: boolean | undefined;
  readonly version: string;
}

export function App({ app, screen, lang: officeLang, dark, version }: AppProps): JSX.Element {
  const styles = useStyles();
  const theme = useTheme(dark);
  const [lang, setLang] = useLang(officeLang);
  const guide = useGuide();
  const { offer: welcome, close } = guide;
  const [state, dispatch] = useReducer(reducePane, screen, initialState);

  const open = useCallback((next: ScreenName) => {
    dispatch({ kind: "open", screen: next, focus: false });
  }, []);
  const go = useCallback((next: ScreenName) => {
    dispatch({ kind: "open", screen: next, focus: true });
  }, []);
  const closeGuide = useCallback(() => {
    close();
    go(state.screen); // The button that had the focus is gone.
  }, [close, go, state.screen]);
  const focused = useCallback(() => {
    dispatch({ kind: "focused" });
  }, []);
  const announce = useCallback((text: string) => {
    dispatch({ kind: "say", text });
  }, []);
  const record = useCallback((done: Done) => {
    dispatch({ kind: "did", done });
  }, []);
  const undid = useCallback((done: Done) => {
    dispatch({ kind: "undid", done });
  }, []);
  const forget = useCallback(() => {
    dispatch({ kind: "forget" });
  }, []);
  const changed = useCallback(() => {
    dispatch({ kind: "changed" });
  }, []);
  const settled = useCallback(() => {
    dispatch({ kind: "settled" });
  }, []);
  useEffect(() => {
    void import(/* webpackChunkName: "borrow" */ "../keep-focus").then(({ keepFocus }) => {
      keepFocus();
    });
  }, []);
  useEffect(() => {
    // Where Excel does not answer now, the way back is offered the next time.
    void app.resume().then((resumed) => {
      if (!resumed.ok || resumed.value.done.length + Number(resumed.value.stopped !== null) === 0) return;
      const { done, stopped } = resumed.value;
      const named = done.map((applied) => ({ what: renderDoneBefore(applied.plan.title, officeLang), applied }));
      dispatch({ kind: "resumed", done: named, stopped });
    });
  }, [app, officeLang]);

  const [form, setForm] = useState<string | null>(null);
  useEffect(() => {
    // Where Excel does not answer now, the workbook is taken for one of the consolidator's.
    const find = async (): Promise<void> => {
      const found = await app.findForm();
      if (!found.ok || found.value === null) return;
      setForm(found.value);
      dispatch({ kind: "open", screen: "form", focus: false });
    };
    void find();
  }, [app]);
  const leaveForm = useCallback(() => {
    setForm(null);
    dispatch({ kind: "open", screen: "overview", focus: false });
  }, []);

  const pane = useMemo<Pane>(
    () => ({
      app,
      lang,
      version,
      revision: state.revision,
      screen: state.screen,
      form,
      focus: state.focus,
      done: state.done,
      go,
      focused,
      announce,
      changed,
      welcome,
      record,
    }),
    [
      app,
      lang,
      version,
      state.revision,
      state.screen,
      form,
      state.focus,
      state.done,
      go,
      focused,
      announce,
      changed,
      welcome,
      record,
    ],
  );

  return (
    <FluentProvider theme={theme}>
      <PaneContext.Provider value={pane}>
        <ErrorBoundary lang={lang} version={version}>
          <div className={styles.root}>
            <Header onOpen={open} onLang={setLang} onLeaveForm={leaveForm} onGuide={guide.call} />
            <Suspense fallback={null}>
              <BorrowedBar />
            </Suspense>
            <main className={styles.main}>
              {state.visited.map((name) => {
                const Screen = COMPONENTS[name];
                return (
                  <div
                    key={name}
                    id={`panel-${name}`}
                    {...(!isTab(name) ? {} : { role: "tabpanel", "aria-labelledby": `tab-${name}` })}
                    hidden={name !== state.screen}
                  >
                    <ErrorBoundary lang={lang} version={version}>
                      <Suspense fallback={<Busy label={SHELL[lang].loading} />}>
                        <Screen />
                      </Suspense>
                    </ErrorBoundary>
                  </div>
                );
              })}
            </main>
            {guide.isShown && (
              <Suspense fallback={null}>
                <Guide calls={guide.calls} onClose={closeGuide} />
              </Suspense>
            )}
            <Footer />
            <Suspense fallback={null}>
              <WaitingLine />
            </Suspense>
            <UndoBar done={state.done} stopped={state.stopped} onUndone={undid} onSettled={settled} onForget={forget} />
            <LiveRegion said={state.said} />
          </div>
        </ErrorBoundary>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
