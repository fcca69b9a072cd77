/** Which way a number is good, by the words of the indicator's name. Data only; extended here and nowhere else. */

/** Taken out first: they hold the word for an evil and are none. */
export const HARMLESS: readonly string[] = [
  "bảo hiểm thất nghiệp", "BHTN", "bảo hiểm tai nạn", "giảm nghèo", "vì người nghèo", "huyện nghèo", "xã nghèo", "thoát nghèo bền vững",
  "phòng cháy", "chữa cháy", "cứu nạn", "an toàn giao thông", "phòng, chống cháy nổ", "năng suất lao động nông nghiệp", "năng suất lao động nông, lâm",
];

/** Evils: less is better where they are what is counted. */
export const EVILS: readonly string[] = [
  "thất nghiệp", "thiếu việc làm", "hộ nghèo", "hộ cận nghèo", "cận nghèo", "người nghèo", "tỷ lệ nghèo", "nghèo đa chiều", "tái nghèo", "thiếu đói", "đói",
  "suy dinh dưỡng", "SDD", "thấp còi", "nhẹ cân", "béo phì", "tử vong", "tỷ suất chết", "tỷ lệ chết", "người chết", "số chết", "bị thương", "bị chết",
  "tai nạn", "TNGT", "va chạm giao thông", "tội phạm", "phạm pháp", "phạm pháp hình sự", "trọng án", "vụ cháy", "cháy", "cháy nổ", "cháy, nổ", "cháy rừng", "vụ vi phạm", "vi phạm", "phá rừng", "ma túy", "người nghiện", "nghiện",
  "tệ nạn", "tảo hôn", "hôn nhân cận huyết", "cận huyết thống", "bạo lực", "xâm hại", "bỏ học", "lưu ban", "nghỉ học", "mù chữ", "thất học", "nhập siêu", "lạm phát", "giá tiêu dùng", "CPI",
  "ICOR", "nợ xấu", "nợ đọng", "nợ quá hạn", "nợ thuế", "bội chi", "thất thu", "thất thoát", "tổn thất", "ô nhiễm", "phát thải", "khí nhà kính", "túi ni lông", "nhựa dùng một lần",
  "HIV", "HIV/AIDS", "mắc mới", "mắc bệnh", "tỷ lệ mắc", "ca mắc", "dịch bệnh", "ngộ độc", "tăng dân số tự nhiên", "gia tăng dân số", "gia tăng dân số tự nhiên", "phát triển dân số tự nhiên", "tăng dân số", "sinh con thứ 3", "sinh con thứ ba", "sinh con thứ 3 trở lên",
  "khiếu kiện", "khiếu nại", "đơn thư", "tồn đọng", "quá hạn", "trễ hạn", "chậm hạn", "nhà tạm", "dột nát", "lao động nông nghiệp", "lao động nông, lâm", "lao động nông lâm", "lao động khu vực nông", "lao động ngành nông", "lao động trong nông", "lao động trong lĩnh vực nông", "lao động trong ngành nông", "lao động làm việc trong nông",
  "thiếu đất", "thiếu nước", "thiếu nhà", "lấn chiếm", "mất cân bằng giới tính", "thiệt hại", "hao hụt", "di cư tự do", "di dịch cư", "không hoàn thành nhiệm vụ", "bị kỷ luật", "xử lý kỷ luật", "điểm nóng",
  "trốn thuế", "buôn lậu", "đuối nước", "tự tử", "án tồn", "rác thải nhựa", "bất bình đẳng", "hệ số GINI", "gini", "đảo ngũ", "trốn nghĩa vụ", "lạc hậu", "chênh lệch giàu nghèo", "chi phí không chính thức", "yếu kém", "xếp loại yếu",
];

/** Before an evil: what is done about it, or a good thing that belongs to those concerned. */
export const REMEDIES_BEFORE: readonly string[] = [
  "xóa", "xử lý", "giải quyết", "khắc phục", "không có", "không còn", "không để", "không xảy ra", "không phát sinh", "phòng", "chống", "phòng chống", "hỗ trợ", "thoát", "khám phá", "điều tra", "phát hiện",
  "thu hồi", "truy thu", "cai nghiện", "tiêm", "tư vấn", "quản lý", "giám sát", "di dời", "tuyên truyền", "ngăn chặn", "bắt giữ", "kiểm soát", "triệt phá", "đấu tranh", "chăm sóc", "dạy nghề", "đào tạo",
  "vay vốn", "cho vay", "vượt", "thu nhập", "năng suất", "giá trị", "hòa giải", "xóa bỏ", "tạo việc làm", "kéo giảm", "hoàn thành", "thực hiện", "nguồn vốn", "vốn", "kinh phí", "số tiền", "trợ giúp", "giúp đỡ", "điều trị",
];

/** After an evil: what makes a share of it good. */
export const REMEDIES_AFTER: readonly string[] = [
  "được", "tham gia", "tiếp cận", "sử dụng", "thoát", "đã xử lý", "xử lý", "giải quyết", "khắc phục", "có thẻ", "có nhà", "có đất", "có việc làm", "có bảo hiểm", "có BHYT", "vươn lên", "điều trị", "cai nghiện", "qua đào tạo", "đúng hạn", "vay vốn", "được cấp",
];

/** Places that are counted by what they have: "số xã có tỷ lệ hộ nghèo dưới 10%". */
export const PLACES_THAT: readonly string[] = [
  "xã có", "xã đạt", "phường có", "thôn có", "bản có", "khu dân cư có", "khu phố có", "huyện có", "đơn vị có", "cơ sở có", "doanh nghiệp có", "xã giảm", "thôn không", "xã không", "khu dân cư không",
];

/** Things of which neither more nor less is better by itself: a person says which. */
export const UNCLEAR: readonly string[] = [
  "nhập khẩu", "tỷ trọng nông", "tỷ trọng ngành nông", "tỷ trọng khu vực nông", "tỷ trọng giá trị sản xuất nông", "tỷ trọng GTSX nông", "tỷ trọng lâm nghiệp", "tỷ trọng thủy sản", "tỷ trọng trồng trọt", "tỷ trọng khu vực I", "dân số trung bình", "quy mô dân số",
  "tổng dân số", "mức sinh", "tổng tỷ suất sinh", "tỷ suất sinh", "số con bình quân", "số con trung bình", "mật độ", "tỷ số giới tính", "chi ngân sách", "chi thường xuyên", "tổng chi", "chi cân đối",
  "biên chế", "nợ công", "dư nợ công", "lãi suất", "thời gian", "chi phí", "số đơn vị hành chính", "ngừng hoạt động", "giải thể", "đất chưa sử dụng", "tiêu thụ điện", "tiêu hao", "tiêu thụ năng lượng",
  "giá thành", "xếp hạng", "thứ hạng", "vị trí", "tỷ giá", "tỷ lệ sinh", "phụ thuộc", "đơn vị sự nghiệp", "số phòng ban", "đầu mối",
];
