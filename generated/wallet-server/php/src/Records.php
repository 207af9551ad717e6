<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

/** What a store remembers, inside one transaction. */
interface Records
{
    public function find(string $operatorId, string $transactionId): ?Record;

    /** Fails when there is one under the same operator and transaction_id. */
    public function add(Record $record): void;

    public function markRolledBack(Record $debit): void;
}
