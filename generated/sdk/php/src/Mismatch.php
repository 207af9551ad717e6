<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/** Where a reply is not as the contract says, in words. */
final class Mismatch extends \UnexpectedValueException
{
}
