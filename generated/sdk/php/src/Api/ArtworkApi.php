<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Api;

use CasinoProvider\Client\Artwork;
use CasinoProvider\Client\Call;
use CasinoProvider\Client\Model;
use CasinoProvider\Client\ProviderException;
use CasinoProvider\Client\Transport;

/** The calls of the contract as they are. Make them through CasinoProvider\Client\Client. */
final class ArtworkApi
{
    public function __construct(private readonly Transport $transport)
    {
    }

    /**
     * Fetch artwork
     *
     * @param string $symbol The game's symbol or its slug.
     * @param ?string $title The title to draw when nothing is uploaded; without it, the game's own.
     * @param ?string $slug Part of catalog thumbnail URLs; the path alone names the game.
     * @throws ProviderException
     */
    public function getGameArt(
        string $symbol,
        ?string $title = null,
        ?string $slug = null,
    ): Artwork {
        $call = new Call(
            method: 'GET',
            path: '/api/provider/v1/game-art/{symbol}',
            secured: false,
            parameters: ['symbol' => $symbol],
            query: ['title' => $title, 'slug' => $slug],
        );
        return $this->transport->image($call);
    }
}
