/** Owners of an annex: a child's is its parent's; each gets a short code from its initials. */
import { foldKey } from "../../text/fold";
import type { ProposedUnit } from "./proposal";

const PLURAL = /^(ubnd )?(cac|toan bo|100) (xa|phuong|thi tran|thon|don vi|phong|co quan)|^cac /;

/** Whether an owner cell means several units at once: "UBND các xã". */
export function isPlural(owner: string): boolean {
  return PLURAL.test(foldKey(owner));
}

export class OwnerList {
  readonly #units = new Map<string, ProposedUnit>();

  /** The owner's code for a row's cell; a child without one has its parent's. */
  read(cell: string, parent: string | null): string {
    const key = foldKey(cell);
    if (key === "" && parent !== null) return parent;
    return key === "" || isPlural(cell) ? "" : this.#codeOf(cell);
  }

  get units(): readonly ProposedUnit[] {
    return [...this.#units.values()];
  }

  #codeOf(name: string): string {
    const key = foldKey(name);
    const known = this.#units.get(key);
    if (known) return known.code;
    const initials = initialsOf(name);
    let code = initials;
    for (let number = 2; [...this.#units.values()].some((unit) => unit.code === code); number += 1)
      code = `${initials}${String(number)}`;
    this.#units.set(key, { code, name, aliases: code === initials ? [] : [initials] });
    return code;
  }
}

/** "Phòng Tài chính - Kế hoạch" → "TCKH". */
function initialsOf(name: string): string {
  const words = foldKey(name)
    .replace(/^(phong|so|uy ban nhan dan|ubnd) /, "")
    .replace(/ (huyen|tinh|thanh pho|xa)$/, "")
    .split(" ")
    .filter((word) => word !== "va" && word !== "cua");
  const initials = words.map((word) => word.slice(0, 1).toUpperCase()).join("");
  return initials.slice(0, 8) || "DV";
}
