<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/** The header that bears the API key; exactly one is sent. */
enum Credential: string
{
    case ProviderApiKey = 'x-provider-api-key';
    case Bearer = 'bearer';
    case ApiKey = 'x-api-key';

    /** @return array<string, string> */
    public function header(#[\SensitiveParameter] string $apiKey): array
    {
        return $this === self::Bearer ? ['authorization' => "Bearer $apiKey"] : [$this->value => $apiKey];
    }
}
