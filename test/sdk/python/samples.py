"""The samples of the documentation: each is run by its name, and prints what came of it."""

import sys

# sample: client
import os

from casino_provider_client import Client
# end
# sample: createLaunchUrl
from casino_provider_client import LaunchRequest
# end
# sample: errors
from casino_provider_client import RefusedError
# end
# sample: callback
from casino_provider_client import UnverifiedError, parse_callback
# end

# sample: client

provider = Client(os.environ["PROVIDER_URL"], os.environ["PROVIDER_API_KEY"])
# end


def get_health() -> None:
    # sample: getHealth
    health = provider.get_health()
    print("up, with contract", health.version)
    # end


def list_games() -> None:
    # sample: listGames
    catalog = provider.list_games(limit=20).data
    for game in catalog.items:
        print(f"{game.symbol}: {game.title}")
    # end


def get_game() -> None:
    # sample: getGame
    game = provider.get_game("vs20doghouse").data
    print(f"{game.title}, {game.lines} lines")
    # end


def create_launch_url() -> None:
    # sample: createLaunchUrl
    launch = provider.create_launch_url(
        LaunchRequest(
            symbol="vs20doghouse",
            external_player_id="player-129001",
            currency="USD",
            device="desktop",
            return_url="https://operator.example.com/lobby",
        )
    )
    print("session", launch.session_id)
    # Send the player's browser to launch.launch_url, and keep it out of your logs.
    # end


def get_game_art() -> None:
    # sample: getGameArt
    art = provider.get_game_art("vs20doghouse")
    print(f"{art.media_type}, {len(art.content)} bytes")
    # end


def errors() -> None:
    # sample: errors
    try:
        provider.get_game("vs99nothing")
    except RefusedError as error:
        print(f"{error.status} {error.detail} (request {error.request_id})")
    # end


def callback() -> None:
    names = ["x-pp-request-id", "x-pp-timestamp", "x-pp-signature"]
    headers = {name: os.environ[name.upper().replace("-", "_")] for name in names}
    body = sys.stdin.buffer.read()
    # sample: callback
    # body is the raw bytes: with FastAPI, await request.body()
    try:
        debit = parse_callback([os.environ["WALLET_SECRET"]], verb="debit", headers=headers, body=body)
        print(f"{debit.player_id} stakes {debit.amount} {debit.currency}")
    except UnverifiedError as error:
        print(f"refused: {error.check}")
    # end


SAMPLES = {
    "getHealth": get_health,
    "listGames": list_games,
    "getGame": get_game,
    "createLaunchUrl": create_launch_url,
    "getGameArt": get_game_art,
    "errors": errors,
    "callback": callback,
}
SAMPLES[sys.argv[1]]()
