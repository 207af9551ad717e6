<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

use CasinoProvider\Client\Api\ArtworkApi;
use CasinoProvider\Client\Api\CatalogApi;
use CasinoProvider\Client\Api\HealthApi;
use CasinoProvider\Client\Api\LaunchApi;
use CasinoProvider\Client\Model\CatalogReply;
use CasinoProvider\Client\Model\GameReply;
use CasinoProvider\Client\Model\HealthReply;
use CasinoProvider\Client\Model\LaunchReply;
use CasinoProvider\Client\Model\LaunchRequest;
use GuzzleHttp\ClientInterface;

/**
 * The provider's operator API. For servers: the API key must not reach a browser. Arguments that cannot be used or sent
 * are an InvalidArgumentException.
 */
final class Client
{
    /** A day: nobody waits longer, and curl cannot count for ever. */
    private const LONGEST_TIMEOUT = 86400.0;

    private readonly Transport $transport;

    /**
     * @param string $baseUrl such as https://casinoproviders.net
     * @param float $timeout seconds for one call, its repetitions included
     * @param int $retries how often a GET is repeated when there was no connection, or on 429, 502, 503 and 504
     * @param ?ClientInterface $http a Guzzle client of your own, for a proxy or for tests
     * @param ?\Closure(float): void $wait waits so many seconds before a repetition
     * @param ?\Closure(): float $random from 0 to 1, spreads the repetitions of many callers
     */
    public function __construct(
        string $baseUrl,
        #[\SensitiveParameter] string $apiKey,
        Credential $credential = Credential::ProviderApiKey,
        float $timeout = 10.0,
        int $retries = 2,
        ?ClientInterface $http = null,
        ?\Closure $wait = null,
        ?\Closure $random = null,
    ) {
        if (preg_match('~^https?://[^/?#@\s]+(/[^?#\s]*)?$~Di', $baseUrl) !== 1 || parse_url($baseUrl) === false) {
            throw new \InvalidArgumentException('The base URL is not an http or https URL without user and query');
        }
        if (preg_match('/^[\x21-\x7e]+$/D', $apiKey) !== 1) {
            throw new \InvalidArgumentException('The API key is empty or has characters that no key has');
        }
        if ($timeout <= 0) {
            throw new \InvalidArgumentException('The timeout is a number of seconds above zero');
        }
        $this->transport = new Transport(
            rtrim($baseUrl, '/'),
            $credential->header($apiKey),
            min($timeout, self::LONGEST_TIMEOUT),
            $retries,
            $http ?? new \GuzzleHttp\Client(),
            $wait ?? static fn (float $seconds) => usleep((int) ($seconds * 1e6)),
            $random ?? static fn (): float => random_int(0, 1_000_000) / 1_000_000,
        );
    }

    /** @throws ProviderException */
    public function getHealth(): HealthReply
    {
        return (new HealthApi($this->transport))->getHealth();
    }

    /**
     * Your live catalog; `total` counts all that match, whatever the limit.
     *
     * @throws ProviderException
     */
    public function listGames(?string $family = null, ?int $limit = null, ?int $offset = null): CatalogReply
    {
        return (new CatalogApi($this->transport))->listGames($family, $limit, $offset);
    }

    /**
     * @param string $symbol symbol or slug
     *
     * @throws ProviderException
     */
    public function getGame(string $symbol): GameReply
    {
        return (new CatalogApi($this->transport))->getGame($symbol);
    }

    /**
     * Creates a session, or refreshes the player's session of this game, and gives the URL to open in the player's
     * browser. It is not repeated on failure: only you know whether the player still waits.
     *
     * @throws ProviderException
     */
    public function createLaunchUrl(LaunchRequest $request): LaunchReply
    {
        return (new LaunchApi($this->transport))->createLaunchUrl($request);
    }

    /**
     * @param string $symbol symbol or slug
     * @param ?string $title what is drawn when nothing is uploaded; the game's own when null
     *
     * @throws ProviderException
     */
    public function getGameArt(string $symbol, ?string $title = null, ?string $slug = null): Artwork
    {
        return (new ArtworkApi($this->transport))->getGameArt($symbol, $title, $slug);
    }
}
