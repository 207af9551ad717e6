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
     * @param array<string, string|null> $headers
     */
    public function __construct(
        public readonly string $method,
        private readonly string $path,
        public readonly bool $secured,
        private readonly array $parameters = [],
        private readonly array $query = [],
        private readonly array $headers = [],
        private readonly ?\JsonSerializable $body = null,
    ) {
    }

    /** Path and query. */
    public function target(): string
    {
        $path = $this->path;
        foreach ($this->parameters as $name => $value) {
            if (in_array($value, ['', '.', '..'], true)) {
                throw new \InvalidArgumentException("The $name \"$value\" cannot stand in a path");
            }
            $path = str_replace("{{$name}}", rawurlencode($value), $path);
        }
        $query = http_build_query($this->query, '', '&', PHP_QUERY_RFC3986);
        return $query === '' ? $path : "$path?$query";
    }

    /** @return array<string, string> */
    public function headers(): array
    {
        $headers = array_filter($this->headers, is_string(...));
        return $this->body === null ? $headers : ['content-type' => 'application/json'] + $headers;
    }

    public function body(): ?string
    {
        return $this->body === null ? null : json_encode($this->body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
    }
}
