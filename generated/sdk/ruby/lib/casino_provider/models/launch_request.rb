# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # LaunchRequest of the contract.
  class LaunchRequest < Model
    # symbol or slug. One game identifier is required.
    field :symbol, String, required: false, length: 1..64
    # symbol or slug. One game identifier is required.
    field :slug, String, required: false, length: 1..64
    # Stable player identifier from the operator platform.
    field :external_player_id, String, length: 1..128
    # Optional default coin value.
    field :coin, String, required: false, length: 0..17, pattern: /\A[0-9]{1,12}(\.[0-9]{1,4})?\z/
    # Optional ISO-style currency code; defaults to operator currency then USD.
    field :currency, String, required: false, length: 0..3, pattern: /\A[A-Z]{3}\z/
    # Optional lobby URL used by the game close/return flow.
    field :return_url, String, required: false, length: 0..2048
    # Optional desktop, mobile, or tablet hint; tablet normalizes to mobile.
    field :device, String, required: false, length: 0..7
  end
end
