/** A chart as Excel makes one: bars of shares, with a label in each part that is something. */
import type { PlanStep } from "../domain/plan/plan";
import { isDark } from "../domain/plan/lightness";
import { rangeAt } from "./range-at";

type ChartStep = Extract<PlanStep, { kind: "chart" }>;

/** What is nothing is not written into its part. */
const NO_ZERO = "0;;";

/** Queues the chart in place of one of the same name; a null object takes the deleting without a word. */
export function queueChart(sheet: Excel.Worksheet, { name, range, title, place, colors }: ChartStep): void {
  sheet.charts.getItemOrNullObject(name).delete();
  const chart = sheet.charts.add("BarStacked100", rangeAt(sheet, range), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.setPosition(
    rangeAt(sheet, { ...place, bottom: place.top, right: place.left }),
    rangeAt(sheet, { ...place, top: place.bottom, left: place.right }),
  );
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.reversePlotOrder = true;
  // Each bar has its name, however low the chart is.
  chart.axes.categoryAxis.tickLabelSpacing = 1;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  colors.forEach((color, at) => {
    const series = chart.series.getItemAt(at);
    series.format.fill.setSolidColor(color);
    series.gapWidth = 40;
    series.overlap = 100;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.numberFormat = NO_ZERO;
    series.dataLabels.format.font.color = isDark(color) ? "#FFFFFF" : "#000000";
  });
}
