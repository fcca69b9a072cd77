/** Checks the sheet in front or all sheets; says so explicitly where nothing was found. */
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useRef, useState, type JSX } from "react";
import { CHECK } from "../../messages/ui/check";
import { Busy } from "../parts/Busy";
import { Failure } from "../parts/Failure";
import { ScreenHeading } from "../parts/ScreenHeading";
import { resultOf, useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { CheckReportView } from "./findings/CheckReportView";
import { AmendSchema } from "./schema/AmendSchema";
import { SchemaSeal } from "./schema/SchemaSeal";

const CopyFromHere = lazy(async () => ({
  default: (await import(/* webpackChunkName: "borrow" */ "../parts/CopyFromHere")).CopyFromHere,
}));

type Scope = "active" | "all";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  scope: { display: "flex", flexWrap: "wrap", alignItems: "center" },
});

export function CheckScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { app, announce, revision, screen } = usePane();
  const sheets = useRef<readonly string[]>([]);
  const [scope, setScope] = useState<Scope>("active");
  const { state, start } = useAction(
    useCallback((which: Scope | readonly string[]) => app.checkSheets(which), [app]),
    "busy",
  );

  const check = useCallback(
    async (which: Scope): Promise<void> => {
      const outcome = await start(which);
      if (outcome?.ok !== true) return;
      const { findings, checked } = outcome.value.report;
      sheets.current = checked.sheets;
      announce(findings.length === 0 ? texts.clean : texts.total(findings.length));
      if (checked.sheets.length === 0) announce(texts.nothingChecked);
    },
    [start, announce, texts],
  );
  useEffect(() => {
    void check("active");
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the screen is opened
  }, []);
  // What was shown may no longer hold once the workbook was changed or put back from here: the same sheets again.
  useEffect(() => {
    if (revision > 0 && screen === "check" && sheets.current.length > 0) void start(sheets.current);
  }, [start, revision, screen]);

  const shown = resultOf(state);
  // Where nothing is left to put right, the step to take is another.
  const isClean =
    shown !== null &&
    shown.report.checked.sheets.length > 0 &&
    shown.report.findings.every(({ waived }) => waived !== undefined);
  // A sheet in front that cannot be checked is no reason to keep the schema from being amended.
  const hasSchema = shown !== null || (state.kind === "failed" && state.problem.code !== "no-schema");
  return (
    <>
      <ScreenHeading screen="check" title={texts.title}>
        <Button
          size="small"
          appearance={isClean ? "secondary" : "primary"}
          disabledFocusable={state.kind === "busy"}
          onClick={() => void check(scope)}
        >
          {texts.run}
        </Button>
      </ScreenHeading>
      <p className={styles.small}>{texts.intro}</p>
      <RadioGroup
        className={styles.scope}
        layout="horizontal"
        aria-label={texts.scope}
        value={scope}
        onChange={(_event, { value }) => {
          const next = value === "all" ? "all" : "active";
          setScope(next);
          void check(next);
        }}
      >
        <Radio value="active" label={texts.active} />
        <Radio value="all" label={texts.all} />
      </RadioGroup>
      {state.kind === "busy" && !shown && <Busy label={texts.running} />}
      {state.kind === "failed" && <Failure problem={state.problem} onRetry={() => void check(scope)} />}
      {shown && <CheckReportView named={shown} onAgain={() => void check(scope)} />}
      {hasSchema && (
        <Suspense fallback={null}>
          <CopyFromHere />
        </Suspense>
      )}
      {hasSchema && <AmendSchema />}
      {hasSchema && <SchemaSeal />}
    </>
  );
}
