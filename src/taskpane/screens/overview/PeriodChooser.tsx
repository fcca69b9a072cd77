/** Which of the last periods is looked at: the one of the sheet, or an earlier one as it was judged then. */
import { Field } from "@fluentui/react-components";
import type { JSX } from "react";
import type { OverviewHistory } from "../../../app/overview-history";
import { periodName } from "../../../messages/period-words";
import { HISTORY } from "../../../messages/ui/history";
import { Choices } from "../../parts/Choices";
import { usePane, useTexts } from "../../use-pane";

interface PeriodChooserProps {
  readonly history: OverviewHistory;
  /** Key of the period looked at; "" is what the sheet shows now. */
  readonly chosen: string;
  readonly onChoose: (period: string) => void;
}

export function PeriodChooser({ history, chosen, onChoose }: PeriodChooserProps): JSX.Element {
  const texts = useTexts(HISTORY);
  const { lang } = usePane();
  const { periods, now } = history;
  return (
    <Field label={texts.look} size="small">
      <Choices
        size="small"
        value={chosen}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {now === null && <option value="">{texts.sheetNow}</option>}
        {periods.map(({ period, name, to, closed }) => (
          <option key={period} value={period === now ? "" : period}>
            {`${closed ? "🔒 " : ""}${texts.periodShort(periodName(period, name, lang), to)}`}
          </option>
        ))}
      </Choices>
    </Field>
  );
}
