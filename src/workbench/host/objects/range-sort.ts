/** RangeSort: sort.apply. */
import { intersect } from "../../../domain/grid/areas";
import { sortRows, type SortKey } from "../../book/edit";
import { areaName } from "../../book/area";
import { alive, type Area } from "../address";
import { arg, defineClass } from "../define";
import { HostError } from "../protocol";
import { isUnbounded, requireUnlocked } from "../range-data";

export const rangeSort = defineClass<Area>("RangeSort", {
  methods: {
    apply: ({ sheet, range }, [fields, , hasHeaders, orientation], env) => {
      alive(sheet, env);
      if (orientation === "Columns") throw new HostError("UnsupportedOperation");
      if (isUnbounded(range)) throw new HostError("InvalidArgument");
      requireUnlocked(sheet, range);
      if (sheet.merges.some((merge) => intersect(merge, range))) throw new HostError("InvalidOperation");
      const keys = arg.list(fields).map((field): SortKey => {
        const { key, ascending } = arg.object(field) as { key?: unknown; ascending?: unknown };
        return { column: arg.count(key), ascending: ascending === undefined ? true : arg.flag(ascending) };
      });
      env.book.settle();
      const area = arg.optionalFlag(hasHeaders) ? { ...range, top: range.top + 1 } : range;
      sortRows(sheet, area, keys, env.book.culture.name);
      env.book.touch();
      env.events.raise("changed", sheet.id, { address: areaName(range), changeType: "RangeEdited" });
    },
  },
});
