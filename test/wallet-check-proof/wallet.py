"""A casino operator's wallet for the provider's signed callbacks, with the standard library only.

    WALLET_SECRET=... python3 wallet.py --operator operator-a --player player-1 --currency USD --balance 1000.00

It prints the wallet_base_url to give to the provider. Books are kept in sqlite3, in memory unless --books FILE.
"""
import argparse
import hashlib
import hmac
import json
import os
import re
import sqlite3
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VERBS = ("balance", "debit", "credit", "rollback")
FIELDS = ("operator_id", "player_id", "session_id", "game_symbol", "currency", "request_id",
          "transaction_id", "transaction_type", "action_type", "amount")
DECIMALS = {"JPY": 0, "KRW": 0, "BHD": 3, "KWD": 3}
BODY_LIMIT = 64 * 1024

# Money is text, because 15 digits and 3 decimals do not fit the 64 bits of an INTEGER.
SCHEMA = """
    CREATE TABLE IF NOT EXISTS players (id TEXT PRIMARY KEY, currency TEXT NOT NULL, balance TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS transactions (
        id TEXT PRIMARY KEY, content TEXT, player TEXT NOT NULL, type TEXT NOT NULL, amount TEXT NOT NULL,
        state TEXT NOT NULL, reply TEXT);
"""


class Refused(Exception):
    def __init__(self, status, code, message):
        super().__init__(message)
        self.status, self.code = status, code


def minor_units(text, currency):
    match = re.fullmatch(r"([0-9]{1,15})(?:\.([0-9]{1,4}))?", text)
    decimals = DECIMALS.get(currency, 2)
    if not match or len(match[2] or "") > decimals:
        raise Refused(400, "bad_request", f"amount {text} is not an amount of {currency}")
    return int(match[1] + (match[2] or "").ljust(decimals, "0"))


def written(amount, currency):
    decimals = DECIMALS.get(currency, 2)
    digits = str(amount).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


