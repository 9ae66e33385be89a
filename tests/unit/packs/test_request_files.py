"""What is wrong in a file of rules about requests is said with its line; nothing half right is read."""

from __future__ import annotations

import pytest

from journal_app.packs.request_files import read_request_rules

GOOD = """\
[[deadline]]
id = "one"
valid_from = 2018-05-25
rights = ["access"]
unit = "months"
count = 1
certainty = "general"
sentence = "One month."
source = { law = "GDPR" }

[[refusal]]
id = "no"
rights = ["erasure"]
certainty = "general"
source = { law = "GDPR" }
text = { da = "Nej.", sv = "Nej.", en = "No." }

[[holidays]]
certainty = "general"
source = { law = "Holidays" }
days = [{ name = "Christmas", on = "12-25" }]
"""


def test_a_whole_file_is_read() -> None:
    rules, problems = read_request_rules("x", GOOD.encode())
    assert rules is not None
    assert problems == ()
    assert (len(rules.deadlines), len(rules.refusals), len(rules.holidays)) == (1, 1, 1)


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("count = 1", "count = 0", 6, "a period needs a number"),
        ('unit = "months"\ncount = 1', 'unit = "soon"\ncount = 3', 6, "one that has none is soon"),
        ("count = 1", 'count = 1\nextension = "months"', 1, "needs their number"),
        ('unit = "months"', 'unit = "days"\nextension = "months"\nextension_months = 2', 6, "only a period in months"),
        ('unit = "months"', 'unit = "working_days"\nmoves = true', 5, "ends on one"),
        ("count = 1", "count = 1\nvalid_to = 2017-01-01", 7, "ends before it begins"),
        ('rights = ["access"]', "rights = []", 4, "for no kind of request"),
        ('rights = ["access"]', 'rights = ["coffee"]', 4, "coffee"),
        ('sentence = "One month."', 'sentence = " "', 8, "needs a sentence"),
        ('id = "no"', 'id = "one"', None, "two rules with the id one"),
        (', en = "No."', "", 16, "its words in"),
        ('on = "12-25"', 'on = "25-12"', 21, "either a day of the year"),
        ('on = "12-25"', 'on = "12-25", easter = 1', 21, "either a day of the year"),
        ('on = "12-25"', 'on = "02-29"', 21, "not such a day"),
        ('on = "12-25"', 'on = "06-31"', 21, "not such a day"),
        ('on = "12-25"', "easter = 400", 21, "too far from Easter"),
        ('on = "12-25"', 'on = "12-25", weekday = "freeday"', 21, "no weekday freeday"),
        ('unit = "months"', 'unit = "months"\ncolour = "red"', None, "colour"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(before: str, after: str, line: int | None, said: str) -> None:
    rules, problems = read_request_rules("x", GOOD.replace(before, after, 1).encode())
    assert rules is None
    assert said in problems[0].problem
    assert line is None or problems[0].line == line
