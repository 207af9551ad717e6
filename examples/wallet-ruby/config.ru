# frozen_string_literal: true

require_relative 'accounts'
require_relative 'ledger'
require_relative 'settings'

ACCOUNTS = [
  Account.new(player_id: 'player-1', currency: 'USD', balance: 100_000),
  Account.new(player_id: 'player-2', currency: 'USD', balance: 5000)
].freeze

settings = Settings.new(ENV)
if settings.database
  require 'casino_provider/wallet/sqlite'
  database = CasinoProvider::Wallet::Sqlite.new(settings.database)
  accounts = SqlAccounts.new(database, ACCOUNTS)
  store = CasinoProvider::Wallet::SqlStore.new(database)
else
  accounts = MemoryAccounts.new(ACCOUNTS)
  store = CasinoProvider::Wallet::MemoryStore.new
end

run CasinoProvider::Wallet.new(
  operator_id: settings.operator_id, secrets: settings.secrets, ledger: Ledger.new(accounts), store:
)
