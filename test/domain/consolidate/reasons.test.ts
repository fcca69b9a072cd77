/** Reasons in the words of the sheets, which are read back by them. */
import { overrideWords, REASON_CODES, reasonCode, reasonWords } from "../../../src/domain/consolidate/reason-words";
import { NO_REASONS, parseReasons, REASON_LABELS, reasonsText } from "../../../src/domain/consolidate/stated-reasons";

describe("why a figure is not used", () => {
  /** Two that are said in the same words are one on the sheets: a cell left blank, a sender not known, nothing arisen. */
  const SAME = [
    ["unit-unknown", "sender-disagrees"],
    ["value-missing", "no figure"],
    ["not arisen", "notArisen"],
  ] as const;

  test.each(REASON_CODES)("%s has words of its own, by which it is read back", (code) => {
    const words = reasonWords(code);
    expect(words).toMatch(/^\p{Lu}[\p{L} ,]{5,}$/u);
    const [first] = SAME.find((codes) => (codes as readonly string[]).includes(code)) ?? [code];
    expect(reasonCode(words)).toBe(first);
  });

  test("what has no words is said as it is, and what is none of ours stays what somebody wrote", () => {
    expect(reasonWords("conflict-of-mine")).toBe("conflict-of-mine");
    expect(reasonCode("tự ghi")).toBe("tự ghi");
    expect(overrideWords("thiên tai")).toBe("Người tổng hợp đánh giá lại: thiên tai");
  });
});

describe("what a unit says of its figure", () => {
  const ALL = { ...NO_REASONS, objective: "mưa", subjective: "chậm giao vốn", measure: "đôn đốc", deadline: "31/12" };

  test("each under its label, and read back", () => {
    const text = reasonsText(ALL);
    expect(text.split("\n")).toEqual([
      ...["Nguyên nhân khách quan: mưa", "Nguyên nhân chủ quan: chậm giao vốn"],
      ...["Giải pháp: đôn đốc", "Thời hạn: 31/12"],
    ]);
    expect(parseReasons(text)).toEqual({
      ...{ objective: "mưa", subjective: "chậm giao vốn", measure: "đôn đốc", deadline: "31/12" },
    });
    const rest = { proposal: "bổ sung vốn", stated: "do thiếu giống" };
    expect(parseReasons(reasonsText(rest))).toEqual(rest);
  });

  test("lines of one text stand on one line", () => {
    expect(reasonsText({ measure: "a\nb" })).toBe(`${REASON_LABELS.measure}: a; b`);
  });

  test("where nothing is said nothing stands", () => {
    expect([reasonsText(undefined), reasonsText({}), reasonsText(NO_REASONS)]).toEqual(["", "", ""]);
    expect([parseReasons(""), parseReasons("Ghi chú: x"), parseReasons("Giải pháp")]).toEqual([null, null, null]);
  });
});
