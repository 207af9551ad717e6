<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

enum FailureKind: string
{
    /** The provider answered no; see status, detail and requestId. */
    case Refused = 'refused';
    /** The time for the call was over. What was asked for may have happened. */
    case Timeout = 'timeout';
    /** No reply came. */
    case Network = 'network';
    /** A reply came that is not as the contract says. */
    case Unreadable = 'unreadable';
}
