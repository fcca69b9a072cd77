/** The parts of the preview: decisions first, then changes, files, missing units, contradictions, exclusions, findings. */
import { findingTitle } from "../../../messages/render-finding";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { columnQuestions } from "../../../app/column-questions";
import type { ConsolidationPreview } from "../../../app/consolidate";
import { acceptanceOf } from "../../../domain/consolidate/acceptance";
import type { Decision } from "../../../domain/consolidate/decision";
import { earlierAcceptance } from "../../../domain/consolidate/earlier-answers";
import { withDecision } from "../../../domain/consolidate/decision-list";
import { CONSOLIDATE } from "../../../messages/ui/consolidate";
import { DECIDE } from "../../../messages/ui/decide";
import { VERDICTS } from "../../../messages/ui/verdicts";
import { namesOf } from "../../names";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../use-list-styles";
import { useTexts } from "../../use-pane";
import { FindingGroups } from "../findings/FindingGroups";
import { FindingToolsContext, type FindingTools } from "../findings/use-finding-tools";
import { ChangeList } from "./ChangeList";
import { ColumnList } from "./ColumnList";
import { DecidedList } from "./DecidedList";
import { DecisionList } from "./DecisionList";
import { ExclusionList } from "./ExclusionList";
import { FileTable } from "./FileTable";
import { VerdictList } from "./VerdictList";
import { VerdictRow } from "./VerdictRow";
import { pendingChoices, pendingFigures, standingChoices } from "./pending-decisions";
import type { DecisionUpdate } from "./use-recount";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
  units: { margin: 0, padding: `0 0 ${tokens.spacingVerticalS} 28px`, fontSize: tokens.fontSizeBase200 },
});

interface PreviewSectionsProps {
  readonly preview: ConsolidationPreview;
  readonly onDecide: (update: DecisionUpdate) => void;
}

export function PreviewSections({ preview, onDecide }: PreviewSectionsProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(CONSOLIDATE);
  const decideTexts = useTexts(DECIDE);
  const verdictTexts = useTexts(VERDICTS);
  const { schema, consolidation, decisions, changes } = preview;
  const names = useMemo(() => namesOf(schema), [schema]);
  const { values, missingUnits, indicators } = consolidation;
  const picked = consolidation.files.filter(({ status }) => status !== "kept").length;
  const counted = useMemo(() => indicators.filter(({ indicator }) => indicator.counted), [indicators]);
  const voided = indicators.filter((result) => result.voided !== undefined);
  const left = values.filter(({ used }) => !used);
  const findings = consolidation.findings.filter(({ waived }) => waived === undefined);
  const conflicts = useMemo(() => standingChoices(consolidation), [consolidation]);
  const pending = useMemo(() => pendingChoices(pendingFigures(consolidation)), [consolidation]);
  const columns = useMemo(() => columnQuestions(preview), [preview]);
  const decide = (decision: Decision): void => {
    onDecide((before) => withDecision(before, decision));
  };
  const decideAll = (made: readonly Decision[]): void => {
    onDecide((before) => made.reduce(withDecision, before));
  };
  const tools: FindingTools = {
    fixOf: () => undefined,
    onFix: () => undefined,
    acceptedBefore: (finding) => earlierAcceptance(finding, decisions)?.reason ?? null,
    onAccept: (finding, reason) => {
      decide(acceptanceOf(finding, reason, findingTitle(finding.code, "vi")));
    },
  };
  return (
    <>
      {columns.length > 0 && (
        <Section title={decideTexts.columns(columns.length)} open={columns.some(({ kind }) => kind !== "guessed")}>
          <ColumnList questions={columns} names={names} onDecide={decide} />
        </Section>
      )}
      {pending.length > 0 && (
        <Section title={decideTexts.pending(pending.length)}>
          <DecisionList
            questions={pending}
            decisions={decisions}
            hint={decideTexts.pendingHint}
            names={names}
            onDecide={decideAll}
          />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={decideTexts.changes(changes.length)}>
          <ChangeList changes={changes} names={names} />
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={decideTexts.decided(decisions.length)}>
          <DecidedList
            decisions={decisions}
            names={names}
            onRevoke={(revoked) => {
              onDecide((before) => before.filter((decision) => decision !== revoked));
            }}
          />
        </Section>
      )}
      {voided.length > 0 && (
        <Section title={verdictTexts.voidedTitle(voided.length)} open>
          <ul className={list.list}>
            {voided.map((result) => (
              <VerdictRow key={result.indicator.code} result={result} onDecide={decide} />
            ))}
          </ul>
        </Section>
      )}
      {counted.length > 0 && (
        <Section title={verdictTexts.title(counted.length)}>
          <VerdictList results={counted} onDecide={decide} />
        </Section>
      )}
      <Section title={texts.files(picked)} open>
        <FileTable preview={preview} findings={findings} names={names} />
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
          <DecisionList
            questions={conflicts}
            decisions={decisions}
            hint={decideTexts.standing}
            names={names}
            onDecide={decideAll}
          />
        </Section>
      )}
      {left.length > 0 && (
        <Section title={texts.excluded(left.length)}>
          <ExclusionList values={left} names={names} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={texts.findings(findings.length)}>
          <FindingToolsContext.Provider value={tools}>
            <FindingGroups findings={findings} names={names} here={false} />
          </FindingToolsContext.Provider>
        </Section>
      )}
    </>
  );
}
