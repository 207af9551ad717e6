<?php

declare(strict_types=1);

namespace Example;

use CasinoProvider\Signing\Callback;
use CasinoProvider\WalletServer\Amount;
use CasinoProvider\WalletServer\Ledger;
use CasinoProvider\WalletServer\Reject;

/** The players' money in a table, as decimal text: SQLite's numbers hold fewer digits than a balance may have. */
final class Accounts implements Ledger
{
    public function __construct(private readonly \PDO $db)
    {
    }

    public function createTable(): void
    {
        $this->db->exec('CREATE TABLE IF NOT EXISTS accounts (
            player_id TEXT PRIMARY KEY,
            currency TEXT NOT NULL,
            balance TEXT NOT NULL
        )');
    }

    /** Does nothing to an account that is there. */
    public function open(string $playerId, Amount $balance): void
    {
        $insert = $this->db->prepare('INSERT INTO accounts VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
        $insert->execute([$playerId, $balance->currency, (string) $balance]);
    }

    public function balance(Callback $call): Amount
    {
        $query = $this->db->prepare('SELECT currency, balance FROM accounts WHERE player_id = ?');
        $query->execute([$call->playerId]);
        [$currency, $balance] = $query->fetch(\PDO::FETCH_NUM) ?: throw Reject::unknownPlayer($call);
        if ($currency !== $call->currency) {
            throw Reject::currencyMismatch($call, $currency);
        }
        return Amount::of($balance, $currency);
    }

    public function debit(Callback $call, Amount $amount): Amount
    {
        return $this->store($call, $this->balance($call)->minus($amount));
    }

    public function credit(Callback $call, Amount $amount): Amount
    {
        return $this->store($call, $this->balance($call)->plus($amount));
    }

    public function rollback(Callback $call, Amount $amount): Amount
    {
        return $this->store($call, $this->balance($call)->plus($amount));
    }

    private function store(Callback $call, Amount $balance): Amount
    {
        $update = $this->db->prepare('UPDATE accounts SET balance = ? WHERE player_id = ?');
        $update->execute([(string) $balance, $call->playerId]);
        return $balance;
    }
}
