# frozen_string_literal: true

require 'base64'
require 'json'
require 'pp'
require 'casino_provider_client'

# Does with the installed client what it is told, a JSON object a line: see test/sdk/protocol.ts.
module Testee
  KINDS = {
    CasinoProvider::Refused => 'refused', CasinoProvider::TimedOut => 'timeout',
    CasinoProvider::Unreachable => 'network', CasinoProvider::Unreadable => 'unreadable',
    CasinoProvider::Unverified => 'unverified'
  }.freeze

  module_function

  def reply(request)
    @dumped = []
    { id: request[:id], value: send(request[:op], request), dump: }
  rescue StandardError => e
    @dumped.push(e)
    { id: request[:id], error: failure(e), dump: }
  end

  # As p, pp and a log show them.
  def dump
    @dumped.map { |each| [each.inspect, each.pretty_inspect, each.is_a?(Exception) ? each.full_message : each.to_s] }.join("\n")
  end

  def failure(error)
    usual = error.is_a?(ArgumentError) ? 'misuse' : 'bug'
    told = { kind: KINDS.fetch(error.class, usual), type: error.class.name, message: error.message }
    told.update(status: error.status, detail: error.detail, request_id: error.request_id) if told[:kind] == 'refused'
    told[:check] = error.check if told[:kind] == 'unverified'
    told.compact
  end

  def call(request)
    client, args = request.values_at(:client, :args)
    provider = CasinoProvider::Client.new(**options(client))
    @dumped.push(provider)
    value = perform(provider, request[:operation], args)
    @dumped.push(value) unless value.is_a?(CasinoProvider::Artwork)
    json_of(value)
  end

  def options(client)
    told = client.slice(:base_url, :api_key, :credential, :retries)
    told[:timeout] = Rational(client[:timeout_ms], 1000).to_f if client[:timeout_ms]
    told
  end

  def perform(client, operation, args)
    case operation
    when 'getHealth' then client.get_health
    when 'listGames' then client.list_games(**args)
    when 'getGame' then client.get_game(args[:symbol])
    when 'createLaunchUrl' then client.create_launch_url(args)
    when 'getGameArt' then client.get_game_art(args[:symbol], **args.except(:symbol))
    end
  end

  def json_of(reply)
    return reply.to_h unless reply.is_a?(CasinoProvider::Artwork)

    { media_type: reply.media_type, bytes_base64: Base64.strict_encode64(reply.bytes) }
  end

  def sign(request)
    CasinoProvider::Signing.sign(**request.slice(:secret, :timestamp), body: body_of(request))
  end

  def verify(request)
    CasinoProvider::Signing.verify(
      **request.slice(:secrets), timestamp: request[:timestamp], signature: request[:signature], **received(request)
    )
  end

  def parse(request)
    headers = request[:headers].transform_keys(&:to_s)
    CasinoProvider::Signing.parse_callback(**request.slice(:secrets, :verb), headers:, **received(request)).to_h
  end

  def received(request)
    { body: body_of(request), now: Time.at(Integer(request[:now], 10)) }
  end

  def body_of(request)
    Base64.strict_decode64(request[:body_base64])
  end
end

$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(Testee.reply(JSON.parse(line, symbolize_names: true))) }
