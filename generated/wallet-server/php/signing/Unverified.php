<?php

declare(strict_types=1);

namespace CasinoProvider\Signing;

/** A callback that must not be acted upon; `check` names the check that failed. */
final class Unverified extends \RuntimeException
{
    public function __construct(public readonly Check $check, string $message)
    {
        parent::__construct($message);
    }
}
