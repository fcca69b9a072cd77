/**
 * Whether a figure adds up over the period (a flow: harvested, spent, admitted), or stands at a moment (a stock or an average: herds,
 * beds per 10,000 people). Taken for a flow, a stock looks on track all year; without evidence a person is asked.
 */
import { nameKey, Phrases } from "../phrase/phrases";

export type Nature = "flow" | "stock" | "unsure";

function list(text: string): Phrases {
  return new Phrases(text.split(";").map((phrase) => phrase.trim()));
}

/** An average over years says nothing of what is averaged. */
const OVER_YEARS =
  /(?:bình quân|trung bình|bq)\s+(?:(?:hàng|hằng|mỗi|một|các|trong)\s+)?(?:1\s+)?năm|(?:hàng|hằng|mỗi)\s+năm|\/\s*năm/giu;
/** Words of names that are no word for what is done. */
const NAMES =
  /nông thôn mới|cây trồng|đất trồng|trồng trọt|xây dựng cơ bản|quy mô (?:lớn|nhỏ|vừa)|chợ đầu mối|đổi mới|(?<=thu nhập )tăng thêm/giu;
const PER_PEOPLE =
  /(?:\/|trên|mỗi|cho|tính trên)\s*(?:(?:1|một)\s*)?(?:\d[\d.]*|vạn|nghìn|ngàn|trăm)\s*(?:người )?dân/iu;
const PER_GROUP = /\/\s*(?:xã|phường|lớp|trường)(?!\p{L})|\/\s*\d/iu;
const PER_HEAD =
  /(?:\/|trên)\s*(?:1 )?(?:đầu )?(?:người|hộ|lao động|học sinh)(?!\p{L})|bình quân (?:1 |một )?(?:đầu )?người/iu;
const PER_LAND = /(?:\/|trên)\s*(?:(?:0?1|một|mỗi)\s*)?(?:đơn vị diện tích|ha|hecta|héc ta|sào)(?!\p{L})/iu;

const STOCKS = list(
  "dân số; mật độ; tuổi thọ; năm sống khỏe; thời gian sống; tổng đàn; đàn; quy mô; dư nợ; số dư; tồn quỹ; bình quân; trung bình; năng suất; thu nhập; đạt chuẩn; giữ vững; duy trì; hiện có; còn; còn lại; tham gia bảo hiểm; tham gia BHXH; tham gia BHYT; tham gia BHTN; bao phủ; che phủ; thuê bao; giường bệnh; bác sĩ; bác sỹ; dược sĩ; dược sỹ; điều dưỡng; biên chế; đang hoạt động; hoạt động; hội viên; đoàn viên; xếp hạng",
);
/** Something is done that changes what there is: planted, admitted, built, collected. */
const ADDITIONS = list(
  "trồng; trồng rừng; khai hoang; quyên góp; ủng hộ; vận động; việc làm; kết nạp; thành lập; mới; thêm; tăng thêm; phát triển; chuyển đổi; mở mới; mở rộng; cấp giấy; cấp mới; cấp đổi; xây dựng; xây; làm mới; làm đường; làm nhà; lắp; lắp đặt; sửa chữa; cải tạo; nâng cấp; cứng hóa; bê tông hóa; nhựa hóa; bê tông; xóa; hỗ trợ; trao; tặng; giúp đỡ; thoát nghèo; thoát cận nghèo; hoàn thành; khởi công; nghiệm thu; bàn giao; tuyển",
);
/** What a period yields, sells or handles; one period's is held against another's. */
const YIELDS = list(
  "gieo; gieo trồng; gieo cấy; nuôi trồng; sản lượng; giá trị sản xuất; GTSX; giá trị tăng thêm; giá trị gia tăng; tổng sản phẩm; GRDP; GDP; doanh thu; doanh số; lợi nhuận; bán lẻ; tổng mức; thu ngân sách; tổng thu; thu nội địa; thu xuất nhập khẩu; thu thuế; thu từ; số thu; chi ngân sách; tổng chi; chi thường xuyên; kim ngạch; xuất khẩu; nhập khẩu; vốn; đầu tư; thu hút; lượt; khách; xuất khẩu lao động; sáng kiến; đề tài; số vụ; số cuộc; số buổi; số lớp; số lượt",
);
/** Work that is done, and counted by what it was done with. */
const WORKS = list(
  "khai thác; chế biến; thu hoạch; xuất chuồng; huy động; giải ngân; thanh toán; hiến máu; nộp; đi làm việc; giao quân; nhập ngũ; đào tạo; tập huấn; bồi dưỡng; mở lớp; dạy nghề; tổ chức; tuyên truyền; kiểm tra; giám sát; thanh tra; hòa giải; đối thoại; cho vay; vay vốn; khám; tiêm; điều trị; phục hồi; xử lý; giải quyết; thu gom",
);
const PRODUCTIVITY = list("năng suất");
/** What is new of a stock adds up. */
const NEW = list("mới; thêm; tăng thêm; phát triển; thành lập; kết nạp; tuyển");
/** It is always new who or what comes so. */
const COMING = list("kết nạp; thành lập; giải quyết việc làm; tạo việc làm; trồng; thu hút");
const STOCK_UNIT = /^(?:điểm|tuổi|(?:thứ )?hạng)$/iu;
const FLOW_UNIT = /^(?:(?:nghìn|triệu|ngàn) )?(?:lượt|cuộc|buổi|vụ|tấn|tạ|lít|kwh|m3|đơn vị máu)(?!\p{L}|\s*\/)/iu;

