# frozen_string_literal: true

require 'json'
require 'casino_provider/artwork'
require 'casino_provider/deadline'
require 'casino_provider/model'
require 'casino_provider/retries'
require 'casino_provider/transport'

module CasinoProvider
  # The provider's operator API. It may be shared by threads.
  class Client
    CREDENTIALS = {
      'x-provider-api-key' => ->(key) { { 'x-provider-api-key' => key } },
      'bearer' => ->(key) { { 'authorization' => "Bearer #{key}" } },
      'x-api-key' => ->(key) { { 'x-api-key' => key } }
    }.freeze
    SECONDS = /\A[0-9]+\z/
    PICTURES = 'image/webp, image/png, image/jpeg, image/svg+xml, application/json;q=0.1'

    # @param credential [String] which header carries the key: x-provider-api-key, bearer or x-api-key
    # @param timeout [Numeric] seconds for a call, from connecting to the last byte, its repetitions included
    # @param retries [Integer] how often a GET is repeated that met no connection, 429, 502, 503 or 504
    def initialize(base_url:, api_key:, credential: 'x-provider-api-key', timeout: 10, retries: 2,
                   sleep: Kernel.method(:sleep), random: Random)
      raise ArgumentError, 'api_key is empty or not printable' unless api_key.match?(/\A[\x21-\x7e]+\z/)
      raise ArgumentError, 'timeout is a number of seconds above zero' unless timeout.positive?

      @key = CREDENTIALS.fetch(credential.to_s) { raise ArgumentError, unknown_credential(credential) }.call(api_key)
      @transport = Transport.new(base_url:)
      @timeout = timeout
      @retries = Retries.new(retries, sleep:, random:)
    end

    # Without the key.
    def inspect
      "#<#{self.class} #{VERSION}>"
    end

    private

    def call(method, template, reply:, in_path: {}, query: {}, body: nil, with_key: true)
      path = template.gsub(/{(\w+)}/) { segment(in_path.fetch(Regexp.last_match(1).to_sym)) }
      asked = query.compact
      target = asked.empty? ? path : "#{path}?#{URI.encode_www_form(asked)}"
      headers = headers_of(reply, body, with_key)
      attempts = method == :GET ? @retries : Retries::NONE
      deadline = Deadline.new(@timeout)
      exchange = -> { @transport.exchange(method, target, headers, body&.to_json, deadline) }
      read(attempts.run(deadline) { accepted(exchange.call, path) }, reply, path)
    end

    def headers_of(reply, body, with_key)
      {
        'accept' => reply == Artwork ? PICTURES : 'application/json',
        'user-agent' => "casino-provider-client-ruby/#{VERSION}",
        **(body ? { 'content-type' => 'application/json' } : {}),
        **(with_key ? @key : {})
      }
    end

    def accepted(response, path)
      return response if response.is_a?(Net::HTTPSuccess)

      told = refusal_in(response)
      detail = told&.detail || 'the reply gives no reason'
      raise Refused.new("#{path} was refused with #{response.code}: #{detail}",
                        status: response.code.to_i, detail:, request_id: told&.request_id || response['x-request-id'],
                        retry_after: response['retry-after']&.then { |text| Integer(text, 10) if SECONDS.match?(text) })
    end

    def refusal_in(response)
      ErrorReply.read(json_of(response))
    rescue Mismatch, JSON::ParserError
      nil
    end

    def read(response, reply, path)
      return picture(response) if reply == Artwork

      reply.read(json_of(response))
    rescue Mismatch, JSON::ParserError => e
      why = e.is_a?(Mismatch) ? e.message : 'it is no JSON'
      raise Unreadable, "#{path} was answered with #{response.code}, but not as the contract has it: #{why}"
    end

    def picture(response)
      type = response.content_type.to_s
      raise Mismatch, "#{type.empty? ? 'a reply without a type' : type} is no picture" unless type.start_with?('image/')

      Artwork.new(type, response.body.to_s.b)
    end

    def json_of(response)
      text = response.body.to_s.dup.force_encoding(Encoding::UTF_8)
      text.valid_encoding? ? JSON.parse(text) : raise(Mismatch, 'it is not UTF-8')
    end

    def segment(value)
      raise ArgumentError, "#{value.inspect} would make another path" if ['', '.', '..'].include?(value.to_s)

      URI.encode_www_form_component(value.to_s).gsub('+', '%20')
    end

    def unknown_credential(credential)
      "credential is one of #{CREDENTIALS.keys.join(', ')}, not #{credential}"
    end
  end
end
