"""The command ``tour``: every screen of the real program, light and dark, without a display and without a trace."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from journal_app.bootstrap import demo_people_file, tour
from journal_app.bootstrap.demo_clinic import make_demo
from journal_app.bootstrap.front_door import Circumstances, RealFrontDoor
from journal_app.cli.parts import DemoOrder, TourOrder
from journal_app.domain.errors import UserFacing
from journal_app.resource_root import resource_root
from journal_app.services.front_door import SignInForm
from journal_app.vault.passwords import KdfPolicy
from tests.clinic import OpenClinic, files_below

SHOWN = (
    *("welcome", "first-run-country", "first-run-clinic", "first-run-owner", "first-run-password", "first-run-place"),
    *("recovery-kit-sheet", "recovery-kit-typed-back", "confidentiality-statement", "choose-pin", "home-empty"),
    *("sign-in", "sign-in-refused", "recover", "search-folded", "search-nobody", "registration", "registry-card"),
    *("health-hand-over", "health-missing", "health-section", "health-follow-up", "health-answers", "health-signature"),
    *("health-decline", "health-handed-in", "card-booking"),
    *(
        "registration-errors",
        "registration-warnings",
        "registry-card-history",
        "card-booking",
        "home",
        "search-results",
        "record-new",
    ),
    *("health-review", "record-alerts", "today", "today-arrived", "today-whom", "today-booking", "today-import"),
    *("today-import-asks", "today-mine"),
    *("allergies", "give-information", "record-reflection", "entry-refused", "record-draft", "record-may-sign"),
    *("hand-over-read", "hand-over-ticks", "hand-over-signature", "hand-over-thanks", "hand-over-pin", "record-ready"),
    *("entry", "entry-warnings", "entry-pin", "entry-pin-wrong", "record-treated", "record", "record-correction"),
    *("entry-detail", "entry-correct", "consents", "consent-detail", "withdraw", "details", "note", "print"),
    *("entry-rail", "entry-repeated", "entry-points", "entry-points-large", "entry-laser", "entry-changed"),
    *(
        "emergency-card",
        "emergency",
        "emergency-correct",
        "record-emergency-corrected",
        "emergency-corrected",
        "reaction",
        "record-written",
        "prescription",
        "course",
        "home-waiting",
        "worklist",
        "worklist-photos",
    ),
    *(
        "record-too-young",
        "photos",
        "photo-import",
        "photo",
        "photo-dicom",
        "photo-draw",
        "photos-beside",
        "photos-slider",
        "photo-collage",
    ),
    *("photo-capture", "photo-taken", "copies-back", "photo-card", "photo-card-kept"),
    *(
        "access-log",
        "access-report",
        "people",
        "add-person",
        "recovery-kit",
        "account",
        "help",
        "manual",
        "idle-warning",
    ),
    *("backup-none", "backup-country", "backup-made", "backup-proven", "reports", "report", "processing"),
    *("leaver", "left", "keys-exchanged", "could-read", "lost-computer", "worklist-left-drafts", "take-over"),
    "taken-over",
    *("delegate", "delegations", "competence", "competences", "places"),
    *("disclose", "obtain", "case-open", "cases", "case-hand-out", "case-preview", "disclosures"),
    *("requests", "request-receive", "request-identity", "request-refuse", "request-letter", "requests-closed"),
    *("export-all", "breach-notice", "breaches", "breach-assess", "breach-notify", "breach-tell", "breach-text"),
    *("breach-letters", "erasure-proposed", "erasure-approve", "erasure-done"),
    *("keeping", "mentions", "auditor-breaches"),
    *("restrict", "restrictions", "record-restricted", "open-all-the-same", "record-opened-restricted"),
    "lift-restriction",
    *("log-query", "log-queried", "role-review", "role-review-left"),
    *("rules-in-force", "rules", "rule-adjust", "rule-adjusted", "rules-adjustments", "texts"),
    *("text-publish", "text-published", "rules-proposed", "rules-apply"),
    *("locked", "auditor"),
    *("restore-which", "restore-kit", "restore-how", "restore-where", "restore-done"),
)
_FORBIDDEN_LOOKS = 0.02
"""At least this share of the pixels must differ between light and dark."""


@dataclass(frozen=True)
class Toured:
    """One run of the command, and what it left."""

    folder: Path
    told: dict[str, list[str]]
    code: int
    errors: str
    left_at_home: dict[str, bytes]
    left_among_temporary_files: list[str]


def run(out: Path, place: Path, *words: str) -> Toured:
    """Take the tour in a process of its own, as somebody without a display would."""
    home, temporary = place / "somebody", place / "temporary"
    home.mkdir(exist_ok=True)
    temporary.mkdir(exist_ok=True)
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    environment |= {"HOME": str(home), "TMPDIR": str(temporary), "LC_ALL": "C.UTF-8"}
    environment |= {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    command = [sys.executable, "-m", "journal_app", "tour", str(out), "--json", *words]
    done = subprocess.run(
        command, env=environment, capture_output=True, check=False, cwd=Path(tour.__file__).parents[2]
    )
    told = json.loads(done.stdout or b"{}")
    left = sorted(path.name for path in temporary.iterdir())
    return Toured(out, told, done.returncode, done.stderr.decode(), files_below(home), left)


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Toured]:
    place = tmp_path_factory.mktemp("tour")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JOURNAL_HOME", str(place / "somebody" / "journal"))
        yield run(place / "pictures", place)


def test_every_screen_is_reached(toured: Toured) -> None:
    assert toured.told["problems"] == []
    assert (toured.code, toured.errors) == (0, "")
    names = [re.sub(r"^\d+-|-(light|dark)\.png$", "", Path(file).name) for file in toured.told["pictures"]]
    assert set(SHOWN) <= set(names)
    assert len(names) == 2 * len(set(names)), "each once in light and once in dark"


def test_the_pictures_are_numbered_in_order_whole_and_differ_between_the_looks(toured: Toured) -> None:
    files = sorted(toured.folder.glob("*.png"))
    assert [str(file) for file in files] == sorted(toured.told["pictures"])
    assert files[0].name == "001-welcome-dark.png"
    assert [int(file.name[:3]) for file in files[::2]] == list(range(1, len(files) // 2 + 1))
    for dark, light in zip(files[::2], files[1::2], strict=True):
        with Image.open(dark) as one, Image.open(light) as other:
            size = (1920, 1200) if "-large-" in light.name else (1280, 800)
            assert one.size == other.size == size
            difference = ImageChops.difference(one.convert("L"), other.convert("L"))
        changed = sum(difference.histogram()[40:]) / (size[0] * size[1])
        assert changed > _FORBIDDEN_LOOKS, light.name


def test_two_neighbours_show_two_things(toured: Toured) -> None:
    files = sorted(toured.folder.glob("*-light.png"))
    same = [(a.name, b.name) for a, b in pairwise(files) if a.read_bytes() == b.read_bytes()]
    assert same == []


def test_a_list_says_what_is_to_be_seen(toured: Toured) -> None:
    said = (toured.folder / tour.LIST_NAME).read_text(encoding="utf-8")
    lines = [line.split(maxsplit=1) for line in said.splitlines() if ".png" in line]
    assert sorted(name for name, _words in lines) == sorted(Path(file).name for file in toured.told["pictures"])
    assert all(len(words) > 10 for _name, words in lines)


def test_nothing_is_left_in_the_settings_or_among_temporary_files(toured: Toured) -> None:
    caches = {name for name in toured.left_at_home if name.startswith(".cache")}
    assert set(toured.left_at_home) - caches == set()
    assert toured.left_among_temporary_files == []


# -------------------------------------------------------------------------------------------------- of a given vault


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    order = DemoOrder(tmp_path / "demo", patients=12, years=2)
    made = make_demo(order, resource_root(), home=tmp_path / "seats", now=datetime.now(UTC), policy=KdfPolicy.TEST)
    demo_people_file.write(made.vault, made.people)
    return made.vault


def test_what_is_shown_is_a_copy_that_opens(demo: Path, tmp_path: Path) -> None:
    own, seats = tmp_path / "own", tmp_path / "seats"
    own.mkdir()
    before = files_below(demo), files_below(seats)
    with tour._own_home(own):
        shown = tour._copied(demo, seats, own, None)
        door = RealFrontDoor(resource_root(), Circumstances(policy=KdfPolicy.TEST, home=own / "seats"))
        (person, *_others) = door.sign_of(shown.vault).names
        session = door.open(shown.vault, SignInForm(person.person, bytearray(shown.people[0].password.encode())))
        session.vault.sign_out(session.now())
    assert shown.vault.parent == own
    assert (files_below(demo), files_below(seats)) == before


@pytest.mark.thorough
def test_the_given_vault_and_its_seat_stay_as_they_are(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "seats"))
    before = files_below(demo), files_below(tmp_path / "seats")
    made = run(tmp_path / "pictures", tmp_path, "--vault", str(demo))
    assert made.told["problems"] == []
    assert made.code == 0
    assert (files_below(demo), files_below(tmp_path / "seats")) == before


def test_a_real_clinic_is_never_photographed(clinic: OpenClinic, tmp_path: Path) -> None:
    clinic.sign_out()
    with pytest.raises(UserFacing) as refused:
        tour.take(TourOrder(tmp_path / "pictures", clinic.folder), home=clinic.home)
    assert refused.value.key == "tour.real_clinic"
    assert not (tmp_path / "pictures").exists()


def test_without_its_people_nobody_can_sign_in(demo: Path, tmp_path: Path) -> None:
    demo_people_file.place(demo).unlink()
    with pytest.raises(UserFacing) as refused:
        tour.take(TourOrder(tmp_path / "pictures", demo), home=tmp_path / "seats")
    assert refused.value.key == "demo.no_people"
    assert demo_people_file.place(demo).name in str(refused.value)
    assert not (tmp_path / "pictures").exists()


Change = Callable[[list[dict[str, object]]], object]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda people: people.pop(0), "tour.people"),
        (lambda people: people[0].update(name="Somebody Else"), "tour.person_unknown"),
        (lambda people: people[0].update(pin=""), "tour.person_unknown"),
        (lambda people: people[0].update(password="not this one at all"), "vault.sign_in.wrong_password"),
        (lambda people: people.clear(), "tour.people"),
        (lambda people: people.append({"name": "no password"}), "demo.people"),
    ],
    ids=["no owner", "another name", "no PIN", "another password", "nobody", "half a person"],
)
def test_what_is_missing_is_said_before_the_first_picture(demo: Path, tmp_path: Path, change: Change, key: str) -> None:
    file = demo_people_file.place(demo)
    people = json.loads(file.read_text(encoding="utf-8"))
    change(people["people"])
    file.write_text(json.dumps(people), encoding="utf-8")
    with pytest.raises(UserFacing) as refused:
        tour.take(TourOrder(tmp_path / "pictures", demo), home=tmp_path / "seats")
    assert refused.value.key == key
    assert not (tmp_path / "pictures").exists()


def test_on_a_computer_that_never_opened_the_clinic_the_secret_is_missing(demo: Path, tmp_path: Path) -> None:
    with pytest.raises(UserFacing) as refused:
        tour.take(TourOrder(tmp_path / "pictures", demo), home=tmp_path / "elsewhere")
    assert refused.value.key == "sign_in.no_secret"


def test_the_environment_is_as_before(clinic: OpenClinic, tmp_path: Path) -> None:
    clinic.sign_out()
    before = dict(os.environ)
    with pytest.raises(UserFacing):
        tour.take(TourOrder(tmp_path / "pictures", clinic.folder), home=clinic.home)
    assert dict(os.environ) == before
