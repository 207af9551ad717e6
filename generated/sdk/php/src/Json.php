<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/** A JSON object that is read field by field; fields that nobody asks for are left aside. */
final class Json
{
    private function __construct(private readonly \stdClass $fields, private readonly string $path)
    {
    }

    /** @throws Mismatch */
    public static function parse(string $text): self
    {
        $value = json_decode($text);
        return $value instanceof \stdClass ? new self($value, '') : throw new Mismatch('the body is no JSON object');
    }

    /** Whether there is something other than null. */
    public function has(string $name): bool
    {
        return isset($this->fields->$name);
    }

    public function text(string $name): string
    {
        $value = $this->value($name);
        return is_string($value) ? $value : $this->fail($name, 'no text');
    }

    public function integer(string $name): int
    {
        $value = $this->value($name);
        return is_int($value) ? $value : $this->fail($name, 'no whole number');
    }

    public function number(string $name): float
    {
        $value = $this->value($name);
        return is_int($value) || is_float($value) ? (float) $value : $this->fail($name, 'no number');
    }

    public function boolean(string $name): bool
    {
        $value = $this->value($name);
        return is_bool($value) ? $value : $this->fail($name, 'neither true nor false');
    }

    public function time(string $name): \DateTimeImmutable
    {
        $text = $this->text($name);
        $isTime = preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/Di', $text) === 1;
        return ($isTime ? date_create_immutable($text) : false) ?: $this->fail($name, 'no date and time');
    }

    public function object(string $name): self
    {
        return $this->nested($name, $this->value($name));
    }

    /** An object whose fields the contract leaves open. */
    public function open(string $name): \stdClass
    {
        return $this->object($name)->fields;
    }

    /** @return list<string> */
    public function texts(string $name): array
    {
        foreach ($this->items($name) as $at => $item) {
            is_string($item) || $this->fail("{$name}[$at]", 'no text');
        }
        return $this->items($name);
    }

    /** @return list<self> */
    public function objects(string $name): array
    {
        $items = $this->items($name);
        return array_map(fn (int $at) => $this->nested("{$name}[$at]", $items[$at]), array_keys($items));
    }

    /** @return list<mixed> */
    private function items(string $name): array
    {
        $value = $this->value($name);
        return is_array($value) ? $value : $this->fail($name, 'no list');
    }

    private function nested(string $name, mixed $value): self
    {
        return $value instanceof \stdClass ? new self($value, "$this->path$name.") : $this->fail($name, 'no object');
    }

    private function value(string $name): mixed
    {
        return property_exists($this->fields, $name) ? $this->fields->$name : $this->fail($name, 'missing');
    }

    private function fail(string $name, string $fault): never
    {
        throw new Mismatch("$this->path$name is $fault");
    }
}
