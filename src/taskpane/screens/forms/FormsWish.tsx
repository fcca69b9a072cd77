/** What is wished of the forms: period, days, kind, units, and whether earlier figures are shown. */
import { Button, Checkbox, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FormWish } from "../../../app/issue-forms";
import type { FormsPreview } from "../../../app/preview-forms";
import { FORMS } from "../../../messages/ui/forms";
import { Disclosure } from "../../parts/Disclosure";
import { PeriodSelect } from "../../parts/PeriodSelect";
import { useTexts } from "../../use-pane";
import { DayField } from "./DayField";

const useStyles = makeStyles({
  // The longest line of a list does not widen the column.
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS, minWidth: 0 },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  units: { display: "grid" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FormsWishProps {
  readonly preview: FormsPreview;
  readonly wish: FormWish;
  /** Nobody says on which day the period ends: it is asked for. */
  readonly undated?: boolean;
  readonly disabled: boolean;
  readonly onWish: (wish: FormWish) => void;
}

export function FormsWish({ preview, wish, undated = false, disabled, onWish }: FormsWishProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { set, choices, due } = preview;
  const { period } = set;
  return (
    <div className={styles.box}>
      <PeriodSelect
        choices={choices}
        chosen={wish.period ?? period.key}
        disabled={disabled}
        onPick={(next) => {
          // Another period has days of its own.
          const { asOf: _asOf, due: _due, ...rest } = wish;
          onWish({ ...rest, period: next });
        }}
      />
      <DayField
        key={`asOf ${undated ? "" : String(period.to)}`}
        label={texts.asOf}
        day={undated ? null : period.to}
        disabled={disabled}
        onDay={(asOf) => {
          if (asOf !== null) onWish({ ...wish, period: wish.period ?? period.key, asOf });
        }}
      />
      <DayField
        key={`due ${String(due)}`}
        label={texts.due}
        day={due}
        disabled={disabled}
        onDay={(day) => {
          const { due: _due, ...rest } = wish;
          onWish(day === null ? rest : { ...rest, due: day });
        }}
      />
      <Field label={texts.kind} size="small">
        <RadioGroup
          value={wish.common === true ? "common" : "own"}
          disabled={disabled}
          onChange={(_, { value }) => {
            onWish({ ...wish, common: value === "common" });
          }}
        >
          <Radio value="own" label={texts.own} />
          <Radio value="common" label={texts.common} />
        </RadioGroup>
      </Field>
      {wish.common === true && (
        <Checkbox
          className={styles.check}
          label={texts.allRows}
          checked={wish.allRows === true}
          disabled={disabled}
          onChange={(_, { checked }) => {
            onWish({ ...wish, allRows: checked === true });
          }}
        />
      )}
      <Units preview={preview} wish={wish} disabled={disabled} onWish={onWish} />
      {wish.common !== true && <GreyBox preview={preview} wish={wish} disabled={disabled} onWish={onWish} />}
    </div>
  );
}

function Units({ preview, wish, disabled, onWish }: FormsWishProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { units } = preview.set.schema;
  const codes = units.map(({ code }) => code);
  const chosen = new Set(wish.units ?? codes);
  return (
    <Disclosure title={texts.units(chosen.size, units.length)}>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            const { units: _units, ...rest } = wish;
            onWish(rest);
          }}
        >
          {texts.allUnits}
        </Button>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            onWish({ ...wish, units: [] });
          }}
        >
          {texts.noUnits}
        </Button>
      </div>
      <div className={styles.units}>
        {units.map(({ code, name }) => (
          <Checkbox
            key={code}
            className={styles.check}
            label={name}
            checked={chosen.has(code)}
            disabled={disabled}
            onChange={(_, { checked }) => {
              onWish({ ...wish, units: codes.filter((each) => (each === code ? checked === true : chosen.has(each))) });
            }}
          />
        ))}
      </div>
    </Disclosure>
  );
}

/** Earlier figures that the workbook knows; where it knows none, why the forms show none. */
function GreyBox({ preview, wish, disabled, onWish }: FormsWishProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(FORMS);
  const { previousName, withLastYear } = preview.set.known;
  const columns = [
    ...(previousName === null ? [] : [texts.previous(previousName)]),
    ...(withLastYear ? [texts.lastYear] : []),
  ];
  if (columns.length === 0) return <p className={styles.hint}>{texts.noGrey}</p>;
  return (
    <Checkbox
      className={styles.check}
      label={texts.grey(columns.join(texts.and))}
      checked={wish.grey !== false}
      disabled={disabled}
      onChange={(_, { checked }) => {
        onWish({ ...wish, grey: checked === true });
      }}
    />
  );
}
