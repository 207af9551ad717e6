<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;
use CasinoProvider\Signing\Verb;

/** What is remembered of a transaction that succeeded. */
final class Record
{
    /**
     * @param string $amount the decimal with all digits of the currency
     * @param string $reply the body that was sent, and is sent to every duplicate; empty for a tombstone
     */
    public function __construct(
        public readonly string $operatorId,
        public readonly string $transactionId,
        public readonly Verb $type,
        public readonly string $playerId,
        public readonly string $sessionId,
        public readonly string $gameSymbol,
        public readonly string $currency,
        public readonly string $amount,
        public readonly ?string $originalTransactionId,
        public readonly RecordState $state,
        public readonly string $reply,
    ) {
    }

    public static function of(Callback $call, Amount $amount, RecordState $state, string $reply): self
    {
        return new self(
            $call->operatorId,
            $call->transactionId,
            $call->type,
            $call->playerId,
            $call->sessionId,
            $call->gameSymbol,
            $call->currency,
            (string) $amount,
            $call->originalTransactionId,
            $state,
            $reply,
        );
    }

    /** What keeps the debit that a rollback names from ever moving money, should it still come. */
    public static function tombstone(Callback $rollback, Amount $amount): self
    {
        return self::of($rollback, $amount, RecordState::Tombstone, '')->with([
            'transactionId' => $rollback->originalTransactionId,
            'type' => Verb::Debit,
            'originalTransactionId' => null,
        ]);
    }

    public function in(RecordState $state): self
    {
        return $this->with(['state' => $state]);
    }

    /** Whether a call is this transaction again; its request id may be a fresh one. */
    public function isOf(Callback $call, Amount $amount): bool
    {
        return $this->state !== RecordState::Tombstone
            && $this->type === $call->type
            && $this->playerId === $call->playerId
            && $this->sessionId === $call->sessionId
            && $this->gameSymbol === $call->gameSymbol
            && $this->currency === $call->currency
            && $this->amount === (string) $amount
            && $this->originalTransactionId === $call->originalTransactionId;
    }

    /** @param array<string, mixed> $changed */
    private function with(array $changed): self
    {
        return new self(...array_merge(get_object_vars($this), $changed));
    }
}
