# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # GameReply of the contract.
  class GameReply < Model
    field :success, Boolean
    field :data, Game
  end
end
