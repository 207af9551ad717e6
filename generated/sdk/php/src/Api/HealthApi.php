<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Api;

use CasinoProvider\Client\Artwork;
use CasinoProvider\Client\Call;
use CasinoProvider\Client\Model;
use CasinoProvider\Client\ProviderException;
use CasinoProvider\Client\Transport;

/** The calls of the contract as they are. Make them through CasinoProvider\Client\Client. */
final class HealthApi
{
    public function __construct(private readonly Transport $transport)
    {
    }

    /**
     * Tell whether the service can answer
     *
     * @throws ProviderException
     */
    public function getHealth(): Model\HealthReply
    {
        $call = new Call(
            method: 'GET',
            path: '/health',
            secured: false,
        );
        return $this->transport->json($call, Model\HealthReply::fromJson(...));
    }
}
