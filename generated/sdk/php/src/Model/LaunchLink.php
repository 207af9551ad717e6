<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class LaunchLink implements \JsonSerializable
{
    public function __construct(
        public readonly string $symbol,
        public readonly string $slug,
        public readonly string $operatorId,
        public readonly string $currency,
        public readonly string $sessionId,
        /** Open it in the player's browser; do not log it. */
        public readonly string $launchUrl,
        /** Until when the URL can be opened. */
        public readonly \DateTimeImmutable $expiresAt,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->text('symbol'),
            $json->text('slug'),
            $json->text('operator_id'),
            $json->text('currency'),
            $json->text('session_id'),
            $json->text('launch_url'),
            $json->time('expires_at'),
        );
    }

    /** @return array<string, mixed> without what is not to be logged */
    public function __debugInfo(): array
    {
        return [
            'symbol' => $this->symbol,
            'slug' => $this->slug,
            'operatorId' => $this->operatorId,
            'currency' => $this->currency,
            'sessionId' => $this->sessionId,
            'launchUrl' => '(not shown)',
            'expiresAt' => $this->expiresAt,
        ];
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'symbol' => $this->symbol,
            'slug' => $this->slug,
            'operator_id' => $this->operatorId,
            'currency' => $this->currency,
            'session_id' => $this->sessionId,
            'launch_url' => $this->launchUrl,
            'expires_at' => $this->expiresAt->format(\DateTimeInterface::RFC3339),
        ];
    }
}
