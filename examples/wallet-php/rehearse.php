<?php

declare(strict_types=1);

use CasinoProvider\Signing\Signature;
use CasinoProvider\Signing\Verb;
use CasinoProvider\WalletServer\MemoryStore;
use CasinoProvider\WalletServer\PdoStore;
use CasinoProvider\WalletServer\WalletServer;
use Example\Accounts;
use Example\Database;
use GuzzleHttp\Psr7\HttpFactory;
use GuzzleHttp\Psr7\ServerRequest;

require __DIR__ . '/vendor/autoload.php';

const SECRET = 'whsec_rehearsal';
const NOW = 1_781_627_400;

/** Signs a callback as the provider does and hands it to the wallet, without a server; gives the status and the reply. */
function send(WalletServer $wallet, Verb $verb, string $id, string $amount, array $more = []): array
{
    $call = $more + [
        'operator_id' => 'operator-a',
        'player_id' => 'player-1',
        'session_id' => 'session-1',
        'game_symbol' => 'vs20doghouse',
        'currency' => 'USD',
        'request_id' => "request-$id",
        'transaction_id' => $id,
        'transaction_type' => $verb->value,
        'action_type' => $verb->value,
        'amount' => $amount,
    ];
    $body = json_encode($call, JSON_THROW_ON_ERROR);
    $headers = [
        'x-pp-request-id' => $call['request_id'],
        'x-pp-timestamp' => (string) NOW,
        'x-pp-signature' => Signature::sign(SECRET, (string) NOW, $body),
    ];
    $response = $wallet->handle(new ServerRequest('POST', "/wallet/$verb->value", $headers, $body));
    $reply = json_decode((string) $response->getBody(), true, flags: JSON_THROW_ON_ERROR);
    return [$response->getStatusCode(), $reply['balance'] ?? $reply['error']];
}

function expect(array $expected, array $found, string $what): void
{
    if ($found !== $expected) {
        fwrite(STDERR, "$what: expected " . json_encode($expected) . ', found ' . json_encode($found) . "\n");
        exit(1);
    }
}

function rehearse(WalletServer $wallet): void
{
    expect([200, '1000.00'], send($wallet, Verb::Balance, 'b1', '0'), 'the balance');
    expect([200, '997.90'], send($wallet, Verb::Debit, 'd1', '2.10'), 'a stake is taken');
    expect([200, '1005.00'], send($wallet, Verb::Credit, 'c1', '7.1'), 'a win is paid');
    expect([200, '997.90'], send($wallet, Verb::Debit, 'd1', '2.1'), 'a duplicate has the original reply');
    expect([409, 'transaction_conflict'], send($wallet, Verb::Debit, 'd1', '2.11'), 'the same id with another amount');
    expect([402, 'insufficient_funds'], send($wallet, Verb::Debit, 'd2', '1005.01'), 'a cent too much');
    $first = ['original_transaction_id' => 'd1'];
    expect([200, '1007.10'], send($wallet, Verb::Rollback, 'r1', '9', $first), 'what was taken is given back');
    expect([200, '1007.10'], send($wallet, Verb::Rollback, 'r2', '2.1', $first), 'and only once');
    $late = ['original_transaction_id' => 'd3'];
    expect([200, '1007.10'], send($wallet, Verb::Rollback, 'r3', '1', $late), 'a rollback that comes first');
    expect([409, 'transaction_rolled_back'], send($wallet, Verb::Debit, 'd3', '1'), 'its debit, too late');
    $stranger = ['player_id' => 'nobody'];
    expect([404, 'unknown_player'], send($wallet, Verb::Credit, 'c2', '1', $stranger), 'a player whom nobody knows');
    $huge = send($wallet, Verb::Credit, 'c3', '999999999999999.99');
    expect([400, 'bad_request'], $huge, 'a balance that no reply can hold');
    expect([200, '1007.10'], send($wallet, Verb::Balance, 'b2', '0'), 'nothing else was moved');
}

$stores = ['PdoStore' => static fn (PDO $db) => new PdoStore($db), 'MemoryStore' => static fn () => new MemoryStore()];
foreach ($stores as $name => $store) {
    $db = Database::open(':memory:');
    Database::prepare($db);
    $psr17 = new HttpFactory();
    rehearse(new WalletServer(
        operatorId: 'operator-a',
        secrets: [SECRET],
        store: $store($db),
        ledger: static fn () => new Accounts($db),
        responses: $psr17,
        streams: $psr17,
        basePath: '/wallet',
        clock: static fn (): int => NOW,
    ));
    echo "$name: all as it should be\n";
}
