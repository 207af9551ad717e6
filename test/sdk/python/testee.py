"""Does with the installed client what it is told, one JSON object a line."""

import base64
import json
import sys
import traceback
from typing import Any

from casino_provider_client import (
    Artwork,
    Client,
    LaunchRequest,
    ProviderError,
    RefusedError,
    UnverifiedError,
    parse_callback,
    sign,
    verify,
)


def client_of(asked: dict[str, Any]) -> Client:
    options = dict(asked["client"])
    timeout_ms = options.pop("timeout_ms", None)
    if timeout_ms is not None:
        options["timeout"] = timeout_ms / 1000
    return Client(**options)


def call(asked: dict[str, Any], dumped: list[object]) -> object:
    with client_of(asked) as client:
        dumped.append(client)
        value = operate(client, asked["operation"], asked["args"])
        dumped.append(value)
    if isinstance(value, Artwork):
        return {"media_type": value.media_type, "bytes_base64": base64.b64encode(value.content).decode()}
    return value.model_dump(mode="json", exclude_unset=True)


def operate(client: Client, operation: str, args: dict[str, Any]) -> Any:
    match operation:
        case "getHealth":
            return client.get_health(**args)
        case "listGames":
            return client.list_games(**args)
        case "getGame":
            return client.get_game(**args)
        case "getGameArt":
            return client.get_game_art(**args)
        case "createLaunchUrl":
            return client.create_launch_url(LaunchRequest(**args))
    raise LookupError(f"there is no operation {operation}")


def body_of(asked: dict[str, Any]) -> bytes:
    return base64.b64decode(asked["body_base64"])


def signed(asked: dict[str, Any], _: list[object]) -> str:
    return sign(asked["secret"], asked["timestamp"], body_of(asked))


def verified(asked: dict[str, Any], _: list[object]) -> bool:
    timestamp, signature = asked.get("timestamp"), asked.get("signature")
    now = int(asked["now"])
    verify(asked["secrets"], timestamp=timestamp, signature=signature, body=body_of(asked), clock=lambda: now)
    return True


def parsed(asked: dict[str, Any], _: list[object]) -> object:
    now = int(asked["now"])
    callback = parse_callback(
        asked["secrets"], verb=asked["verb"], headers=asked["headers"], body=body_of(asked), clock=lambda: now
    )
    return callback.model_dump(mode="json", exclude_unset=True)


def failure(error: Exception) -> dict[str, object]:
    told: dict[str, object] = {"kind": "bug", "type": type(error).__name__, "message": str(error)}
    if isinstance(error, ValueError):
        told["kind"] = "misuse"
    if isinstance(error, ProviderError):
        told["kind"] = error.kind
    if isinstance(error, RefusedError):
        told.update(status=error.status, detail=error.detail)
        if error.request_id is not None:
            told["request_id"] = error.request_id
    if isinstance(error, UnverifiedError):
        told.update(kind="unverified", check=error.check)
    return told


OPERATIONS = {"call": call, "sign": signed, "verify": verified, "parse": parsed}


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        dumped: list[object] = []
        try:
            reply = {"value": OPERATIONS[asked["op"]](asked, dumped)}
        except Exception as error:
            reply = {"error": failure(error)}
            dumped.append("".join(traceback.format_exception(error)))
        dump = "\n".join(f"{each!r} {each}" for each in dumped)
        print(json.dumps({"id": asked["id"], "dump": dump, **reply}), flush=True)


main()
