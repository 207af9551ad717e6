<?php

declare(strict_types=1);

namespace Example;

/** What the environment says. */
final class Settings
{
    /** @param list<string> $secrets */
    private function __construct(
        public readonly int $port,
        public readonly string $operator,
        #[\SensitiveParameter] public readonly array $secrets,
        public readonly ?string $database,
    ) {
    }

    /** @return array<string, mixed> without the secrets */
    public function __debugInfo(): array
    {
        return ['port' => $this->port, 'operator' => $this->operator, 'database' => $this->database];
    }

    /** @throws \InvalidArgumentException in a sentence for the person who starts it */
    public static function fromEnvironment(): self
    {
        $port = (string) getenv('PORT') ?: '9100';
        if (preg_match('/^[0-9]{1,5}$/D', $port) !== 1 || (int) $port < 1 || (int) $port > 65535) {
            throw new \InvalidArgumentException("PORT is \"$port\"; it is a number from 1 to 65535.");
        }
        $operator = (string) getenv('WALLET_OPERATOR');
        if ($operator === '') {
            $message = 'WALLET_OPERATOR is missing; it is your operator id, such as operator-a.';
            throw new \InvalidArgumentException($message);
        }
        $secrets = explode(',', (string) getenv('WALLET_SECRETS'));
        if (in_array('', $secrets, true) || count($secrets) > 2) {
            $message = 'WALLET_SECRETS is your wallet secret, or the present and the coming one with a comma between.';
            throw new \InvalidArgumentException($message);
        }
        return new self((int) $port, $operator, $secrets, (string) getenv('WALLET_DATABASE') ?: null);
    }
}
