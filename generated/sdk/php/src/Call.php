<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/** One operation of the contract with its arguments. */
final class Call
{
    /**
     * @param string $path with the names of its parameters in braces
     * @param bool $secured whether the API key goes along
     * @param array<string, string> $parameters those of the path
     * @param array<string, string|int|float|bool|null> $query
     */
    public function __construct(
        public readonly string $method,
        private readonly string $path,
        public readonly bool $secured,
        private readonly array $parameters = [],
        private readonly array $query = [],
        private readonly ?\JsonSerializable $body = null,
    ) {
    }

    /**
     * Path and query.
     *
     * @throws \InvalidArgumentException when a parameter would make another path of it
     */
    public function target(): string
    {
        $path = $this->path;
        foreach ($this->parameters as $name => $value) {
            if (in_array($value, ['', '.', '..'], true)) {
                throw new \InvalidArgumentException("The $name \"$value\" would make another path");
            }
            $path = str_replace("{{$name}}", rawurlencode($value), $path);
        }
        $query = http_build_query($this->query, '', '&', PHP_QUERY_RFC3986);
        return $query === '' ? $path : "$path?$query";
    }

    /** @return array<string, string> */
    public function headers(): array
    {
        return $this->body === null ? [] : ['content-type' => 'application/json'];
    }

    /** @throws \InvalidArgumentException when a text of it is not UTF-8 */
    public function body(): ?string
    {
        try {
            return $this->body === null ? null : json_encode($this->body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
        } catch (\JsonException $fault) {
            throw new \InvalidArgumentException("The request has no JSON form: {$fault->getMessage()}");
        }
    }
}
