# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # HealthReply of the contract.
  class HealthReply < Model
    field :success, Boolean
    field :status, String, length: 0..2
    # The contract's version.
    field :version, String, length: 0..32
    # SHA-256 of the published openapi.json.
    field :contract_sha256, String, length: 0..64, pattern: /\A[0-9a-f]{64}\z/
  end
end
