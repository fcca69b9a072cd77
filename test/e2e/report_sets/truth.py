"""What a report has to say of a set, by fractions alone: nothing here comes from the product. The rules are those of judging,
the sentences those of reporting; each target is judged by its definition, each percent rounded once, half up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

STATES = ("exceeded", "met", "lagging", "onTrack", "notDue", "noData", "notAssessable")


@dataclass(frozen=True)
class Target:
    """A row of the schema with the figure that its unit sends; texts of plan and figure are what stands in the cells."""

    code: str
    name: str
    unit: str
    plan: str | int
    value: Fraction
    owner: str
    section: str
    figure: Fraction | str | None = None
    method: str = "Tỷ lệ"
    direction: str = "Cao hơn là tốt"
    pacing: str = "Đều"
    counted: bool = True
    baseline: Fraction | None = None
    decimals: int | None = None
    roll_up: str = "Một đơn vị"
    reporters: str | None = None
    cell: str | None = None

    @property
    def lower(self) -> bool:
        return self.direction == "Thấp hơn là tốt"

    @property
    def kept_cap(self) -> bool:
        return isinstance(self.plan, str) and re.match(r"không quá|dưới|tối đa", self.plan) is not None


@dataclass(frozen=True)
class Verdict:
    target: Target
    state: str
    far: bool = False
    attainment: Fraction | None = None
    gap: Fraction | None = None
    deviation: Fraction | None = None
    paced: bool = False
    reason: str = ""

    @property
    def deviation_or_last(self):
        return (self.deviation is None, self.deviation if self.deviation is not None else 0)


def due_share(target: Target, as_of: date, start: date, end: date) -> Fraction | None:
    """The share of the target that is due; None where nothing is due before the end."""
    if as_of >= end or target.pacing == "Không":
        return Fraction(1)
    if target.pacing == "Cuối kỳ":
        return None
    gone = (as_of - start).days + 1
    if target.pacing == "Đều":
        return Fraction(gone, (end - start).days + 1)
    points = [(0, Fraction(0))]
    for each in target.pacing.split(";"):
        month, share = each.split(":")
        first_after = date(start.year + int(month) // 12, int(month) % 12 + 1, 1)
        points.append(((first_after - start).days, Fraction(int(share), 100)))
    for (left, low), (right, high) in zip(points, points[1:]):
        if gone <= right:
            return low + (high - low) * Fraction(gone - left, right - left)
    return Fraction(1)


def judge(target: Target, as_of: date, start: date, end: date) -> Verdict:
    figure, value = target.figure, target.value
    if figure is None:
        return Verdict(target, "noData", reason="đơn vị chưa gửi báo cáo")
    if isinstance(figure, str) and target.method != "Hoàn thành":
        return Verdict(target, "noData", reason=figure.lower())
    if target.method == "Hoàn thành":
        if figure == "Đã hoàn thành":
            return Verdict(target, "met", attainment=Fraction(1))
        attainment, gap, met, exceeded = Fraction(0), None, False, False
    elif target.method == "Mức giảm":
        attainment, gap = figure / value, None
        met, exceeded = figure >= value, figure > value
    else:
        met = figure <= value if target.lower else figure >= value
        exceeded = met and figure != value and not (target.lower and target.kept_cap)
        level = target.method == "Mức đạt"
        attainment = None if level else (value / figure if target.lower else figure / value)
        gap = figure - value if level else None
    if met:
        return Verdict(target, "exceeded" if exceeded else "met", attainment=attainment, gap=gap)
    due = due_share(target, as_of, start, end)
    if due is None:
        return Verdict(target, "notDue", attainment=attainment, gap=gap)
    if gap is not None:
        deviation = (-gap if target.lower else gap) / abs(value) * 100
    else:
        deviation = (attainment - due) * 100
    paced = target.pacing != "Không" and target.method != "Mức đạt"
    if deviation >= -3:
        return Verdict(target, "onTrack", attainment=attainment, gap=gap, deviation=deviation, paced=paced)
    return Verdict(target, "lagging", deviation < -15, attainment, gap, deviation, paced)


def number(value: Fraction, places: int) -> str:
    """«1.234,5», half up, without trailing zeros."""
    scaled = (abs(value) * 10**places * 2 + 1) // 2
    whole, rest = divmod(int(scaled), 10**places)
    decimals = str(rest).rjust(places, "0").rstrip("0") if places else ""
    return f"{whole:,}".replace(",", ".") + (f",{decimals}" if decimals else "")


def xy(part: int, whole: int) -> Fraction:
    return Fraction(part, whole)


def percent(ratio: Fraction, places: int = 1) -> str:
    """Never 100% of what is not whole."""
    text = number(ratio * 100, places)
    while text == "100" and ratio != 1 and places < 6:
        places += 1
        text = number(ratio * 100, places)
    return text + "%"


def points(value: Fraction) -> str:
    """Never 0 of what is behind."""
    places = 1
    while number(value, places) == "0" and value != 0 and places < 6:
        places += 1
    return number(value, places)


def count(number_of: int) -> str:
    return f"{number_of:02d}"


def glued(unit: str) -> str:
    return unit if unit == "%" else f" {unit}"


def plan_phrase(target: Target) -> str:
    if isinstance(target.plan, str):
        return target.plan if "%" in target.plan or target.unit in target.plan else target.plan + glued(target.unit)
    return number(Fraction(target.plan), 6) + glued(target.unit)


def item(verdict: Verdict, owner: str = "", coverage: str = "") -> str:
    """«{tên} (đạt {A} so với kế hoạch {T}, …)»; with an owner as one of what lags."""
    target = verdict.target
    at = f"{'ở mức' if target.lower else 'đạt'}"
    if target.method == "Hoàn thành":
        said = "đã hoàn thành" if verdict.state in ("met", "exceeded") else "chưa hoàn thành"
    elif target.method == "Mức giảm":
        said = f"giảm {number(target.figure, 2)}{glued(target.unit)} so với kế hoạch {plan_phrase(target)}"
    else:
        said = f"{at} {number(target.figure, 2)}{glued(target.unit)} so với kế hoạch {plan_phrase(target)}"
        if verdict.gap is not None and verdict.gap != 0:
            measure = " điểm %" if target.unit == "%" else glued(target.unit)
            said += f", {'thấp' if verdict.gap < 0 else 'cao'} hơn {number(verdict.gap, 2)}{measure}"
        elif verdict.gap is None and not target.lower:
            said += f", bằng {percent(verdict.attainment)}"
    if owner and verdict.paced and verdict.deviation < 0:
        said += f", chậm {points(verdict.deviation)} điểm % so với tiến độ"
    elif owner and target.method == "Tỷ lệ" and target.pacing == "Không":
        missing = target.value - target.figure
        said += f", {'cao hơn' if target.lower else 'còn thiếu'} {number(missing, 2)}{glued(target.unit)}"
    return f"{target.name} ({said}{coverage}{f'; {owner} chủ trì' if owner else ''})"
