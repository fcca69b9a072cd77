/** The filter of a table, whole and of one column. */
import { arg, defineClass, type Env } from "../define";
import { requireUnprotected } from "../range-data";
import { filterBy, showRows } from "./filter-rows";
import { change, find, type Part, type Ref } from "./table-ref";

/** The filter of all columns. */
export const tableFilter = defineClass<Ref>("AutoFilter", {
  properties: {
    enabled: (ref, env) => find(ref, env).filterButton,
    isDataFiltered: (ref, env) => find(ref, env).filtered === true,
  },
  methods: {
    apply: (ref, [, column, criteria], env) => {
      filter(ref, arg.count(column), criteria, env);
    },
    clearCriteria: (ref, _, env) => {
      unfilter(ref, env);
    },
  },
});

/** The filter of one column. */
export const columnFilter = defineClass<Part>("Filter", {
  methods: {
    applyValuesFilter: ({ ref, index }, [values], env) => {
      filter(ref, index, { filterOn: "Values", values }, env);
    },
    clear: ({ ref }, _, env) => {
      unfilter(ref, env);
    },
  },
});

function filter(ref: Ref, column: number, criteria: unknown, env: Env): void {
  const { range } = find(ref, env);
  requireUnprotected(ref.sheet, "allowAutoFilter");
  filterBy(ref.sheet, range, column, criteria, env);
  change(ref, env, { filtered: true });
}

function unfilter(ref: Ref, env: Env): void {
  const { range, filtered } = find(ref, env);
  requireUnprotected(ref.sheet, "allowAutoFilter");
  if (filtered === true) showRows(ref.sheet, range);
  change(ref, env, { filtered: false });
}
