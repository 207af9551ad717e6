# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # CatalogReply of the contract.
  class CatalogReply < Model
    field :success, Boolean
    field :data, Catalog
  end
end
