# frozen_string_literal: true

require 'net/http'
require 'openssl'
require 'timeout'
require 'uri'
require 'zlib'
require 'casino_provider/error'

module CasinoProvider
  # One HTTP exchange with the provider, from connecting to the last byte, within a time-out.
  class Transport
    VERBS = { GET: Net::HTTP::Get, POST: Net::HTTP::Post }.freeze
    # What a connection that fails can raise, before or in the middle of an answer.
    FAILURES = [SocketError, SystemCallError, IOError, OpenSSL::SSL::SSLError].freeze
    NOT_HTTP = [Net::HTTPBadResponse, Net::HTTPHeaderSyntaxError, Net::ProtocolError, Zlib::Error].freeze

    def initialize(base_url:, timeout:)
      @base = web_address(base_url)
      @timeout = timeout
    end

    # @param path [String] with its query, below the base URL
    # @return [Net::HTTPResponse] whose body was read
    def exchange(method, path, headers, body = nil)
      uri = URI("#{@base}#{path}")
      request = VERBS.fetch(method).new(uri, headers)
      request.body = body
      Timeout.timeout(@timeout) { send_and_read(uri, request) }
    rescue Timeout::Error
      raise TimedOut, "#{name_of(request)} was not answered within #{@timeout} seconds"
    rescue *NOT_HTTP => e
      raise Unreadable, "#{name_of(request)} was not answered in HTTP: #{e.message}"
    rescue *FAILURES => e
      raise Unreachable, "#{name_of(request)} got no whole answer from #{uri.host}:#{uri.port}: #{e.message}"
    end

    private

    def send_and_read(uri, request)
      Net::HTTP.start(uri.host, uri.port, **options(uri)) do |http|
        http.request(request) do |response|
          response.ignore_eof = false
          response.read_body
        end
      end
    end

    # Net::HTTP would repeat a request on its own.
    def options(uri)
      limits = { open_timeout: @timeout, read_timeout: @timeout, write_timeout: @timeout }
      { use_ssl: uri.scheme == 'https', max_retries: 0, **limits }
    end

    def name_of(request)
      "#{request.method} #{request.path.split('?').first}"
    end

    def web_address(url)
      uri = URI(url)
      raise URI::InvalidURIError unless uri.is_a?(URI::HTTP) && uri.host && uri.userinfo.nil? && uri.query.nil?

      url.delete_suffix('/')
    rescue URI::InvalidURIError
      raise ArgumentError, 'base_url has to be an http or https address without user and query'
    end
  end
end
