<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class ErrorReply implements \JsonSerializable
{
    public function __construct(
        public readonly bool $success,
        /** What happened, to which thing, and what to do. */
        public readonly string $detail,
        public readonly string $requestId,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->boolean('success'),
            $json->text('detail'),
            $json->text('request_id'),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'success' => $this->success,
            'detail' => $this->detail,
            'request_id' => $this->requestId,
        ];
    }
}
