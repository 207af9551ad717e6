# frozen_string_literal: true

require 'monitor'
require 'sqlite3'

module CasinoProvider
  class Wallet
    # A SQLite file for SqlStore, with the gem sqlite3: `require 'casino_provider/wallet/sqlite'`.
    class Sqlite
      # Milliseconds that a call waits while another process writes.
      BUSY = 4000

      def initialize(file)
        @database = SQLite3::Database.new(file)
        @database.busy_timeout(BUSY)
        @database.execute('PRAGMA journal_mode = WAL')
        @lock = Monitor.new
      end

      def execute(sql, values = [])
        @database.execute(sql, values)
      end

      # The gem's own transaction commits when a thread is ended in the middle of it, or a time-out unwinds it.
      def transaction(_player_id)
        @lock.synchronize do
          execute('BEGIN IMMEDIATE')
          result = yield self
          execute('COMMIT')
          result
        ensure
          execute('ROLLBACK') if @database.transaction_active?
        end
      end
    end
  end
end
