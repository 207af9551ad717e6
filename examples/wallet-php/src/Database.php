<?php

declare(strict_types=1);

namespace Example;

use CasinoProvider\WalletServer\Amount;
use CasinoProvider\WalletServer\PdoStore;

final class Database
{
    /** @param string $file made when it is not there */
    public static function open(string $file): \PDO
    {
        return new \PDO("sqlite:$file", options: [\PDO::ATTR_TIMEOUT => 4]);
    }

    /** Makes the tables and the accounts that are not there yet. */
    public static function prepare(\PDO $db): void
    {
        $db->exec('PRAGMA journal_mode = WAL');
        (new PdoStore($db))->createTable();
        $accounts = new Accounts($db);
        $accounts->createTable();
        $accounts->open('player-1', Amount::of('1000.00', 'USD'));
        $accounts->open('player-2', Amount::of('50.00', 'USD'));
    }
}
