<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/** The version of the contract that this client was made from. */
final class Version
{
    public const NUMBER = '1.0.0';
}
