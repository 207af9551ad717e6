<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

/** What a ledger in memory needs of a transaction. */
final class MemoryTransaction
{
    /** @var list<\Closure(): void> */
    private array $steps = [];

    /** Says how to take back what was just changed; it is done, the last first, when the call comes to nothing. */
    public function onUndo(\Closure $step): void
    {
        $this->steps[] = $step;
    }

    /** @internal */
    public function undo(): void
    {
        foreach (array_reverse($this->steps) as $step) {
            $step();
        }
    }
}
