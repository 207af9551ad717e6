<?php

declare(strict_types=1);

namespace CasinoProvider\Signing;

/** The checks of a callback, in the order in which they are made. */
enum Check: string
{
    case SignatureMissing = 'signature_missing';
    case TimestampMissing = 'timestamp_missing';
    case SignatureMalformed = 'signature_malformed';
    case SignatureMismatch = 'signature_mismatch';
    case TimestampMalformed = 'timestamp_malformed';
    case TimestampStale = 'timestamp_stale';
    case BodyUnreadable = 'body_unreadable';
    case RequestIdMismatch = 'request_id_mismatch';
    case TypeMismatch = 'type_mismatch';
}
