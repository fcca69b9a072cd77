/** Charts of a sheet: those that an add-in makes, as bars of shares; charts of the file are only counted. */
import type { BookChart } from "../../book/model";
import type { Sheet } from "../../book/sheet";
import { normalColor } from "../../book/style";
import { alive, anyArea } from "../address";
import { arg, defineClass, type Env, type HostObject } from "../define";
import { HostError } from "../protocol";

interface Ref {
  readonly sheet: Sheet;
  readonly id: string;
}

interface SeriesRef extends Ref {
  readonly at: number;
}

function find({ sheet, id }: Ref, env: Env): BookChart {
  const chart = alive(sheet, env).charts.find((each) => each.id === id);
  if (!chart) throw new HostError("ItemNotFound");
  return chart;
}

function change(ref: Ref, env: Env, patch: Partial<BookChart>): void {
  const chart = find(ref, env);
  ref.sheet.charts = ref.sheet.charts.map((each) => (each === chart ? { ...each, ...patch } : each));
  env.book.touch(false);
}

function changeSeries(ref: SeriesRef, env: Env, patch: Partial<BookChart["series"][number]>): void {
  const series = find(ref, env).series.map((each, at) => (at === ref.at ? { ...each, ...patch } : each));
  change(ref, env, { series });
}

function colorOf(value: unknown): string {
  const color = normalColor(arg.text(value));
  if (color === null) throw new HostError("InvalidArgument");
  return color;
}

/** What is drawn in one way here, whatever it is set to. */
const taken = (): void => undefined;

const fill = defineClass<SeriesRef>("ChartFill", {
  methods: {
    setSolidColor: (ref, [color], env) => {
      changeSeries(ref, env, { fill: colorOf(color) });
    },
  },
});
const seriesFormat = defineClass<SeriesRef>("ChartSeriesFormat", { links: { fill: (ref) => fill(ref) } });
const labelFont = defineClass<SeriesRef>("ChartFont", {
  properties: {
    size: [() => 10, taken],
    color: [
      (ref, env) => find(ref, env).series[ref.at]?.label ?? "#000000",
      (ref, value, env) => {
        changeSeries(ref, env, { label: colorOf(value) });
      },
    ],
  },
});
const labelFormat = defineClass<SeriesRef>("ChartDataLabelFormat", { links: { font: (ref) => labelFont(ref) } });
const dataLabels = defineClass<SeriesRef>("ChartDataLabels", {
  properties: { showValue: [() => true, taken], numberFormat: [() => "0;;", taken] },
  links: { format: (ref) => labelFormat(ref) },
});
const series = defineClass<SeriesRef>("ChartSeries", {
  properties: {
    gapWidth: [() => 40, taken],
    overlap: [() => 100, taken],
    hasDataLabels: [
      (ref, env) => find(ref, env).series[ref.at]?.label !== null,
      (ref, value, env) => {
        changeSeries(ref, env, { label: arg.flag(value) ? "#000000" : null });
      },
    ],
  },
  links: { format: (ref) => seriesFormat(ref), dataLabels: (ref) => dataLabels(ref) },
});
const seriesCollection = defineClass<Ref>("ChartSeriesCollection", {
  methods: {
    getCount: (ref, _, env) => find(ref, env).series.length,
    getItemAt: (ref, [index], env) => {
      const at = arg.count(index);
      if (at >= find(ref, env).series.length) throw new HostError("InvalidArgument");
      return series({ ...ref, at });
    },
  },
});

