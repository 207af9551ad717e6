# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # ErrorReply of the contract.
  class ErrorReply < Model
    field :success, Boolean
    # What happened, to which thing, and what to do.
    field :detail, String, length: 0..4000
    field :request_id, String, length: 0..64, pattern: /\A[A-Za-z0-9._-]{1,64}\z/
  end
end
