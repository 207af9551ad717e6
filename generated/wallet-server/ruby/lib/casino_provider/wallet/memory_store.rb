# frozen_string_literal: true

require 'monitor'

module CasinoProvider
  class Wallet
    # Transactions in memory, one call at a time: for tests and for trying it out, since a restart forgets them.
    class MemoryStore
      def initialize
        @entries = {}
        @lock = Monitor.new
      end

      # Runs one call. What the block changes with `put` is as it was before unless the block ends well.
      def transaction(_player_id)
        @lock.synchronize do
          transaction = Transaction.new
          result = yield Books.new(@entries, transaction), transaction
          transaction.commit
          result
        ensure
          transaction.undo
        end
      end

      # Changes to Hashes that can be undone. It is what the ledger gets.
      class Transaction
        def initialize
          @before = []
        end

        def put(hash, key, value)
          known = hash.key?(key)
          former = hash[key]
          @before.push(-> { known ? hash[key] = former : hash.delete(key) })
          hash[key] = value
        end

        def commit
          @before.clear
        end

        def undo
          @before.pop.call until @before.empty?
        end
      end

      # The recorded transactions, in a transaction.
      class Books
        def initialize(entries, transaction)
          @entries = entries
          @transaction = transaction
        end

        def find(operator_id, transaction_id)
          @entries[[operator_id, transaction_id]]
        end

        def add(entry)
          @transaction.put(@entries, [entry.operator_id, entry.transaction_id], entry)
        end

        def undo(operator_id, transaction_id)
          undone = find(operator_id, transaction_id).dup.tap { |entry| entry.state = 'undone' }
          @transaction.put(@entries, [operator_id, transaction_id], undone)
        end
      end
    end
  end
end
