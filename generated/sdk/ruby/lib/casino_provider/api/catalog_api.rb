# frozen_string_literal: true

module CasinoProvider
  # Included in Client.
  module CatalogApi
    # Returns one catalog title by symbol or slug after the same operator access checks.
    # @param symbol [String] The game's symbol or its slug.
    # @return [GameReply]
    # @raise [Error]
    def get_game(symbol)
      call(
        :GET, '/api/provider/v1/games/{symbol}',
        in_path: { symbol: symbol },
        reply: GameReply
      )
    end

    # Returns the operator-scoped live catalog with feature flags, launch paths, and artwork URLs.
    # @param family [String, nil] Only games of this family.
    # @param limit [Integer, nil] At most this many games; without it, all. `total` counts all that match.
    # @param offset [Integer, nil] Leave out this many games first.
    # @return [CatalogReply]
    # @raise [Error]
    def list_games(family: nil, limit: nil, offset: nil)
      call(
        :GET, '/api/provider/v1/games',
        query: { family: family, limit: limit, offset: offset },
        reply: CatalogReply
      )
    end
  end
end