class Wallet:
    def __init__(self, secret, operator, books):
        self.secret, self.operator = secret.encode(), operator
        self.lock = threading.Lock()
        self.db = sqlite3.connect(books, check_same_thread=False, isolation_level=None)
        self.db.executescript(SCHEMA)

    def open_account(self, player, currency, balance):
        self.db.execute("INSERT OR REPLACE INTO players VALUES (?, ?, ?)",
                        (player, currency, str(minor_units(balance, currency))))

    def answer(self, verb, headers, raw):
        self.verify(headers, raw)
        call = self.read(verb, headers, raw)
        with self.lock:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                reply = self.settle(call)
                self.db.execute("COMMIT")
                return reply
            except BaseException:
                self.db.execute("ROLLBACK")
                raise

    def verify(self, headers, raw):
        timestamp, signature = headers.get("x-pp-timestamp", ""), headers.get("x-pp-signature", "")
        signed = timestamp.encode("latin-1") + b"." + raw
        expected = hmac.new(self.secret, signed, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), signature.encode("latin-1")):
            raise Refused(401, "invalid_signature", "The signature does not match")
        if not re.fullmatch("[0-9]{1,12}", timestamp) or abs(int(time.time()) - int(timestamp)) > 300:
            raise Refused(401, "stale_timestamp", "The timestamp is more than 300 seconds away")

    def read(self, verb, headers, raw):
        try:
            call = json.loads(raw.decode("utf-8"))
            texts = [call[name] for name in FIELDS + (("original_transaction_id",) if verb == "rollback" else ())]
            if not all(isinstance(text, str) and text.encode() for text in texts):
                raise TypeError
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused(400, "bad_request", "The body is no callback of the contract") from None
        if call["transaction_type"] != verb:
            raise Refused(400, "bad_request", "transaction_type is not the verb of the path")
        if call["request_id"] != headers.get("x-pp-request-id"):
            raise Refused(400, "bad_request", "request_id is not the header x-pp-request-id")
        if call["operator_id"] != self.operator:
            raise Refused(403, "unknown_operator", "This wallet serves another operator")
        return call

    def settle(self, call):
        amount = minor_units(call["amount"], call["currency"])
        original = call["original_transaction_id"] if call["transaction_type"] == "rollback" else None
        content = json.dumps([call["transaction_type"], call["player_id"], call["currency"], amount, original])
        earlier = self.transaction(call["transaction_id"])
        if earlier and earlier["content"] == content:
            return json.loads(earlier["reply"])
        if earlier and earlier["state"] == "buried" and call["transaction_type"] == "debit":
            raise Refused(409, "transaction_rolled_back", "This debit was rolled back before it came")
        if earlier:
            raise Refused(409, "transaction_conflict", "This transaction_id was used with other content")
        account = self.db.execute("SELECT currency, balance FROM players WHERE id = ?", (call["player_id"],)).fetchone()
        if not account:
            raise Refused(404, "unknown_player", "There is no such player")
        if account[0] != call["currency"]:
            raise Refused(400, "currency_mismatch", f"This player's currency is {account[0]}")
        balance = int(account[1]) + self.gain(call, amount, int(account[1]), original)
        reply = {"success": True, "balance": written(balance, call["currency"]), "currency": call["currency"],
                 "transaction_id": call["transaction_id"]}
        if call["transaction_type"] != "balance":
            self.db.execute("UPDATE players SET balance = ? WHERE id = ?", (str(balance), call["player_id"]))
            self.keep(call["transaction_id"], content, call, amount, "done", json.dumps(reply))
        return reply

    def gain(self, call, amount, balance, original):
        """What the call adds to the balance; a rollback of a debit that has not come buries it."""
        if call["transaction_type"] == "balance":
            if amount:
                raise Refused(400, "bad_request", "A balance call has no amount")
            return 0
        if call["transaction_type"] == "credit":
            return amount
        if call["transaction_type"] == "debit":
            if amount > balance:
                raise Refused(402, "insufficient_funds", "Insufficient funds")
            return -amount
        if original == call["transaction_id"]:
            raise Refused(400, "bad_request", "A rollback names a debit, not itself")
        debit = self.transaction(original)
        if not debit:
            self.keep(original, None, {**call, "transaction_type": "debit"}, amount, "buried", None)
            return 0
        if debit["type"] != "debit" or debit["player"] != call["player_id"]:
            raise Refused(409, "transaction_conflict", "original_transaction_id is no debit of this player")
        if debit["state"] != "done":
            return 0
        self.db.execute("UPDATE transactions SET state = 'undone' WHERE id = ?", (original,))
        return int(debit["amount"])

    def transaction(self, identity):
        row = self.db.execute("SELECT content, player, type, amount, state, reply FROM transactions WHERE id = ?",
                              (identity,)).fetchone()
        return row and dict(zip(("content", "player", "type", "amount", "state", "reply"), row))

    def keep(self, identity, content, call, amount, state, reply):
        self.db.execute("INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?)",
                        (identity, content, call["player_id"], call["transaction_type"], str(amount), state, reply))


def handler_of(wallet):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_POST(self):
            raw = self.rfile.read(int(self.headers.get("content-length", 0)))
            try:
                if self.path.strip("/") not in VERBS:
                    raise Refused(404, "not_found", "There is no such call")
                if len(raw) > BODY_LIMIT:
                    raise Refused(413, "bad_request", "The body is too large")
                self.reply(200, wallet.answer(self.path.strip("/"), self.headers, raw))
            except Refused as refused:
                self.reply(refused.status, {"success": False, "error": refused.code, "message": str(refused)})

        def do_other(self):
            self.rfile.read(int(self.headers.get("content-length", 0)))
            self.reply(405, {"success": False, "error": "method_not_allowed"}, {"allow": "POST"})

        do_GET = do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_other

        def reply(self, status, body, headers=None):
            encoded = json.dumps(body).encode()
            self.send_response(status)
            for name, value in {"content-type": "application/json", "content-length": str(len(encoded)),
                                **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(encoded)

        def log_message(self, *_):
            pass

    return Handler


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--books", default=":memory:")
    for name in ("--operator", "--player", "--currency", "--balance"):
        options.add_argument(name, required=True)
    chosen = options.parse_args()
    wallet = Wallet(os.environ["WALLET_SECRET"], chosen.operator, chosen.books)
    wallet.open_account(chosen.player, chosen.currency, chosen.balance)
    server = ThreadingHTTPServer(("127.0.0.1", chosen.port), handler_of(wallet))
    server.daemon_threads = True
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
