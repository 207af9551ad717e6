# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # Catalog of the contract.
  class Catalog < Model
    # How many games match.
    field :total, Integer
    field :operator_id, String, length: 0..63, pattern: /\A[a-z0-9][a-z0-9-]{0,62}\z/
    field :items, [Game]
  end
end
