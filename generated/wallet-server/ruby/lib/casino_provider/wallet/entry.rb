# frozen_string_literal: true

module CasinoProvider
  class Wallet
    # A transaction that was answered with success, or the tombstone of a debit whose rollback came first.
    # `state` is done, undone, without_effect or buried; `reply` is the body that was sent.
    Entry = Struct.new(
      :operator_id, :transaction_id, :type, :player_id, :session_id, :game_symbol, :currency, :amount,
      :original_transaction_id, :state, :reply, keyword_init: true
    ) do
      def self.of(callback, amount, **rest)
        original = callback.original_transaction_id if callback.is_a?(RollbackCallback)
        shared = %i[operator_id transaction_id player_id session_id game_symbol currency]
        new(**shared.to_h { |name| [name, callback.public_send(name)] },
            type: callback.transaction_type, original_transaction_id: original, amount:, **rest)
      end

      # Whether it says the same as another; the request id may be a fresh one.
      def same?(other)
        content = %i[type player_id session_id game_symbol currency amount original_transaction_id]
        state != 'buried' && content.all? { |name| self[name] == other[name] }
      end

      def debit_of?(callback)
        type == 'debit' && player_id == callback.player_id && currency == callback.currency
      end
    end
  end
end
