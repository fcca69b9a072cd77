/** Something is going on. */
import { Spinner } from "@fluentui/react-components";
import type { JSX } from "react";

export function Busy({ label }: { readonly label: string }): JSX.Element {
  return (
    <Spinner size="small" label={label} labelPosition="after" style={{ justifyContent: "start", padding: "12px 0" }} />
  );
}
