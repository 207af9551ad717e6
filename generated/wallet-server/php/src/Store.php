<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;

/**
 * Remembers transactions, so that each has one effect. A record is made in the transaction in which the ledger moves
 * the money, or not at all: there is no other way to reach the records.
 *
 * @template T of what a transaction is to the ledger: PDO for PdoStore
 */
interface Store
{
    /**
     * Runs the work in one transaction, one at a time for a player, and keeps what it did; what it throws undoes all.
     *
     * @template R
     *
     * @param \Closure(Records, T): R $work
     *
     * @return R
     */
    public function transact(Callback $call, \Closure $work): mixed;
}