/** Whether it is counted for each of so many people, places or things: a rate, not an amount. */
export function isPerPeople(name: string, unit: string): boolean {
  return PER_PEOPLE.test(`${name} /${unit}`) || PER_GROUP.test(unit);
}

/** Whether it is an average per head or per hectare, which no sum of parts gives. */
export function isAverage(name: string, unit: string): boolean {
  return PER_HEAD.test(name) || PER_HEAD.test(unit) || isPerLand(name, unit);
}

/** "Đạt 100 triệu đồng/ha trở lên" says which land is meant. */
function isPerLand(name: string, unit: string): boolean {
  return PER_LAND.test(unit) || PER_LAND.test(name.replace(/\d[\d.,]*\s*\p{L}+(?: \p{L}+)?\s*\/\s*ha/giu, " "));
}

/** What an amount is, by its name and unit; `parent` is asked where the name of a part says nothing. */
export function natureOf(name: string, unit: string, parent = ""): Nature {
  if (isPerPeople(name, unit)) return "stock";
  const yearly = /\/\s*năm\s*$/iu.test(unit);
  const bare = (yearly ? name.replace(/bình quân(?! (?:đầu )?người)/giu, " ") : name).replace(OVER_YEARS, " ");
  const key = nameKey(bare.replace(NAMES, " "));
  // What a hectare yields may be of the season or of the year so far.
  if (isPerLand(bare, unit)) return PRODUCTIVITY.has(key) ? "stock" : "unsure";
  if (isAverage(bare, unit)) return "stock";
  const [stock, flow] = [
    STOCKS.has(key) || STOCK_UNIT.test(unit),
    [ADDITIONS, YIELDS, WORKS].some((each) => each.has(key)) || FLOW_UNIT.test(unit),
  ];
  if (stock && flow) return NEW.has(key) ? "flow" : "unsure";
  if (stock || flow) return stock ? "stock" : "flow";
  return parent === "" ? "unsure" : natureOf(parent, unit);
}

/** Whether words say that something is done which changes what there is of it: "trồng", "kết nạp", "làm mới". */
export function isAddition(words: string): boolean {
  return ADDITIONS.has(nameKey(words.replace(NAMES, " ")));
}

/** Whether words say that somebody or something comes to what there is, which is new whether they say so or not. */
export function bringsNew(words: string): boolean {
  return COMING.has(nameKey(words.replace(NAMES, " ")));
}

/** What is done by the words of a name or a text, as sounded: the first word for it, without what only says that it is new; null where none is. */
export function activityIn(words: string): string | null {
  const key = nameKey(words.replace(NAMES, " "));
  for (const list of [ADDITIONS, WORKS])
    for (let found = list.find(key); found; found = list.find(key, found[1])) {
      const said = key.text.slice(...found);
      if (!NEWNESS.test(said)) return said;
    }
  return null;
}

const NEWNESS = /^(?:mới|thêm|tăng thêm|hoàn thành)$/u;
