<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

use CasinoProvider\Client\Model\ErrorReply;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\Exception\RequestException;
use GuzzleHttp\Psr7\Request;
use Psr\Http\Message\ResponseInterface;

/** Sends calls, repeats the safe ones, and makes of everything that goes wrong a ProviderException. */
final class Transport
{
    private const PASSING = [429, 502, 503, 504];

    /**
     * @param array<string, string> $credential the header that bears the API key
     * @param float $timeout seconds for one call, its repetitions included
     * @param \Closure(float): void $wait waits so many seconds
     * @param \Closure(): float $random from 0 to 1
     */
    public function __construct(
        private readonly string $baseUrl,
        #[\SensitiveParameter] private readonly array $credential,
        private readonly float $timeout,
        private readonly int $retries,
        private readonly ClientInterface $http,
        private readonly \Closure $wait,
        private readonly \Closure $random,
    ) {
    }

    /** @return array<string, mixed> without the key */
    public function __debugInfo(): array
    {
        return ['baseUrl' => $this->baseUrl, 'timeout' => $this->timeout, 'retries' => $this->retries];
    }

    /**
     * @template T
     *
     * @param callable(Json): T $read
     *
     * @return T
     *
     * @throws ProviderException
     */
    public function json(Call $call, callable $read): mixed
    {
        $reply = $this->send($call, 'application/json');
        try {
            $json = Json::parse((string) $reply->getBody());
            return $json->boolean('success') ? $read($json) : throw new Mismatch('success is false');
        } catch (Mismatch $mismatch) {
            throw self::unreadable($reply, $mismatch->getMessage());
        }
    }

    /** @throws ProviderException */
    public function image(Call $call): Artwork
    {
        $reply = $this->send($call, 'image/*');
        $mediaType = strtolower(trim(explode(';', $reply->getHeaderLine('content-type'))[0]));
        if (!str_starts_with($mediaType, 'image/')) {
            throw self::unreadable($reply, 'it is no image');
        }
        return new Artwork($mediaType, (string) $reply->getBody());
    }

    private function send(Call $call, string $accept): ResponseInterface
    {
        $retries = $call->method === 'GET' ? $this->retries : 0;
        $deadline = self::clock() + $this->timeout;
        for ($repeated = 0;; $repeated++) {
            $outcome = $this->attempt($call, $accept, $deadline - self::clock());
            if ($outcome instanceof ResponseInterface && intdiv($outcome->getStatusCode(), 100) === 2) {
                return $outcome;
            }
            $pause = $this->pause($outcome, $repeated);
            if ($repeated >= $retries || $pause === null || self::clock() + $pause >= $deadline) {
                throw $outcome instanceof ProviderException ? $outcome : self::refused($outcome);
            }
            ($this->wait)($pause);
        }
    }

    private function request(Call $call, string $accept): Request
    {
        $headers = ['accept' => $accept, 'user-agent' => 'casino-provider-client-php/' . Version::NUMBER];
        $credential = $call->secured ? $this->credential : [];
        return new Request(
            $call->method,
            $this->baseUrl . $call->target(),
            $credential + $headers + $call->headers(),
            $call->body(),
        );
    }

    /** The request, and Guzzle's exceptions that hold it, are no argument of what makes an exception: its trace shows those. */
    private function attempt(Call $call, string $accept, float $left): ResponseInterface|ProviderException
    {
        try {
            return $this->http->send($this->request($call, $accept), [
                'timeout' => max($left, 0.001),
                'http_errors' => false,
                'allow_redirects' => false,
            ]);
        } catch (GuzzleException $failure) {
            $reply = $failure instanceof RequestException ? $failure->getResponse() : null;
            [$kind, $message] = $this->accountOf($failure);
        }
        if ($reply !== null && $kind === FailureKind::Network) {
            return self::unreadable($reply, 'it ends early or is badly encoded');
        }
        return new ProviderException($kind, $message);
    }

    /** @return array{FailureKind, string} */
    private function accountOf(GuzzleException $failure): array
    {
        $context = self::contextOf($failure);
        if (($context['errno'] ?? null) === CURLE_OPERATION_TIMEOUTED) {
            return [FailureKind::Timeout, "The provider did not reply in full within $this->timeout s"];
        }
        $cause = $context['error'] ?? $failure->getMessage();
        return [FailureKind::Network, "The provider at $this->baseUrl could not be reached: $cause"];
    }

    /** @return array<string, mixed> curl's own account: errno and error */
    private static function contextOf(GuzzleException $failure): array
    {
        $hasContext = $failure instanceof ConnectException || $failure instanceof RequestException;
        return $hasContext ? $failure->getHandlerContext() : [];
    }

    /** Seconds until the call is worth repeating; null when it is not. */
    private function pause(ResponseInterface|ProviderException $outcome, int $repeated): ?float
    {
        $backoff = 0.2 * 2 ** $repeated * (0.5 + ($this->random)() / 2);
        if ($outcome instanceof ProviderException) {
            return $outcome->kind === FailureKind::Network ? $backoff : null;
        }
        if (!in_array($outcome->getStatusCode(), self::PASSING, true)) {
            return null;
        }
        return max($backoff, self::retryAfter($outcome->getHeaderLine('retry-after')));
    }

    /** Reads both forms of the header: seconds, and a date. */
    private static function retryAfter(string $header): float
    {
        if (preg_match('/^\d+$/D', $header) === 1) {
            return (float) $header;
        }
        $date = date_create_immutable_from_format(DATE_RFC7231, $header);
        return $date === false ? 0.0 : (float) max(0, $date->getTimestamp() - time());
    }

    private static function refused(ResponseInterface $reply): ProviderException
    {
        $status = $reply->getStatusCode();
        try {
            $error = ErrorReply::fromJson(Json::parse((string) $reply->getBody()));
            [$detail, $requestId] = [$error->detail, $error->requestId];
        } catch (Mismatch) {
            $detail = "The reply says no more than HTTP $status";
            $requestId = self::requestIdOf($reply);
        }
        $message = "The provider refused with $status: $detail" . ($requestId === null ? '' : " (request $requestId)");
        return new ProviderException(FailureKind::Refused, $message, $status, $detail, $requestId);
    }

    private static function unreadable(ResponseInterface $reply, string $fault): ProviderException
    {
        $status = $reply->getStatusCode();
        $message = "The provider replied with $status, but not as the contract says: $fault";
        $requestId = self::requestIdOf($reply);
        return new ProviderException(FailureKind::Unreadable, $message, $status, null, $requestId);
    }

    private static function requestIdOf(ResponseInterface $reply): ?string
    {
        $requestId = $reply->getHeaderLine('x-request-id');
        return $requestId === '' ? null : $requestId;
    }

    /** Seconds on a clock that nobody sets. */
    private static function clock(): float
    {
        return hrtime(true) / 1e9;
    }
}
