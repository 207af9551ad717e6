<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;
use CasinoProvider\Signing\Check;
use CasinoProvider\Signing\Unverified;
use CasinoProvider\Signing\Verb;
use Psr\Http\Message\ResponseFactoryInterface;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Message\StreamFactoryInterface;
use Psr\Http\Server\MiddlewareInterface;
use Psr\Http\Server\RequestHandlerInterface;

/**
 * The wallet's endpoints: {base path}/balance, /debit, /credit and /rollback. As a handler it answers everything, as a
 * middleware what lies below its base path. Nothing but the contract's replies ever comes from it.
 */
final class WalletServer implements MiddlewareInterface, RequestHandlerInterface
{
    private const LARGEST_BODY = 64 * 1024;

    private readonly Bookkeeping $bookkeeping;
    private readonly string $basePath;

    /**
     * @template T
     *
     * @param list<string> $secrets the present wallet secret, and the coming one while a change is under way
     * @param Store<T> $store
     * @param \Closure(T): Ledger $ledger makes the ledger inside a transaction of the store
     * @param string $basePath the path of wallet_base_url, such as /wallet
     * @param ?\Closure(): int $clock Unix seconds
     * @param ?\Closure(\Throwable): void $onFault told of what the ledger and the store throw; error_log when null
     */
    public function __construct(
        private readonly string $operatorId,
        #[\SensitiveParameter] private readonly array $secrets,
        Store $store,
        \Closure $ledger,
        private readonly ResponseFactoryInterface $responses,
        private readonly StreamFactoryInterface $streams,
        string $basePath = '',
        private readonly ?\Closure $clock = null,
        private readonly ?\Closure $onFault = null,
    ) {
        if ($secrets === [] || in_array('', $secrets, true)) {
            $message = 'There is no wallet secret, or an empty one, which everybody could sign with';
            throw new \InvalidArgumentException($message);
        }
        $this->basePath = rtrim($basePath, '/');
        $this->bookkeeping = new Bookkeeping($store, $ledger);
    }

    /** @return array<string, mixed> without the secrets */
    public function __debugInfo(): array
    {
        return ['operatorId' => $this->operatorId, 'basePath' => $this->basePath];
    }

    public function process(ServerRequestInterface $request, RequestHandlerInterface $handler): ResponseInterface
    {
        $isOurs = str_starts_with($request->getUri()->getPath(), "$this->basePath/");
        return $isOurs ? $this->handle($request) : $handler->handle($request);
    }

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        try {
            return $this->response(200, $this->bookkeeping->settle($this->callback($request)));
        } catch (Reject $reject) {
            return $this->rejected($reject);
        } catch (\Throwable $fault) {
            $this->report($fault);
            return $this->rejected(new Reject(RejectCode::InternalError, 'The wallet failed; repeat the call'));
        }
    }

    /** @throws Reject */
    private function callback(ServerRequestInterface $request): Callback
    {
        $verb = $this->verb($request);
        $body = self::body($request);
        $now = $this->clock === null ? time() : ($this->clock)();
        try {
            $call = Callback::parse($this->secrets, $verb, $request->getHeaders(), $body, $now);
        } catch (Unverified $unverified) {
            throw new Reject(self::codeOf($unverified->check), $unverified->getMessage());
        }
        if ($call->operatorId !== $this->operatorId) {
            throw new Reject(RejectCode::UnknownOperator, "This wallet does not serve operator $call->operatorId");
        }
        return $call;
    }

    private function verb(ServerRequestInterface $request): Verb
    {
        $path = $request->getUri()->getPath();
        foreach (Verb::cases() as $verb) {
            if ($path === "$this->basePath/$verb->value") {
                return $request->getMethod() === 'POST'
                    ? $verb
                    : throw new Reject(RejectCode::MethodNotAllowed, 'Callbacks are sent with POST');
            }
        }
        throw new Reject(RejectCode::NotFound, 'There are no callbacks but balance, debit, credit and rollback');
    }

    private static function body(ServerRequestInterface $request): string
    {
        $stream = $request->getBody();
        if ($stream->isSeekable()) {
            $stream->rewind();
        }
        $body = '';
        while (!$stream->eof() && strlen($body) <= self::LARGEST_BODY) {
            $body .= $stream->read(self::LARGEST_BODY + 1 - strlen($body));
        }
        if (strlen($body) > self::LARGEST_BODY) {
            throw new Reject(RejectCode::BodyTooLarge, 'The body is larger than 64 KiB');
        }
        return $body;
    }

    private static function codeOf(Check $check): RejectCode
    {
        return match ($check) {
            Check::SignatureMissing,
            Check::SignatureMalformed,
            Check::SignatureMismatch,
            Check::TimestampMissing => RejectCode::InvalidSignature,
            Check::TimestampMalformed,
            Check::TimestampStale => RejectCode::StaleTimestamp,
            Check::BodyUnreadable,
            Check::RequestIdMismatch,
            Check::TypeMismatch => RejectCode::BadRequest,
        };
    }

    private function rejected(Reject $reject): ResponseInterface
    {
        $body = ['success' => false, 'error' => $reject->reason->value, 'message' => $reject->getMessage()];
        $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;
        $response = $this->response($reject->reason->status(), json_encode($body, $flags));
        return $reject->reason === RejectCode::MethodNotAllowed ? $response->withHeader('Allow', 'POST') : $response;
    }

    private function response(int $status, string $body): ResponseInterface
    {
        return $this->responses->createResponse($status)
            ->withHeader('Content-Type', 'application/json')
            ->withBody($this->streams->createStream($body));
    }

    private function report(\Throwable $fault): void
    {
        try {
            ($this->onFault ?? self::log(...))($fault);
        } catch (\Throwable $another) {
            self::log($fault);
            self::log($another);
        }
    }

    private static function log(\Throwable $fault): void
    {
        error_log($fault::class . ": {$fault->getMessage()} at {$fault->getFile()}:{$fault->getLine()}");
    }
}
