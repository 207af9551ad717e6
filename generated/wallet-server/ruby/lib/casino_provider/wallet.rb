# frozen_string_literal: true

require 'casino_provider/signing'
require 'casino_provider/model'
require 'casino_provider/wallet/bookkeeping'
require 'casino_provider/wallet/memory_store'
require 'casino_provider/wallet/money'
require 'casino_provider/wallet/reject'
require 'casino_provider/wallet/sql_store'

module CasinoProvider
  # An operator's wallet as a Rack application: POST /balance, /debit, /credit and /rollback below wherever it is mounted.
  class Wallet
    VERBS = %w[balance debit credit rollback].freeze
    BODY_LIMIT = 64 * 1024
    # The checks of a callback that have a code of their own; what is not here is a bad request.
    CODES = {
      signature_missing: :invalid_signature, signature_malformed: :invalid_signature,
      signature_mismatch: :invalid_signature, timestamp_missing: :invalid_signature,
      timestamp_malformed: :stale_timestamp, timestamp_stale: :stale_timestamp
    }.freeze

    # @param secrets [Array<String>, String] the present wallet secret, and the coming one while it is being changed
    # @param ledger the operator's own, with the functions balance, debit, credit and rollback
    # @param store [MemoryStore, SqlStore] where the transactions are kept, in the database of the ledger
    # @param clock gives the time of now
    def initialize(operator_id:, secrets:, ledger:, store:, clock: Time.method(:now))
      @operator_id = operator_id
      @secrets = [*secrets].freeze
      raise ArgumentError, 'a wallet secret is missing or empty' if @secrets.empty? || @secrets.any?(&:empty?)

      @bookkeeping = Bookkeeping.new(ledger:, store:)
      @clock = clock
    end

    def call(env)
      reply(200, settle(env))
    rescue Reject => e
      reply(e.status, e.to_json, e.code == :method_not_allowed ? { 'allow' => 'POST' } : {})
    rescue StandardError, ScriptError, SystemStackError => e
      env['rack.errors']&.puts("The wallet failed; the call is to be repeated: #{e.full_message(highlight: false)}")
      failure = Reject.new(:internal_error)
      reply(failure.status, failure.to_json)
    end

    # Without the secrets.
    def inspect
      "#<#{self.class} #{VERSION} of #{@operator_id}>"
    end

    private

    def settle(env)
      callback = Signing.parse_callback(
        verb: verb_of(env), headers: env, body: body_of(env), secrets: @secrets, now: @clock.call
      )
      if callback.operator_id != @operator_id
        raise Reject.new(:unknown_operator, "This wallet does not serve operator #{callback.operator_id}")
      end

      @bookkeeping.settle(callback)
    rescue Unverified => e
      raise Reject.new(CODES.fetch(e.check, :bad_request), e.message)
    end

    def verb_of(env)
      verb = env['PATH_INFO'].to_s.delete_prefix('/')
      raise Reject, :not_found unless VERBS.include?(verb)
      raise Reject, :method_not_allowed unless env['REQUEST_METHOD'] == 'POST'

      verb
    end

    def body_of(env)
      body = env['rack.input']&.read(BODY_LIMIT + 1).to_s
      body.bytesize > BODY_LIMIT ? raise(Reject, :body_too_large) : body
    end

    def reply(status, body, headers = {})
      fixed = { 'content-type' => 'application/json', 'content-length' => body.bytesize.to_s }
      [status, fixed.merge(headers), [body]]
    end
  end
end
