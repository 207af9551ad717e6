<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class Thumbnail implements \JsonSerializable
{
    public function __construct(
        public readonly string $symbol,
        public readonly string $slug,
        public readonly string $title,
        public readonly string $url,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->text('symbol'),
            $json->text('slug'),
            $json->text('title'),
            $json->text('url'),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'symbol' => $this->symbol,
            'slug' => $this->slug,
            'title' => $this->title,
            'url' => $this->url,
        ];
    }
}
