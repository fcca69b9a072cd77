/** Which way a number is good, by the words of the indicator's name, folded. Data only; extended here and nowhere else. */

/** Evils: less is better where they are what is counted. */
export const EVILS: readonly string[] = [
  "that nghiep", "ho ngheo", "can ngheo", "ti le ngheo", "ngheo da chieu", "tai ngheo", "ho doi", "thieu doi",
  "suy dinh duong", "thap coi", "nhe can", "beo phi", "tu vong", "ty suat chet", "ti suat chet", "so nguoi chet", "nguoi chet",
  "bi thuong", "tai nan", "toi pham", "pham phap", "trong an", "vu chay", "chay no", "chay rung", "vi pham", "pha rung", "ma tuy", "nghien",
  "te nan", "tao hon", "hon nhan can huyet", "bao luc", "xam hai", "bo hoc", "luu ban", "mu chu", "nhap sieu", "lam phat", "gia tieu dung",
  "icor", "no xau", "no dong", "no qua han", "boi chi", "that thu", "that thoat", "ton that", "o nhiem", "phat thai", "khi nha kinh",
  "hiv", "mac benh", "ca mac", "dich benh", "ngo doc", "tang dan so tu nhien", "gia tang dan so", "sinh con thu", "khieu kien",
  "don thu ton dong", "qua han", "tre han", "nha tam", "dot nat", "lao dong nong nghiep", "thieu dat", "thieu nuoc", "that hoc",
  "thieu viec lam", "roi loan", "lan chiem", "mat can bang gioi tinh", "thiet hai", "hao hut", "dich te", "ty le sinh con thu", "di cu tu do",
  "di dich cu", "khong hoan thanh nhiem vu", "phai xu ly ky luat", "vuot cap", "diem nong", "dan so phu thuoc", "ton dong", "nghi hoc",
];

/** What is done about an evil: the share or number of it is good. */
export const REMEDIES: readonly string[] = [
  "duoc", "xoa", "xu li", "xu ly", "giai quyet", "khac phuc", "khong co", "khong de", "phong chong", "phong", "chong", "ho tro", "thoat", "co nha", "tham gia",
  "tiep can", "su dung", "kham pha", "dieu tra", "phat hien", "thu hoi", "truy thu", "cai nghien", "tiem", "tu van", "quan ly", "quan li", "giam sat",
  "di doi", "tuyen truyen", "khong phat sinh", "ngan chan", "bat giu", "kiem soat", "duoc cong nhan", "an toan", "triet pha", "dau tranh",
  "tai hoa nhap", "doi moi", "cham soc", "day nghe", "vay von", "co viec lam", "co dat", "vuon len", "xoa bo", "thanh toan", "ra khoi",
];

/** Things of which neither more nor less is better by itself: a person says which. */
export const UNCLEAR: readonly string[] = [
  "nhap khau", "ty trong nong", "ti trong nong", "ti trong khu vuc nong", "ti trong nganh nong", "ti trong lam nghiep", "ti trong thuy san", "dan so trung binh", "quy mo dan so",
  "tong dan so", "muc sinh", "tong ti suat sinh", "ti suat sinh", "ty suat sinh", "so con binh quan", "mat do", "ti so gioi tinh", "ty so gioi tinh", "chi ngan sach", "chi thuong xuyen",
  "tong chi", "bien che", "no cong", "du no cong", "lai suat", "thoi gian", "chi phi", "dien tich dat nong nghiep", "dien tich dat trong lua", "so don vi hanh chinh", "so ho kinh doanh ngung",
  "dat chua su dung", "tieu thu dien", "tieu hao", "lao dong trong nong", "lao dong trong linh vuc nong", "lao dong lam vic trong nganh nong", "lao dong khu vuc nong", "ti trong lao dong nong", "he so gini", "bat binh dang",
  "gia thanh", "muc tieu hao", "xep hang", "thu hang", "vi tri xep", "ty gia", "xuat nhap khau rong",
];
