<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class LaunchRequest implements \JsonSerializable
{
    public const DEVICE_DESKTOP = 'desktop';
    public const DEVICE_MOBILE = 'mobile';
    public const DEVICE_TABLET = 'tablet';

    public function __construct(
        /** Stable player identifier from the operator platform. */
        public readonly string $externalPlayerId,
        /** symbol or slug. One game identifier is required. */
        public readonly ?string $symbol = null,
        /** symbol or slug. One game identifier is required. */
        public readonly ?string $slug = null,
        /** Optional default coin value. */
        public readonly ?string $coin = null,
        /** Optional ISO-style currency code; defaults to operator currency then USD. */
        public readonly ?string $currency = null,
        /** Optional lobby URL used by the game close/return flow. */
        public readonly ?string $returnUrl = null,
        /** Optional desktop, mobile, or tablet hint; tablet normalizes to mobile. */
        public readonly ?string $device = null,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->text('external_player_id'),
            $json->has('symbol') ? $json->text('symbol') : null,
            $json->has('slug') ? $json->text('slug') : null,
            $json->has('coin') ? $json->text('coin') : null,
            $json->has('currency') ? $json->text('currency') : null,
            $json->has('return_url') ? $json->text('return_url') : null,
            $json->has('device') ? $json->text('device') : null,
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $required = [
            'external_player_id' => $this->externalPlayerId,
        ];
        return $required + array_filter([
            'symbol' => $this->symbol,
            'slug' => $this->slug,
            'coin' => $this->coin,
            'currency' => $this->currency,
            'return_url' => $this->returnUrl,
            'device' => $this->device,
        ], static fn (mixed $value): bool => $value !== null);
    }
}
