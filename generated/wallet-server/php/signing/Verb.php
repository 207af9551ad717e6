<?php

declare(strict_types=1);

namespace CasinoProvider\Signing;

/** What a callback asks of the wallet: the last part of its path and its transaction_type. */
enum Verb: string
{
    case Balance = 'balance';
    case Debit = 'debit';
    case Credit = 'credit';
    case Rollback = 'rollback';
}
