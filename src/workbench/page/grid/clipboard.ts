/** Copy, cut and paste at the grid: text for everybody else, whole cells for what was copied here. */
import type { RangeAddress } from "../../../domain/grid/address";
import type { Sheet } from "../../book/sheet";
import type { Refusal, User } from "../user";

/** What reaches further down was selected by its heading, and is pasted as text. */
const LAST_ROW = 100_000;

export class Clipboard {
  #copied: { readonly sheet: Sheet; readonly range: RangeAddress; readonly text: string } | null = null;

  constructor(readonly user: User) {}

  copy({ clipboardData }: ClipboardEvent, sheet: Sheet, range: RangeAddress): void {
    const text = this.user.copyText(range);
    clipboardData?.setData("text/plain", text);
    this.#copied = { sheet, range, text };
  }

  /** Pastes at the selection; nothing where there is nothing to paste. */
  paste({ clipboardData }: ClipboardEvent, selection: RangeAddress): Refusal | null {
    const text = clipboardData?.getData("text/plain") ?? "";
    if (text === "") return null;
    const own = this.#copied?.text === text && this.#copied.range.bottom < LAST_ROW ? this.#copied : null;
    return this.user.paste(selection, text, own);
  }
}
