# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # WalletReject of the contract.
  class WalletReject < Model
    field :success, Boolean
    # A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request.
    field :error, String, length: 1..64
    # For a person.
    field :message, String, required: false, length: 0..1000
  end
end
