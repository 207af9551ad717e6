# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # DebitCallback of the contract.
  class DebitCallback < Model
    field :operator_id, String, length: 1..63
    # The external_player_id of the launch.
    field :player_id, String, length: 1..128
    field :session_id, String, length: 1..64
    field :game_symbol, String, length: 1..64
    field :currency, String, length: 0..3, pattern: /\A[A-Z]{3}\z/
    # Equals the header x-pp-request-id.
    field :request_id, String, length: 1..64
    # The idempotency key. Opaque.
    field :transaction_id, String, length: 1..160
    field :action_type, String, length: 1..32
    # In the currency's scale.
    field :amount, String, length: 0..20, pattern: /\A[0-9]{1,15}(\.[0-9]{1,4})?\z/
    field :transaction_type, String, length: 0..8
  end
end
