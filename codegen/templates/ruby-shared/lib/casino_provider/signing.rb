# frozen_string_literal: true

require 'json'
require 'openssl'

module CasinoProvider
  # A callback that could not be verified. `check` says what it failed: signature_missing, timestamp_missing,
  # signature_malformed, signature_mismatch, timestamp_malformed, timestamp_stale, body_unreadable, request_id_mismatch or
  # type_mismatch.
  class Unverified < StandardError
    attr_reader :check

    def initialize(check, message)
      super(message)
      @check = check
    end
  end

  # Signs and verifies the calls to an operator's wallet: lowercase hex of HMAC_SHA256(secret, "{timestamp}.{raw body}").
  module Signing
    TOLERANCE = 300
    HEX = /\A[0-9a-f]{64}\z/
    UNIX_SECONDS = /\A[0-9]{1,12}\z/
    # JSON.parse makes one letter of it and of what follows, so that two different ids could become one.
    HALF_A_PAIR = /(?<!\\)(?:\\\\)*\\u[dD][89abAB]\h\h(?!\\u[dD][c-fC-F]\h\h)/

    class << self
      # The signature of a body's raw bytes under a timestamp, the text of Unix seconds.
      def sign(secret:, timestamp:, body:)
        OpenSSL::HMAC.hexdigest('SHA256', key(secret), "#{timestamp.b}.".b + body.b)
      end

      # Whether the raw bytes were signed just now with one of the secrets: the present one, and the coming one while the
      # secret is being changed.
      # @param secrets [Array<String>, String]
      # @param now [Time] the receiver's clock
      # @return [true]
      # @raise [Unverified]
      # @raise [ArgumentError] when there is no secret or an empty one, which everybody could sign with
      def verify(secrets:, timestamp:, signature:, body:, now: Time.now)
        known = keys(secrets)
        failed :signature_missing, 'x-pp-signature is missing' if signature.nil?
        failed :timestamp_missing, 'x-pp-timestamp is missing' if timestamp.nil?
        failed :signature_malformed, 'x-pp-signature is not 64 lowercase hex digits' unless HEX.match?(signature.b)
        unless signed?(known, timestamp, signature.b, body)
          failed :signature_mismatch, 'x-pp-signature is not that of this body, timestamp and secret'
        end
        fresh(timestamp.b, now.to_i)
      end

      # Verifies a callback, and only then reads it.
      # @param verb [String] the last part of the path it came to
      # @param headers [Hash] under names in any case, or the env of Rack
      # @param body [String] the raw bytes
      # @return [BalanceCallback, DebitCallback, CreditCallback, RollbackCallback]
      # @raise [Unverified]
      # @raise [ArgumentError] as verify does
      def parse_callback(verb:, headers:, body:, secrets:, now: Time.now)
        named = lower(headers)
        verify(secrets:, body:, now:, timestamp: named['x-pp-timestamp'], signature: named['x-pp-signature'])
        callback = read(verb.to_s, body)
        unless callback.request_id == named['x-pp-request-id']&.dup&.force_encoding(Encoding::UTF_8)
          failed :request_id_mismatch, 'the header x-pp-request-id is not the request_id of the body'
        end
        return callback if callback.transaction_type == verb.to_s

        failed :type_mismatch, "transaction_type is not #{verb}, the verb of the path"
      end

      private

      def key(secret)
        raise ArgumentError, 'the wallet secret is empty' if secret.to_s.empty?

        secret.b
      end

      def keys(secrets)
        given = [*secrets].map { |secret| key(secret) }
        given.empty? ? raise(ArgumentError, 'there is no wallet secret to verify with') : given
      end

      # Compares with every secret, whichever was right.
      def signed?(secrets, timestamp, signature, body)
        secrets.map { |secret| OpenSSL.fixed_length_secure_compare(sign(secret:, timestamp:, body:), signature) }.any?
      end

      def fresh(timestamp, now)
        failed :timestamp_malformed, 'x-pp-timestamp is not Unix seconds in digits' unless UNIX_SECONDS.match?(timestamp)
        age = now - Integer(timestamp, 10)
        return true if age.abs <= TOLERANCE

        failed :timestamp_stale, "x-pp-timestamp is #{age.abs} seconds #{age.positive? ? 'old' : 'ahead'}; " \
                                 "at most #{TOLERANCE} are allowed"
      end

      # `HTTP_X_PP_SIGNATURE` is how Rack has it.
      def lower(headers)
        headers.to_h do |name, value|
          [name.to_s.downcase.tr('_', '-').delete_prefix('http-'), value.is_a?(Array) ? value.join(',') : value]
        end
      end

      def read(verb, body)
        json = parsed(body)
        type = callbacks[json['transaction_type']] || callbacks.fetch(verb)
        callback = type.read(json)
        broken = callback.violation
        broken ? unreadable("#{broken} is not as the contract has it") : callback
      rescue Mismatch => e
        unreadable(e.message)
      end

      def parsed(body)
        text = body.dup.force_encoding(Encoding::UTF_8)
        unreadable('it is not UTF-8') unless text.valid_encoding?
        unreadable('it holds half a surrogate pair') if HALF_A_PAIR.match?(text)
        json = JSON.parse(text)
        json.is_a?(Hash) ? json : unreadable('it is no JSON object')
      rescue JSON::ParserError
        unreadable('it is no JSON')
      end

      def callbacks
        {
          'balance' => BalanceCallback, 'debit' => DebitCallback,
          'credit' => CreditCallback, 'rollback' => RollbackCallback
        }
      end

      def unreadable(why)
        failed :body_unreadable, "the body is no callback of the contract: #{why}"
      end

      def failed(check, message)
        raise Unverified.new(check, message)
      end
    end
  end
end
