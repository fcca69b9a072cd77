/**
 * Words of which one stands for the other in whatever name: what the law and lists write, for what people say. Data only; told by
 * their tones, since "giao quân" is no "giao quản".
 */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "bà mẹ mang thai": "phụ nữ có thai",
    "con thứ ba": "con thứ 3",
    "dạy nghề": "đào tạo nghề",
    "du khách": "khách du lịch",
    "giao quân": "công dân nhập ngũ",
    "hộ dân": "hộ gia đình",
    "lên sàn": "bán trên sàn thương mại điện tử",
    "mang thai": "có thai",
    "thai phụ": "phụ nữ có thai",
    "phát triển đảng viên": "kết nạp đảng viên",
    "phát triển đoàn viên": "kết nạp đoàn viên",
    "phát triển hội viên": "kết nạp hội viên",
    "ra lớp": "đi học",
    "rác thải": "chất thải rắn",
    "rác sinh hoạt": "chất thải rắn sinh hoạt",
    "thanh niên nhập ngũ": "công dân nhập ngũ",
    "tiền hôn nhân": "trước khi kết hôn",
    "tiểu đường": "đái tháo đường",
    "tuyển quân": "công dân nhập ngũ",
    "tử vong": "chết",
    vms: "giám sát hành trình",
    vneid: "định danh điện tử",
    "xuất khẩu lao động": "lao động đi làm việc ở nước ngoài",
  }),
);
/** Of two that begin alike the longer one. */
const KEYS = [...SAME.keys()].sort((a, b) => b.length - a.length);
const WORDS = new RegExp(String.raw`(?<!\p{L})(?:${KEYS.join("|")})(?![\p{L}\p{N}])`, "giu");

/** A name with the words that lists have for those that stand there. */
export function inSameWords(name: string): string {
  return name.normalize("NFC").replace(WORDS, (words) => SAME.get(words.toLowerCase()) ?? words);
}
