/** What makes a single number doubtful that reads well by itself. */
import type { NamedIndicator } from "./target-part";
import type { Amount } from "../phrase/amount";
import { isWholeNumberUnit } from "../text/unit";

/** "đô thị dùng nước sạch; nông thôn dùng nước hợp vệ sinh" with one number: whose it is has to be asked. */
export function isListOfThings(name: string): boolean {
  return name.replace(/[([][^()[\]]*[)\]]/gu, "").includes(";");
}

/** A bare 2025 without a unit, or of the hundred, is as likely the year by which something is done, "2025-2030" whatever is counted. */
export function isYear({ value, max, unit }: Amount, indicator: NamedIndicator): boolean {
  const year = (number: number): boolean => Number.isInteger(number) && number >= 2010 && number <= 2050;
  const counted = isWholeNumberUnit(indicator.unit) && /đạt|hoàn thành|về đích|công nhận/iu.test(indicator.name);
  return (
    unit === "" &&
    year(value) &&
    (max === undefined || year(max)) &&
    (max !== undefined ||
      indicator.unit === "" ||
      /[%‰]/.test(indicator.unit) ||
      /^năm$/iu.test(indicator.unit) ||
      counted)
  );
}

/** "1,2 hộ" where nothing is averaged. */
export function isCutUp({ value, unit }: Amount, indicator: NamedIndicator): boolean {
  if (Number.isInteger(value) || !isWholeNumberUnit(unit === "" ? indicator.unit : unit)) return false;
  return !/bình quân|trung bình|trên|mỗi|\/|tỷ lệ/iu.test(indicator.name);
}

/** "04/09 thôn": whole things, so many of so many; a share or a fraction has to be asked about. */
export function isCounted({ unit }: NamedIndicator, segment: Amount, of: number): boolean {
  const share = /[%‰]/.test(unit) || /[%‰]/.test(segment.unit);
  return !share && Number.isInteger(segment.value) && Number.isInteger(of) && segment.value <= of;
}
