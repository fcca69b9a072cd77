/** Something is going on. What Excel may be waiting for where it takes long is said at the end of the pane. */
import { Spinner } from "@fluentui/react-components";
import type { JSX } from "react";

export function Busy({ label }: { readonly label: string }): JSX.Element {
  return (
    <div style={{ padding: "12px 0" }}>
      <Spinner size="small" label={label} labelPosition="after" style={{ justifyContent: "start" }} />
    </div>
  );
}
