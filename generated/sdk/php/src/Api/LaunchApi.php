<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Api;

use CasinoProvider\Client\Artwork;
use CasinoProvider\Client\Call;
use CasinoProvider\Client\Model;
use CasinoProvider\Client\ProviderException;
use CasinoProvider\Client\Transport;

/** The calls of the contract as they are. Make them through CasinoProvider\Client\Client. */
final class LaunchApi
{
    public function __construct(private readonly Transport $transport)
    {
    }

    /**
     * Create a short-lived browser launch URL
     *
     * @throws ProviderException
     */
    public function createLaunchUrl(
        Model\LaunchRequest $launchRequest,
    ): Model\LaunchReply {
        $call = new Call(
            method: 'POST',
            path: '/api/provider/v1/launch-url',
            secured: true,
            body: $launchRequest,
        );
        return $this->transport->json($call, Model\LaunchReply::fromJson(...));
    }
}
