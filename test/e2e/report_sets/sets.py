"""Sets of files as an office gets them, with the truth that `truth.py` judges: all met, none met, mixed, an estimate, the end of
the period, a party committee, a period after a closed one, a hundred and thirty units."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction as F

from truth import Target

SEPTEMBER = date(2023, 9, 14)
DECEMBER = date(2023, 12, 31)
DISTRICT = {
    "Cơ quan chủ quản": "Ủy ban nhân dân tỉnh Bắc Kạn",
    "Cơ quan lập báo cáo": "Ủy ban nhân dân huyện Pác Nặm",
    "Ký hiệu báo cáo": "BC-UBND",
    "Địa danh": "Pác Nặm",
    "Nơi nhận": "Ủy ban nhân dân tỉnh; Thường trực Huyện ủy; Các phòng, ban, ngành",
    "Lưu": "VT, TH",
    "Quyền hạn ký": "TM. Ủy ban nhân dân",
    "Chức vụ người ký": "Chủ tịch",
    "Người ký": "Hoàng Văn Thắng",
    "Người lập biểu": "Lý Thị Hà",
}
PARTY = {
    "Thể thức": "Đảng",
    "Cơ quan chủ quản": "Tỉnh ủy Bắc Kạn",
    "Cơ quan lập báo cáo": "Huyện ủy Pác Nặm",
    "Ký hiệu báo cáo": "BC/HU",
    "Địa danh": "Pác Nặm",
    "Nơi nhận": "Ban Thường vụ Tỉnh ủy; Các đồng chí Huyện ủy viên",
    "Lưu": "Văn phòng Huyện ủy",
    "Quyền hạn ký": "T/M Ban Thường vụ",
    "Chức vụ người ký": "Bí thư",
    "Người ký": "Nông Thị Lan",
}
OFFICES = {"KT": "Phòng Kinh tế", "VX": "Phòng Văn hóa - Xã hội", "MT": "Phòng Nông nghiệp và Môi trường", "CA": "Công an huyện"}


@dataclass(frozen=True)
class ReportSet:
    name: str
    targets: tuple[Target, ...]
    units: dict[str, str]
    as_of: date = SEPTEMBER
    profile: dict[str, object] = field(default_factory=lambda: DISTRICT)
    estimate: bool = False
    period: str = "9 tháng năm 2023"
    #: By unit, cells beside the figure of a target: causes, measures, deadline.
    causes: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    #: Units of which no file came.
    silent: frozenset[str] = frozenset()
    #: A second row with another figure: (code, figure); the question that it raises stands open.
    twice: tuple[str, int] | None = None
    #: A period that was closed: key and day, with the figures by code of one before; this one itself is closed with its own files.
    closed: tuple[str, date, dict[str, F]] | None = None
    key: str | None = None
    #: Of a roll-up, each unit's own figure.
    shares: dict[str, int] | None = None


def ratio(code: str, name: str, unit: str, plan: int, figure, owner: str, section: str, **more) -> Target:
    return Target(code, name, unit, plan, F(plan), owner, section, None if figure is None else figure if isinstance(figure, str) else F(figure), **more)


def level(code: str, name: str, plan: str, value: int, figure: str, owner: str, section: str, **more) -> Target:
    return Target(code, name, "%", plan, F(value), owner, section, F(figure), method="Mức đạt", pacing="Không", **more)


ECONOMY, CULTURE, LAND, ORDER = "Kinh tế", "Văn hóa - xã hội", "Nông nghiệp và môi trường", "Quốc phòng - an ninh"

ALL_MET = (
    ratio("A1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 24500, 31048, "KT", ECONOMY),
    ratio("A2", "Số hợp tác xã thành lập mới", "hợp tác xã", 12, 12, "KT", ECONOMY),
    level("A3", "Tỷ lệ hộ gia đình văn hóa", "từ 85% trở lên", 85, "87.35", "VX", CULTURE),
    level("A4", "Tỷ lệ thất nghiệp khu vực thành thị", "không quá 4%", 4, "3.2", "VX", CULTURE, direction="Thấp hơn là tốt"),
    Target("A5", "Duy trì phổ cập giáo dục tiểu học", "", "Hoàn thành", F(1), "VX", CULTURE, "Đã hoàn thành", method="Hoàn thành"),
    ratio("A6", "Diện tích trồng rừng mới", "ha", 301, 302, "MT", LAND),
    ratio("A7", "Đường giao thông nông thôn được cứng hóa", "km", 3, 7, "MT", LAND),
    Target("A8", "Giảm số vụ phạm pháp hình sự so với năm trước", "%", "giảm 5%", F(5), "CA", ORDER, F(25, 2), method="Mức giảm", cell="giảm 12,5%"),
)
NONE_MET = (
    ratio("N1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 24500, 9871, "KT", ECONOMY),
    ratio("N2", "Giải ngân vốn đầu tư công", "tỷ đồng", 365, 257, "KT", ECONOMY, pacing="3:10;6:40;9:70;12:100"),
    ratio("N3", "Số hợp tác xã thành lập mới", "hợp tác xã", 9, 2, "KT", ECONOMY),
    ratio("N4", "Lao động được giải quyết việc làm", "lao động", 1300, 760, "VX", CULTURE),
    level("N5", "Tỷ lệ người dân tham gia bảo hiểm y tế", "từ 95% trở lên", 95, "86.15", "VX", CULTURE),
    ratio("N6", "Trường học đạt chuẩn quốc gia", "trường", 14, 11, "VX", CULTURE, pacing="Không"),
    ratio("N7", "Diện tích trồng rừng mới", "ha", 300, 171, "MT", LAND),
    ratio("N8", "Tổng đàn gia súc", "con", 20860, 13011, "MT", LAND),
    ratio("N9", "Sản lượng lương thực có hạt", "tấn", 19550, 6044, "MT", LAND, pacing="Cuối kỳ"),
    ratio("N10", "Số vụ tai nạn giao thông", "vụ", 12, "Chờ kết quả thống kê", "CA", ORDER, direction="Thấp hơn là tốt"),
)
MIXED = (
    ratio("M1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", 24500, 24499, "KT", ECONOMY),
    ratio("M2", "Giải ngân vốn đầu tư công", "tỷ đồng", 365, 209, "KT", ECONOMY),
    ratio("M3", "Số doanh nghiệp thành lập mới", "doanh nghiệp", 6, 6, "KT", ECONOMY),
    ratio("M3.1", "Trong đó: trang trại được cấp chứng nhận VietGAP", "trang trại", 2, 1, "KT", ECONOMY, counted=False),
    ratio("M4", "Lao động được giải quyết việc làm", "lao động", 1300, 1657, "VX", CULTURE),
    level("M5", "Tỷ lệ hộ nghèo", "dưới 18%", 18, "19.06", "VX", CULTURE, direction="Thấp hơn là tốt"),
    level("M6", "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ", "từ 95% trở lên", 95, "46.8", "VX", CULTURE),
    ratio("M7", "Diện tích cây dược liệu", "ha", 110, 54, "MT", LAND),
    ratio("M8", "Diện tích trồng rừng mới", "ha", 300, 214, "MT", LAND),
    ratio("M9", "Sản lượng lương thực có hạt", "tấn", 19550, 12034, "MT", LAND, pacing="Cuối kỳ"),
    ratio("M10", "Tỷ lệ điều tra, khám phá án", "%", 80, "Chờ kết quả thống kê", "CA", ORDER, method="Mức đạt", pacing="Không"),
    ratio("M11", "Xã không có tội phạm về ma túy", "xã", 10, None, "QS", ORDER),
    ratio("M12", "Kết nạp đảng viên mới", "đảng viên", 90, 48, "", "", reporters="KT"),
)
CAUSES = {
    "M2": ("Giá vật liệu tăng", "Nhà thầu chậm thi công", "Giao ban công trường hằng tuần", "30/11/2023"),
    "M6": ("Thiếu vắc xin từ tháng 5", "", "Tiêm bù khi có vắc xin", "Quý IV năm 2023"),
}
SEPTEMBER_UNITS = {**OFFICES, "QS": "Ban Chỉ huy Quân sự huyện"}
BEFORE = {target.code: F(target.figure) / 2 for target in NONE_MET if isinstance(target.figure, F)}

ESTIMATING = {code: name for code, name in OFFICES.items() if code != "CA"}

COMMUNES = {f"X{at:03d}": f"Xã Thứ {at}" for at in range(1, 131)}
SILENT = frozenset(code for at, code in enumerate(COMMUNES) if at % 13 == 12)
SHARES = {code: (at * 7) % 11 for at, code in enumerate(COMMUNES) if code not in SILENT}
SENT = sum(SHARES.values())
MANY = (
    Target("V1", "Xóa nhà tạm, nhà dột nát", "nhà", 500, F(500), "X001", CULTURE, F(SENT), roll_up="Cộng", reporters="*"),
    ratio("V2", "Đường làng ngõ xóm được bê tông hóa", "km", 70, 61, "X001", ECONOMY),
    ratio("V3", "Số hộ thoát nghèo", "hộ", 80, 22, "X002", CULTURE),
    ratio("V4", "Nhà văn hóa thôn xây mới", "nhà", 4, 4, "X003", CULTURE),
    ratio("V5", "Diện tích lúa chất lượng cao", "ha", 1250, 1893, "X004", LAND),
    ratio("V6", "Trạm y tế đạt chuẩn", "trạm", 9, 6, "X005", CULTURE),
)

SETS = (
    ReportSet("all-met", ALL_MET, OFFICES),
    ReportSet("none-met", NONE_MET, OFFICES, profile={**DISTRICT, "Kính gửi": "Ủy ban nhân dân tỉnh Bắc Kạn", "Căn cứ": "Luật Tổ chức chính quyền địa phương ngày 16/6/2025"}),
    ReportSet("mixed", MIXED, SEPTEMBER_UNITS, causes=CAUSES, silent=frozenset({"QS"})),
    ReportSet("open-question", MIXED, SEPTEMBER_UNITS, causes=CAUSES, silent=frozenset({"QS"}), twice=("M4", 1567)),
    ReportSet("estimate", tuple(each for each in MIXED if each.owner in ESTIMATING), ESTIMATING, estimate=True),
    ReportSet("end-of-period", tuple(each for each in MIXED if each.code != "M11"), OFFICES, as_of=DECEMBER, period="năm 2023", causes=CAUSES),
    ReportSet("party-none", NONE_MET, OFFICES, profile=PARTY),
    ReportSet("party-all", ALL_MET, OFFICES, profile=PARTY),
    ReportSet("after-closed", NONE_MET, OFFICES, closed=("2023-6T", date(2023, 6, 14), BEFORE), key="2023-9T"),
    ReportSet("closed", NONE_MET, OFFICES, closed=("2023-9T", SEPTEMBER, {}), key="2023-9T"),
    ReportSet("many-units", MANY, COMMUNES, silent=SILENT, shares=SHARES),
)
