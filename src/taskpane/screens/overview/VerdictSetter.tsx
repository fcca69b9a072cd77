/** Sets another verdict on an indicator, without consolidating again. */
import { lazy, Suspense, useState, type JSX } from "react";
import type { Result } from "../../../domain/judge/judgement";
import { OVERVIEW } from "../../../messages/ui/overview";
import { SHELL } from "../../../messages/ui/shell";
import { Busy } from "../../parts/Busy";
import { Disclosure } from "../../parts/Disclosure";
import { useTexts } from "../../use-pane";

const VerdictSetting = lazy(async () => ({ default: (await import("./VerdictSetting")).VerdictSetting }));

interface VerdictSetterProps {
  readonly code: string;
  readonly name: string;
  /** The verdict there is. */
  readonly result: Result;
}

export function VerdictSetter({ code, name, result }: VerdictSetterProps): JSX.Element {
  const texts = useTexts(OVERVIEW);
  const shell = useTexts(SHELL);
  // Closed again by making it anew.
  const [turn, setTurn] = useState(0);
  return (
    <Disclosure key={turn} title={texts.verdict} label={texts.verdictOf(name)}>
      <Suspense fallback={<Busy label={shell.loading} />}>
        <VerdictSetting
          code={code}
          result={result}
          onDone={() => {
            setTurn(turn + 1);
          }}
        />
      </Suspense>
    </Disclosure>
  );
}
