<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Api;

use CasinoProvider\Client\Artwork;
use CasinoProvider\Client\Call;
use CasinoProvider\Client\Model;
use CasinoProvider\Client\ProviderException;
use CasinoProvider\Client\Transport;

/** The calls of the contract as they are. Make them through CasinoProvider\Client\Client. */
final class CatalogApi
{
    public function __construct(private readonly Transport $transport)
    {
    }

    /**
     * Get one game
     *
     * @param string $symbol The game's symbol or its slug.
     * @throws ProviderException
     */
    public function getGame(
        string $symbol,
    ): Model\GameReply {
        $call = new Call(
            method: 'GET',
            path: '/api/provider/v1/games/{symbol}',
            secured: true,
            parameters: ['symbol' => $symbol],
        );
        return $this->transport->json($call, Model\GameReply::fromJson(...));
    }

    /**
     * List games
     *
     * @param ?string $family Only games of this family.
     * @param ?int $limit At most this many games; without it, all. `total` counts all that match.
     * @param ?int $offset Leave out this many games first.
     * @throws ProviderException
     */
    public function listGames(
        ?string $family = null,
        ?int $limit = null,
        ?int $offset = null,
    ): Model\CatalogReply {
        $call = new Call(
            method: 'GET',
            path: '/api/provider/v1/games',
            secured: true,
            query: ['family' => $family, 'limit' => $limit, 'offset' => $offset],
        );
        return $this->transport->json($call, Model\CatalogReply::fromJson(...));
    }
}
