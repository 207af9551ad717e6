# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # Thumbnail of the contract.
  class Thumbnail < Model
    field :symbol, String, length: 0..64
    field :slug, String, length: 0..64
    field :title, String, length: 0..200
    field :url, String, length: 0..2048
  end
end
