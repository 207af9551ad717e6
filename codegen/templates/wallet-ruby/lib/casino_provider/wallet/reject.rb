# frozen_string_literal: true

module CasinoProvider
  class Wallet
    # Why a call moves nothing. A ledger raises insufficient_funds, unknown_player or currency_mismatch:
    #
    #   raise CasinoProvider::Wallet::Reject, :unknown_player
    class Reject < StandardError
      CODES = {
        bad_request: [400, 'The call is not one of the contract'],
        currency_mismatch: [400, "The player's currency is another"],
        invalid_signature: [401, 'The signature is not valid'],
        stale_timestamp: [401, 'The timestamp is more than 300 seconds away'],
        insufficient_funds: [402, 'Insufficient funds'],
        unknown_operator: [403, 'This wallet serves another operator'],
        unknown_player: [404, 'There is no such player'],
        not_found: [404, 'There is no such call'],
        method_not_allowed: [405, 'Callbacks are sent with POST'],
        transaction_conflict: [409, 'This transaction_id was used with other content'],
        transaction_rolled_back: [409, 'This debit was rolled back before it arrived; it moves no money'],
        body_too_large: [413, 'The body is larger than 64 KiB'],
        internal_error: [500, 'The wallet failed; repeat the call']
      }.freeze

      attr_reader :code, :status

      def initialize(code, message = CODES.fetch(code).last)
        super(message)
        @code = code
        @status = CODES.fetch(code).first
      end

      # The body of the reply.
      def to_json(*options)
        WalletReject.new(success: false, error: code.to_s, message:).to_json(*options)
      end
    end
  end
end
