# frozen_string_literal: true

Account = Struct.new(:player_id, :currency, :balance, keyword_init: true)

# The players' accounts in memory, changed by the transactions of MemoryStore.
class MemoryAccounts
  def initialize(accounts)
    @accounts = accounts.to_h { |account| [account.player_id, account] }
  end

  def find(_transaction, player_id)
    @accounts[player_id]
  end

  def move(transaction, account, amount)
    moved = Account.new(**account.to_h, balance: account.balance + amount)
    transaction.put(@accounts, account.player_id, moved)
    moved.balance
  end
end

# The players' accounts in the database in which SqlStore keeps the transactions. Balances are text, of any size.
class SqlAccounts
  SCHEMA = 'CREATE TABLE IF NOT EXISTS accounts (player_id TEXT PRIMARY KEY, currency TEXT NOT NULL, balance TEXT NOT NULL)'
  OPEN = 'INSERT INTO accounts (player_id, currency, balance) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
  FIND = 'SELECT currency, balance FROM accounts WHERE player_id = $1'
  MOVE = 'UPDATE accounts SET balance = $1 WHERE player_id = $2'

  def initialize(database, accounts)
    database.transaction('') do |connection|
      connection.execute(SCHEMA)
      accounts.each { |account| connection.execute(OPEN, [account.player_id, account.currency, account.balance.to_s]) }
    end
  end

  def find(transaction, player_id)
    currency, balance = transaction.execute(FIND, [player_id]).first
    Account.new(player_id:, currency:, balance: Integer(balance, 10)) if balance
  end

  def move(transaction, account, amount)
    balance = account.balance + amount
    transaction.execute(MOVE, [balance.to_s, account.player_id])
    balance
  end
end
