<?php

declare(strict_types=1);

namespace CasinoProvider\Client;

/** A picture as it is stored or drawn. */
final class Artwork
{
    /** @param string $mediaType image/webp, image/png, image/jpeg or image/svg+xml */
    public function __construct(public readonly string $mediaType, public readonly string $bytes)
    {
    }
}
