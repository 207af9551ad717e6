# frozen_string_literal: true

module CasinoProvider
  # Included in Client.
  module ArtworkApi
    # Returns public game artwork used by catalog thumbnail URLs: the uploaded picture as WebP, PNG or JPEG, whichever the Accept header prefers (the stored format when it names none of them), or an SVG drawn from the title.
    # @param symbol [String] The game's symbol or its slug.
    # @param title [String, nil] The title to draw when nothing is uploaded; without it, the game's own.
    # @param slug [String, nil] Part of catalog thumbnail URLs; the path alone names the game.
    # @return [Artwork]
    # @raise [Error]
    def get_game_art(symbol, title: nil, slug: nil)
      call(
        :GET, '/api/provider/v1/game-art/{symbol}',
        in_path: { symbol: symbol },
        query: { title: title, slug: slug },
        with_key: false,
        reply: Artwork
      )
    end
  end
end
