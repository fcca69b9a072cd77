/** What this program wrote, and what editors leave beside a file, among the files picked: set aside in words of their own. */
import { consolidateFiles } from "../../src/app/consolidate";
import { departmentFiles, openSchemaWorkbook, sampleBytes } from "../support/pacnam";
import { consolidatedSample, sampleReader } from "../support/sample-run";
import { drawSheet } from "../domain/check/little-sheet";
import { memoryFiles, memoryWorkbook } from "../support/memory-workbook";
import { workbookOf } from "../support/sheet-of";
import { value } from "../support/value";

test("yesterday's consolidation and the schema are set aside, and nothing is counted twice", async () => {
  const { workbook, preview: first } = await consolidatedSample();
  const reader = sampleReader();
  const written = workbook.bytes();
  const second = value(
    await consolidateFiles(await openSchemaWorkbook(), reader, [
      ...departmentFiles(),
      { name: "Tong hop 9 thang.xlsx", bytes: () => Promise.resolve(written) },
      { name: "schema.xlsx", bytes: () => Promise.resolve(sampleBytes("schema.xlsx")) },
    ]),
  );
  const own = second.consolidation.files.filter(({ status }) => status === "ownOutput").map(({ file }) => file);
  expect(own).toEqual(["Tong hop 9 thang.xlsx", "schema.xlsx"]);
  const said = second.consolidation.findings.filter(({ at }) => own.includes(at.file ?? ""));
  expect(said.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["file-own-output I", "file-own-output I"]);
  expect(second.consolidation.values).toEqual(first.consolidation.values);
});

const SCHEMA = [
  drawSheet(
    "Bộ chỉ tiêu",
    `| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Tính vào tổng số | Cơ quan chủ trì |
     | LUA | Sản lượng lúa | tấn | 1500 | Có | NN |`,
  ),
  drawSheet("Đơn vị", "| Mã đơn vị | Tên đơn vị |\n| NN | Phòng Nông nghiệp |"),
  drawSheet("Thiết lập", "| Mục | Giá trị |\n| Năm | 2023 |\n| Số liệu đến ngày | 45183 |"),
];
const TABLE = drawSheet(
  "Biểu 1",
  "| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| 1 | Sản lượng lúa | tấn | 1500 | 900 |",
);

async function statuses(files: Parameters<typeof memoryFiles>[0]) {
  const { picked, reader } = memoryFiles(files);
  const { consolidation } = value(
    await consolidateFiles(memoryWorkbook(workbookOf("so.xlsx", ...SCHEMA)), reader, picked),
  );
  return {
    files: consolidation.files.map(({ file, status }) => `${file} ${status}`),
    values: consolidation.values.map(({ file, value: figure, used }) => `${file} ${String(figure)} ${String(used)}`),
    errors: consolidation.findings.filter(({ severity }) => severity === "E").map(({ code }) => code),
    codes: consolidation.findings.filter(({ code }) => code.startsWith("file-")).map(({ code }) => code),
  };
}

test("locks and shadows of files are passed over, not called unreadable", async () => {
  expect(
    await statuses({
      "Phòng Nông nghiệp.xlsx": workbookOf("", TABLE),
      "~$Phòng Nông nghiệp.xlsx": null,
      "._Phòng Nông nghiệp.xlsx": null,
    }),
  ).toEqual({
    files: ["._Phòng Nông nghiệp.xlsx temporary", "Phòng Nông nghiệp.xlsx read", "~$Phòng Nông nghiệp.xlsx temporary"],
    values: ["Phòng Nông nghiệp.xlsx 900 true"],
    errors: [],
    codes: ["file-temporary", "file-temporary"],
  });
});

test("an office that works in a workbook with the schema in it still sends its own table", async () => {
  const { files, values, errors } = await statuses({ "Phòng Nông nghiệp.xlsx": workbookOf("", ...SCHEMA, TABLE) });
  expect(files).toEqual(["Phòng Nông nghiệp.xlsx read"]);
  expect(values).toEqual(["Phòng Nông nghiệp.xlsx 900 true"]);
  expect(errors).toEqual([]);
});

test("a sheet of another's called “Tổng hợp” is read", async () => {
  const { files, values } = await statuses({
    "Phòng Nông nghiệp.xlsx": workbookOf("", { ...TABLE, name: "Tổng hợp" }),
  });
  expect(files).toEqual(["Phòng Nông nghiệp.xlsx read"]);
  expect(values).toHaveLength(1);
});
