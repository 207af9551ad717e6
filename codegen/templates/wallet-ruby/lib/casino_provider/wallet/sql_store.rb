# frozen_string_literal: true

require 'casino_provider/wallet/entry'

module CasinoProvider
  class Wallet
    # Transactions in a table of the ledger's own database, so that one commit records a reply and moves its money.
    class SqlStore
      SCHEMA = <<~SQL
        CREATE TABLE IF NOT EXISTS wallet_transactions (
          operator_id TEXT NOT NULL,
          transaction_id TEXT NOT NULL,
          type TEXT NOT NULL,
          player_id TEXT NOT NULL,
          session_id TEXT NOT NULL,
          game_symbol TEXT NOT NULL,
          currency TEXT NOT NULL,
          amount TEXT NOT NULL,
          original_transaction_id TEXT,
          state TEXT NOT NULL,
          reply TEXT,
          PRIMARY KEY (operator_id, transaction_id)
        )
      SQL

      # @param database [Sqlite] or another with `transaction(player_id) { |connection| ... }`, which commits when the block
      #   ends well, rolls back whenever it does not, and runs one block at a time for a player; the connection has
      #   `execute(sql, values)`, which fills $1, $2 and so on, and gives the rows as Arrays
      def initialize(database)
        @database = database
        database.transaction('') { |connection| connection.execute(SCHEMA, []) }
      end

      def transaction(player_id)
        @database.transaction(player_id) { |connection| yield Books.new(connection), connection }
      end

      # The recorded transactions, in a transaction.
      class Books
        COLUMNS = Entry.members.join(', ')
        FIND = "SELECT #{COLUMNS} FROM wallet_transactions WHERE operator_id = $1 AND transaction_id = $2"
        ADD = "INSERT INTO wallet_transactions (#{COLUMNS}) " \
              "VALUES (#{Entry.members.each_index.map { |index| "$#{index + 1}" }.join(', ')})"
        UNDO = "UPDATE wallet_transactions SET state = 'undone' WHERE operator_id = $1 AND transaction_id = $2"

        def initialize(connection)
          @connection = connection
        end

        def find(operator_id, transaction_id)
          row, = @connection.execute(FIND, [operator_id, transaction_id])
          return unless row

          Entry.new(**Entry.members.zip(row).to_h).tap { |entry| entry.amount = Integer(entry.amount, 10) }
        end

        # The amount is text, since 15 digits and 4 decimals do not fit into 64 bits.
        def add(entry)
          @connection.execute(ADD, entry.to_h.merge(amount: entry.amount.to_s).values)
        end

        def undo(operator_id, transaction_id)
          @connection.execute(UNDO, [operator_id, transaction_id])
        end
      end
    end
  end
end
