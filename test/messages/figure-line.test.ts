/** A figure beside its target, as people read it in the pane. */
import { renderFigure } from "../../src/messages/figure-line";
import { indicatorOf } from "../support/small-schema";

const figure = (unit: string, target: string, actual: number | null, attainment: number | null): string[] => {
  const indicator = indicatorOf({ code: "A", name: "Tỷ lệ giải ngân", unit, target });
  return (["vi", "en"] as const).map((lang) => renderFigure({ indicator, actual, attainment }, lang));
};

test("a rate carries its sign at both ends, without a blank, and once where the target has it", () => {
  expect(figure("%", "≥ 95", 38.2, null)).toEqual(["38,2% / ≥ 95%", "38.2% / ≥ 95%"]);
  expect(figure("%", "từ 95% trở lên", 38.2, null)[0]).toBe("38,2% / từ 95% trở lên");
  expect(figure("%", "từ 95 trở lên", 38.2, null)[0]).toBe("38,2% / từ 95% trở lên");
  expect(figure("%", "95%", 38.2, null)[0]).toBe("38,2% / 95%");
  expect(figure("‰", "0.5", 0.45, null)[0]).toBe("0,45‰ / 0,5‰");
});

test("another unit stands once, after a blank", () => {
  expect(figure("tỷ đồng", "490", 248, 0.50612)).toEqual(["248 / 490 tỷ đồng (50,6%)", "248 / 490 tỷ đồng (50.6%)"]);
  expect(figure("ha", "110 ha", 54, 0.4909)[0]).toBe("54 / 110 ha (49,1%)");
  expect(figure("ha", "110", null, null)[0]).toBe("chưa có số / 110 ha");
});

test("what is done or not is said in words; a rate's own notation stands for its points", () => {
  const milestone = indicatorOf({ code: "A", name: "Xã đạt chuẩn", unit: "xã", target: "Đạt", method: "milestone" });
  const said = (actual: number | null): string =>
    renderFigure({ indicator: milestone, actual, attainment: actual }, "vi");
  expect([milestone.method, said(0), said(1), said(null)]).toEqual([
    "milestone",
    "Chưa đạt / Đạt",
    "Đạt / Đạt",
    "chưa có số / Đạt",
  ]);
  expect(figure("điểm %", "4% trở lên", null, null)[0]).toBe("chưa có số / 4% trở lên");
  expect(figure("điểm %", "4", 3.5, null)[0]).toBe("3,5 / 4\u00a0điểm\u00a0%");
});
