/** Abbreviations of indicator names, so that "HTX" and "hợp tác xã" are the same words. Keys and values are folded. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  antt: "an ninh trat tu",
  bhtn: "bao hiem that nghiep",
  bhxh: "bao hiem xa hoi",
  bhyt: "bao hiem y te",
  bq: "binh quan",
  cn: "cong nghiep",
  cntt: "cong nghe thong tin",
  ct: "chuong trinh",
  ctmtqg: "chuong trinh muc tieu quoc gia",
  dbdtts: "dong bao dan toc thieu so",
  dn: "doanh nghiep",
  dtts: "dan toc thieu so",
  dv: "dich vu",
  dvc: "dich vu cong",
  gd: "gia dinh",
  grdp: "tong san pham tren dia ban",
  gtsx: "gia tri san xuat",
  htx: "hop tac xa",
  kh: "ke hoach",
  ktxh: "kinh te xa hoi",
  mtqg: "muc tieu quoc gia",
  nln: "nong lam nghiep",
  nsnn: "ngan sach nha nuoc",
  ntm: "nong thon moi",
  ocop: "moi xa mot san pham",
  sxkd: "san xuat kinh doanh",
  tb: "trung binh",
  tcccsd: "to chuc co so dang",
  tccsd: "to chuc co so dang",
  thcs: "trung hoc co so",
  thpt: "trung hoc pho thong",
  tmbl: "tong muc ban le",
  ttcn: "tieu thu cong nghiep",
  tthc: "thu tuc hanh chinh",
  ubnd: "uy ban nhan dan",
  vsmt: "ve sinh moi truong",
  xd: "xay dung",
  xdcb: "xay dung co ban",
};

/** The folded key with its abbreviations written out. */
export function expandAbbreviations(key: string): string {
  return key
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");
}
