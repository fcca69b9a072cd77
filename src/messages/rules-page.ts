/** The page of all rules for users, docs/quy-tac-kiem-tra.md: made from the rules and messages themselves. */
import type { Finding } from "../domain/finding/finding";
import { FIXABLE_CODES } from "../domain/fix/fixes";
import { SEVERITIES } from "../domain/finding/severity";
import { FINDING_CODES, findingAdvice, findingTitle } from "./render-finding";

const WEIGHTS: Readonly<Record<Finding["severity"], string>> = {
  E: "Phải xử lý",
  W: "Lưu ý",
  I: "Thông tin",
};

const INTRODUCTION = `# Quy tắc kiểm tra

Trang này được lập từ chính chương trình (\`npm run docs\`); đừng sửa tay.

- **Phải xử lý**: dòng hoặc trang có lỗi không được dùng cho đến khi sửa xong hoặc có người chấp nhận lỗi tại ô, kèm lý do. Lỗi của
  cả trang hay cả tệp (không mở được, chưa rõ đơn vị, thiếu cột số liệu) thì không chấp nhận được, phải sửa.
- **Lưu ý**: số liệu vẫn được dùng và ghi chú trong báo cáo. Lưu ý tại ô, của cả trang hay cả tệp đều chấp nhận được, kèm lý do; nội dung đổi thì
  phải xem lại.
- **Thông tin**: chỉ để biết.
- **Sửa nhanh**: có thể sửa bằng một lần bấm; xem trước từng ô, hoàn tác được. Chỗ có nhiều cách hiểu thì người dùng chọn.
`;

/** The page as Markdown. */
export function renderRulesPage(): string {
  const lines = FINDING_CODES.map((code) => {
    const { act, otherwise } = findingAdvice(code, "vi");
    const cells = [
      `\`${code}\``,
      findingTitle(code, "vi"),
      WEIGHTS[SEVERITIES[code]],
      FIXABLE_CODES.has(code) ? "✓" : "",
      act,
      otherwise,
      findingTitle(code, "en"),
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const heading = ["Mã", "Quy tắc", "Mức", "Sửa nhanh", "Việc cần làm", "Nếu để nguyên", "In English"];
  return [INTRODUCTION, `| ${heading.join(" | ")} |`, `|${heading.map(() => "---").join("|")}|`, ...lines, ""].join(
    "\n",
  );
}
