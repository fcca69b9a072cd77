/** One indicator: its figure beside the target, the verdict as computed and as set by hand, and the form to set it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { IndicatorResult } from "../../../domain/consolidate/consolidation";
import type { Decision } from "../../../domain/consolidate/decision";
import { verdictDecision } from "../../../domain/consolidate/override";
import type { Judgement } from "../../../domain/judge/judgement";
import { renderFigure } from "../../../messages/figure-line";
import type { Lang } from "../../../messages/lang";
import { PACE_LABELS } from "../../../messages/ui/bases";
import { DECIDE } from "../../../messages/ui/decide";
import { VERDICTS } from "../../../messages/ui/verdicts";
import { reasonWord, resultWord } from "../../../messages/words";
import { VerdictForm } from "../../parts/VerdictForm";
import { useListStyles } from "../../use-list-styles";
import { usePane, useTexts } from "../../use-pane";

const useStyles = makeStyles({
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  block: { display: "block" },
  set: { marginTop: tokens.spacingVerticalXS },
});

interface VerdictRowProps {
  readonly result: IndicatorResult;
  readonly onDecide: (decision: Decision) => void;
}

export function VerdictRow({ result, onDecide }: VerdictRowProps): JSX.Element {
  const styles = useStyles();
  const list = useListStyles();
  const texts = useTexts(VERDICTS);
  const decideTexts = useTexts(DECIDE);
  const { lang } = usePane();
  const [asking, setAsking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { indicator, judgement, overridden, computed, voided } = result;
  const close = (): void => {
    setAsking(false);
    row.current?.querySelector("button")?.focus();
  };
  return (
    <li ref={row} className={list.item}>
      <span className={styles.name}>{indicator.name}</span>
      <span className={list.where}>{renderFigure({ ...result, attainment: judgement.attainment }, lang)}</span>
      {computed && overridden !== undefined ? (
        <>
          <b className={styles.block}>{texts.setByHand(verdictWords(judgement, lang))}</b>
          <span className={styles.block}>{decideTexts.because(overridden)}</span>
          <span className={list.where}>{texts.computed(verdictWords(computed, lang))}</span>
        </>
      ) : (
        <span className={styles.block}>{texts.verdict(verdictWords(judgement, lang))}</span>
      )}
      {voided && (
        <span className={list.where}>{texts.voided(resultWord(voided.result, lang), voided.was, voided.now)}</span>
      )}
      <Button
        className={styles.set}
        size="small"
        aria-label={`${texts.set} ${indicator.name}`}
        aria-expanded={asking}
        onClick={() => {
          setAsking(!asking);
        }}
      >
        {texts.set}
      </Button>
      {asking && (
        <VerdictForm
          computed={(computed ?? judgement).result}
          before={overridden === undefined ? voided?.result : judgement.result}
          reason={overridden ?? voided?.reason}
          onCancel={close}
          onSet={(chosen, reason) => {
            close();
            onDecide(verdictDecision(indicator.code, chosen, reason));
          }}
        />
      )}
    </li>
  );
}

/** "Chưa đạt, ▼ Chậm"; where there is none to give, why. */
function verdictWords({ result, pace, reason }: Judgement, lang: Lang): string {
  const why = reason === undefined || reason === "override" ? "" : ` (${reasonWord(reason, lang)})`;
  return `${resultWord(result, lang)}${pace === null ? "" : `, ${PACE_LABELS[lang][pace]}`}${why}`;
}
