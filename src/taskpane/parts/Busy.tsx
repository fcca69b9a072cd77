/** Something is going on; where it takes long, what Excel may be waiting for. */
import { Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { SHELL } from "../../messages/ui/shell";
import { useTexts } from "../use-pane";

/** Excel answers most requests within a second; while a cell is being edited it answers none. */
const PATIENCE = 3_000;

interface BusyProps {
  readonly label: string;
  /** False where nothing was asked of Excel. */
  readonly ofExcel?: boolean;
}

export function Busy({ label, ofExcel = true }: BusyProps): JSX.Element {
  const texts = useTexts(SHELL);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div style={{ padding: "12px 0" }}>
      <Spinner size="small" label={label} labelPosition="after" style={{ justifyContent: "start" }} />
      <Text as="p" size={200} role="status" style={{ margin: "4px 0 0" }}>
        {isLong && ofExcel ? texts.waitingForCell : ""}
      </Text>
    </div>
  );
}
