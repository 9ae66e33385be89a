"""Reads and checks the clinical data in resources/; must not know Qt or SQL."""

from journal_app.packs.cases import CASE_FIELDS, BadCase, DescribedCase, read_case
from journal_app.packs.checking import check
from journal_app.packs.messages import load_phrasebook
from journal_app.packs.problems import PackProblem, PackRefused
from journal_app.packs.questionnaires import decode_questionnaire, load_questionnaires, read_questionnaires
from journal_app.packs.rule_packs import load_pack, pack_bytes, read_pack
from journal_app.packs.texts import TextFile, load_text_files, load_texts, texts_of

__all__ = [
    "CASE_FIELDS",
    "BadCase",
    "DescribedCase",
    "PackProblem",
    "PackRefused",
    "TextFile",
    "check",
    "decode_questionnaire",
    "load_pack",
    "load_phrasebook",
    "load_questionnaires",
    "load_text_files",
    "load_texts",
    "pack_bytes",
    "read_case",
    "read_pack",
    "read_questionnaires",
    "texts_of",
]
