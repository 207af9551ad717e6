<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class Catalog implements \JsonSerializable
{
    public function __construct(
        /** How many games match. */
        public readonly int $total,
        public readonly string $operatorId,
        /** @var list<Game> */
        public readonly array $items,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->integer('total'),
            $json->text('operator_id'),
            array_map(Game::fromJson(...), $json->objects('items')),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'total' => $this->total,
            'operator_id' => $this->operatorId,
            'items' => $this->items,
        ];
    }
}
