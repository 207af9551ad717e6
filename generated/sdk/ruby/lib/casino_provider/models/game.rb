# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # Game of the contract.
  class Game < Model
    field :symbol, String, length: 0..64
    field :slug, String, length: 0..64
    field :title, String, length: 0..200
    field :family, String, length: 0..64
    # Return to player, per cent.
    field :rtp, Float
    # Stake = coin x lines.
    field :lines, Integer
    field :asset_version, String, length: 0..32
    field :asset_symbol, String, length: 0..64
    field :game_service_version, String, length: 0..32
    field :loader_mode, String, length: 0..32
    field :launch_status, String, length: 0..32
    field :live_catalog_enabled, Boolean
    field :certified_browsers, [String]
    field :features, GameFeatures
    # How the special bet is priced, for games that have one.
    field :special_bet_profile, Hash, nullable: true
    field :thumbnail, Thumbnail
    field :thumbnail_url, String, length: 0..2048
    # A hint for the operator's lobby.
    field :launch_path, String, length: 0..256
  end
end
