# frozen_string_literal: true

module CasinoProvider
  # Whatever kept a call from its reply. No message holds a key.
  class Error < StandardError; end

  # The provider answered with another status than a success.
  class Refused < Error
    attr_reader :status, :detail, :request_id, :retry_after

    # @param retry_after [Integer, nil] seconds
    def initialize(message, status:, detail:, request_id: nil, retry_after: nil)
      super(message)
      @status = status
      @detail = detail
      @request_id = request_id
      @retry_after = retry_after
    end
  end

  # There was no whole answer in time.
  class TimedOut < Error; end

  # The provider was not reached, or the connection ended before the answer did.
  class Unreachable < Error; end

  # There was an answer, but not one that the contract has.
  class Unreadable < Error; end
end
