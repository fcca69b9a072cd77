/** The figure to use and the reason, or leave it out; where a text can be read in two ways, each of them is one click. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Candidate } from "../../../domain/actual/actual-reading";
import type { Decision } from "../../../domain/consolidate/decision";
import { formatNumber } from "../../../messages/format";
import type { Lang } from "../../../messages/lang";
import { DECIDE } from "../../../messages/ui/decide";
import { typedIn } from "../../form-box";
import { usePane, useTexts } from "../../use-pane";
import { FigureForm } from "./FigureForm";
import type { PendingFigure } from "./pending-decisions";

const useStyles = makeStyles({
  offers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DecisionFormProps {
  readonly figure: PendingFigure;
  readonly onDecide: (decision: Decision) => void;
}

export function DecisionForm({ figure: { value, indicator }, onDecide }: DecisionFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(DECIDE);
  const { lang } = usePane();
  const { file, sheet, cell, text, candidates } = value;
  const takesValue = indicator.method !== "composite";
  const place = { indicator: indicator.code, file, sheet, cell, text };
  /** One click: the figure with the words it stands in as its reason, unless another was typed. */
  const choose = ({ value: figure, words }: Candidate, typed: string): void => {
    onDecide({ ...place, reason: typed || texts.readAs(words), action: "use", value: figure });
  };
  return (
    <FigureForm
      label={texts.value(indicator.unit)}
      takesValue={takesValue}
      // As it is typed: a box that reads "1,100" would have two readings.
      initial={value.value === null ? "" : formatNumber(value.value, "vi", 10).replace("−", "-")}
      use={texts.use}
      leaveOut={texts.leaveOut}
      below={
        takesValue && candidates !== undefined ? (
          <div className={styles.offers} role="group" aria-label={texts.offered}>
            {candidates.map((candidate) => (
              <Button
                key={candidate.value}
                size="small"
                type="button"
                title={texts.readAs(candidate.words)}
                onClick={({ currentTarget }) => {
                  choose(candidate, typedIn(currentTarget.form, "reason"));
                }}
              >
                {answerOf(candidate, lang)}
              </Button>
            ))}
          </div>
        ) : null
      }
      onUse={(figure, reason) => {
        onDecide({ ...place, reason, action: "use", ...(figure === value.value ? {} : { value: figure }) });
      }}
      onLeaveOut={(reason) => {
        onDecide({ ...place, reason, action: "leave-out" });
      }}
    />
  );
}

/** A yes or no in its word, a figure as a number. */
function answerOf({ value, words }: Candidate, lang: Lang): string {
  return /\d/.test(words) ? formatNumber(value, lang, 10) : words;
}
