"""Joins the PDFs of one document that was set in parts, tags and outline included; it must be given no others.

What the typesetter wrote is copied object by object, its numbers moved. Only what ties a part together is read and
written anew: pages, tags, outline, and the links that lead from the first part to the others. The first part says what
the whole is: its catalogue, its metadata and what is attached to it stand for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import pairwise
from typing import Any, Final

from journal_app.domain.errors import Bug

_HEAD: Final = re.compile(rb"\d+ 0 obj\n")
_TAIL: Final = b"\nendobj\n"
_MOVES: Final = re.compile(rb"\(|<[0-9A-Fa-f]*>|(?P<object>\d+) 0 R|(?P<key>/StructParents? )(?P<place>\d+)")
"""What is looked at in an object: texts, which stay as they are, references, and places in the list of tags."""
_IN_TEXT: Final = re.compile(rb"\\.|[()]", re.DOTALL)
_CELL: Final = b"<</Type/StructElem/S/T"
_CELL_NAME: Final = re.compile(rb"\(U\d+x\d+y\d+\)")
_LINK: Final = re.compile(
    rb"(<</Type/Annot/Subtype/Link/.*)/A<</Type/Action/S/URI/URI\(record:(\d+)\)>>(.*)/Contents\(record:\2\)>>"
)
_PAGES_TOLD: Final = re.compile(rb"(?<=<xmpTPg:NPages>)\d+(?=</xmpTPg:NPages>)")


class NotJoined(Bug):
    """The parts are not as the typesetter writes them; the message holds nothing of them."""

    def __init__(self) -> None:
        super().__init__("documents.not_joined", "The parts of a document could not be joined.")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: which part, which of its pages from 0, and how far below the page's top, in points."""

    part: int
    page: int
    below: float


def joined(parts: Sequence[bytes], targets: Mapping[str, Target]) -> bytes:
    """One PDF of two parts or more; a link to ``record:N`` in the first leads to the target of that name.

    The headings of the second part go below the one of the first, those of the others below the second's.

    Raises:
        NotJoined: they are not as the typesetter writes them.
    """
    from pyhanko.pdf_utils.misc import PdfError

    try:
        return _Whole([_Part(pdf, number) for number, pdf in enumerate(parts)]).written(targets)
    except (PdfError, LookupError, ValueError, AttributeError, TypeError):
        raise NotJoined from None


class _Part:
    """One of the PDFs: its objects, and what they are called in the whole."""

    def __init__(self, pdf: bytes, number: int) -> None:
        from pyhanko.pdf_utils.reader import PdfFileReader

        self.pdf, self.number = pdf, number
        self.reader = PdfFileReader(BytesIO(pdf))
        self.root: Any = self.reader.root
        self.tags: Any = self.root["/StructTreeRoot"]
        self.outline: Any = self.root["/Outlines"]
        self.document = self.tags["/K"].raw_get(0).idnum
        self.pages = [one.idnum for one in list.__iter__(self.root["/Pages"]["/Kids"])]
        self.bodies = _bodies(pdf)
        self.new: dict[int, int] = {}
        """What each of its objects is called in the whole; what is left behind is called by what takes its place."""
        self.first_place = 0

    @cached_property
    def left_behind(self) -> frozenset[int]:
        """What only says of a PDF of its own what it is; of the first part it says so of the whole."""
        if not self.number:
            return frozenset()
        names = ("/StructTreeRoot", "/Outlines", "/Metadata", "/OutputIntents")
        ends = [self.reader.trailer.raw_get("/Root"), self.reader.trailer.raw_get("/Info")]
        ends += list.__iter__(self.root["/OutputIntents"])
        return frozenset(one.idnum for one in (*ends, *map(self.root.raw_get, names)))

    def body(self, number: int) -> bytes:
        """An object as it was written, by the numbers of the whole."""
        body = self.pdf[self.bodies[number]]
        if not body.endswith(b"endstream"):
            return self.moved(body)
        at = body.index(b"\nstream")
        return self.moved(body[:at]) + body[at:]

    def moved(self, body: bytes) -> bytes:
        """What is no stream by the numbers of the whole."""
        made, at, is_cell = list[bytes](), 0, body.startswith(_CELL)
        while found := _MOVES.search(body, at):
            made.append(body[at : found.start()])
            at = found.end()
            if found["object"] is not None:
                made.append(b"%d 0 R" % self.new[int(found["object"])])
            elif found["place"] is not None:
                made.append(found["key"] + b"%d" % (self.first_place + int(found["place"])))
            elif found[0] == b"(":
                at = _end_of_text(body, at)
                text = body[found.start() : at]
                made.append(self.cell(text) if is_cell and _CELL_NAME.fullmatch(text) else text)
            else:
                made.append(found[0])
        return b"".join([*made, body[at:]])

    def cell(self, name: bytes) -> bytes:
        """What a cell of a table is called among those of all parts; the order stays."""
        return b"(%03d%b" % (self.number, name[1:])

    def read(self, number: int) -> Any:  # noqa: ANN401 - an object of a PDF
        """An object, by the part's own numbers."""
        from pyhanko.pdf_utils.generic import Reference

        return self.reader.get_object(Reference(number, 0, self.reader))


