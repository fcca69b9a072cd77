/** Indicators whose figures keep a period from being closed, each to be accepted as having none, with the reason. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { emptyDecision } from "../../../domain/consolidate/acceptance";
import type { Decision } from "../../../domain/consolidate/decision";
import { DECIDE } from "../../../messages/ui/decide";
import { RUN_PERIOD } from "../../../messages/ui/run-period";
import type { Names } from "../../../messages/render-finding";
import { AskForm, needed } from "../../parts/AskForm";
import { Disclosure } from "../../parts/Disclosure";
import { useTexts } from "../../use-pane";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface WaitingFiguresProps {
  readonly indicators: readonly string[];
  readonly names: Names;
  readonly disabled: boolean;
  readonly onDecide: (decision: Decision) => void;
}

export function WaitingFigures({ indicators, names, disabled, onDecide }: WaitingFiguresProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts(RUN_PERIOD);
  const decide = useTexts(DECIDE);
  return (
    <div>
      <p className={styles.hint}>{texts.waiting(indicators.length)}</p>
      {indicators.map((code) => (
        <Disclosure key={code} title={names.indicator?.(code) ?? code}>
          <AskForm
            busy={disabled}
            submit={texts.empty}
            boxes={[{ name: "reason", label: texts.emptyReason, problem: needed(decide.needsReason) }]}
            onTyped={(typed) => {
              onDecide(emptyDecision(code, typed("reason")));
            }}
          />
        </Disclosure>
      ))}
    </div>
  );
}
