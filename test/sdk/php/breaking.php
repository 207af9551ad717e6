<?php

declare(strict_types=1);

use CasinoProvider\Signing\Callback;
use CasinoProvider\WalletServer\Amount;
use CasinoProvider\WalletServer\Ledger;
use CasinoProvider\WalletServer\MemoryStore;
use CasinoProvider\WalletServer\MemoryTransaction;
use CasinoProvider\WalletServer\PdoStore;
use CasinoProvider\WalletServer\WalletServer;
use Example\Accounts;
use Example\Database;
use Example\Settings;
use GuzzleHttp\Psr7\HttpFactory;
use GuzzleHttp\Psr7\Message;
use GuzzleHttp\Psr7\ServerRequest;

require __DIR__ . '/vendor/autoload.php';

/** A ledger that breaks once another has written. */
final class Breaking implements Ledger
{
    public function __construct(private readonly Ledger $ledger)
    {
    }

    public function balance(Callback $call): Amount
    {
        return self::broken($call, $this->ledger->balance($call));
    }

    public function debit(Callback $call, Amount $amount): Amount
    {
        return self::broken($call, $this->ledger->debit($call, $amount));
    }

    public function credit(Callback $call, Amount $amount): Amount
    {
        return self::broken($call, $this->ledger->credit($call, $amount));
    }

    public function rollback(Callback $call, Amount $amount): Amount
    {
        return self::broken($call, $this->ledger->rollback($call, $amount));
    }

    private static function broken(Callback $call, Amount $balance): Amount
    {
        return match ($call->actionType) {
            'fault' => throw new RuntimeException('the ledger broke'),
            'fatal' => throw new Error('the ledger gave up'),
            default => $balance,
        };
    }
}

/** The one account in memory, changed in a transaction of MemoryStore. */
final class Account implements Ledger
{
    public function __construct(private readonly stdClass $account, private readonly MemoryTransaction $transaction)
    {
    }

    public function balance(Callback $call): Amount
    {
        return $this->account->balance;
    }

    public function debit(Callback $call, Amount $amount): Amount
    {
        return $this->become($this->account->balance->minus($amount));
    }

    public function credit(Callback $call, Amount $amount): Amount
    {
        return $this->become($this->account->balance->plus($amount));
    }

    public function rollback(Callback $call, Amount $amount): Amount
    {
        return $this->become($this->account->balance->plus($amount));
    }

    private function become(Amount $balance): Amount
    {
        $before = $this->account->balance;
        $this->transaction->onUndo(function () use ($before): void {
            $this->account->balance = $before;
        });
        return $this->account->balance = $balance;
    }
}

function wallet(Settings $settings): WalletServer
{
    $psr17 = new HttpFactory();
    $account = (object) ['balance' => Amount::of('1000.00', 'USD')];
    $ledger = static fn (MemoryTransaction $transaction) => new Breaking(new Account($account, $transaction));
    $store = new MemoryStore();
    if ($settings->database !== null) {
        $db = Database::open($settings->database);
        Database::prepare($db);
        $ledger = static fn (PDO $db) => new Breaking(new Accounts($db));
        $store = new PdoStore($db);
    }
    $onFault = static fn (Throwable $fault) => throw new LogicException('what hears of faults broke too');
    return new WalletServer($settings->operator, $settings->secrets, $store, $ledger, $psr17, $psr17, onFault: $onFault);
}

/** @param resource $connection answered once, and closed */
function answer(WalletServer $wallet, $connection): void
{
    $head = '';
    while (!str_ends_with($head, "\r\n\r\n") && ($line = fgets($connection)) !== false) {
        $head .= $line;
    }
    if ($head === '') {
        return;
    }
    $length = preg_match('/^content-length: *(\d+)/im', $head, $found) === 1 ? (int) $found[1] : 0;
    $body = $length > 0 ? stream_get_contents($connection, $length) : '';
    $request = Message::parseRequest($head . $body);
    $request = new ServerRequest($request->getMethod(), $request->getUri(), $request->getHeaders(), $body);
    $response = $wallet->handle($request)->withHeader('Connection', 'close');
    fwrite($connection, Message::toString($response->withHeader('Content-Length', (string) $response->getBody()->getSize())));
}

$settings = Settings::fromEnvironment();
$wallet = wallet($settings);
var_dump($wallet, $settings);
print_r([$wallet, $settings]);
$server = stream_socket_server("tcp://127.0.0.1:$settings->port");
while (($connection = stream_socket_accept($server, -1)) !== false) {
    answer($wallet, $connection);
    fclose($connection);
}
