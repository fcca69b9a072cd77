/** An officer's workbook that has a schema of its own: its figures go into a form as well; while one is borrowed, the bar above offers it. */
import { useEffect, useState, type JSX } from "react";
import { COPY_TO_FORM } from "../../messages/ui/copy-to-form";
import { usePane, useTexts } from "../use-pane";
import { CopyToForm } from "./CopyToForm";
import { Section } from "./Section";

export function CopyFromHere(): JSX.Element | null {
  const texts = useTexts(COPY_TO_FORM);
  const { app, revision } = usePane();
  const [own, setOwn] = useState(false);
  useEffect(() => {
    void app.borrowedSchema().then((lent) => {
      setOwn(lent === null);
    });
  }, [app, revision]);
  if (!own) return null;
  return (
    <Section title={texts.officer}>
      <p>{texts.what}</p>
      <CopyToForm />
    </Section>
  );
}
