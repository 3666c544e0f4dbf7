"""Reads exported views with Python's own libraries and compares them with our JSON.

Called by `make interop` with a folder: `<number>.<extension>` for each view, and `contexts.json`.
"""

import csv
import json
import sys
from datetime import date, timedelta
from pathlib import Path

import feedparser
from icalendar import Calendar
from pyld import jsonld


def dated(view):
    """The claims that the view's events go by, each with its event."""
    for event in view["events"]:
        claims = {claim["id"]: claim for claim in event["claims"]}
        for claim in event["dated_by"]:
            yield event, claims[claim]


def check_calendar(path, view):
    calendar = Calendar.from_ical(path.read_bytes())
    entries = calendar.walk("VEVENT")
    expected = [it for it in dated(view) if "earliest" in it[1]["date"] and "latest" in it[1]["date"]]
    assert len(entries) == len(expected), f"{len(entries)} entries, {len(expected)} dates"
    for entry, (event, claim) in zip(entries, expected):
        first, after = entry.decoded("DTSTART"), entry.decoded("DTEND")
        assert type(first) is date and type(after) is date, claim["id"]
        assert first.isoformat() == claim["date"]["earliest"], claim["id"]
        assert (after - timedelta(days=1)).isoformat() == claim["date"]["latest"], claim["id"]
        assert event["id"] in str(entry["UID"]), claim["id"]
        assert entry.errors == [], entry.errors


def check_feed(path, view):
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10", feed.version
    ids = [entry.id.rsplit("/", 1)[1] for entry in feed.entries]
    assert ids == [event["id"] for event in view["events"]]
    for entry in feed.entries:
        assert entry.title and entry.link and entry.updated_parsed and entry.content[0].value


def check_table(path, view):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    claims = [claim for event in view["events"] for claim in event["claims"]]
    assert [row["claim_id"] for row in rows] == [claim["id"] for claim in claims]


def check_linked_data(path, _view, loader):
    document = json.loads(path.read_text(encoding="utf-8"))
    expanded = jsonld.expand(document, {"documentLoader": loader}, on_property_dropped=dropped)
    assert expanded, "nothing is left"
    # Blank and relative names were not understood either.
    for node in nodes(expanded):
        for key in node:
            assert key.startswith("@") or ":" in key, key


def dropped(key):
    raise AssertionError(f"the term {key} is dropped")


def nodes(value):
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def main(folder):
    known = json.loads((folder / "contexts.json").read_text(encoding="utf-8"))

    def loader(url, _options=None):
        assert url in known, f"a document refers to {url}"
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": known[url]}

    views = sorted(folder.glob("[0-9]*.json"))
    views = [path for path in views if not path.name.endswith("timelinejs.json")]
    assert len(views) >= 21, "too few views"
    for path in views:
        view = json.loads(path.read_text(encoding="utf-8"))
        number = path.name.split(".")[0]
        checks = [
            ("ics", check_calendar),
            ("atom", check_feed),
            ("csv", check_table),
            ("jsonld", lambda file, it: check_linked_data(file, it, loader)),
            ("annotations.jsonld", lambda file, it: check_linked_data(file, it, loader)),
        ]
        for extension, check in checks:
            file = folder / f"{number}.{extension}"
            try:
                check(file, view)
            except Exception as error:
                raise SystemExit(f"{extension} of the view {view['view']['query']!r}: {error!r}") from error
    print(f"{len(views)} views: read by icalendar, feedparser, csv and pyld as our JSON has them")


main(Path(sys.argv[1]))
