<?php

declare(strict_types=1);

use CasinoProvider\WalletServer\PdoStore;
use CasinoProvider\WalletServer\WalletServer;
use Example\Accounts;
use Example\Database;
use Example\Settings;
use GuzzleHttp\Psr7\HttpFactory;
use GuzzleHttp\Psr7\ServerRequest;

require __DIR__ . '/../vendor/autoload.php';

$settings = Settings::fromEnvironment();
$psr17 = new HttpFactory();
$wallet = new WalletServer(
    operatorId: $settings->operator,
    secrets: $settings->secrets,
    store: new PdoStore(Database::open((string) $settings->database)),
    ledger: static fn (PDO $db): Accounts => new Accounts($db),
    responses: $psr17,
    streams: $psr17,
);

$response = $wallet->handle(ServerRequest::fromGlobals());
http_response_code($response->getStatusCode());
foreach ($response->getHeaders() as $name => $values) {
    header("$name: " . implode(', ', $values));
}
echo $response->getBody();