const titleFont = defineClass<Ref>("ChartFont", {
  properties: { size: [() => 11, taken], color: [() => "#000000", taken] },
});
const titleFormat = defineClass<Ref>("ChartTitleFormat", { links: { font: (ref) => titleFont(ref) } });
const title = defineClass<Ref>("ChartTitle", {
  properties: {
    text: [
      (ref, env) => find(ref, env).title,
      (ref, value, env) => {
        change(ref, env, { title: arg.text(value) });
      },
    ],
  },
  links: { format: (ref) => titleFormat(ref) },
});
const legend = defineClass<Ref>("ChartLegend", {
  properties: {
    visible: [
      (ref, env) => find(ref, env).legend,
      (ref, value, env) => {
        change(ref, env, { legend: arg.flag(value) });
      },
    ],
    position: [() => "Bottom", taken],
  },
});
const gridlines = defineClass<Ref>("ChartGridlines", { properties: { visible: [() => false, taken] } });
const axis = defineClass<Ref>("ChartAxis", {
  properties: {
    visible: [() => false, taken],
    tickLabelSpacing: [() => 1, taken],
    reversePlotOrder: [
      (ref, env) => find(ref, env).reversed,
      (ref, value, env) => {
        change(ref, env, { reversed: arg.flag(value) });
      },
    ],
  },
  links: { majorGridlines: (ref) => gridlines(ref) },
});
const axes = defineClass<Ref>("ChartAxes", {
  links: { categoryAxis: (ref) => axis(ref), valueAxis: (ref) => axis(ref) },
});

const chartObject: (ref: Ref) => HostObject = defineClass<Ref>("Chart", {
  id: ({ id }) => id,
  properties: {
    id: ({ id }) => id,
    chartType: (ref, env) => find(ref, env).type,
    name: [
      (ref, env) => find(ref, env).name,
      (ref, value, env) => {
        const name = arg.text(value);
        const other = ref.sheet.charts.some((each) => each.id !== ref.id && each.name === name);
        if (other) throw new HostError("InvalidArgument");
        change(ref, env, { name });
      },
    ],
  },
  links: {
    title: (ref) => title(ref),
    legend: (ref) => legend(ref),
    axes: (ref) => axes(ref),
    series: (ref) => seriesCollection(ref),
  },
  methods: {
    delete: (ref, _, env) => {
      const chart = find(ref, env);
      ref.sheet.charts = ref.sheet.charts.filter((each) => each !== chart);
      env.book.touch(false);
    },
    setPosition: (ref, [from, to], env) => {
      const start = anyArea(from, ref.sheet, env).range;
      const end = to === undefined || to === null ? start : anyArea(to, ref.sheet, env).range;
      change(ref, env, { place: { top: start.top, left: start.left, bottom: end.bottom, right: end.right } });
    },
  },
});

/** Only what can be drawn here. */
const DRAWN = ["BarStacked100"] as const;
const PLAIN_FILL = "#4472C4";

export const charts = defineClass<Sheet>("ChartCollection", {
  properties: { count: (sheet) => sheet.attached.charts + sheet.charts.length },
  items: (sheet) => sheet.charts.map(({ id }) => chartObject({ sheet, id })),
  methods: {
    getCount: (sheet) => sheet.attached.charts + sheet.charts.length,
    add: (sheet, [type, source, by], env) => {
      const { range } = anyArea(source, sheet, env);
      arg.oneOf(by, ["Columns"]);
      const numbers = sheet.charts.map(({ id }) => Number(id.slice(CHART_ID.length)));
      const id = `${CHART_ID}${String(Math.max(0, ...numbers) + 1)}`;
      const chart: BookChart = {
        ...{ id, name: `Chart ${id.slice(CHART_ID.length)}`, type: arg.oneOf(type, DRAWN), range, title: "" },
        ...{ place: { top: 0, left: 0, bottom: 14, right: 7 }, legend: true, reversed: false },
        series: Array.from({ length: range.right - range.left }, () => ({ fill: PLAIN_FILL, label: null })),
      };
      sheet.charts = [...sheet.charts, chart];
      env.book.touch(false);
      return chartObject({ sheet, id });
    },
    getItem: (sheet, [name]) => {
      const chart = sheet.charts.find((each) => each.name === arg.text(name));
      if (!chart) throw new HostError("ItemNotFound");
      return chartObject({ sheet, id: chart.id });
    },
    getItemOrNullObject: (sheet, [name]) => {
      const chart = sheet.charts.find((each) => each.name === arg.text(name));
      return chart ? chartObject({ sheet, id: chart.id }) : null;
    },
  },
});

const CHART_ID = "{chart-";
