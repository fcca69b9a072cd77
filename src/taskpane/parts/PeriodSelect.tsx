/** The choice of a reporting period, each with the day of its figures where that is settled. */
import { Field } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PeriodOffer } from "../../domain/history/period";
import { periodName } from "../../messages/period-words";
import { HISTORY } from "../../messages/ui/history";
import { usePane, useTexts } from "../use-pane";
import { Choices } from "./Choices";

interface PeriodSelectProps {
  readonly choices: readonly PeriodOffer[];
  /** Its key. */
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onPick: (period: string) => void;
}

export function PeriodSelect({ choices, chosen, disabled, onPick }: PeriodSelectProps): JSX.Element {
  const texts = useTexts(HISTORY);
  const { lang } = usePane();
  return (
    <Field label={texts.period} size="small">
      <Choices
        size="small"
        value={chosen}
        disabled={disabled}
        onChange={(_, { value }) => {
          onPick(value);
        }}
      >
        {choices.map(({ key, name, to }) => (
          <option key={key} value={key}>
            {to === null ? periodName(key, name, lang) : texts.periodShort(periodName(key, name, lang), to)}
          </option>
        ))}
      </Choices>
    </Field>
  );
}
