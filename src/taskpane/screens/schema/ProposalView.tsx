/** What was read from the annex, before anything is written: columns, rows, units, doubts, and the change. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AppliedPlan } from "../../../app/ports";
import type { SchemaPreview } from "../../../app/propose-schema";
import type { Term } from "../../../domain/text/term";
import { CHANGE } from "../../../messages/ui/change";
import { SCHEMA } from "../../../messages/ui/schema";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { Section } from "../../parts/Section";
import type { ActionState } from "../../use-action";
import { useTexts } from "../../use-pane";
import { ColumnTable } from "./ColumnTable";
import { questionCount } from "./group-questions";
import { ProposedRows } from "./ProposedRows";
import { TargetColumns } from "./TargetColumns";
import { QuestionGroups } from "./QuestionGroups";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  headline: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  units: { margin: 0, padding: `0 0 ${tokens.spacingVerticalS} 28px`, fontSize: tokens.fontSizeBase200 },
});

interface ProposalViewProps {
  readonly preview: SchemaPreview;
  readonly writing: ActionState<AppliedPlan>;
  readonly onWrite: () => void;
  readonly onReadAgain: () => void;
  /** The zero-based column of the targets, where several may hold them. */
  readonly onChoose: (column: number) => void;
}

export function ProposalView({ preview, writing, onWrite, onReadAgain, onChoose }: ProposalViewProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(SCHEMA);
  const change = useTexts(CHANGE);
  const { proposal, sheet } = preview;
  const { indicators, units, title } = proposal;
  const counted = indicators.filter((indicator) => indicator.counted).length;
  const questions = questionCount(proposal);
  const busy = writing.kind === "busy";
  const periodOf = ({ from, to, school }: Term): string => (school ? texts.schoolYear : texts.term)(from, to);
  return (
    <>
      <h2 className={styles.title}>{texts.previewTitle}</h2>
      <p className={styles.headline}>{texts.rows(indicators.length, counted)}</p>
      <p className={styles.small}>{texts.from(sheet)}</p>
      {title !== "" && <p className={styles.small}>{title}</p>}
      {proposal.term && <p className={styles.small}>{periodOf(proposal.term)}</p>}
      <TargetColumns columns={proposal.targetColumns} onChoose={onChoose} />
      <ChangeSummary change={preview.change} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
          {busy ? change.writing : texts.write}
        </Button>
        <Button disabledFocusable={busy} onClick={onReadAgain}>
          {texts.readAgain}
        </Button>
      </div>
      {writing.kind === "failed" && <ProblemNotice problem={writing.problem} onRetry={onReadAgain} />}
      {questions === 0 ? (
        <p className={styles.small}>{texts.noQuestions}</p>
      ) : (
        <Section title={texts.questions(questions)} open>
          <QuestionGroups preview={preview} />
        </Section>
      )}
      <Section title={texts.columns} open>
        <ColumnTable columns={proposal.columns} />
      </Section>
      <Section title={texts.list(indicators.length)}>
        <ProposedRows indicators={indicators} sheet={sheet} />
      </Section>
      {units.length === 0 ? (
        <p className={styles.small}>{texts.noUnits}</p>
      ) : (
        <Section title={texts.units(units.length)}>
          <ul className={styles.units}>
            {units.map(({ code, name }) => (
              <li key={code}>{`${code} · ${name}`}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
