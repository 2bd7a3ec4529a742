"""Who may do what, and what is tried to get around it: each is refused."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from conftest import serving
from datasette.app import Datasette
from datasette_auth_passwords.utils import hash_password
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from db import KnowledgeBase
from kildespor import accounts
from kildespor.serve import serve
from schemas.errors import KildesporError
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Repair, Span, Word
from schemas.page import Page as Sheet
from schemas.records import Decision
from schemas.source import FileKind, Source
from web.app import create
from web.house import Account, House, Progress, Role
from web.logging_in import FIRST, FREE, LONGEST, Attempts

PASSWORD = "tre lyse netter"
PATHS = ("/se-over", "/rettelser", "/les-inn", "/kontroll", "/data", "/data/corrections.json", "/-/metadata")


@pytest.fixture
def shared(house: House) -> House:
    """Served to others, with one account of each role."""
    hashed = hash_password(PASSWORD, iterations=1000)
    return replace(house, accounts={role.name.lower(): Account(role, hashed) for role in Role})


@pytest.fixture
def network(shared: House) -> Iterator[str]:
    with serving(shared) as address:
        yield address


def _corrections(db: Path) -> int:
    with KnowledgeBase(db, create=False) as kb:
        return len(kb.corrections())


def _logged_in(address: str, role: Role) -> httpx.Client:
    client = httpx.Client(base_url=address, follow_redirects=True)
    token = _token(client, "/-/login")
    said = {"username": role.name.lower(), "password": PASSWORD, "csrftoken": token}
    assert role.name.lower() in client.post("/-/login", data=said).text
    return client


def _token(client: httpx.Client, path: str) -> str:
    found = re.search(r'name="csrftoken" value="([^"]+)"', client.get(path).text)
    assert found
    return found[1]


def _rejecting(db: Path) -> dict[str, str]:
    with sqlite3.connect(db) as conn:
        (record,) = conn.execute("SELECT id FROM status LIMIT 1").fetchone()
    return {"opplysning": record, "handling": "avvis"}


def test_nobody_sees_anything_without_logging_in(network: str) -> None:
    for path in ("/", *PATHS, "/data.json?sql=select+1"):
        answer = httpx.get(network + path)
        assert (answer.status_code, "Logg inn" in answer.text or path.endswith((".json", "1"))) == (
            403,
            True,
        ), path


def test_a_wrong_password_is_told_and_lets_nobody_in(network: str, page: Page) -> None:
    page.goto(f"{network}/-/login")
    page.get_by_label("Brukernavn").fill("review")
    page.get_by_label("Passord").fill("gjett i vei")
    page.get_by_role("button", name="Logg inn").click()
    expect(page.locator("main")).to_contain_text("Feil brukernavn eller passord")
    page.get_by_label("Brukernavn").fill("review")
    page.get_by_label("Passord").fill(PASSWORD)
    page.get_by_role("button", name="Logg inn").click()
    expect(page.locator(".actor")).to_contain_text("review")


def test_an_account_rests_after_too_many_guesses(network: str) -> None:
    with httpx.Client(base_url=network) as client:
        said = {"username": "review", "csrftoken": _token(client, "/-/login")}
        for _ in range(FREE):
            assert client.post("/-/login", data=said | {"password": "gjett i vei"}).status_code == 200
        late = client.post("/-/login", data=said | {"password": PASSWORD})
        assert late.status_code == 429
        assert "Vent 1 minutt " in late.text
        assert int(late.headers["retry-after"]) <= FIRST
        assert "ds_actor" not in client.cookies
        other = client.post("/-/login", data=said | {"username": "read", "password": PASSWORD})
        assert other.status_code == 302


def test_a_password_is_not_taken_by_another_door(network: str) -> None:
    assert httpx.get(f"{network}/vedtak", auth=("review", PASSWORD)).status_code == 403
    assert httpx.get(f"{network}/-/password-tool").status_code == 404


@given(st.lists(st.sampled_from(["wrong", "right", "pause"]), max_size=60))
def test_guesses_are_few_and_rest_ends(happenings: list[str]) -> None:
    now = [0.0]
    attempts = Attempts(lambda: now[0])
    wrong = 0
    for happening in happenings:
        if happening == "pause":
            now[0] += LONGEST
            continue
        rest = attempts.begin("kari")
        assert 0 <= rest <= LONGEST
        assert not rest or wrong >= FREE
        if not rest:
            wrong = 0 if happening == "right" else wrong + 1
            if happening == "right":
                attempts.succeed("kari")
    now[0] += LONGEST
    assert attempts.begin("kari") == 0
    assert attempts.begin("kåre") == 0


def test_each_further_guess_doubles_the_rest() -> None:
    now = [0.0]
    attempts = Attempts(lambda: now[0])
    rests = []
    for _ in range(FREE + 8):
        while rest := attempts.begin("kari"):
            rests.append(rest)
            now[0] += rest
    assert rests[:4] == [FIRST, 2 * FIRST, 4 * FIRST, 8 * FIRST]
    assert rests[-1] == LONGEST


@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_its_part(role: Role, db: Path, network: str) -> None:
    with sqlite3.connect(db) as conn:
        conn.execute("UPDATE repair_rows SET applied = 0 WHERE word = (SELECT word FROM repairs LIMIT 1)")
    client = _logged_in(network, role)
    with closing(client):
        asked = client.get("/se-over?slag=ord").text
        assert ('action="/se-over"' in asked) == (role >= Role.REVIEW)
        form = _rejecting(db) | {"csrftoken": _token(client, "/kontroll")}
        assert client.post("/se-over", data=form).status_code == (403 if role < Role.REVIEW else 200)
        assert _corrections(db) == (role >= Role.REVIEW)
        assert client.get("/les-inn").status_code == (403 if role < Role.ADMINISTER else 200)
        undo = {"csrftoken": form["csrftoken"]}
        if role is Role.READ:
            assert client.post("/rettelser/1/angre", data=undo).status_code == 403
        else:
            with KnowledgeBase(db, create=False) as kb:
                assert kb.corrections()[0].made_by == role.name.lower()
        assert "pbkdf2" not in client.get("/-/metadata.json").text


def test_what_was_a_reviewers_cookie_is_nobodys_once_the_account_is_gone(shared: House) -> None:
    async def ask(datasette: Datasette) -> int:
        cookie = datasette.sign({"a": {"id": "borte", "role": "administer"}}, "actor")
        transport = httpx.ASGITransport(app=datasette.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            answer = await client.get("/se-over", cookies={"ds_actor": cookie})
        return answer.status_code

    with ThreadPoolExecutor(1) as pool:  # the browser's own loop runs in this thread
        assert pool.submit(asyncio.run, ask(create(shared))).result() == 403


def test_no_address_that_others_reach_without_accounts(db: Path) -> None:
    with pytest.raises(KildesporError, match="bare på denne maskinen"):
        serve(db, db.parent, "0.0.0.0", 8001)


def test_accounts_are_kept_where_only_their_owner_reads(tmp_path: Path) -> None:
    path = accounts.accounts_of(tmp_path / "kb.db")
    assert accounts.load(path) == {}
    accounts.add(path, "kåre", Role.REVIEW, "et langt passord")
    accounts.add(path, "kari", Role.READ, "et langt passord")
    assert {name: one.role for name, one in accounts.load(path).items()} == {
        "kari": Role.READ,
        "kåre": Role.REVIEW,
    }
    assert path.stat().st_mode & 0o077 == 0
    assert "langt" not in path.read_text()
    assert accounts.remove(path, "kari")
    assert not accounts.remove(path, "kari")
    for name, password in (("k", "kort"), ("../x", "et langt passord"), ("", "et langt passord")):
        with pytest.raises(KildesporError):
            accounts.add(path, name, Role.READ, password)
    path.write_text("[]")
    with pytest.raises(KildesporError, match="skadet"):
        accounts.load(path)


def test_what_is_asked_wrongly_is_told_and_written_nowhere(
    address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    for path, status, told in (
        ("/finnes-ikke", 404, "Siden finnes ikke"),
        ("/data/ikke-her.json", 404, '"status": 404'),
        ("/data?sql=select+fra", 400, "no such column: fra"),
        ("/data.json?sql=delete+from+records", 400, "SELECT"),
    ):
        answer = httpx.get(address + path)
        assert answer.status_code == status, path
        assert told in answer.text, path
    assert "Traceback" not in "".join(capfd.readouterr())


# Five ways to forge or inject.


SCRIPT = "<img src=x onerror=document.title='tatt'><script>document.title='tatt'</script>"


def _with_a_script_everywhere(db: Path) -> str:
    """Write a document in which everything is a script; returns the id of its record."""
    said = SCRIPT.replace(" ", "\N{NO-BREAK SPACE}"), "vedtas"
    words = [
        Word(text, text, (40.0 + 90 * n, 50.0, 120.0 + 90 * n, 62.0), size=12.0)
        for n, text in enumerate(said)
    ]
    line = Span(0, 2)
    page = Sheet(
        1, 720.0, 540.0, words, [line], [Block(BlockKind.PARAGRAPH, line, (40.0, 50.0, 210.0, 62.0))]
    )
    page.repairs.append(Repair(0, said[0], SCRIPT, "ocr", 0.5, SCRIPT, applied=False, alternatives=(SCRIPT,)))
    page.problems.append(SCRIPT)
    source = Source(Path(SCRIPT), "e" * 64, f"{SCRIPT}.txt", FileKind.TEXT, 9)
    proof = (Evidence(page=1, runs=((0, 2),)),)
    record = Decision(text=SCRIPT, outcome="adopted", confidence=0.1, method=SCRIPT, evidence=proof)
    with KnowledgeBase(db) as kb:
        with kb.run(SCRIPT, [SCRIPT]):
            kb.add_document(source, Document([page], {"title": SCRIPT}), [record], version=SCRIPT)
        (written,) = kb.export(document="e" * 64)
        kb.decide_on_record(written["id"], "correct", SCRIPT, {"case_id": SCRIPT}, SCRIPT)
        kb.undo(1, SCRIPT)
    return str(written["id"])


def test_a_script_in_a_document_or_a_file_name_is_text(db: Path, house: House, browser: Browser) -> None:
    record = _with_a_script_everywhere(db)
    told: list[str] = []

    def read_in(paths: Sequence[Path], progress: Progress) -> None:
        progress.end(paths[0].name, "e" * 64, SCRIPT)

    page = browser.new_page()
    with serving(replace(house, read_in=read_in)) as address:
        for path in (
            "/",
            "/se-over?slag=ord",
            "/se-over?slag=opplysninger",
            "/se-over?slag=sider",
            f"/opplysning/{record}",
            "/rettelser",
            "/dokument",
            f"/dokument/{'e' * 64}",
            f"/dokument/{'e' * 64}/side/1?opplysning={record}",
            "/data/decision",
            "/data/documents",
            "/data/corrections",
        ):
            answer = page.goto(address + path)
            assert answer is not None
            assert "default-src 'self'" in answer.headers["content-security-policy"]
            if answer.status == 200 and "onerror" in page.locator("main").inner_text():
                told.append(path)
            assert page.locator("main img[onerror], main script:not([src])").count() == 0, path
            assert page.title() != "tatt", path
        page.goto(f"{address}/les-inn")
        page.get_by_label("Velg filer").set_input_files(
            [{"name": "<img src=x onerror=alert(1)>.txt", "mimeType": "text/plain", "buffer": b"x"}]
        )
        page.get_by_role("button", name="Les inn").click()
        expect(page.locator("[data-done]")).to_be_visible()
        expect(page.locator("main")).to_contain_text("<img src=x onerror=alert(1)>.txt")
        assert page.locator("main img").count() == 0
    page.close()
    assert {
        "/",
        "/se-over?slag=ord",
        "/se-over?slag=opplysninger",
        "/rettelser",
        f"/opplysning/{record}",
    } <= {*told}


@pytest.mark.parametrize(
    "path",
    [
        "/se-over?slag=ord'%20OR%201=1--&fra=1;DROP%20TABLE%20records&sist=1%20OR%201=1",
        "/opplysning/0'%20OR%20'1'='1",
        "/utsnitt/0000000000000000'/0",
        "/bevis.pdf?id=%25&id='%20OR%201=1--",
        "/rettelser/1%20OR%201=1/angre",
        "/data.json?sql=delete%20from%20records",
        "/data.json?sql=attach%20'x'%20as%20y",
        "/data/records.json?_where=1;delete%20from%20records",
        "/sok?q=%22)%20UNION%20SELECT%201--&slag=x'%20OR%201=1",
    ],
)
def test_sql_in_an_address_changes_and_reveals_nothing(path: str, db: Path, address: str) -> None:
    def content() -> Any:
        with sqlite3.connect(db) as conn:
            return conn.execute(
                "SELECT (SELECT count(*) FROM records), (SELECT count(*) FROM corrections)"
            ).fetchone()

    before = content()
    httpx.get(address + path)
    assert content() == before


_OURS = {"sec-fetch-site": "same-origin"}


@pytest.mark.parametrize(
    ("headers", "with_cookie", "with_token"),
    [
        ({}, False, False),
        ({}, False, True),
        ({}, True, False),
        ({"origin": "https://ond.example"}, True, True),
        ({"origin": "null"}, True, True),
        ({"sec-fetch-site": "cross-site"}, True, True),
        ({"sec-fetch-site": "same-site"}, True, True),
        ({"host": "ond.example"}, True, True),
        ({"authorization": "Bearer x"}, True, False),
        ({"authorization": "Bearer x"}, False, False),
    ],
)
def test_a_form_from_elsewhere_is_refused(
    headers: dict[str, str], with_cookie: bool, with_token: bool, db: Path, address: str
) -> None:
    client = httpx.Client(base_url=address)
    token = _token(client, "/kontroll")
    if not with_cookie:
        client.cookies.clear()
    form = _rejecting(db) | ({"csrftoken": token} if with_token else {})
    for path in ("/se-over", "/rettelser/1/angre", "/kontroll"):
        assert client.post(path, data=form, headers=headers).status_code == 403, path
    sent = {"csrftoken": (None, form.get("csrftoken", "x")), "filer": ("sak.txt", b"Vedtak: nei")}
    assert client.post("/les-inn", files=sent, headers=headers).status_code == 403
    assert client.post("/se-over", files=sent, headers=headers).status_code == 403
    assert _corrections(db) == 0


def test_the_same_form_of_ours_is_not_refused(db: Path, address: str) -> None:
    client = httpx.Client(base_url=address, headers={"origin": address} | _OURS)
    form = _rejecting(db) | {"csrftoken": _token(client, "/kontroll")}
    assert client.post("/se-over", data=form).status_code == 302
    assert _corrections(db) == 1


@pytest.mark.parametrize(
    "path", ["//ond.example/x", "https://ond.example", "/\\ond.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_elsewhere(path: str, db: Path, address: str) -> None:
    client = httpx.Client(base_url=address)
    form = _rejecting(db) | {"csrftoken": _token(client, "/kontroll"), "tilbake": path}
    assert client.post("/se-over", data=form).headers["location"].startswith("/se-over?")


def test_no_path_leads_out_of_the_house(db: Path, address: str, tmp_path: Path) -> None:
    (tmp_path / "hemmelig.txt").write_text("hemmelig")
    accounts.add(accounts.accounts_of(db), "kari", Role.READ, "et langt passord")
    sha256 = "a" * 64
    up = "..%2f" * 8
    for path in (
        f"/static/{up}etc/passwd",
        "/static/../../../../../../etc/passwd",
        f"/utsnitt/{up}etc%2fpasswd/0",
        f"/utsnitt/{sha256}/side/1/ord/0",
        f"/dokument/{up}etc%2fpasswd",
        f"/dokument/{up}etc%2fpasswd/side/1",
        f"/les-inn/{up}etc%2fpasswd",
        f"/{db.stem}.brukere.json",
        f"/static/{db.stem}.brukere.json",
        f"/data/{up}{db.stem}.brukere.json",
    ):
        answer = httpx.get(address + path, follow_redirects=True)
        assert answer.status_code >= 400, path
        assert "root:" not in answer.text
        assert "pbkdf2" not in answer.text
    client = httpx.Client(base_url=address)
    sent = {
        "csrftoken": (None, _token(client, "/les-inn")),
        "filer": ("../../../hemmelig.txt", b"Vedtak: noe annet"),
    }
    assert client.post("/les-inn", files=sent).status_code == 302
    assert (tmp_path / "hemmelig.txt").read_text() == "hemmelig"
