/**
 * What names leave out in a report: the word for a number or a measure before what is counted or measured, and the words that a
 * colleague fills in.
 */
import { foldKey } from "../text/fold";
import { writtenOutBy } from "../text/initials";

/** Words for a number before what is counted, and for any measure before what is measured. */
const COUNT = "tổng số|tổng|số lượng|số";
const COUNTED = new RegExp(String.raw`^\s*(?:${COUNT})\s+(?=\p{L})`, "iu");
const MEASURED = new RegExp(String.raw`^\s*(?:t[ỷỉ] lệ|độ|mức|chiều dài|diện tích|${COUNT})\s+(?=\p{L})`, "iu");

/** "Tỷ lệ che phủ rừng", "Độ che phủ rừng" → che phủ rừng; "Số vụ phạm pháp" in vụ → phạm pháp. */
export function withoutMeasure(name: string, unit = ""): string {
  const bare = name.replace(MEASURED, "");
  const rest = bare.slice(unit.length);
  return unit !== "" && /^\s+\p{L}/u.test(rest) && foldKey(bare.slice(0, unit.length)) === foldKey(unit) ? rest : bare;
}

/** Names of so few words say too little without the word for their measure: "Lúa", "Hộ nghèo". */
const FEW_WORDS = 2;

/** Whether a name without the word for its measure says what is measured. */
export function saysEnough(bare: string): boolean {
  return wordsOf(bare).length > FEW_WORDS;
}

/**
 * Whether a short name says all or none of the things that the longer one counts together: "Kiểm tra" says one of "Số cuộc kiểm
 * tra, giám sát", "Chăm lo Tết" none of "Chăm lo Tết cho đoàn viên, người lao động".
 */
export function isOfAllThings(name: string, short: string): boolean {
  const said = new Set(writtenOutBy(wordsOf(short), wordsOf(name)));
  const things = name.split(/[,;]|\s(?:và|hoặc)\s/u).map(wordsOf);
  return things.every((thing, at) => {
    const before = things[at - 1]?.at(-1);
    return before === undefined || said.has(before) === thing.some((word) => said.has(word));
  });
}

function wordsOf(text: string): string[] {
  return foldKey(text).split(" ");
}

/** "Số lượt khám bệnh", "Tổng số lượt khám bệnh" → lượt khám bệnh. */
export function withoutCount(name: string): string {
  return name.replace(COUNTED, "");
}
