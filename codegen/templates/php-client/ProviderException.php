<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/**
 * Why a call has no result. The message is for people and holds no key; no exception of Guzzle's is chained, since those
 * hold the request with its headers.
 */
final class ProviderException extends \RuntimeException
{
    /**
     * @param ?int $status the HTTP status, when a reply came
     * @param ?string $detail of a refusal: what happened and what to do
     * @param ?string $requestId what the provider finds the call by in its log
     */
    public function __construct(
        public readonly FailureKind $kind,
        string $message,
        public readonly ?int $status = null,
        public readonly ?string $detail = null,
        public readonly ?string $requestId = null,
    ) {
        parent::__construct($message);
    }
}
