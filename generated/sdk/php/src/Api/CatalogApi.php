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
     * @param ?string $ifNoneMatch The ETag of a reply already held.
     * @throws ProviderException
     */
    public function getGame(
        string $symbol,
        ?string $ifNoneMatch = null,
    ): Model\GameReply {
        $call = new Call(
            method: 'GET',
            path: '/api/provider/v1/games/{symbol}',
            secured: true,
            parameters: ['symbol' => $symbol],
            headers: ['if-none-match' => $ifNoneMatch],
        );
        return $this->transport->json($call, Model\GameReply::fromJson(...));
    }

    /**
     * List games
     *
     * @param ?string $family Only games of this family.
     * @param ?int $limit At most this many games; without it, all. `total` counts all that match.
     * @param ?int $offset Leave out this many games first.
     * @param ?string $ifNoneMatch The ETag of a reply already held.
     * @throws ProviderException
     */
    public function listGames(
        ?string $family = null,
        ?int $limit = null,
        ?int $offset = null,
        ?string $ifNoneMatch = null,
    ): Model\CatalogReply {
        $call = new Call(
            method: 'GET',
            path: '/api/provider/v1/games',
            secured: true,
            query: ['family' => $family, 'limit' => $limit, 'offset' => $offset],
            headers: ['if-none-match' => $ifNoneMatch],
        );
        return $this->transport->json($call, Model\CatalogReply::fromJson(...));
    }
}
