<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;

/**
 * The operator's money, inside one transaction. Signature, duplicates, conflicts and the order of calls are settled
 * before any of these runs, and each gives the player's balance after it. What it throws undoes the whole transaction.
 */
interface Ledger
{
    /** @throws Reject unknown_player or currency_mismatch */
    public function balance(Callback $call): Amount;

    /**
     * Takes a stake; zero is legal.
     *
     * @throws Reject insufficient_funds, unknown_player or currency_mismatch
     */
    public function debit(Callback $call, Amount $amount): Amount;

    /**
     * Pays a win, also after the session has expired.
     *
     * @throws Reject unknown_player or currency_mismatch
     */
    public function credit(Callback $call, Amount $amount): Amount;

    /**
     * Gives the stake of $call->originalTransactionId back.
     *
     * @param Amount $amount what that debit took, whatever the callback says
     *
     * @throws Reject unknown_player or currency_mismatch
     */
    public function rollback(Callback $call, Amount $amount): Amount;
}
