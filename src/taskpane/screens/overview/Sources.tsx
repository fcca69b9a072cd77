/** Where an indicator's figures came from; the list is loaded once somebody asks. */
import { lazy, Suspense, type JSX } from "react";
import { OVERVIEW } from "../../../messages/ui/overview";
import { SHELL } from "../../../messages/ui/shell";
import { Busy } from "../../parts/Busy";
import { Disclosure } from "../../parts/Disclosure";
import { useTexts } from "../../use-pane";

const SourceList = lazy(async () => ({ default: (await import("./SourceList")).SourceList }));

interface SourcesProps {
  readonly code: string;
  readonly name: string;
}

export function Sources({ code, name }: SourcesProps): JSX.Element {
  const texts = useTexts(OVERVIEW);
  const shell = useTexts(SHELL);
  return (
    <Disclosure title={texts.sources} label={texts.sourcesOf(name)}>
      <Suspense fallback={<Busy label={shell.loading} />}>
        <SourceList code={code} />
      </Suspense>
    </Disclosure>
  );
}
