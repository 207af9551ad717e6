# frozen_string_literal: true

module CasinoProvider
  # A picture: its bytes, and their media type such as image/webp.
  Artwork = Struct.new(:media_type, :bytes)
end
