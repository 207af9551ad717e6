<?php

declare(strict_types=1);

namespace CasinoProvider\Client\Model;

use CasinoProvider\Client\Json;
use CasinoProvider\Client\Mismatch;

final class Game implements \JsonSerializable
{
    public function __construct(
        public readonly string $symbol,
        public readonly string $slug,
        public readonly string $title,
        public readonly string $family,
        /** Return to player, per cent. */
        public readonly float $rtp,
        /** Stake = coin x lines. */
        public readonly int $lines,
        public readonly string $assetVersion,
        public readonly string $assetSymbol,
        public readonly string $gameServiceVersion,
        public readonly string $loaderMode,
        public readonly string $launchStatus,
        public readonly bool $liveCatalogEnabled,
        /** @var list<string> */
        public readonly array $certifiedBrowsers,
        public readonly GameFeatures $features,
        /** How the special bet is priced, for games that have one. */
        public readonly ?\stdClass $specialBetProfile,
        public readonly Thumbnail $thumbnail,
        public readonly string $thumbnailUrl,
        /** A hint for the operator's lobby. */
        public readonly string $launchPath,
    ) {
    }

    /** @throws Mismatch */
    public static function fromJson(Json $json): self
    {
        return new self(
            $json->text('symbol'),
            $json->text('slug'),
            $json->text('title'),
            $json->text('family'),
            $json->number('rtp'),
            $json->integer('lines'),
            $json->text('asset_version'),
            $json->text('asset_symbol'),
            $json->text('game_service_version'),
            $json->text('loader_mode'),
            $json->text('launch_status'),
            $json->boolean('live_catalog_enabled'),
            $json->texts('certified_browsers'),
            GameFeatures::fromJson($json->object('features')),
            $json->has('special_bet_profile') ? $json->open('special_bet_profile') : null,
            Thumbnail::fromJson($json->object('thumbnail')),
            $json->text('thumbnail_url'),
            $json->text('launch_path'),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return [
            'symbol' => $this->symbol,
            'slug' => $this->slug,
            'title' => $this->title,
            'family' => $this->family,
            'rtp' => $this->rtp,
            'lines' => $this->lines,
            'asset_version' => $this->assetVersion,
            'asset_symbol' => $this->assetSymbol,
            'game_service_version' => $this->gameServiceVersion,
            'loader_mode' => $this->loaderMode,
            'launch_status' => $this->launchStatus,
            'live_catalog_enabled' => $this->liveCatalogEnabled,
            'certified_browsers' => $this->certifiedBrowsers,
            'features' => $this->features,
            'special_bet_profile' => $this->specialBetProfile,
            'thumbnail' => $this->thumbnail,
            'thumbnail_url' => $this->thumbnailUrl,
            'launch_path' => $this->launchPath,
        ];
    }
}