class _Whole:
    """The whole, while it is made."""

    def __init__(self, parts: list[_Part]) -> None:
        self._parts, self._first = parts, parts[0]
        self._changed: dict[int, bytes] = {}
        self._size, self._places = 1, 0
        for part in parts:
            for number in part.bodies:
                if number not in part.left_behind:
                    part.new[number] = self._size
                    self._size += 1
            part.first_place = self._places
            self._places += int(part.tags["/ParentTreeNextKey"])

    def written(self, targets: Mapping[str, Target]) -> bytes:
        """Everything, to the last byte."""
        self._join_pages()
        self._join_tags()
        self._join_outlines()
        out, starts = BytesIO(), [0] * self._size
        out.write(self._first.pdf[: self._first.pdf.index(b"1 0 obj\n")])
        for number, body in self._objects(targets):
            starts[number] = out.tell()
            out.write(b"%d 0 obj\n%b%b" % (number, body, _TAIL))
        table = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f\r\n" % self._size)
        out.writelines(b"%010d 00000 n\r\n" % start for start in starts[1:])
        trailer = self._first.pdf.rpartition(b"\ntrailer\n")[2].partition(b"\nstartxref\n")[0]
        trailer = re.sub(rb"(?<=/Size )\d+", b"%d" % self._size, self._first.moved(trailer))
        out.write(b"trailer\n%b\nstartxref\n%d\n%%%%EOF" % (trailer, table))
        return out.getvalue()

    def _objects(self, targets: Mapping[str, Target]) -> Iterator[tuple[int, bytes]]:
        for part in self._parts:
            for number in part.bodies:
                if number not in part.left_behind:
                    new = part.new[number]
                    yield new, self._changed.pop(new, b"") or self._led(part.body(number), targets)
        yield from self._changed.items()

    def _led(self, body: bytes, targets: Mapping[str, Target]) -> bytes:
        """A link to a record with the place that it leads to."""
        link = _LINK.fullmatch(body)
        if link is None:
            return body
        target = targets[link[2].decode()]
        part = self._parts[target.part]
        page = part.pages[target.page]
        top = float(part.read(page)["/MediaBox"][3]) - target.below
        told = sum(len(one.pages) for one in self._parts[: target.part]) + target.page + 1
        return b"%b/Dest[%d 0 R/XYZ 0 %.2f 0]%b/Contents(%d)>>" % (link[1], part.new[page], top, link[3], told)

    def _change(self, part: _Part, number: int, **values: bytes) -> None:
        """Put values into a dictionary, in the place of what stood under their names."""
        body = self._changed.get(part.new[number]) or part.body(number)
        for name, value in values.items():
            key = b"/" + name.encode()
            kept = re.sub(key + rb" -?\d+( 0 R)?(?=[/>])", b"", body, count=1)
            body = b"%b%b %b>>" % (kept.removesuffix(b">>"), key, value)
        self._changed[part.new[number]] = body

    def _join_pages(self) -> None:
        """One tree of the parts' trees, told of in the catalogue and the metadata."""
        tree, self._size = self._size, self._size + 1
        trees = [(part, part.root.raw_get("/Pages").idnum) for part in self._parts]
        for part, number in trees:
            self._change(part, number, Parent=b"%d 0 R" % tree)
        count = sum(len(part.pages) for part in self._parts)
        kids = _references(part.new[number] for part, number in trees)
        self._changed[tree] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids)
        first = self._first
        self._change(first, first.reader.trailer.raw_get("/Root").idnum, Pages=b"%d 0 R" % tree)
        metadata = first.root.raw_get("/Metadata").idnum
        head, separator, told = first.body(metadata).partition(b"\nstream")
        now = _PAGES_TOLD.sub(b"%d" % count, told)
        length = int(first.read(metadata)["/Length"]) + len(now) - len(told)
        self._changed[first.new[metadata]] = re.sub(rb"(?<=/Length )\d+", b"%d" % length, head) + separator + now

    def _join_tags(self) -> None:
        """The first part's document holds those of the others, as parts of it."""
        first, others = self._first, self._parts[1:]
        whole = first.new[first.document]
        for part in others:
            part.new[part.root.raw_get("/StructTreeRoot").idnum] = whole
            inner = part.body(part.document)
            self._changed[part.new[part.document]] = inner.replace(b"/S/Document", b"/S/Part", 1)
        below = _references(part.new[part.document] for part in others)
        self._changed[whole] = first.body(first.document).removesuffix(b"]>>") + b" %b]>>" % below
        places = b" ".join(b"%d %d 0 R" % one for part in self._parts for one in _tagged_places(part))
        cells = b"".join(b"%b%d 0 R" % one for part in self._parts for one in _cells(part))
        roles = {name: role for part in self._parts for name, role in part.tags["/RoleMap"].items()}
        self._changed[first.new[first.root.raw_get("/StructTreeRoot").idnum]] = b"".join(
            (
                b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree<</Nums[%b]>>" % (whole, places),
                b"/IDTree<</Names[%b]>>/ParentTreeNextKey %d" % (cells, self._places),
                b"/RoleMap<<%b>>>>" % b"".join(f"{name}{role}".encode("ascii") for name, role in roles.items()),
            )
        )

    def _join_outlines(self) -> None:
        """Each part's headings after those of the part before, below the heading that they belong to."""
        first, second, *others = self._parts
        self._adopt(first, [second])
        self._adopt(second, others)

    def _adopt(self, owner: _Part, parts: Sequence[_Part]) -> None:
        """Take in other parts' headings, below the first heading of the owner and after those that are there."""
        if not parts:
            return
        heading = owner.outline.raw_get("/First").idnum
        above, last = owner.new[heading], (owner, owner.read(heading).raw_get("/Last").idnum)
        count = abs(int(owner.read(heading)["/Count"]))
        for part in parts:
            part.new[part.root.raw_get("/Outlines").idnum] = above
            begin, end = (part.outline.raw_get(name).idnum for name in ("/First", "/Last"))
            self._change(*last, Next=b"%d 0 R" % part.new[begin])
            self._change(part, begin, Prev=b"%d 0 R" % last[0].new[last[1]])
            last, count = (part, end), count + int(part.outline["/Count"])
        # Below zero: so many, folded up.
        self._change(owner, heading, Last=b"%d 0 R" % last[0].new[last[1]], Count=b"-%d" % count)


