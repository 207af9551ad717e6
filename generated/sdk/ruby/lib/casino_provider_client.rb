# frozen_string_literal: true

require 'casino_provider/client'
require 'casino_provider/signing'
require 'casino_provider/api/artwork_api'
require 'casino_provider/api/catalog_api'
require 'casino_provider/api/health_api'
require 'casino_provider/api/launch_api'

# Client of the Casino Provider Operator API, and the check of its signed callbacks.
module CasinoProvider
  autoload :BalanceCallback, 'casino_provider/models/balance_callback'
  autoload :Catalog, 'casino_provider/models/catalog'
  autoload :CatalogReply, 'casino_provider/models/catalog_reply'
  autoload :CreditCallback, 'casino_provider/models/credit_callback'
  autoload :DebitCallback, 'casino_provider/models/debit_callback'
  autoload :ErrorReply, 'casino_provider/models/error_reply'
  autoload :Game, 'casino_provider/models/game'
  autoload :GameFeatures, 'casino_provider/models/game_features'
  autoload :GameReply, 'casino_provider/models/game_reply'
  autoload :HealthReply, 'casino_provider/models/health_reply'
  autoload :LaunchLink, 'casino_provider/models/launch_link'
  autoload :LaunchReply, 'casino_provider/models/launch_reply'
  autoload :LaunchRequest, 'casino_provider/models/launch_request'
  autoload :RollbackCallback, 'casino_provider/models/rollback_callback'
  autoload :Thumbnail, 'casino_provider/models/thumbnail'

  class Client
    VERSION = '1.0.0'

    include ArtworkApi
    include CatalogApi
    include HealthApi
    include LaunchApi
  end
end
