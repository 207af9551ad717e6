<?php

declare(strict_types=1);

use CasinoProvider\Client\Artwork;
use CasinoProvider\Client\Client;
use CasinoProvider\Client\Credential;
use CasinoProvider\Client\Json;
use CasinoProvider\Client\Model\LaunchRequest;
use CasinoProvider\Client\ProviderException;
use CasinoProvider\Signing\Callback;
use CasinoProvider\Signing\Signature;
use CasinoProvider\Signing\Unverified;
use CasinoProvider\Signing\Verb;

require __DIR__ . '/vendor/autoload.php';

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

function call(#[SensitiveParameter] stdClass $request, array &$dumped): mixed
{
    $dumped[] = $client = client($request->client);
    $args = (array) $request->args;
    $symbol = (string) ($args['symbol'] ?? '');
    return $dumped[] = match ($request->operation) {
        'getHealth' => $client->getHealth(),
        'listGames' => $client->listGames($args['family'] ?? null, $args['limit'] ?? null, $args['offset'] ?? null),
        'getGame' => $client->getGame($symbol),
        'createLaunchUrl' => $client->createLaunchUrl(launchRequest($request->args)),
        'getGameArt' => artwork($client->getGameArt($symbol, $args['title'] ?? null, $args['slug'] ?? null)),
    };
}

function launchRequest(stdClass $args): LaunchRequest
{
    return LaunchRequest::fromJson(Json::parse(json_encode($args, JSON_THROW_ON_ERROR)));
}

function client(#[SensitiveParameter] stdClass $told): Client
{
    $options = [];
    if (isset($told->credential)) {
        $options['credential'] = Credential::from($told->credential);
    }
    if (isset($told->timeout_ms)) {
        $options['timeout'] = $told->timeout_ms / 1000;
    }
    if (isset($told->retries)) {
        $options['retries'] = $told->retries;
    }
    return new Client($told->base_url, $told->api_key, ...$options);
}

/** @return array<string, string> */
function artwork(Artwork $artwork): array
{
    return ['media_type' => $artwork->mediaType, 'bytes_base64' => base64_encode($artwork->bytes)];
}

function verify(stdClass $request): bool
{
    $body = base64_decode($request->body_base64);
    $signature = $request->signature ?? null;
    Signature::verify($request->secrets, $request->timestamp ?? null, $signature, $body, (int) $request->now);
    return true;
}

/** @return array<string, string> */
function parse(stdClass $request): array
{
    $body = base64_decode($request->body_base64);
    $verb = Verb::from($request->verb);
    return told(Callback::parse($request->secrets, $verb, (array) $request->headers, $body, (int) $request->now));
}

/** @return array<string, string> by the names of the contract */
function told(Callback $callback): array
{
    $fields = [
        'operator_id' => $callback->operatorId,
        'player_id' => $callback->playerId,
        'session_id' => $callback->sessionId,
        'game_symbol' => $callback->gameSymbol,
        'currency' => $callback->currency,
        'request_id' => $callback->requestId,
        'transaction_id' => $callback->transactionId,
        'transaction_type' => $callback->type->value,
        'action_type' => $callback->actionType,
        'amount' => $callback->amount,
    ];
    $original = $callback->originalTransactionId;
    return $original === null ? $fields : $fields + ['original_transaction_id' => $original];
}

/** @return array<string, mixed> */
function failure(Throwable $error): array
{
    $told = ['type' => $error::class, 'message' => $error->getMessage()];
    return match (true) {
        $error instanceof ProviderException => array_filter([
            'kind' => $error->kind->value,
            ...$told,
            'status' => $error->status,
            'detail' => $error->detail,
            'request_id' => $error->requestId,
        ], static fn (mixed $value): bool => $value !== null),
        $error instanceof InvalidArgumentException => ['kind' => 'misuse', ...$told],
        $error instanceof Unverified => ['kind' => 'unverified', ...$told, 'check' => $error->check->value],
        default => ['kind' => 'bug', ...$told],
    };
}

while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line, flags: JSON_THROW_ON_ERROR);
    $dumped = [];
    try {
        $reply = ['value' => match ($request->op) {
            'call' => call($request, $dumped),
            'sign' => Signature::sign($request->secret, $request->timestamp, base64_decode($request->body_base64)),
            'verify' => verify($request),
            'parse' => parse($request),
        }];
    } catch (Throwable $error) {
        $reply = ['error' => failure($error)];
        $dumped[] = $error;
    }
    if ($request->op === 'call') {
        ob_start();
        var_dump($dumped);
        print_r($dumped);
        $reply['dump'] = ob_get_clean();
    }
    $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE;
    echo json_encode(['id' => $request->id, ...$reply], $flags), "\n";
}
