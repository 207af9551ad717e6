<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class GameFeatures implements \JsonSerializable
{
    public function __construct(
        public readonly bool $bonus,
        public readonly bool $collect,
        public readonly bool $freeSpins,
        public readonly bool $buyFeature,
        public readonly bool $specialBet,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->boolean('bonus'),
            $json->boolean('collect'),
            $json->boolean('free_spins'),
            $json->boolean('buy_feature'),
            $json->boolean('special_bet'),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'bonus' => $this->bonus,
            'collect' => $this->collect,
            'free_spins' => $this->freeSpins,
            'buy_feature' => $this->buyFeature,
            'special_bet' => $this->specialBet,
        ];
    }
}
