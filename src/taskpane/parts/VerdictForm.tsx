/** Another verdict than the computed one, and the reason for it: both are needed. */
import type { JSX } from "react";
import type { Result } from "../../domain/judge/judgement";
import { DECIDE } from "../../messages/ui/decide";
import { VERDICTS } from "../../messages/ui/verdicts";
import { RESULTS, resultWord } from "../../messages/words";
import { usePane, useTexts } from "../use-pane";
import { AskForm, needed } from "./AskForm";

interface VerdictFormProps {
  /** What the figures say: not to be chosen. */
  readonly computed: Result | null;
  /** Set before, offered again. */
  readonly before?: Result | undefined;
  readonly reason?: string | undefined;
  readonly busy?: boolean;
  readonly onSet: (result: Result, reason: string) => void;
  readonly onCancel: () => void;
}

export function VerdictForm({
  computed,
  before,
  reason,
  busy = false,
  onSet,
  onCancel,
}: VerdictFormProps): JSX.Element {
  const texts = useTexts(VERDICTS);
  const decide = useTexts(DECIDE);
  const { lang } = usePane();
  const choices = (Object.keys(RESULTS) as Result[]).filter((each) => each !== computed);
  const options = [
    { value: "", label: texts.choose },
    ...choices.map((each) => ({ value: each, label: resultWord(each, lang) })),
  ];
  return (
    <AskForm
      takesFocus
      busy={busy}
      submit={texts.setDo}
      cancel={{ label: texts.cancel, onCancel }}
      boxes={[
        { name: "result", label: texts.choice, options, initial: before ?? "", problem: needed(texts.needsChoice) },
        { name: "reason", label: decide.reason, initial: reason ?? "", problem: needed(decide.needsReason) },
      ]}
      onTyped={(typed) => {
        const chosen = choices.find((each) => each === typed("result"));
        if (chosen) onSet(chosen, typed("reason"));
      }}
    />
  );
}
