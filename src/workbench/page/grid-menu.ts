/** What the right button offers at the grid. */
import type { Host } from "../host/host";
import type { MenuItem } from "./dom";
import type { Point } from "./grid/grid";
import type { LabelKey } from "./labels";
import type { Refusal, User } from "./user";

export interface GridMenuOptions {
  readonly host: Host;
  readonly user: User;
  readonly label: (key: LabelKey) => string;
  refuse(refusal: Refusal | null): void;
}

export function gridMenu(options: GridMenuOptions, { part }: Point): MenuItem[] {
  const { host, user, label } = options;
  const { top, left, bottom, right } = host.book.active.selection;
  const rows = Math.min(bottom - top + 1, 1000);
  const columns = Math.min(right - left + 1, 100);
  const item = (key: LabelKey, run: () => Refusal | null): MenuItem => ({
    text: label(key),
    run: () => {
      options.refuse(run());
    },
  });
  const hide = (hidden: boolean): null => {
    const beside = hidden ? 0 : 1;
    if (part === "rows") user.hide("row", Math.max(top - beside, 0), bottom + beside, hidden);
    else user.hide("column", Math.max(left - beside, 0), right + beside, hidden);
    return null;
  };
  const forRows = [
    item("insertRow", () => user.shift("row", top, rows)),
    item("deleteRow", () => user.shift("row", top, -rows)),
  ];
  const forColumns = [
    item("insertColumn", () => user.shift("column", left, columns)),
    item("deleteColumn", () => user.shift("column", left, -columns)),
  ];
  const forLines = [item("hide", () => hide(true)), item("unhide", () => hide(false))];
  return [
    ...(part === "columns" ? [] : forRows),
    ...(part === "rows" ? [] : forColumns),
    ...(part === "rows" || part === "columns" ? forLines : []),
    item("sortUp", () => user.sort({ top, left, bottom, right }, true)),
    item("sortDown", () => user.sort({ top, left, bottom, right }, false)),
    item("clearCells", () => user.clear({ top, left, bottom, right })),
  ];
}
