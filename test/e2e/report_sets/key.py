"""The key of a set in the form of expected-report.json, so that the office's own checker of reports can be held against it."""

from __future__ import annotations

import re
from dataclasses import replace

from sets import ReportSet
from truth import STATES, Target, Verdict, count, glued, item, judge, number, percent, plan_phrase, xy

START_OF = lambda day: day.replace(month=1, day=1)
END_OF = lambda day: day.replace(month=12, day=31)
FORBIDDEN = [r"\bundefined\b", r"\bnull\b", r"\bNaN\b", r"\[object", " ,", " ;", ";;", r"\.\.(?!\.)", r"\(\s*\)", r"\)\)\)", "chỉ tiêu chỉ tiêu", r"\d+\.\d{1,2}\s?%", "tiến độ tiến độ"]
NEVER = ["number-as-text", "fraction", "legacy-font", "name-guessed", "merged-heading", "qualifier", "missing-token", "whitespace", "conflict-same"]


def verdicts_of(a_set: ReportSet) -> list[Verdict]:
    found = []
    for target in a_set.targets:
        verdict = judge(target, a_set.as_of, START_OF(a_set.as_of), END_OF(a_set.as_of))
        if a_set.twice and a_set.twice[0] == target.code:
            verdict = Verdict(target, "notAssessable", reason=f"hai số liệu khác nhau: {number(target.figure, 2)} và {number(a_set.twice[1], 2)}")
        found.append(verdict)
    return found


