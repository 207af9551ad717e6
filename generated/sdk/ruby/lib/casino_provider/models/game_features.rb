# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # GameFeatures of the contract.
  class GameFeatures < Model
    field :bonus, Boolean
    field :collect, Boolean
    field :free_spins, Boolean
    field :buy_feature, Boolean
    field :special_bet, Boolean
  end
end
