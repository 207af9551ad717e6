<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;

/**
 * Remembers in the memory of one process, for tests: under php-fpm a process forgets everything after each request.
 * The ledger keeps its money in memory too, and tells the transaction how to take back what it changes.
 *
 * @implements Store<MemoryTransaction>
 */
final class MemoryStore implements Records, Store
{
    /** @var array<string, Record> */
    private array $records = [];

    public function transact(Callback $call, \Closure $work): mixed
    {
        $before = $this->records;
        $transaction = new MemoryTransaction();
        try {
            return $work($this, $transaction);
        } catch (\Throwable $thrown) {
            $this->records = $before;
            $transaction->undo();
            throw $thrown;
        }
    }

    public function find(string $operatorId, string $transactionId): ?Record
    {
        return $this->records["$operatorId\0$transactionId"] ?? null;
    }

    public function add(Record $record): void
    {
        if ($this->find($record->operatorId, $record->transactionId) !== null) {
            throw new \LogicException("Transaction $record->transactionId is recorded already");
        }
        $this->records["$record->operatorId\0$record->transactionId"] = $record;
    }

    public function markRolledBack(Record $debit): void
    {
        $this->records["$debit->operatorId\0$debit->transactionId"] = $debit->in(RecordState::RolledBack);
    }
}
