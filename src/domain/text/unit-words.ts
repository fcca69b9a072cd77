/** Units as offices write them, folded (no diacritics, no points). Data only: families, factors and synonyms of one noun. */

/** Units that convert into one another. */
interface MeasureFamily {
  /** Of money there may be less than nothing. */
  readonly money: boolean;
  /** From each unit to the family's base. */
  readonly factors: Readonly<Record<string, number>>;
}

export const MEASURES: Readonly<Record<string, MeasureFamily>> = {
  dong: { money: true, factors: { dong: 1, vnd: 1, d: 1, "viet nam dong": 1, "dong viet nam": 1 } },
  usd: { money: true, factors: { usd: 1, "do la": 1, "do la mi": 1, "dola mi": 1, dollar: 1 } },
  area: {
    money: false,
    factors: { m2: 1, "met vuong": 1, ha: 1e4, "hec ta": 1e4, hecta: 1e4, hec: 1e4, km2: 1e6, "ki lo met vuong": 1e6 },
  },
  mass: {
    money: false,
    factors: {
      g: 0.001,
      gam: 0.001,
      kg: 1,
      kilogam: 1,
      "ki lo gam": 1,
      yen: 10,
      ta: 100,
      tan: 1000,
      "tan thit hoi": 1000,
    },
  },
  volume: { money: false, factors: { m3: 1, "met khoi": 1, khoi: 1, lit: 0.001, l: 0.001 } },
  energy: { money: false, factors: { wh: 0.001, kwh: 1, mwh: 1e3, gwh: 1e6 } },
  power: { money: false, factors: { w: 0.001, kw: 1, mw: 1e3, gw: 1e6, kva: 1, mva: 1e3 } },
  length: {
    money: false,
    factors: { mm: 0.001, cm: 0.01, m: 1, met: 1, "met dai": 1, md: 1, km: 1000, "ki lo met": 1000 },
  },
};

/** Multipliers before a unit. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  chuc: 10,
  tram: 100,
  nghin: 1e3,
  ngan: 1e3,
  "1000": 1e3,
  van: 1e4,
  trieu: 1e6,
  tr: 1e6,
  "1000000": 1e6,
  ti: 1e9,
  ty: 1e9,
};

/** Nouns that are counted in wholes; the first of a line is the family's name, the others are other words for it. */
export const COUNTED: readonly (readonly string[])[] = [
  ["nguoi", "nguoi dan", "khau", "nhan khau", "cu"],
  ["lao dong", "ld"],
  ["dang vien"],
  ["dong chi", "d c"],
  ["dv"],
  ["hoc sinh", "hs"],
  ["chau", "em"],
  ["tre", "tre em"],
  ["can bo", "cong chuc", "can bo cong chuc"],
  ["bac si", "bac sy", "bs"],
  ["doan vien"],
  ["hoi vien"],
  ["cong dan", "thanh nien"],
  ["phu nu", "chi", "chi em", "thai phu", "san phu"],
  ["benh nhan", "nguoi benh"],
  ["giao vien"],
  ["khach"],
  ["luot", "lan", "luot nguoi", "luot khach", "luot lao dong"],
  ["ho", "ho gia dinh", "ho dan", "gia dinh"],
  ["con", "con giong"],
  ["xa", "phuong", "xa phuong", "xa phuong thi tran", "xa thi tran", "don vi cap xa"],
  ["huyen"],
  [
    "thon",
    "ban",
    "lang",
    "thon ban",
    "thon lang",
    "khu pho",
    "kp",
    "to dan pho",
    "tdp",
    "khom",
    "ap",
    "khu dan cu",
    "kdc",
  ],
  ["truong", "truong hoc"],
  ["lop", "phong", "phong hoc"],
  ["doanh nghiep", "dn"],
  ["hop tac xa", "htx"],
  ["to hop tac", "tht"],
  ["san pham", "sp"],
  ["mo hinh"],
  ["tieu chi"],
  ["chi tieu"],
  ["vu", "vu viec", "vu an"],
  ["dam", "dam chay"],
  ["giuong", "giuong benh"],
  ["can", "nha", "can nha", "can ho", "nha o", "ngoi nha"],
  ["du an"],
  ["cong trinh"],
  ["tuyen", "tuyen duong"],
  ["cau"],
  ["hem"],
  ["ho so"],
  ["cay", "cay xanh"],
  ["co so"],
  ["chi bo"],
  ["dang bo"],
  ["to chuc"],
  ["cuoc"],
  ["buoi"],
  ["lop tap huan"],
  ["trang trai"],
  ["cum"],
  ["cho"],
  ["dich vu"],
  ["thu tuc"],
  ["tram"],
  ["may"],
  ["chiec", "cai"],
  ["bo"],
  ["suat"],
  ["giay", "giay chung nhan"],
  ["hang muc"],
  ["khu"],
];

/** Persons: a sheet that says "người" means any of these, one that says "cháu" a child or a pupil. */
export const PERSONS = new Set([
  "nguoi",
  "lao dong",
  "dang vien",
  "dong chi",
  "dv",
  "hoc sinh",
  "chau",
  "tre",
  "can bo",
  "bac si",
  "doan vien",
  "hoi vien",
  "cong dan",
  "phu nu",
  "benh nhan",
  "giao vien",
  "khach",
]);

/** Nouns without a factor that may have decimals. */
export const DIMENSIONLESS: readonly (readonly string[])[] = [
  ["he so"],
  ["tuoi"],
  ["diem"],
  ["gio"],
  ["ngay"],
  ["thang"],
  ["nam"],
  ["hang", "bac", "thu hang"],
  ["be trai", "tre trai", "tre nam"],
  ["be gai", "tre gai", "tre nu"],
];

/** Words that say no more than one of several persons: what else they may stand for. */
export const ANY_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  nguoi: PERSONS,
  chau: new Set(["tre", "hoc sinh"]),
  "dong chi": new Set(["dang vien", "doan vien", "can bo", "dv"]),
  dv: new Set(["dang vien", "doan vien"]),
  "phu nu": new Set(["hoi vien", "dang vien", "doan vien"]),
};
