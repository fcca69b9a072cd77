/** Shows so many more of a long list; nothing where all of it is shown. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";

interface MoreButtonProps {
  readonly total: number;
  /** How many are shown now. */
  readonly limit: number;
  readonly step: number;
  readonly label: (count: number) => string;
  readonly onMore: (limit: number) => void;
  readonly className?: string;
}

export function MoreButton({ total, limit, step, label, onMore, className = "" }: MoreButtonProps): JSX.Element | null {
  const rest = total - limit;
  if (rest <= 0) return null;
  return (
    <Button
      className={className}
      size="small"
      onClick={() => {
        onMore(limit + step);
      }}
    >
      {label(Math.min(rest, step))}
    </Button>
  );
}