def _bodies(pdf: bytes) -> dict[int, slice]:
    """Where each object's body stands, by the table at the end."""
    table = int(pdf.rpartition(b"startxref\n")[2].partition(b"\n")[0])
    _, told, rows = pdf[table:].split(b"\n", 2)
    starts = [int(rows[20 * number :][:10]) for number in range(1, int(told.split()[1]))]
    found = {}
    for number, (start, end) in enumerate(pairwise([*starts, table]), start=1):
        head = _HEAD.match(pdf, start)
        if head is None or pdf[end - len(_TAIL) : end] != _TAIL:
            raise ValueError
        found[number] = slice(head.end(), end - len(_TAIL))
    return found


def _end_of_text(body: bytes, at: int) -> int:
    """Where a text ends that was begun before ``at``; brackets within it come in pairs or behind a backslash."""
    depth = 1
    for one in _IN_TEXT.finditer(body, at):
        depth += {b"(": 1, b")": -1}.get(one[0], 0)
        if not depth:
            return one.end()
    raise ValueError


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _tagged_places(part: _Part) -> Iterator[tuple[int, int]]:
    """Each place in a part's list of tags, and what stands there, by the numbers of the whole."""
    flat = list(list.__iter__(part.tags["/ParentTree"]["/Nums"]))
    for place, tagged in zip(flat[::2], flat[1::2], strict=True):
        yield part.first_place + int(place), part.new[tagged.idnum]


def _cells(part: _Part) -> Iterator[tuple[bytes, int]]:
    """Each named cell of a part's tables, by the names and numbers of the whole."""
    flat = list(list.__iter__(part.tags["/IDTree"]["/Names"])) if "/IDTree" in part.tags else []
    for name, cell in zip(flat[::2], flat[1::2], strict=True):
        yield part.cell(b"(%b)" % str(name).encode("ascii")), part.new[cell.idnum]
