/** Range: an area of a sheet. Source for behaviour: the API reference of Excel.Range and the add-in guides. */
import { MAX_COLUMNS, MAX_ROWS } from "../../book/model";
import { alive, fullAddress, type Area } from "../address";
import { arg, defineClass, type HostObject } from "../define";
import { HostError } from "../protocol";
import {
  cellCount,
  readBlock,
  readers,
  readLocalFormulas,
  readText,
  requireUnlocked,
  writeNumberFormat,
  writeValues,
} from "../range-data";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setLineProperties,
} from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { provide, worksheetOf } from "./late";
import { hideLines, lineState } from "./outline";
import "./range-areas";
import { rangeChanges } from "./range-changes";
import { rangeFormat } from "./range-format";
import { rangePlaces } from "./range-places";
import { rangeSort } from "./range-sort";
import { giveStyle, styleName } from "./styles";

export const rangeObject: (area: Area) => HostObject = defineClass<Area>("Range", {
  properties: {
    address: (area, env) => (alive(area.sheet, env), fullAddress(area)),
    addressLocal: (area, env) => (alive(area.sheet, env), fullAddress(area)),
    cellCount: ({ range }) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range)),
    rowIndex: ({ range }) => range.top,
    columnIndex: ({ range }) => range.left,
    rowCount: ({ range }) => range.bottom - range.top + 1,
    columnCount: ({ range }) => range.right - range.left + 1,
    values: [
      (area, env) => readBlock(area, env, readers.values),
      (a, v, env) => {
        writeValues(a, env, v, "values");
      },
    ],
    formulas: [
      (area, env) => readBlock(area, env, readers.formulas),
      (area, value, env) => {
        writeValues(area, env, value, "formulas");
      },
    ],
    formulasLocal: (area, env) => readLocalFormulas(area, env),
    numberFormat: [
      (area, env) => readBlock(area, env, readers.numberFormat),
      (area, value, env) => {
        writeNumberFormat(area, env, value);
      },
    ],
    numberFormatLocal: (area, env) => readBlock(area, env, readers.numberFormat),
    style: [
      (area) => styleName(area),
      (area, value, env) => {
        giveStyle(area, arg.text(value), env);
      },
    ],
    text: (area, env) => readText(area, env),
    valueTypes: (area, env) => readBlock(area, env, readers.valueTypes),
    hidden: (area) => {
      const [rows, columns] = [lineState(area, "rows"), lineState(area, "columns")];
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
    rowHidden: [
      (area) => lineState(area, "rows"),
      (area, value, env) => {
        hideLines(area, "rows", arg.flag(value), env);
      },
    ],
    columnHidden: [
      (area) => lineState(area, "columns"),
      (area, value, env) => {
        hideLines(area, "columns", arg.flag(value), env);
      },
    ],
    isEntireColumn: ({ range }) => range.top === 0 && range.bottom === MAX_ROWS - 1,
    isEntireRow: ({ range }) => range.left === 0 && range.right === MAX_COLUMNS - 1,
    hasSpill: () => false,
    hyperlink: [
      ({ sheet, range }) => {
        const link = sheet.cell(range.top, range.left).link;
        return link ? { address: link.address, screenTip: link.tip ?? null } : null;
      },
      ({ sheet, range }, value, env) => {
        requireUnlocked(sheet, range);
        const link = arg.object(value);
        const address = arg.optionalText(link["address"]) ?? `#${arg.optionalText(link["documentReference"]) ?? ""}`;
        const tip = arg.optionalText(link["screenTip"]);
        const text = arg.optionalText(link["textToDisplay"]);
        const old = sheet.cell(range.top, range.left);
        const value2 = text ?? old.value;
        sheet.setCell(range.top, range.left, {
          ...old,
          value: value2,
          link: { address, ...(tip === undefined ? {} : { tip }) },
        });
        env.book.touch();
      },
    ],
  },
  links: {
    format: (area) => rangeFormat(area),
    worksheet: ({ sheet }, env) => worksheetOf(alive(sheet, env)),
    conditionalFormats: (area) => conditionalFormats(area),
    dataValidation: (area) => dataValidation(area),
    sort: (area) => rangeSort(area),
  },
  methods: {
    // The client asks this before it sends a large matrix of values, formulas or formats.
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (arg.number(rows) !== range.bottom - range.top + 1 || arg.number(columns) !== range.right - range.left + 1)
        throw new HostError("InvalidArgument", undefined, "Range._ValidateArraySize");
    },
    getCellProperties: (area, [wanted], env) => cellProperties(area, arg.object(wanted), env),
    getRowProperties: (area, [wanted], env) => rowProperties(area, arg.object(wanted), env),
    getColumnProperties: (area, [wanted], env) => columnProperties(area, arg.object(wanted), env),
    setCellProperties: (area, [block], env) => {
      setCellProperties(area, arg.list(block), env);
    },
    setRowProperties: (area, [list], env) => {
      setLineProperties(area, "rows", arg.list(list), env);
    },
    setColumnProperties: (area, [list], env) => {
      setLineProperties(area, "columns", arg.list(list), env);
    },
    ...rangePlaces,
    ...rangeChanges,
  },
});

provide("range", rangeObject);
