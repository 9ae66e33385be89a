"""Names as they are shown, sorted and found, and texts as they come in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.errors import UserFacing
from journal_app.domain.names import (
    Lines,
    PersonName,
    clean_text,
    display_name,
    fold,
    plain_name,
    query_words,
    search_words,
    sort_key,
)

NORDIC_TEXT = st.text(st.one_of(st.sampled_from("aåeæäoøöuüß'’-. AÅEÆÄOØÖUÜsm"), st.characters()), max_size=30)


def is_found(text: str, query: str) -> bool:
    words = search_words(text)
    return all(any(word.startswith(asked) for word in words) for asked in query_words(query))


@pytest.mark.parametrize(
    "spellings",
    [
        ("Åse", "Aase", "Ase", "AASE", "A\u030ase", "åse"),
        ("Sørensen", "Soerensen", "Sorensen", "Sörensen", "SØRENSEN"),
        ("Müller", "Mueller", "Muller", "MÜLLER"),
        ("Bäck", "Baeck", "Back", "Bæck"),
        ("Søe", "Soe", "Soee", "Söe"),
        ("Weiß", "Weiss", "WEISS", "WEI\u1e9e"),
        ("André", "Andre", "Andre\u0301"),
        ("Đorđević", "Dordevic"),
        ("Łukasz", "Lukasz"),
        ("Y\u0131ld\u0131z", "Yildiz", "YILDIZ"),
        ("İnci", "Inci", "inci"),
        ("O'Brien", "O’Brien", "OBrien", "O\u02bcBrien", "o`brien"),
        ("Þóra", "Thora"),
        ("Ægir", "Aegir", "Ägir"),
        ("\uff2d\uff45\uff54\uff54\uff45", "Mette"),
    ],
)
def test_spellings_of_one_name_find_each_other(spellings: tuple[str, ...]) -> None:
    for written in spellings:
        for typed in spellings:
            assert is_found(written, typed), (written, typed)
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Anne-Marie Nielsen", "annemarie"),
        ("Anne-Marie Nielsen", "anne marie"),
        ("Anne-Marie Nielsen", "marie anne"),
        ("Anne-Marie Nielsen", "Anne-M"),
        ("Anna-Elise", "Annaelise"),
        ("Anne Marie Nielsen", "Anne-Marie"),
        ("Seán O'Brien", "brien"),
        ("d'Arc-O'Neill", "darc oneill"),
        ("mette@example.dk", "mette@example.dk"),
        ("mette.nielsen@example.dk", "nielsen"),
        ("070761-4285", "0707614285"),
        ("Nielsen", ""),
        ("王 小明", "王"),
        ("محمد", "محم"),
    ],
)
def test_finds(text: str, query: str) -> None:
    assert is_found(text, query)


@pytest.mark.parametrize(("text", "query"), [("Mette Nielsen", "mette hansen"), ("Mette", "ette"), ("", "a")])
def test_does_not_find(text: str, query: str) -> None:
    assert not is_found(text, query)


def test_words_of_a_hyphenated_name() -> None:
    assert search_words("Anne-Marie O'Brien") == ("anne", "marie", "annemarie", "obrien", "o", "brien")
    assert search_words("") == search_words(" - ") == ()
    assert query_words("Åse  åse, Ib") == ("ase", "ib")


@given(NORDIC_TEXT)
def test_every_text_is_found_by_itself_and_by_each_beginning(text: str) -> None:
    for end in range(len(text) + 1):
        assert is_found(text, text[:end])


@given(NORDIC_TEXT)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(NORDIC_TEXT)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("name", "shown", "plain"),
    [
        (PersonName("Nielsen", "Mette", "Fru"), "NIELSEN, Mette (Fru)", "Mette Nielsen"),
        (PersonName("Nielsen", "Mette Marie"), "NIELSEN, Mette Marie", "Mette Marie Nielsen"),
        (PersonName("Nielsen", "", "Dr."), "NIELSEN (Dr)", "Nielsen"),
        (PersonName("", "Mette", "Ph.D."), "Mette (PhD)", "Mette"),
        (PersonName("", "", "Dr.med."), "(Dr med)", ""),
        (PersonName("", ""), "", ""),
        (PersonName(" von Weiß ", " Ute "), "VON WEI\u1e9e, Ute", "Ute von Weiß"),
        (PersonName("Y\u0131ld\u0131z", "Iş\u0131l"), "YILDIZ, Iş\u0131l", "Iş\u0131l Y\u0131ld\u0131z"),
        (PersonName("Şimşek", "Ali"), "ŞİMŞEK, Ali", "Ali Şimşek"),
        (PersonName("Ågård", "Åse"), "ÅGÅRD, Åse", "Åse Ågård"),
        (PersonName("Бойко", "Іван"), "БОЙКО, Іван", "Іван Бойко"),
        (
            PersonName("\u10d1\u10d4\u10e0\u10d8", "Nino"),
            "\u10d1\u10d4\u10e0\u10d8, Nino",
            "Nino \u10d1\u10d4\u10e0\u10d8",
        ),
    ],
)
def test_shows_names(name: PersonName, shown: str, plain: str) -> None:
    assert display_name(name) == shown
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ["Abel", "Zeuthen", "Ærø", "Øster", "Österberg", "Ågren", "Aagaard"]),
        ("sv", ["Aagaard", "Abel", "Zeuthen", "Ågren", "Ärlig", "Ærø", "Øster", "Österberg"]),
        ("en", ["Aagaard", "Abel", "Ærø", "Ågren", "Øster", "Österberg", "Zeuthen"]),
    ],
)
def test_sorts_by_the_alphabet_of_the_language(language: str, expected: list[str]) -> None:
    names = [PersonName(family, "") for family in expected]
    assert [name.family for name in sorted(names, key=lambda name: sort_key(name, language))] == expected


def test_sorts_by_family_then_given_word_by_word() -> None:
    names = [
        PersonName("Dam", "Åse"),
        PersonName("Dam", "Zoe"),
        PersonName("Dam Olsen", "Ane"),
        PersonName("D'Amico", "Bo"),
        PersonName("Damgaard", "Ane"),
        PersonName("Dam-Olsen", "Bo"),
    ]
    ordered = sorted(names, key=lambda name: sort_key(name, "da"))
    assert [(name.family, name.given) for name in ordered] == [
        ("Dam", "Zoe"),
        ("Dam", "Åse"),
        ("Dam Olsen", "Ane"),
        ("Dam-Olsen", "Bo"),
        ("Damgaard", "Ane"),
        ("D'Amico", "Bo"),
    ]


@given(st.builds(PersonName, NORDIC_TEXT, NORDIC_TEXT), st.builds(PersonName, NORDIC_TEXT, NORDIC_TEXT))
def test_different_names_have_different_keys(one: PersonName, other: PersonName) -> None:
    assert (sort_key(one, "sv") == sort_key(other, "sv")) is (one == other)


def refusal(text: str, *, lines: Lines = Lines.ONE, max_length: int = 100) -> UserFacing:
    with pytest.raises(UserFacing) as refused:
        clean_text(text, max_length=max_length, lines=lines)
    assert text not in refused.value.message
    return refused.value


@pytest.mark.parametrize(
    ("sign", "key"),
    [
        ("\0", "text.control_character"),
        ("\x1b", "text.control_character"),
        ("\x85", "text.control_character"),
        ("\u00ad", "text.control_character"),
        ("\u200b", "text.control_character"),
        ("\ufeff", "text.control_character"),
        ("\ufffe", "text.control_character"),
        ("\U0001ffff", "text.control_character"),
        ("\ud800", "text.control_character"),
        ("\u202e", "text.bidi_override"),
        ("\u2066", "text.bidi_override"),
        ("\u2069", "text.bidi_override"),
        ("\u2028", "text.line_break"),
        ("\u2029", "text.line_break"),
    ],
)
@pytest.mark.parametrize("lines", list(Lines))
def test_refuses_invisible_characters_and_says_where(sign: str, key: str, lines: Lines) -> None:
    refused = refusal(f"Me{sign}tte", lines=lines)
    assert (refused.key, refused.params) == (key, {"place": 3})


def test_line_breaks_and_tabs_belong_into_several_lines() -> None:
    assert clean_text("a\r\nb\rc\n\td", max_length=100, lines=Lines.MANY) == "a\nb\nc\n\td"
    assert refusal("a\nb").key == refusal("a\r\nb").key == "text.line_break"
    assert refusal("a\tb").key == "text.control_character"


def test_refuses_a_flood_without_reading_it() -> None:
    refused = refusal("a" * 10_000_000)
    assert (refused.key, refused.params) == ("text.too_long", {"max_length": 100})
    assert refused.message == "This text is too long: at most 100 characters fit here."
    assert refusal("a" * 101).key == "text.too_long"
    assert clean_text("a" * 100, max_length=100, lines=Lines.ONE) == "a" * 100


def test_length_counts_after_composing() -> None:
    assert clean_text("e\u0301" * 100, max_length=100, lines=Lines.ONE) == "é" * 100


@pytest.mark.parametrize("text", ["", "  Mette ", "\u0645\u06cc\u200c\u062e", "a\u200eb", "👩\u200d⚕️", "<b>'--"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert clean_text(text, max_length=100, lines=Lines.ONE) == text


@given(st.text(max_size=50), st.sampled_from(Lines))
def test_cleaning_again_changes_nothing(text: str, lines: Lines) -> None:
    try:
        once = clean_text(text, max_length=40, lines=lines)
    except UserFacing:
        return
    assert clean_text(once, max_length=40, lines=lines) == once
    assert once == unicodedata.normalize("NFC", once)
    assert len(once) <= 40
