/** The report's words in English: those of the pane, in the layout of the Vietnamese report. */
import type { OwnReason } from "../../consolidate/reason-words";
import { BASES } from "../../schema/words";
import { planText } from "./en-plan";
import type { ReportWords } from "./vi";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];
const ORDINALS = ["first", "second", "third", "fourth"];
const QUALIFIERS: Readonly<Record<string, string>> = {
  hơn: "more than",
  gần: "nearly",
  trên: "over",
  khoảng: "about",
};
const MET: Readonly<Record<string, string>> = {
  "hoàn thành và hoàn thành vượt mức": "fulfilled or surpassed the plan",
};
const LAGS: Readonly<Record<string, string>> = { "đạt thấp": "with low results" };

const OWN_REASONS: Readonly<Record<OwnReason, string>> = {
  notArisen: "did not arise",
  "not arisen": "did not arise",
  "no figure": "no figure",
  "no numerator": "numerator or denominator missing",
  "not due": "not due yet",
  "sender-open": "another file’s sender is not known yet",
  override: "verdict set by hand",
  "accepted-empty": "accepted as having no figure",
  "left-out": "left out by decision",
  "no-target": "no numeric target",
};

const plural = (count: string | number, one: string, many = `${one}s`): string => (String(count) === "1" ? one : many);

