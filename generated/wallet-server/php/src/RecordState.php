<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

enum RecordState: string
{
    case Applied = 'applied';
    /** A rollback that had nothing to give back. */
    case NoEffect = 'no_effect';
    /** A debit that was given back. */
    case RolledBack = 'rolled_back';
    /** A debit that was rolled back before it came; it never moves money. */
    case Tombstone = 'tombstone';
}
