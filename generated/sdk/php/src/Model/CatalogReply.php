<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class CatalogReply implements \JsonSerializable
{
    public function __construct(
        public readonly bool $success,
        public readonly Catalog $data,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->boolean('success'),
            Catalog::fromJson($json->object('data')),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'success' => $this->success,
            'data' => $this->data,
        ];
    }
}
