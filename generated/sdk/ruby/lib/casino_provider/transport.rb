# frozen_string_literal: true

require 'net/http'
require 'openssl'
require 'timeout'
require 'uri'
require 'zlib'
require 'casino_provider/error'

module CasinoProvider
  # One HTTP exchange with the provider, from connecting to the last byte.
  class Transport
    VERBS = { GET: Net::HTTP::Get, POST: Net::HTTP::Post }.freeze
    # What a connection that fails can raise, before or in the middle of an answer.
    FAILURES = [SocketError, SystemCallError, IOError, OpenSSL::SSL::SSLError].freeze
    NOT_HTTP = [Net::HTTPBadResponse, Net::HTTPHeaderSyntaxError, Net::ProtocolError, Zlib::Error].freeze

    # A time-out of nothing would be none.
    SHORTEST = 0.001

    def initialize(base_url:)
      @base = web_address(base_url)
    end

    # @param path [String] with its query, below the base URL
    # @param deadline [Deadline]
    # @return [Net::HTTPResponse] whose body was read
    def exchange(method, path, headers, body, deadline)
      uri = URI("#{@base}#{path}")
      request = VERBS.fetch(method).new(uri, headers)
      request.body = body
      seconds = [deadline.left, SHORTEST].max
      Timeout.timeout(seconds) { send_and_read(uri, request, seconds) }
    rescue Timeout::Error
      raise TimedOut, "#{name_of(request)} was not answered within #{deadline.seconds} seconds"
    rescue *NOT_HTTP => e
      raise Unreadable, "#{name_of(request)} was not answered in HTTP: #{e.message}"
    rescue *FAILURES => e
      raise Unreachable, "#{name_of(request)} got no whole answer from #{uri.host}:#{uri.port}: #{e.message}"
    end

    private

    def send_and_read(uri, request, seconds)
      Net::HTTP.start(uri.host, uri.port, **options(uri, seconds)) do |http|
        http.request(request) do |response|
          response.ignore_eof = false
          response.read_body
        end
      end
    end

    # Net::HTTP would repeat a request on its own.
    def options(uri, seconds)
      limits = { open_timeout: seconds, read_timeout: seconds, write_timeout: seconds }
      { use_ssl: uri.scheme == 'https', max_retries: 0, **limits }
    end

    def name_of(request)
      "#{request.method} #{request.path.split('?').first}"
    end

    def web_address(url)
      uri = URI(url)
      is_bare = [uri.userinfo, uri.query, uri.fragment].none?
      raise URI::InvalidURIError unless uri.is_a?(URI::HTTP) && is_bare && !uri.host.to_s.empty?

      url.delete_suffix('/')
    rescue URI::InvalidURIError
      raise ArgumentError, 'base_url has to be an http or https address without user, query and fragment'
    end
  end
end
