# frozen_string_literal: true

# sample: client
require 'casino_provider_client'

provider = CasinoProvider::Client.new(base_url: ENV.fetch('PROVIDER_URL'), api_key: ENV.fetch('PROVIDER_API_KEY'))
# end

# The samples of the documentation: each is run by its name, and prints what came of it.
case ARGV.first
when 'getHealth'
  # sample: getHealth
  health = provider.get_health
  puts "up, with contract #{health.version}"
  # end
when 'listGames'
  # sample: listGames
  catalog = provider.list_games(limit: 20).data
  catalog.items.each { |game| puts "#{game.symbol}: #{game.title}" }
  # end
when 'getGame'
  # sample: getGame
  game = provider.get_game('vs20doghouse').data
  puts "#{game.title}, #{game.lines} lines"
  # end
when 'createLaunchUrl'
  # sample: createLaunchUrl
  launch = provider.create_launch_url(
    symbol: 'vs20doghouse',
    external_player_id: 'player-129001',
    currency: 'USD',
    device: 'desktop',
    return_url: 'https://operator.example.com/lobby'
  )
  puts "session #{launch.session_id}"
  # Send the player's browser to launch.launch_url, and keep it out of your logs.
  # end
when 'getGameArt'
  # sample: getGameArt
  art = provider.get_game_art('vs20doghouse')
  puts "#{art.media_type}, #{art.bytes.bytesize} bytes"
  # end
when 'errors'
  # sample: errors
  begin
    provider.get_game('vs99nothing')
  rescue CasinoProvider::Refused => e
    puts "#{e.status} #{e.detail} (request #{e.request_id})"
  end
  # end
when 'callback'
  headers = %w[x-pp-request-id x-pp-timestamp x-pp-signature].to_h { |name| [name, ENV.fetch(name.upcase.tr('-', '_'))] }
  body = $stdin.binmode.read
  # sample: callback
  # body is the raw bytes: with Rack, request.body.read; and headers may be request.env
  begin
    debit = CasinoProvider::Signing.parse_callback(
      verb: 'debit', headers: headers, body: body, secrets: [ENV.fetch('WALLET_SECRET')]
    )
    puts "#{debit.player_id} stakes #{debit.amount} #{debit.currency}"
  rescue CasinoProvider::Unverified => e
    puts "refused: #{e.check}"
  end
  # end
else
  abort "there is no sample #{ARGV.first}"
end
