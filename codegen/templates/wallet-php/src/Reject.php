<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

use CasinoProvider\Signing\Callback;

/** A refusal: thrown from anywhere below the server, it undoes the transaction and becomes the reply. */
final class Reject extends \RuntimeException
{
    public function __construct(public readonly RejectCode $reason, string $message)
    {
        parent::__construct($message);
    }

    public static function unknownPlayer(Callback $call): self
    {
        return new self(RejectCode::UnknownPlayer, "There is no player $call->playerId");
    }

    public static function currencyMismatch(Callback $call, string $currency): self
    {
        return new self(RejectCode::CurrencyMismatch, "The player's currency is $currency, not $call->currency");
    }
}
