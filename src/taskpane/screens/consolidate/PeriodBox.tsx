/** Which period the run is of, and what becomes of it in the history: written, closed, or corrected where it was closed. */
import { Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { HistoryPreview } from "../../../app/history-preview";
import type { HistoryWish } from "../../../app/period-wish";
import type { Decision } from "../../../domain/consolidate/decision";
import type { PeriodPreset } from "../../../domain/schema/types";
import { HISTORY } from "../../../messages/ui/history";
import { RUN_PERIOD } from "../../../messages/ui/run-period";
import type { Names } from "../../../messages/render-finding";
import { PeriodSelect } from "../../parts/PeriodSelect";
import { useTexts } from "../../use-pane";
import { CorrectionForm } from "./CorrectionForm";
import { RecordChanges } from "./RecordChanges";
import { WaitingFigures } from "./WaitingFigures";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PeriodBoxProps {
  readonly history: HistoryPreview;
  readonly names: Names;
  readonly disabled: boolean;
  readonly onWish: (wish: HistoryWish) => void;
  readonly onDecide: (decision: Decision) => void;
}

const DIVISIONS = [
  ["mid-month", "midMonth"],
  ["calendar", "calendar"],
  ["free", "free"],
] as const satisfies readonly (readonly [PeriodPreset, keyof (typeof RUN_PERIOD)["vi"]])[];

export function PeriodBox({ history, names, disabled, onWish, onDecide }: PeriodBoxProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(RUN_PERIOD);
  const periods = useTexts(HISTORY);
  const { period, choices, closed, waiting, changes, openEarlier, wish, preset } = history;
  const divided = wish.preset === undefined ? {} : { preset: wish.preset };
  const on = wish.off !== true;
  const closing = wish.closeEarlier ?? [];
  return (
    <div role="group" aria-label={periods.period} className={styles.box}>
      <Checkbox
        className={styles.check}
        label={texts.record}
        checked={on}
        disabled={disabled}
        aria-describedby="history-hint"
        onChange={(_, { checked }) => {
          onWish({ ...wish, off: checked !== true });
        }}
      />
      <p className={styles.hint} id="history-hint">
        {texts.recordHint}
      </p>
      <PeriodSelect
        choices={choices}
        chosen={period.key}
        disabled={disabled}
        onPick={(next) => {
          onWish({ ...divided, written: wish.written, off: !on, period: next });
        }}
      />
      <Field label={texts.division} size="small">
        <Select
          size="small"
          value={preset}
          disabled={disabled}
          onChange={(_, { value }) => {
            const next = DIVISIONS.find(([each]) => each === value);
            if (next) onWish({ ...wish, preset: next[0], period: period.key });
          }}
        >
          {DIVISIONS.map(([each, name]) => (
            <option key={each} value={each}>
              {texts[name]}
            </option>
          ))}
        </Select>
      </Field>
      {on && !closed && (
        <Checkbox
          className={styles.check}
          label={texts.close}
          checked={wish.close === true}
          disabled={disabled || waiting.length > 0}
          onChange={(_, { checked }) => {
            onWish({ ...wish, close: checked === true });
          }}
        />
      )}
      {on && !closed && waiting.length > 0 && (
        <WaitingFigures indicators={waiting} names={names} disabled={disabled} onDecide={onDecide} />
      )}
      {on &&
        openEarlier.map(({ period: key, name, waiting: left }) => (
          <Checkbox
            key={key}
            className={styles.check}
            label={left > 0 ? `${texts.closeEarlier(name)}. ${texts.waiting(left)}` : texts.closeEarlier(name)}
            checked={left === 0 && closing.includes(key)}
            disabled={disabled || left > 0}
            onChange={(_, { checked }) => {
              const others = closing.filter((each) => each !== key);
              onWish({ ...wish, closeEarlier: checked === true ? [...others, key] : others });
            }}
          />
        ))}
      {closed && (
        <p className={styles.hint}>{changes.length === 0 ? `${texts.closed} ${texts.closedSame}` : texts.closed}</p>
      )}
      {changes.length > 0 && <RecordChanges changes={changes} names={names} />}
      {on && closed && changes.length > 0 && (
        <CorrectionForm
          key={wish.correct ?? ""}
          count={changes.length}
          reason={wish.correct ?? ""}
          disabled={disabled}
          onReason={(correct) => {
            onWish({ ...wish, correct });
          }}
        />
      )}
    </div>
  );
}
