/** The result of a check: what was checked, the findings with what can be done about them, and the way to keep them. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, type JSX } from "react";
import type { AppliedPlan } from "../../../app/ports";
import type { Finding } from "../../../domain/finding/finding";
import { acceptanceOf, accepts } from "../../../domain/consolidate/acceptance";
import { withDecision } from "../../../domain/consolidate/decision-list";
import type { Outcome } from "../../../domain/outcome";
import type { ChosenFix } from "../../../domain/fix/fix-plan";
import { findingTitle } from "../../../messages/render-finding";
import { CHECK } from "../../../messages/ui/check";
import type { NamedReport } from "../../pane-app";
import { Notice } from "../../parts/Notice";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { useAction } from "../../use-action";
import { usePane, useTexts } from "../../use-pane";
import { Amending } from "../schema/AmendSchema";
import { checkLines, checkTexts } from "./check-lines";
import { FindingGroups } from "./FindingGroups";
import { FindingToolsContext, type FindingTools } from "./use-finding-tools";
import { WaivedList } from "./WaivedList";
import { ToOverview } from "../../parts/ToOverview";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  total: { fontWeight: tokens.fontWeightSemibold, margin: `${tokens.spacingVerticalS} 0 0` },
  write: { margin: `${tokens.spacingVerticalS} 0` },
});

/** What the decision is called on the sheet "Quyết định". */
function ruleName({ code }: Finding): string {
  return code === "schema-seal-changed" ? SLIP : findingTitle(code, "vi");
}

const SLIP = "Sửa lỗi nhập liệu";

interface CheckReportViewProps {
  readonly named: NamedReport;
  /** What is shown no longer holds: check again. */
  readonly onAgain: () => void;
}

export function CheckReportView({ named: { report, names }, onAgain }: CheckReportViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(CHECK);
  const { app, lang, announce, record } = usePane();
  const { findings, checked, fixes } = report;
  const open = findings.filter(({ waived }) => waived === undefined);
  const waived = findings.filter((finding) => finding.waived !== undefined);
  const change = useAction(useCallback((work: () => Promise<Outcome<AppliedPlan>>) => work(), []));
  const { start } = change;

  const make = useCallback(
    async (what: string, work: () => Promise<Outcome<AppliedPlan>>): Promise<void> => {
      const outcome = await start(work);
      if (outcome?.ok !== true) return;
      record({ what, applied: outcome.value });
      announce(what);
    },
    [start, record, announce],
  );
  const tools = useMemo((): FindingTools => {
    const byFinding = new Map(fixes.map((fix) => [fix.finding, fix]));
    return {
      fixOf: (finding) => byFinding.get(finding),
      onFix: (chosen: readonly ChosenFix[]) => {
        const cells = chosen.reduce((sum, each) => sum + each.cells.length, 0);
        void make(texts.fixed(cells), () => app.applyFixes(chosen));
      },
      onAccept: (finding, reason) => {
        const { indicator = "", heading = "" } = finding.at;
        const what =
          finding.code === "schema-seal-changed"
            ? texts.slipDone(`${indicator} · ${heading}`)
            : texts.accepted(findingTitle(finding.code, lang));
        void make(what, () =>
          app.changeDecisions((kept) => withDecision(kept, acceptanceOf(finding, reason, ruleName(finding)))),
        );
      },
      amendForm: ({ at, found = "" }, onDone) => (
        <Amending preset={{ indicator: at.indicator ?? "", field: at.heading ?? "", value: found }} onDone={onDone} />
      ),
    };
  }, [fixes, make, texts, app, lang]);
  const revoke = (finding: Finding): void => {
    void make(texts.revoked(findingTitle(finding.code, lang)), () =>
      app.changeDecisions((kept) => kept.filter((decision) => !accepts(decision, finding))),
    );
  };
  const write = (): void => {
    const what = `${texts.checked(checked.cells, checked.rules)}. ${texts.total(open.length)}.`;
    void make(texts.written, () => app.writeCheckSheet(checkLines(open, lang, names), checkTexts(what, lang)));
  };

  const what = texts.checked(checked.cells, checked.rules);
  const sheets = texts.sheets(checked.sheets.map((name) => `“${name}”`).join(", "));
  if (checked.sheets.length === 0)
    return (
      <Notice kind="plain" title={texts.nothingChecked}>
        <p>{texts.nothingCheckedTip}</p>
      </Notice>
    );
  return (
    <FindingToolsContext.Provider value={tools}>
      {change.state.kind === "failed" && (
        <ProblemNotice problem={change.state.problem} onRetry={onAgain} onClose={change.reset} />
      )}
      {open.length === 0 ? (
        <Notice kind="good" title={texts.clean}>
          <p>{what}.</p>
          <p>{sheets}.</p>
          <ToOverview />
        </Notice>
      ) : (
        <>
          <p className={styles.total} tabIndex={-1}>
            {texts.total(open.length)}
          </p>
          <p className={styles.small}>{`${what}. ${sheets}.`}</p>
          <FindingGroups findings={open} names={names} here />
          <Button
            className={styles.write}
            size="small"
            disabledFocusable={change.state.kind === "busy"}
            onClick={write}
          >
            {change.state.kind === "busy" ? texts.writing : texts.write}
          </Button>
        </>
      )}
      {waived.length > 0 && <WaivedList findings={waived} names={names} onRevoke={revoke} />}
    </FindingToolsContext.Provider>
  );
}
