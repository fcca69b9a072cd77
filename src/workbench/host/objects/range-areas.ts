/** Several areas of one sheet. */
import { alive, fullAddress } from "../address";
import { arg, defineClass } from "../define";
import { HostError } from "../protocol";
import { cellCount } from "../range-data";
import { provide, rangeOf, worksheetOf, type Areas } from "./late";
import { clearRange } from "./range-changes";

const rangeCollection = defineClass<Areas>("RangeCollection", {
  items: ({ sheet, ranges }) => ranges.map((range) => rangeOf({ sheet, range })),
  methods: {
    getCount: ({ ranges }) => ranges.length,
    getItemAt: ({ sheet, ranges }, [index]) => {
      const range = ranges[arg.count(index)];
      if (!range) throw new HostError("InvalidArgument");
      return rangeOf({ sheet, range });
    },
  },
});

export const rangeAreas = defineClass<Areas>("RangeAreas", {
  properties: {
    address: ({ sheet, ranges }) => ranges.map((range) => fullAddress({ sheet, range })).join(","),
    areaCount: ({ ranges }) => ranges.length,
    cellCount: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0),
  },
  links: {
    areas: (areas) => rangeCollection(areas),
    worksheet: ({ sheet }, env) => worksheetOf(alive(sheet, env)),
  },
  methods: {
    clear: ({ sheet, ranges }, [what], env) => {
      for (const range of ranges) clearRange({ sheet, range }, what, env);
    },
  },
});

provide("areas", rangeAreas);
