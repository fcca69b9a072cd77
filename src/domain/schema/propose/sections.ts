/** Sections of an annex: their names as a sentence, and the letters their codes begin with. */
import { foldKey } from "../../text/fold";

/** Letters that offices use, by what the section's name begins with. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/theo doi/, "TD"],
  [/^(kinh te|phat trien kinh te)/, "KT"],
  [/^(nong|lam nghiep|nong lam)/, "NN"],
  [/^(cong nghiep|cong thuong)/, "CN"],
  [/^(van hoa|xa hoi|vh xh)/, "XH"],
  [/^(giao duc)/, "GD"],
  [/^(y te)/, "YT"],
  [/^(moi truong|tai nguyen)/, "MT"],
  [/^(do thi|ha tang|xay dung (ha tang|do thi|nong thon))/, "DT"],
  [/^(quoc phong|an ninh|qp|an qp)/, "AN"],
  [/^(xay dung dang|cong tac (xay dung )?dang|dang)/, "XD"],
  [/^(cai cach|hanh chinh|chuyen doi so)/, "HC"],
];

export interface Section {
  readonly name: string;
  readonly prefix: string;
  /** The annex says that its rows are not part of the total. */
  readonly counted: boolean;
}

/** Gives each section its own prefix, in the order they come. */
export class SectionNames {
  readonly #taken = new Set<string>();

  /** The section of a heading row; "" where the annex has no sections. */
  next(written: string): Section {
    const counted = !/khong tinh|chi tieu theo doi|tham khao/.test(foldKey(written));
    const name = sentence(
      written
        .replace(/\([^)]*\)/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    return { name, prefix: this.#free(prefixOf(name)), counted };
  }

  #free(prefix: string): string {
    let free = prefix;
    for (let number = 2; this.#taken.has(free); number += 1) free = `${prefix}${String(number)}`;
    this.#taken.add(free);
    return free;
  }
}

/** "Biểu 2. Lâm nghiệp": what it is called, not which. */
const LABEL = /^(?:bieu|bang|phu luc|phan|muc)(?: so)? (?:\d+|[ivx]+|[a-z]) (?=.)/;

function prefixOf(name: string): string {
  const key = foldKey(name).replace(LABEL, "");
  const known = PREFIXES.find(([pattern]) => pattern.test(key))?.[1];
  if (known !== undefined) return known;
  const initials = key
    .split(" ")
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");
  return initials === "" ? "CT" : initials;
}

/** "XÂY DỰNG ĐẢNG" → "Xây dựng Đảng": only what is written all in capitals is changed. */
export function sentence(text: string): string {
  if (text !== text.toLocaleUpperCase("vi") || text === text.toLocaleLowerCase("vi")) return text;
  const lower = text.toLocaleLowerCase("vi");
  const named = lower
    .replace(/(?<!\p{L})đảng(?!\p{L})/gu, "Đảng")
    .replace(/(?<!\p{L})(hđnd|ubnd|ntm|ocop)(?!\p{L})/gu, (word) => word.toUpperCase());
  return named.slice(0, 1).toLocaleUpperCase("vi") + named.slice(1);
}