export const EN: ReportWords = {
  lang: "en",
  numbers: {
    point: ".",
    group: ",",
    nearly: "nearly ",
    over: "over ",
    count: (count) => String(count),
    day: (date, month, year) => `${String(date)} ${MONTHS[month - 1] ?? ""} ${String(year)}`,
    points: " points",
    inverse: " (plan ÷ actual)",
  },
  plan: planText,
  qualifier: (word) => QUALIFIERS[word.toLowerCase()] ?? word,
  period: {
    named: ({ kind, year, month, from, to }, day) => {
      switch (kind) {
        case "month":
          return `${MONTH_NAMES[month - 1] ?? ""} ${String(year)}`;
        case "quarter":
          return EN.period.quarter((month / 3) as 1 | 2 | 3 | 4, year);
        case "months":
          return month === 6 ? EN.period.firstHalf(year) : EN.period.months(month, year);
        case "year":
          return EN.period.year(year);
        case "free":
          return EN.period.span(day(from), day(to));
      }
    },
    quarter: (quarter, year) => `the ${ORDINALS[quarter - 1] ?? ""} quarter of ${String(year)}`,
    firstHalf: (year) => `the first 6 months of ${String(year)}`,
    year: (year) => `the year ${String(year)}`,
    months: (months, year) => `the first ${String(months)} months of ${String(year)}`,
    span: (from, to) => `${from} to ${to}`,
  },
  count: {
    actual: (day) => `As of ${day}, by actual figures,`,
    estimate: (year) => `By full-year estimates${year === null ? "" : ` for ${String(year)}`},`,
    whole: (count) => `of the ${count} ${plural(count, "target")} set by the Resolution,`,
    none: "none has met its plan yet",
    reached: (all, xOfY, expected, phrase, share, kinds) =>
      `${all ? "all " : ""}${xOfY} ${expected ? "are expected to have " : ""}${phrase} (${share}), ${kinds}`,
    onlyExceeded: "all of these exceeded",
    onlyMet: "all of these met",
    kinds: (exceeded, met) => `${exceeded} exceeded and ${met} met`,
    lagging: (count, phrase) => `${count} ${phrase}`,
    noneLags: (phrase) => `none ${phrase}`,
    farBehind: (count) => `, ${count} of these far behind`,
    failed: (count) => `${count} not met`,
    onTrack: (count) => `${count} on track`,
    notDue: (count) => `${count} not due yet`,
    noData: (count) => `${count} with no figure yet`,
    notAssessable: (count) => `${count} that cannot be assessed`,
    near: (count, share) =>
      ` (of those not met, ${count} ${plural(count, "is", "are")} nearly met, at ${share}% of the plan or more)`,
    previous: (xOfY) => `previous period ${xOfY}`,
    lastYear: (xOfY) => `same period last year ${xOfY}`,
    plan: (count, name, xOfY, phrase) =>
      ` Of the ${count} ${plural(count, "target")} of the plan “${name}”, ${xOfY} ${phrase.replace(/ the plan$/, "")}.`,
    metPhrase: (phrase) => MET[phrase] ?? "met or exceeded the plan",
    lagPhrase: (phrase) => LAGS[phrase] ?? "lagging behind",
  },
  lists: {
    sections: "By section (met or exceeded out of the total)",
    exceeded: "Targets that exceeded the plan",
    met: "Targets that met the plan",
    lagging: (phrase) => `Targets ${phrase}`,
    failed: "Targets not met",
    farthestFirst: ", furthest behind first",
    onTrack: "Targets on track",
    notDue: "Not due yet",
    noData: "No figure yet",
    notAssessable: "Cannot be assessed",
    nothingLags: "No target lags behind.",
    nothingFailed: "No target was missed.",
    noSection: "(no section named)",
    noOwner: "(no owner named)",
    total: "Total",
  },
  item: {
    reached: (isCap, figure, plan) => `${isCap ? "at" : "reached"} ${figure} against the plan of ${plan}`,
    change: (isRise, size, plan) => `${isRise ? "up" : "down"} ${size} against the plan of ${plan}`,
    done: "completed",
    notDone: "not completed",
    share: (share) => `, equal to ${share}`,
    gap: (isBelow, size) => `, ${size} ${isBelow ? "below" : "above"}`,
    behind: (points) => `, ${points} points behind`,
    missing: (size) => `, ${size} still missing`,
    above: (size) => `, ${size} above`,
    units: (used, asked) => `, ${String(used)}/${String(asked)} units`,
    owner: (name) => `owner: ${name}`,
    noOwner: "no owner named",
    asLastYear: "the same as in the same period last year",
    sinceLastYear: (isRise, size) => `${isRise ? "up" : "down"} ${size} on the same period last year`,
    byUnit: " as its unit states",
  },
  senders: {
    all: (count) => `Reports were received from all ${String(count)}/${String(count)} units.`,
    read: (read, asked) => `Reports were received and read from ${String(read)}/${String(asked)} units`,
    missing: (names) => `not sent yet: ${names}`,
    unread: (names) => `files that could not be read: ${names}`,
  },
  reasons: {
    ...OWN_REASONS,
    "unit-missing": "the unit has not sent its report",
    "file-encrypted": "the file has a password",
    "file-unreadable": "the file cannot be read",
    "number-from-date": "Excel turned the cell into a date",
    "missing-token": "no figure yet",
    "conflict-same": "the same figure as the owner’s",
  },
  otherReason: (_code, title) => title,
  twoFigures: (a, b) => `two different figures: ${a} and ${b}`,
  refusal: {
    nothingCounted: "No target of the schema is counted.",
    notAddingUp: (sum, counted, named) =>
      `No report: the groups add up to ${String(sum)}, not to the ${String(counted)} ${plural(counted, "target")}${named}.`,
    open: (count, said) =>
      `No report yet: ${count} ${plural(count, "matter")} to be decided: ${said}. Decide under Consolidate, or make a draft.`,
    file: (name) => `file ${name}`,
    sheet: (name) => `sheet ${name}`,
    cell: (name) => `cell ${name}`,
  },
  explanation: { none: "No explanation yet", fromBefore: " (from an earlier period)" },
  results: {
    exceeded: "Exceeded",
    met: "Met",
    notMet: "Not met",
    notAssessable: "Cannot be assessed",
    noData: "No figure yet",
    notDue: "Not due yet",
  },
  failed: "Not met",
  paces: { onTrack: "On track", behind: "▼ Behind", farBehind: "▼▼ Far behind" },
  milestone: { done: "Met", notDone: "Not met" },
  head: {
    nation: "SOCIALIST REPUBLIC OF VIET NAM",
    motto: "Independence - Freedom - Happiness",
    party: "COMMUNIST PARTY OF VIET NAM",
    draft: "DRAFT",
    number: (serial) => `No. ${serial}`,
    partyNumber: (serial) => `No. ${serial}`,
    placeAndDate: (place, year) => `${place}, … … ${year}`,
    title: "REPORT",
    abstract: (period) => `Results of the Resolution’s targets, ${period}`,
    to: (names) => `To: ${names}.`,
    basis: (basis) => `Pursuant to: ${basis}`,
    resolution: "the Resolution",
    dated: (day) => `dated ${day} `,
    numbered: (number) => `No. ${number} `,
    of: (body) => `of ${body} `,
    opening: (resolution, issuer, period) =>
      `In carrying out ${resolution}, ${issuer} reports the results of ${period} as follows:`,
    closing: (period, issuer) =>
      `These are the results of the Resolution’s targets, ${period}, as reported by ${issuer}`,
  },
  foot: {
    recipients: "Recipients:",
    asAbove: "As above",
    blank: "…",
    archive: (archive) => `- Archive: ${archive}.`,
    partyArchive: (archive) => `- Archive ${archive}.`,
    post: "(POSITION)",
    preparer: "Prepared by",
  },
  parts: {
    results: "RESULTS",
    lagging: "LAGGING TARGETS",
    failed: "TARGETS NOT MET",
    unjudged: "TARGETS NOT ASSESSED YET",
    measures: "MEASURES AND PROPOSALS",
    quality: "REPORTS RECEIVED AND QUALITY OF THE FIGURES",
    whole: "Overall result",
    sections: "By section",
    met: "Targets met or exceeded",
    onTrack: "Targets on track",
    amended: "Targets amended in the period",
    details: (annex) => `Details are in ${annex} enclosed.`,
    causes: "Causes, measures and deadline of each target are in Annex II.",
  },
  annex: {
    only: "Annex",
    first: "Annex I",
    second: "Annex II",
    belongsTo: (serial, issuer) => `(Enclosed with Report No. ${serial} of … … … by ${issuer})`,
    results: "RESULTS OF THE TARGETS",
    lagging: "LAGGING TARGETS, CAUSES AND MEASURES",
    failed: "TARGETS NOT MET, CAUSES AND MEASURES",
  },
  tables: {
    sections: {
      head: [
        ...["Section", "Total", "Exceeded", "Met", "Lagging", "On track", "Not due yet", "No figure yet"],
        "Cannot be assessed",
      ],
      widths: [37, 13, 21, 11, 18, 14, 14, 16, 21],
    },
    results: {
      head: ["No.", "Target", "Unit", "Plan", "Actual", "Share, gap", "Result", "Pace", "Owner"],
      widths: [10, 60, 22, 27, 23, 23, 29, 25, 33],
    },
    lags: {
      head: [
        ...["No.", "Target", "Plan", "Actual", "Share, gap", "Behind (points)", "Owner"],
        ...["Objective causes", "Subjective causes", "Measures", "Deadline"],
      ],
      widths: [10, 39, 20, 20, 19, 18, 27, 26, 26, 27, 20],
    },
    amended: {
      head: ["Target", "Former plan", "New plan", "Document", "In force"],
      widths: [56, 26, 26, 33, 24],
    },
  },
  measures: {
    proposal: (text) => `proposal: ${text}`,
    until: (day) => `, deadline ${day}`,
    silent: (count, owners) => `Owners of the ${count} ${plural(count, "target")} without an explanation: ${owners}.`,
    opinions: (name, texts) => `Opinions and proposals of ${name}: ${texts}.`,
  },
  quality: {
    undecided: "Matters not decided yet",
    set: (name, result, computed, reason) =>
      `${name}: set to “${result}”${computed === null ? "" : `, by the figures “${computed}”`}, reason: ${reason}`,
    sets: "Verdicts set by hand",
  },
  history: {
    document: (document, day) => `${document} of ${day}`,
    noFigure: "no figure",
    corrected: (period, name, was, now, reason) =>
      `Correction for ${period}: ${name}, reported as ${was}, is now ${now} (${reason}).`,
  },
  sheet: {
    leaderTitle: (period) => `RESULTS OF THE TARGETS, ${period}`,
    reportTitle: "REPORT ON THE RESULTS OF THE TARGETS",
    dayAndBasis: (asOf, basis) =>
      `"As of "&DAY(${asOf})&" "&CHOOSE(MONTH(${asOf}),${MONTHS.map((month) => `"${month}"`).join(",")})&" "&YEAR(${asOf})` +
      `&", by "&IF(${basis}="${BASES.estimate}","full-year estimates","actual figures")`,
    headline: "targets met or exceeded",
    mismatch: "No count: the groups do not add up to the number of targets",
    ofThese: "Of these: ",
    parts: ["exceeded", "met", "lagging", "on track", "not due yet", "no figure yet", "cannot be assessed"],
    counts: ["Exceeded", "Met", "Lagging", "On track", "Not due yet", "No figure yet", "Cannot be assessed"],
    section: "Section",
    all: "All",
    chart: (xOfY, missed, day) => `${xOfY} targets met or exceeded${missed}; as of ${day}`,
    chartLagging: (count) => `, ${count} lagging`,
    chartFailed: (count) => `, ${count} not met`,
    lagHead: ["Target", "Actual/Plan", "Gap", "Due by now", "Owner", "Causes", "", "Deadline"],
    more: (count) => `and ${count} more, see the sheet Báo cáo`,
    proposals: "Proposals",
    noCause: "no cause stated",
    bySection: "By section",
    byOwner: "By owner",
    total: "Total",
    sum: "Total",
    metOrExceeded: "Met or exceeded",
    notMatching: "no match",
    overrides: ["Verdicts set by hand", "By the figures", "Set to", "Reason"],
    draft: "DRAFT OF THE REPORT’S PARAGRAPH",
    paragraph: "PARAGRAPH OF THE REPORT",
    outOfDate: "The figures have changed since the paragraph was made; draft the report again.",
    lagging: "Lagging targets",
    failed: "Targets not met",
    lags: ["Plan", "Actual", "Share, gap", "Owner", "", "Causes, measures, deadline"],
    unjudged: ["No figure yet, cannot be assessed", "Plan", "Result", "", "Owner", "", "Reason"],
    notes: "Notes on the figures",
    cause: "Causes",
    objective: "Objective",
    subjective: "Subjective",
    measure: "Measures",
    deadline: "Deadline",
    amended: (heading) => `${heading}s amended in the period`,
    periods: "Over the periods",
  },
};
