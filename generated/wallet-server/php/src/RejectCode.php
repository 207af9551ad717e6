<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

/** The wallet's reasons to refuse, as `error` of the contract's WalletReject. */
enum RejectCode: string
{
    case BadRequest = 'bad_request';
    case CurrencyMismatch = 'currency_mismatch';
    case InvalidSignature = 'invalid_signature';
    case StaleTimestamp = 'stale_timestamp';
    case InsufficientFunds = 'insufficient_funds';
    case UnknownOperator = 'unknown_operator';
    case UnknownPlayer = 'unknown_player';
    case NotFound = 'not_found';
    case MethodNotAllowed = 'method_not_allowed';
    case TransactionConflict = 'transaction_conflict';
    case TransactionRolledBack = 'transaction_rolled_back';
    case BodyTooLarge = 'body_too_large';
    case InternalError = 'internal_error';

    /** The HTTP status of the refusal. */
    public function status(): int
    {
        return match ($this) {
            self::BadRequest, self::CurrencyMismatch => 400,
            self::InvalidSignature, self::StaleTimestamp => 401,
            self::InsufficientFunds => 402,
            self::UnknownOperator => 403,
            self::UnknownPlayer, self::NotFound => 404,
            self::MethodNotAllowed => 405,
            self::TransactionConflict, self::TransactionRolledBack => 409,
            self::BodyTooLarge => 413,
            self::InternalError => 500,
        };
    }
}
