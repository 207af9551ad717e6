<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;
use CasinoProvider\Signing\Verb;

/** Gives each transaction its one effect. Only successes are remembered; a refusal is judged anew each time. */
final class Bookkeeping
{
    /** @param \Closure(mixed): Ledger $ledgerIn the ledger inside a transaction of the store */
    public function __construct(private readonly Store $store, private readonly \Closure $ledgerIn)
    {
    }

    /**
     * The body of the reply.
     *
     * @throws Reject
     */
    public function settle(Callback $call): string
    {
        $amount = Amount::of($call->amount, $call->currency);
        return $this->store->transact(
            $call,
            fn (Records $records, mixed $transaction): string
                => $this->judge($call, $amount, $records, ($this->ledgerIn)($transaction)),
        );
    }

    private function judge(Callback $call, Amount $amount, Records $records, Ledger $ledger): string
    {
        $stored = $records->find($call->operatorId, $call->transactionId);
        if ($stored !== null) {
            return $stored->isOf($call, $amount) ? $stored->reply : throw self::clash($stored, $call);
        }
        if ($call->type === Verb::Balance) {
            return self::balance($call, $amount, $ledger);
        }
        [$balance, $state] = match ($call->type) {
            Verb::Debit => [$ledger->debit($call, $amount), RecordState::Applied],
            Verb::Credit => [$ledger->credit($call, $amount), RecordState::Applied],
            Verb::Rollback => self::rollback($call, $amount, $records, $ledger),
        };
        $reply = self::reply($call, $balance);
        $records->add(Record::of($call, $amount, $state, $reply));
        return $reply;
    }

    private static function clash(Record $stored, Callback $call): Reject
    {
        $isLateDebit = $call->type === Verb::Debit && $stored->playerId === $call->playerId;
        if ($stored->state === RecordState::Tombstone && $isLateDebit) {
            $message = 'This debit was rolled back before it arrived; it moves no money';
            return new Reject(RejectCode::TransactionRolledBack, $message);
        }
        $message = 'This transaction_id was used with other content; use a new one';
        return new Reject(RejectCode::TransactionConflict, $message);
    }

    private static function balance(Callback $call, Amount $amount, Ledger $ledger): string
    {
        if (!$amount->isZero()) {
            throw new Reject(RejectCode::BadRequest, 'The amount of a balance call is zero');
        }
        return self::reply($call, $ledger->balance($call));
    }

    /** @return array{Amount, RecordState} */
    private static function rollback(Callback $call, Amount $amount, Records $records, Ledger $ledger): array
    {
        $original = (string) $call->originalTransactionId;
        if ($original === $call->transactionId) {
            $message = 'original_transaction_id names the debit, not the rollback itself';
            throw new Reject(RejectCode::BadRequest, $message);
        }
        $debit = $records->find($call->operatorId, $original);
        if ($debit === null) {
            $balance = $ledger->balance($call);
            $records->add(Record::tombstone($call, $amount));
            return [$balance, RecordState::NoEffect];
        }
        if (
            $debit->type !== Verb::Debit
            || $debit->playerId !== $call->playerId
            || $debit->currency !== $call->currency
        ) {
            throw new Reject(RejectCode::TransactionConflict, 'original_transaction_id is not a debit of this player');
        }
        if ($debit->state !== RecordState::Applied) {
            return [$ledger->balance($call), RecordState::NoEffect];
        }
        $balance = $ledger->rollback($call, Amount::of($debit->amount, $debit->currency));
        $records->markRolledBack($debit);
        return [$balance, RecordState::Applied];
    }

    private static function reply(Callback $call, Amount $balance): string
    {
        if ($balance->currency !== $call->currency) {
            throw new \LogicException("The ledger gave a balance in $balance->currency to a call in $call->currency");
        }
        return json_encode([
            'success' => true,
            'balance' => (string) $balance,
            'currency' => $call->currency,
            'transaction_id' => $call->transactionId,
        ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    }
}
