/** What the files say, before anything is written: files, missing units, contradictions, exclusions, findings, the change. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { ConsolidationPreview } from "../../../app/consolidate";
import type { AppliedPlan, PickedFile } from "../../../app/ports";
import type { Finding } from "../../../domain/check/finding";
import type { Decision } from "../../../domain/consolidate/decision";
import { CHANGE } from "../../../messages/ui/change";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { DECIDE } from "../../../messages/ui/decide";
import { namesOf } from "../../names";
import { ChangeSummary } from "../../parts/ChangeSummary";
import { Failure } from "../../parts/Failure";
import { Notice } from "../../parts/Notice";
import type { ActionState } from "../../use-action";
import { useListStyles } from "../../use-list-styles";
import { useTexts } from "../../use-pane";
import { FindingGroups } from "../findings/FindingGroups";
import { FindingRow } from "../findings/FindingRow";
import { ChangeList } from "./ChangeList";
import { DecidedList } from "./DecidedList";
import { DecisionList } from "./DecisionList";
import { ExclusionList } from "./ExclusionList";
import { FileButton } from "./FileButton";
import { FileTable } from "./FileTable";
import { pendingFigures } from "./pending-decisions";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  headline: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  units: { margin: 0, padding: `0 0 ${tokens.spacingVerticalS} 28px`, fontSize: tokens.fontSizeBase200 },
});

function isConflict({ code }: Finding): boolean {
  return code === "conflict" || code === "row-conflict";
}

interface PreviewViewProps {
  readonly preview: ConsolidationPreview;
  readonly writing: ActionState<AppliedPlan>;
  readonly onWrite: (preview: ConsolidationPreview) => void;
  readonly onDecide: (preview: ConsolidationPreview, decisions: readonly Decision[]) => void;
  readonly onAdd: (files: readonly PickedFile[], preview: ConsolidationPreview) => void;
  readonly onReadAgain: () => void;
  readonly onPickOthers: () => void;
}

export function PreviewView(props: PreviewViewProps): JSX.Element {
  const { preview, writing, onWrite, onDecide, onAdd, onReadAgain, onPickOthers } = props;
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(CONSOLIDATE);
  const change = useTexts(CHANGE);
  const decideTexts = useTexts(DECIDE);
  const { schema, consolidation, decisions, changes } = preview;
  const names = useMemo(() => namesOf(schema), [schema]);
  const { counts, files, values, findings, missingUnits } = consolidation;
  const left = values.filter(({ used }) => !used);
  const conflicts = findings.filter(isConflict);
  const pending = useMemo(() => pendingFigures(consolidation), [consolidation]);
  const unchanged = preview.change.plan.steps.length === 0;
  const busy = writing.kind === "busy";
  return (
    <>
      <h2 className={styles.title}>{texts.previewTitle}</h2>
      <p className={styles.headline}>{texts.headline(counts.metOrExceeded, counts.counted)}</p>
      <p className={styles.small}>{texts.cells(values.length, values.length - left.length, left.length)}</p>
      {unchanged ? <Notice kind="good" title={decideTexts.unchanged} /> : <ChangeSummary change={preview.change} />}
      <div className={styles.buttons}>
        {!unchanged && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              onWrite(preview);
            }}
          >
            {busy ? change.writing : texts.write}
          </Button>
        )}
        <FileButton
          label={texts.add}
          disabled={busy}
          onPick={(picked) => {
            onAdd(picked, preview);
          }}
        />
        <Button disabledFocusable={busy} onClick={onPickOthers}>
          {texts.pickOthers}
        </Button>
      </div>
      {writing.kind === "failed" && <Failure problem={writing.problem} onRetry={onReadAgain} />}

      {changes.length > 0 && (
        <Section title={decideTexts.changes(changes.length)}>
          <ChangeList changes={changes} names={names} />
        </Section>
      )}
      {pending.length > 0 && (
        <Section title={decideTexts.pending(pending.length)}>
          <DecisionList
            figures={pending}
            names={names}
            onDecide={(decision) => {
              onDecide(preview, [...decisions, decision]);
            }}
          />
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={decideTexts.decided(decisions.length)}>
          <DecidedList
            decisions={decisions}
            names={names}
            onRevoke={(revoked) => {
              onDecide(
                preview,
                decisions.filter((decision) => decision !== revoked),
              );
            }}
          />
        </Section>
      )}
      <Section title={texts.files(files.length)} open>
        <FileTable files={files} findings={findings} names={names} />
      </Section>
      {missingUnits.length === 0 ? (
        <p className={styles.small}>{texts.noneMissing}</p>
      ) : (
        <Section title={texts.missing(missingUnits.length)} open>
          <ul className={styles.units}>
            {missingUnits.map((unit) => (
              <li key={unit}>{names.unit?.(unit) ?? unit}</li>
            ))}
          </ul>
        </Section>
      )}
      {conflicts.length > 0 && (
        <Section title={texts.conflicts(conflicts.length)}>
          <ul className={list.list}>
            {conflicts.map((finding, index) => (
              <FindingRow key={index} finding={finding} names={names} here={false} />
            ))}
          </ul>
        </Section>
      )}
      {left.length > 0 && (
        <Section title={texts.excluded(left.length)}>
          <ExclusionList values={left} names={names} />
        </Section>
      )}
      <Section title={texts.findings(findings.length)}>
        <FindingGroups findings={findings} names={names} here={false} />
      </Section>
    </>
  );
}
