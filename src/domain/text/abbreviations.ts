/** Abbreviations of indicator names, so that "HTX" and "hợp tác xã" are the same words, and what the South says for pigs. Keys and values are folded. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    anqp: "an ninh quoc phong",
    antt: "an ninh trat tu",
    atgt: "an toan giao thong",
    bhtn: "bao hiem that nghiep",
    bhxh: "bao hiem xa hoi",
    bhyt: "bao hiem y te",
    bq: "binh quan",
    cchc: "cai cach hanh chinh",
    ccn: "cum cong nghiep",
    cn: "cong nghiep",
    cnh: "cong nghiep hoa",
    cntt: "cong nghe thong tin",
    csvc: "co so vat chat",
    ct: "chuong trinh",
    ctmtqg: "chuong trinh muc tieu quoc gia",
    dbdtts: "dong bao dan toc thieu so",
    dn: "doanh nghiep",
    dtts: "dan toc thieu so",
    dv: "dich vu",
    dvc: "dich vu cong",
    dvctt: "dich vu cong truc tuyen",
    gd: "gia dinh",
    gpmb: "giai phong mat bang",
    grdp: "tong san pham tren dia ban",
    gtnt: "giao thong nong thon",
    gtsx: "gia tri san xuat",
    hdnd: "hoi dong nhan dan",
    heo: "lon",
    hgd: "ho gia dinh",
    htx: "hop tac xa",
    kh: "ke hoach",
    khhgd: "ke hoach hoa gia dinh",
    khkt: "khoa hoc ki thuat",
    ktxh: "kinh te xa hoi",
    ld: "lao dong",
    mtqg: "muc tieu quoc gia",
    nln: "nong lam nghiep",
    nlts: "nong lam thuy san",
    nsdp: "ngan sach dia phuong",
    nsnn: "ngan sach nha nuoc",
    ntm: "nong thon moi",
    ocop: "moi xa mot san pham",
    pccc: "phong chay chua chay",
    pct: "phong chong toi pham",
    qpan: "quoc phong an ninh",
    sdd: "suy dinh duong",
    sxcn: "san xuat cong nghiep",
    sxkd: "san xuat kinh doanh",
    sxnn: "san xuat nong nghiep",
    tb: "trung binh",
    tcccsd: "to chuc co so dang",
    tccsd: "to chuc co so dang",
    tdtt: "the duc the thao",
    thcs: "trung hoc co so",
    thpt: "trung hoc pho thong",
    tmbl: "tong muc ban le",
    tmdv: "thuong mai dich vu",
    tngt: "tai nan giao thong",
    ttcn: "tieu thu cong nghiep",
    tthc: "thu tuc hanh chinh",
    ubnd: "uy ban nhan dan",
    vhvn: "van hoa van nghe",
    vhxh: "van hoa xa hoi",
    vsattp: "ve sinh an toan thuc pham",
    vsmt: "ve sinh moi truong",
    xd: "xay dung",
    xdcb: "xay dung co ban",
    xdntm: "xay dung nong thon moi",
    xh: "xa hoi",
    xk: "xuat khau",
    xkld: "xuat khau lao dong",
  }),
);

/** Short forms of several words, which say nothing one by one: "kt" alone may be kỹ thuật. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/(^| )kt xh( |$)/, "$1kinh te xa hoi$2"],
  [/(^| )vh xh( |$)/, "$1van hoa xa hoi$2"],
  [/(^| )qp an( |$)/, "$1quoc phong an ninh$2"],
  [/(^| )an qp( |$)/, "$1an ninh quoc phong$2"],
];

/** The folded key with its abbreviations written out. */
export function expandAbbreviations(key: string): string {
  const words = /(?:^| )(?:kt xh|vh xh|qp an|an qp)(?: |$)/.test(key) ? writtenOut(key) : key;
  return words
    .split(" ")
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(" ");
}

function writtenOut(key: string): string {
  return PHRASES.reduce((text, [short, long]) => text.replace(short, long), key);
}
