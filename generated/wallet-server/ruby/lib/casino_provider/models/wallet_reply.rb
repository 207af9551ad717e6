# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # WalletReply of the contract.
  class WalletReply < Model
    field :success, Boolean
    # The balance after this transaction.
    field :balance, String, length: 0..20, pattern: /\A[0-9]{1,15}(\.[0-9]{1,4})?\z/
    field :currency, String, length: 0..3, pattern: /\A[A-Z]{3}\z/
    # The request's.
    field :transaction_id, String, length: 1..160
  end
end
