# frozen_string_literal: true

require 'casino_provider/model'

module CasinoProvider
  # LaunchLink of the contract.
  class LaunchLink < Model
    field :symbol, String, length: 0..64
    field :slug, String, length: 0..64
    field :operator_id, String, length: 0..63, pattern: /\A[a-z0-9][a-z0-9-]{0,62}\z/
    field :currency, String, length: 0..3
    field :session_id, String, length: 0..64
    # Open it in the player's browser; do not log it.
    field :launch_url, String, length: 0..2048, silent: true
    # Until when the URL can be opened.
    field :expires_at, Time, length: 0..40
  end
end
