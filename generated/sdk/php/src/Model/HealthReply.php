<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class HealthReply implements \JsonSerializable
{
    public const STATUS_OK = 'ok';

    public function __construct(
        public readonly bool $success,
        public readonly string $status,
        /** The contract's version. */
        public readonly string $version,
        /** SHA-256 of the published openapi.json. */
        public readonly string $contractSha256,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->boolean('success'),
            $json->text('status'),
            $json->text('version'),
            $json->text('contract_sha256'),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'success' => $this->success,
            'status' => $this->status,
            'version' => $this->version,
            'contract_sha256' => $this->contractSha256,
        ];
    }
}
