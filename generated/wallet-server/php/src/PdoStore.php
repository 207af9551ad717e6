<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;
use CasinoProvider\Signing\Verb;

/**
 * Remembers in SQLite or PostgreSQL, in the table wallet_transactions that createTable() makes. The ledger is handed the
 * same connection, which must not be in a transaction when a call comes.
 *
 * @implements Store<\PDO>
 */
final class PdoStore implements Records, Store
{
    private const TABLE = <<<'SQL'
        CREATE TABLE IF NOT EXISTS wallet_transactions (
            operator_id TEXT NOT NULL,
            transaction_id TEXT NOT NULL,
            type TEXT NOT NULL,
            player_id TEXT NOT NULL,
            session_id TEXT NOT NULL,
            game_symbol TEXT NOT NULL,
            currency TEXT NOT NULL,
            amount TEXT NOT NULL,
            original_transaction_id TEXT,
            state TEXT NOT NULL,
            reply TEXT NOT NULL,
            PRIMARY KEY (operator_id, transaction_id)
        )
        SQL;

    private readonly string $driver;

    public function __construct(private readonly \PDO $db)
    {
        $this->driver = $db->getAttribute(\PDO::ATTR_DRIVER_NAME);
        if (!in_array($this->driver, ['sqlite', 'pgsql'], true)) {
            $message = "PdoStore speaks SQLite and PostgreSQL; for $this->driver write a Store of your own";
            throw new \InvalidArgumentException($message);
        }
        if ($db->getAttribute(\PDO::ATTR_ERRMODE) !== \PDO::ERRMODE_EXCEPTION) {
            $message = 'PdoStore needs a PDO that throws: set PDO::ATTR_ERRMODE to PDO::ERRMODE_EXCEPTION';
            throw new \InvalidArgumentException($message);
        }
    }

    /** Makes the table where it is not there; once, before the first call. */
    public function createTable(): void
    {
        $this->db->exec(self::TABLE);
    }

    public function transact(Callback $call, \Closure $work): mixed
    {
        $this->begin("$call->operatorId\n$call->playerId");
        try {
            $result = $work($this, $this->db);
            $this->db->exec('COMMIT');
            return $result;
        } catch (\Throwable $thrown) {
            $this->undo();
            throw $thrown;
        }
    }

    public function find(string $operatorId, string $transactionId): ?Record
    {
        $query = $this->db->prepare('SELECT * FROM wallet_transactions WHERE operator_id = ? AND transaction_id = ?');
        $query->execute([$operatorId, $transactionId]);
        $row = $query->fetch(\PDO::FETCH_ASSOC);
        return $row === false ? null : self::recordOf($row);
    }

    public function add(Record $record): void
    {
        $insert = $this->db->prepare('INSERT INTO wallet_transactions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
        $insert->execute([
            $record->operatorId,
            $record->transactionId,
            $record->type->value,
            $record->playerId,
            $record->sessionId,
            $record->gameSymbol,
            $record->currency,
            $record->amount,
            $record->originalTransactionId,
            $record->state->value,
            $record->reply,
        ]);
    }

    public function markRolledBack(Record $debit): void
    {
        $sql = 'UPDATE wallet_transactions SET state = ? WHERE operator_id = ? AND transaction_id = ?';
        $update = $this->db->prepare($sql);
        $update->execute([RecordState::RolledBack->value, $debit->operatorId, $debit->transactionId]);
    }

    /** SQLite has one writer at a time; PostgreSQL locks by player, until the transaction ends. */
    private function begin(string $player): void
    {
        if ($this->driver === 'sqlite') {
            $this->db->exec('BEGIN IMMEDIATE');
            return;
        }
        $this->db->exec('BEGIN');
        try {
            $this->db->prepare('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))')->execute([$player]);
        } catch (\Throwable $thrown) {
            $this->undo();
            throw $thrown;
        }
    }

    private function undo(): void
    {
        try {
            $this->db->exec('ROLLBACK');
        } catch (\PDOException) {
            // The database has undone it already; what was thrown first is what counts.
        }
    }

    /** @param array<string, string|null> $row */
    private static function recordOf(array $row): Record
    {
        return new Record(
            (string) $row['operator_id'],
            (string) $row['transaction_id'],
            Verb::from((string) $row['type']),
            (string) $row['player_id'],
            (string) $row['session_id'],
            (string) $row['game_symbol'],
            (string) $row['currency'],
            (string) $row['amount'],
            $row['original_transaction_id'],
            RecordState::from((string) $row['state']),
            (string) $row['reply'],
        );
    }
}
