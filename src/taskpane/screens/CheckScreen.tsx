/** Checks the sheet in front or all sheets; says so explicitly where nothing was found. */
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type JSX } from "react";
import { CHECK } from "../../messages/ui/check";
import { Busy } from "../parts/Busy";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import { ScreenHeading } from "../parts/ScreenHeading";
import type { NamedReport } from "../pane-app";
import { useAction } from "../use-action";
import { usePane, useTexts } from "../use-pane";
import { FindingGroups } from "./findings/FindingGroups";

type Scope = "active" | "all";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  scope: { display: "flex", flexWrap: "wrap", alignItems: "center" },
  total: { fontWeight: tokens.fontWeightSemibold, margin: `${tokens.spacingVerticalS} 0 0` },
});

export function CheckScreen(): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { app, announce } = usePane();
  const [scope, setScope] = useState<Scope>("active");
  const { state, start } = useAction(
    useCallback((which: Scope) => app.checkSheets(which), [app]),
    "busy",
  );

  const check = useCallback(
    async (which: Scope): Promise<void> => {
      const outcome = await start(which);
      if (outcome?.ok !== true) return;
      const { findings, checked } = outcome.value.report;
      announce(findings.length === 0 ? texts.clean : texts.total(findings.length));
      if (checked.sheets.length === 0) announce(texts.nothingChecked);
    },
    [start, announce, texts],
  );
  useEffect(() => {
    void start("active");
  }, [start]);

  return (
    <>
      <ScreenHeading screen="check" title={texts.title}>
        <Button
          size="small"
          appearance="primary"
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
      {state.kind === "busy" && <Busy label={texts.running} />}
      {state.kind === "failed" && <Failure problem={state.problem} onRetry={() => void check(scope)} />}
      {state.kind === "done" && <Report named={state.value} />}
    </>
  );
}

function Report({ named: { report, names } }: { readonly named: NamedReport }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { findings, checked } = report;
  const what = texts.checked(checked.cells, checked.rules);
  const sheets = texts.sheets(checked.sheets.map((name) => `“${name}”`).join(", "));
  if (checked.sheets.length === 0)
    return (
      <Notice kind="plain" title={texts.nothingChecked}>
        <p>{texts.nothingCheckedTip}</p>
      </Notice>
    );
  if (findings.length === 0)
    return (
      <Notice kind="good" title={texts.clean}>
        <p>{what}.</p>
        <p>{sheets}.</p>
      </Notice>
    );
  return (
    <>
      <p className={styles.total}>{texts.total(findings.length)}</p>
      <p className={styles.small}>{`${what}. ${sheets}.`}</p>
      <FindingGroups findings={findings} names={names} here />
    </>
  );
}
