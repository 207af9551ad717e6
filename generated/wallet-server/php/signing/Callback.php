<?php

declare(strict_types=1);

namespace CasinoProvider\Signing;

/** A callback of the provider's that was verified. Fields that are not known here are left aside. */
final class Callback
{
    private const FIELDS = [
        'operator_id' => '.{1,63}',
        'player_id' => '.{1,128}',
        'session_id' => '.{1,64}',
        'game_symbol' => '.{1,64}',
        'currency' => '[A-Z]{3}',
        'request_id' => '.{1,64}',
        'transaction_id' => '.{1,160}',
        'transaction_type' => 'balance|debit|credit|rollback',
        'action_type' => '.{1,32}',
        'amount' => '[0-9]{1,15}(\.[0-9]{1,4})?',
    ];

    /**
     * @param string $playerId the external_player_id of the launch
     * @param string $transactionId the idempotency key; opaque
     * @param string $amount a decimal in the currency's scale
     * @param ?string $originalTransactionId the debit that a rollback undoes; null for the other types
     */
    public function __construct(
        public readonly string $operatorId,
        public readonly string $playerId,
        public readonly string $sessionId,
        public readonly string $gameSymbol,
        public readonly string $currency,
        public readonly string $requestId,
        public readonly string $transactionId,
        public readonly Verb $type,
        public readonly string $actionType,
        public readonly string $amount,
        public readonly ?string $originalTransactionId,
    ) {
    }

    /**
     * Verifies a callback and only then reads it.
     *
     * @param list<string> $secrets
     * @param Verb $verb that of the path it came to
     * @param array<string, string|list<string>> $headers as getallheaders() or a PSR-7 request gives them
     * @param string $body the bytes as they arrived
     * @param ?int $now the receiver's clock in Unix seconds; the system's when null
     *
     * @throws Unverified
     * @throws \InvalidArgumentException when there is no secret or an empty one
     */
    public static function parse(
        #[\SensitiveParameter] array $secrets,
        Verb $verb,
        array $headers,
        string $body,
        ?int $now = null,
    ): self {
        $timestamp = self::header($headers, 'x-pp-timestamp');
        Signature::verify($secrets, $timestamp, self::header($headers, 'x-pp-signature'), $body, $now);
        $callback = self::read($body);
        if (self::header($headers, 'x-pp-request-id') !== $callback->requestId) {
            $message = 'The header x-pp-request-id is not the request_id of the body';
            throw new Unverified(Check::RequestIdMismatch, $message);
        }
        if ($callback->type !== $verb) {
            $message = "A {$callback->type->value} came to the path of {$verb->value}";
            throw new Unverified(Check::TypeMismatch, $message);
        }
        return $callback;
    }

    private static function read(string $body): self
    {
        $json = json_decode($body, true);
        if (!is_array($json)) {
            throw new Unverified(Check::BodyUnreadable, 'The body is not a JSON object');
        }
        $fields = [];
        foreach (self::FIELDS as $name => $form) {
            $fields[$name] = self::text($json, $name, $form);
        }
        $type = Verb::from($fields['transaction_type']);
        return new self(
            $fields['operator_id'],
            $fields['player_id'],
            $fields['session_id'],
            $fields['game_symbol'],
            $fields['currency'],
            $fields['request_id'],
            $fields['transaction_id'],
            $type,
            $fields['action_type'],
            $fields['amount'],
            $type === Verb::Rollback ? self::text($json, 'original_transaction_id', '.{1,160}') : null,
        );
    }

    /** @param array<mixed> $json */
    private static function text(array $json, string $name, string $form): string
    {
        $value = $json[$name] ?? null;
        if (!is_string($value) || preg_match("/^(?:$form)$/Dsu", $value) !== 1) {
            $fault = $value === null ? 'is missing' : 'is not as the contract says';
            throw new Unverified(Check::BodyUnreadable, "The body's $name $fault");
        }
        return $value;
    }

    /** @param array<string, string|list<string>> $headers */
    private static function header(array $headers, string $wanted): ?string
    {
        foreach ($headers as $name => $value) {
            if (strtolower((string) $name) === $wanted) {
                return implode(', ', (array) $value);
            }
        }
        return null;
    }
}
