from __future__ import annotations

from .models import (
    GameReply,
    CatalogReply,
    HealthReply,
    LaunchRequest,
    LaunchReply,
)
from .transport import Artwork, Transport


class Operations:
    """The calls of the contract, each of which raises a ProviderError when it fails."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get_game_art(
        self,
        symbol: str,
        *,
        title: str | None = None,
        slug: str | None = None,
    ) -> Artwork:
        """Fetch artwork.

        Returns public game artwork used by catalog thumbnail URLs: the uploaded picture as WebP, PNG or JPEG, whichever the
        Accept header prefers (the stored format when it names none of them), or an SVG drawn from the title.
        """
        return self._transport.artwork(
            "GET",
            "/api/provider/v1/game-art/{symbol}",
            path={
                "symbol": symbol,
            },
            query={
                "title": title,
                "slug": slug,
            },
        )

    def get_game(
        self,
        symbol: str,
    ) -> GameReply:
        """Get one game.

        Returns one catalog title by symbol or slug after the same operator access checks.
        """
        return self._transport.json(
            GameReply,
            "GET",
            "/api/provider/v1/games/{symbol}",
            path={
                "symbol": symbol,
            },
            credential=True,
        )

    def list_games(
        self,
        *,
        family: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> CatalogReply:
        """List games.

        Returns the operator-scoped live catalog with feature flags, launch paths, and artwork URLs.
        """
        return self._transport.json(
            CatalogReply,
            "GET",
            "/api/provider/v1/games",
            query={
                "family": family,
                "limit": limit,
                "offset": offset,
            },
            credential=True,
        )

    def get_health(
        self,
    ) -> HealthReply:
        """Tell whether the service can answer.

        200 when the database answers, else 503.
        """
        return self._transport.json(
            HealthReply,
            "GET",
            "/health",
        )

    def create_launch_url(
        self,
        launch_request: LaunchRequest,
    ) -> LaunchReply:
        """Create a short-lived browser launch URL.

        Creates or refreshes a player game session and returns the browser launch URL. A session of the same player, game and
        currency that is still alive, or has an open round, keeps its session_id and gets a new URL; the earlier URL ends.
        """
        return self._transport.json(
            LaunchReply,
            "POST",
            "/api/provider/v1/launch-url",
            body=launch_request,
            credential=True,
        )