class Told:
    """A set with its verdicts, lists, groups and sentences."""

    def __init__(self, a_set: ReportSet):
        self.set = a_set
        self.at_end = a_set.as_of >= END_OF(a_set.as_of)
        self.verdicts = verdicts_of(a_set)
        self.counted = [each for each in self.verdicts if each.target.counted]
        self.lists = {state: [each for each in self.counted if each.state == state] for state in STATES}
        self.lists["lagging"].sort(key=lambda each: each.deviation_or_last)
        unmet = self.lists["lagging"] + (self.lists["onTrack"] if self.at_end else [])
        self.unmet = sorted(unmet, key=lambda each: each.deviation_or_last)

    def owner(self, target: Target) -> str:
        return self.set.units.get(target.owner, "")

    def coverage(self, target: Target) -> str:
        if target.reporters != "*":
            return ""
        asked = len(self.set.units)
        return f", {asked - len(self.set.silent)}/{asked} đơn vị"

    def counts(self, rows: list[Verdict] | None = None) -> dict[str, int]:
        rows = self.counted if rows is None else rows
        parts = {state: sum(each.state == state for each in rows) for state in STATES}
        return {"counted": len(rows), "metOrExceeded": parts["exceeded"] + parts["met"], **parts}

    def groups(self, name_of) -> list[dict]:
        names = list(dict.fromkeys(name_of(each.target) for each in self.counted))
        return [{"name": name, **self.counts([each for each in self.counted if name_of(each.target) == name])} for name in names]

    @property
    def sections(self):
        return self.groups(lambda target: target.section or "(chưa ghi lĩnh vực)")

    @property
    def owners(self):
        return self.groups(lambda target: self.owner(target) or "(chưa ghi cơ quan chủ trì)")

    # ------------------------------------------------------------------ sentences

    def first(self) -> str:
        counts, day = self.counts(), self.set.as_of
        met, whole = counts["metOrExceeded"], counts["counted"]
        beginning = f"Ước cả năm {day.year}," if self.set.estimate else f"Đến ngày {day.day}/{day.month}/{day.year}, tính theo số thực hiện,"
        expected = "dự kiến " if self.set.estimate else ""
        if met == 0:
            said = "chưa có chỉ tiêu nào đạt kế hoạch"
        else:
            kinds = "đều vượt" if counts["met"] == 0 else "đều ở mức đạt" if counts["exceeded"] == 0 else f"gồm {count(counts['exceeded'])} chỉ tiêu vượt, {count(counts['met'])} chỉ tiêu đạt"
            said = f"{expected}{'cả' if met == whole else 'có'} {met}/{whole} chỉ tiêu đạt và vượt kế hoạch ({percent(xy(met, whole))}), {kinds}"
        parts = [said]
        far = sum(each.far for each in self.lists["lagging"])
        if self.at_end:
            parts += [f"{count(len(self.unmet))} chỉ tiêu không đạt"] if self.unmet else []
        else:
            parts.append(f"{count(counts['lagging'])} chỉ tiêu chậm tiến độ{f', trong đó {count(far)} chỉ tiêu rất chậm' if far else ''}" if counts["lagging"] else "không có chỉ tiêu chậm tiến độ")
            parts += [f"{count(counts['onTrack'])} chỉ tiêu đúng tiến độ"] if counts["onTrack"] else []
        for state, words in (("notDue", "chưa đến kỳ đánh giá"), ("noData", "chưa có số liệu"), ("notAssessable", "không đánh giá được")):
            parts += [f"{count(counts[state])} chỉ tiêu {words}"] if counts[state] else []
        return f"{beginning} trong tổng số {count(whole)} chỉ tiêu Nghị quyết đề ra, {'; '.join(parts)}{self.before()}."

    def before(self) -> str:
        if not self.set.closed or self.set.closed[0] == self.set.key:
            return ""
        _, day, figures = self.set.closed
        earlier = [judge(replace(target, figure=figures.get(target.code)), day, START_OF(day), END_OF(day)) for target in self.set.targets if target.counted]
        return f" (kỳ trước {sum(each.state in ('met', 'exceeded') for each in earlier)}/{len(earlier)})"

    def sentences(self) -> list[tuple[str, str]]:
        """By id, exact."""
        told = [("S1", self.first())]
        told.append(("S2", "Theo lĩnh vực (đạt và vượt trên tổng số): " + "; ".join(f"{each['name']} {each['metOrExceeded']}/{each['counted']}" for each in self.sections) + "."))
        plain = lambda each: item(each, coverage=self.coverage(each.target))
        lags = lambda each: item(each, self.owner(each.target) or "chưa ghi cơ quan", self.coverage(each.target))
        for state in ("exceeded", "met"):
            told += [(f"S3-{each.target.code}", plain(each)) for each in self.lists[state]]
        told += [(f"S4-{each.target.code}", lags(each)) for each in self.unmet]
        if not self.at_end:
            told += [(f"S5-{each.target.code}", plain(each)) for each in self.lists["onTrack"]]
        for state, words in (("notDue", "Chưa đến kỳ đánh giá"), ("noData", "Chưa có số liệu"), ("notAssessable", "Không đánh giá được")):
            rows = self.lists[state]
            if rows:
                told.append((f"S6-{state}", f"{words} ({count(len(rows))}): " + "; ".join(each.target.name + (f" ({each.reason})" if each.reason else "") for each in rows)))
        told.append(("S7", self.senders()))
        return told

    def senders(self) -> str:
        silent = [name for code, name in self.set.units.items() if code in self.set.silent]
        asked = len(self.set.units)
        if not silent:
            return f"Đã nhận báo cáo của đủ {asked}/{asked} đơn vị."
        return f"Đã nhận và đọc được báo cáo của {asked - len(silent)}/{asked} đơn vị; chưa gửi: {', '.join(silent)}."

    def heads(self) -> list[tuple[str, str, list[str]]]:
        """Lists with the head of each as it is printed."""
        lag = ("lagging", "Chỉ tiêu không đạt" if self.at_end else "Chỉ tiêu chậm tiến độ", self.unmet)
        rows = [("exceeded", "Chỉ tiêu vượt kế hoạch", self.lists["exceeded"]), ("met", "Chỉ tiêu đạt kế hoạch", self.lists["met"]), lag]
        rows += [] if self.at_end else [("onTrack", "Chỉ tiêu đúng tiến độ", self.lists["onTrack"])]
        return [(state, f"{head} ({count(len(each))})", [one.target.name for one in each]) for state, head, each in rows if each]

    def explanation(self, code: str) -> str:
        return "unit" if any(self.set.causes.get(code, ())) else "none"

    # ------------------------------------------------------------------ the key

    def lines(self, places: dict[str, tuple[str, str, str]]) -> list[dict]:
        """What goes back: `places` are file, sheet and cell of each figure."""
        rows = []
        for each in self.unmet:
            target = each.target
            if target.owner and target.roll_up == "Một đơn vị" and not any(self.set.causes.get(target.code, ("", ""))[:2]):
                rows.append(self.mend(target, *places[target.code], "reason-missing", "check"))
        if self.set.twice:
            target = next(each for each in self.set.targets if each.code == self.set.twice[0])
            rows += [self.mend(target, *places[each], "row-conflict", "must") for each in (target.code, f"{target.code} again")]
        return rows

    def mend(self, target: Target, file: str, sheet: str, cell: str, code: str, level: str) -> dict:
        return {"unit": target.owner, "file": file, "sheet": sheet, "cell": cell, "code": [code], "level": level, "indicator": target.code}

    def key(self, files: dict[str, str], places: dict[str, tuple[str, str, str]], layout: str) -> dict:
        profile = self.set.profile
        returned = {row["unit"] for row in self.lines(places) if row["level"] == "must"}
        draft = self.set.twice is not None
        everywhere = ["paragraph", "docx", "xlsx"]
        sentences = [{"id": name, "in": everywhere, "re": re.escape(text)} for name, text in self.sentences()]
        sentences.append({"id": "draft-mark", "in": ["docx"], **({"re": "DỰ THẢO"} if draft else {"not": "DỰ THẢO"})})
        case = {
            "args": ["--draft"] if draft else [], "draft": draft, "exit": 1 if draft else 0, "refused": None,
            "counts": self.counts(), "lists": {state: [each.target.code for each in self.lists[state]] for state in STATES}, "near": [],
            "sections": self.sections, "owners": self.owners, "sentences": sentences,
            "namedLists": [{"list": state, "head": re.escape(head), "names": names} for state, head, names in self.heads()],
            "annex": [self.annex(each) for each in self.verdicts],
            "lagging": [{"code": each.target.code, "name": each.target.name, "owner": self.owner(each.target), "pace": "Rất chậm" if each.far else "Chậm"} for each in self.unmet],
            "explanations": {each.target.code: self.explanation(each.target.code) for each in self.unmet},
        }
        refused = {"code": "open-questions", "indicators": [self.set.twice[0]] if draft else [], "text": ["01 việc"]}
        cases = {"report": case, **({"refused": {"args": [], "exit": 2, "refused": refused}} if draft else {})}
        return {
            "name": self.set.name, "layout": layout, "period": self.set.period, "issuer": profile["Cơ quan lập báo cáo"], "default": "report",
            "receipt": [{"unit": code, "name": name, "file": files.get(code), "state": ["missing" if code in self.set.silent else "returned" if code in returned else "received"]}
                        for code, name in self.set.units.items()],
            "sameFingerprint": [], "sendBack": self.lines(places), "neverSentBack": NEVER, "forbidden": FORBIDDEN, "cases": cases,
        }

    def annex(self, each: Verdict) -> dict:
        words = {"exceeded": "Vượt", "met": "Đạt", "notDue": "Chưa đến kỳ", "noData": "Chưa có số liệu", "notAssessable": "Không đánh giá được"}
        unmet = "Không đạt" if self.at_end else "Chưa đạt"
        pace = {"lagging": "Rất chậm" if each.far else "Chậm", "onTrack": "Đúng tiến độ"}.get(each.state)
        target = each.target
        figured = each.state not in ("noData", "notAssessable") and target.method != "Hoàn thành"
        plan = plan_phrase(target).removesuffix(glued(target.unit)) if target.unit else str(target.plan)
        return {"code": target.code, "name": target.name, "counted": target.counted, "result": words.get(each.state, unmet), "pace": pace,
                "actual": re.escape(number(target.figure, 2)) if figured else None, "target": re.escape(plan)}
