<?php

declare(strict_types=1);

namespace CasinoProvider\Signing;

/** The signature of callbacks: HMAC-SHA256 over "{timestamp}.{raw body}", in lowercase hex. */
final class Signature
{
    /** How many seconds a timestamp may be old or ahead. */
    public const TOLERANCE = 300;

    /**
     * @param string $timestamp Unix seconds, as in x-pp-timestamp
     * @param string $body the bytes as they are sent
     */
    public static function sign(#[\SensitiveParameter] string $secret, string $timestamp, string $body): string
    {
        return hash_hmac('sha256', "$timestamp.$body", $secret);
    }

    /**
     * Returns when one of the secrets made the signature and the timestamp is fresh.
     *
     * @param list<string> $secrets the present one, and the coming one while a change is under way
     * @param ?string $timestamp the header x-pp-timestamp; null when it did not come
     * @param ?string $signature the header x-pp-signature; null when it did not come
     * @param string $body the bytes as they arrived, before any parsing
     * @param ?int $now the receiver's clock in Unix seconds; the system's when null
     *
     * @throws Unverified
     * @throws \InvalidArgumentException when there is no secret or an empty one, which everybody could sign with
     */
    public static function verify(
        #[\SensitiveParameter] array $secrets,
        ?string $timestamp,
        ?string $signature,
        string $body,
        ?int $now = null,
    ): void {
        if ($secrets === [] || in_array('', $secrets, true)) {
            throw new \InvalidArgumentException('There is no wallet secret to verify with, or an empty one');
        }
        if ($signature === null) {
            throw new Unverified(Check::SignatureMissing, 'The header x-pp-signature is missing');
        }
        if ($timestamp === null) {
            throw new Unverified(Check::TimestampMissing, 'The header x-pp-timestamp is missing');
        }
        if (preg_match('/^[0-9a-f]{64}$/D', $signature) !== 1) {
            throw new Unverified(Check::SignatureMalformed, 'The signature is not 64 lowercase hex digits');
        }
        if (!self::isOfOne($secrets, $timestamp, $signature, $body)) {
            throw new Unverified(Check::SignatureMismatch, 'The signature is not that of timestamp and body');
        }
        if (preg_match('/^[0-9]{1,12}$/D', $timestamp) !== 1) {
            throw new Unverified(Check::TimestampMalformed, 'The timestamp is not in Unix seconds');
        }
        if (abs(($now ?? time()) - (int) $timestamp) > self::TOLERANCE) {
            $message = 'The timestamp is more than 300 seconds away; compare the clocks';
            throw new Unverified(Check::TimestampStale, $message);
        }
    }

    /**
     * Tries every secret, so that the time taken does not tell which one matched.
     *
     * @param list<string> $secrets
     */
    private static function isOfOne(
        #[\SensitiveParameter] array $secrets,
        string $timestamp,
        string $signature,
        string $body,
    ): bool {
        $found = false;
        foreach ($secrets as $secret) {
            $found = hash_equals(self::sign($secret, $timestamp, $body), $signature) || $found;
        }
        return $found;
    }
}
