/** Headings of lists that are no indicators though some of their words are the same: projects, calendars, people, money. */
import { foldKey } from "../text/fold";

const ALONE =
  /ho va ten|ho ten|ngay sinh|chuc vu|que quan|ma so thue|so tai khoan|tong muc dau tu|chu dau tu|nha thau|so hop dong|bac luong|he so luong|ten du an|ten cong trinh|thanh phan tham du/;
const TOGETHER =
  /^(thoi gian|dia diem|ngay|gio|thu|buoi|thanh phan|doi tuong|nguoi|can bo|du an|cong trinh|quyet dinh|khoi cong|von|nguon von|giai ngan|gioi tinh|nam sinh|trinh do|dan toc|luong|phu cap|so luong|don gia|thanh tien|thoi han|tien do thuc hien|san pham dau ra|lanh dao|so tien|ma nguon|ma chuong)( |$)/;

/** Whether the headings of a table belong to another kind of list. */
export function isOtherList(headings: readonly string[]): boolean {
  const keys = headings.map(foldKey);
  if (keys.some((key) => ALONE.test(key))) return true;
  return keys.filter((key) => TOGETHER.test(key)).length >= 2;
}
