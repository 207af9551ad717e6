# frozen_string_literal: true

require 'casino_provider/wallet/entry'
require 'casino_provider/wallet/money'
require 'casino_provider/wallet/reject'

module CasinoProvider
  class Wallet
    # The contract's rules of the ledger: one effect for a transaction_id, and its record in the transaction in which the
    # operator's ledger moves the money. Only successes are remembered; what was refused is judged anew.
    class Bookkeeping
      FUNCTIONS = %i[balance debit credit rollback].freeze

      def initialize(ledger:, store:)
        missing = FUNCTIONS.reject { |name| ledger.respond_to?(name) }
        raise ArgumentError, "the ledger has no #{missing.join(', ')}" unless missing.empty?

        @ledger = ledger
        @store = store
      end

      # @return [String] the body of the reply
      # @raise [Reject]
      def settle(callback)
        amount = amount_of(callback)
        @store.transaction(callback.player_id) do |books, transaction|
          entry = Entry.of(callback, amount, state: 'done')
          stored = books.find(entry.operator_id, entry.transaction_id)
          if stored
            repeated(stored, entry)
          else
            Settlement.new(@ledger, books, transaction, callback, entry).reply
          end
        end
      end

      private

      def amount_of(callback)
        amount = Money.read(callback.amount, callback.currency)
        return amount if amount && (callback.transaction_type != 'balance' || amount.zero?)

        raise Reject.new(:bad_request, "#{callback.amount} is no amount of a #{callback.transaction_type} in " \
                                       "#{callback.currency}")
      end

      def repeated(stored, entry)
        return stored.reply if stored.same?(entry)

        is_late = stored.state == 'buried' && entry.type == 'debit' && stored.player_id == entry.player_id
        raise Reject, is_late ? :transaction_rolled_back : :transaction_conflict
      end
    end

    # One new call, in its transaction.
    class Settlement
      def initialize(ledger, books, transaction, callback, entry)
        @ledger = ledger
        @books = books
        @transaction = transaction
        @callback = callback
        @entry = entry
      end

      def reply
        case @entry.type
        when 'balance' then written(balance)
        when 'rollback' then rollback
        else record(@ledger.public_send(@entry.type, @callback, @entry.amount, @transaction))
        end
      end

      private

      def balance
        @ledger.balance(@callback, @transaction)
      end

      def rollback
        original = @entry.original_transaction_id
        raise Reject.new(:bad_request, 'A rollback names a debit, not itself') if original == @entry.transaction_id

        debit = @books.find(@entry.operator_id, original)
        return without_effect { bury(original) } unless debit
        unless debit.debit_of?(@callback)
          raise Reject.new(:transaction_conflict, 'original_transaction_id is no debit of this player')
        end

        debit.state == 'done' ? undo(debit) : without_effect
      end

      def undo(debit)
        @books.undo(debit.operator_id, debit.transaction_id)
        record(@ledger.rollback(@callback, debit.amount, @transaction))
      end

      def without_effect
        yield if block_given?
        @entry.state = 'without_effect'
        record(balance)
      end

      # A tombstone: should the debit still arrive, it moves no money.
      def bury(transaction_id)
        @books.add(Entry.new(**@entry.to_h, transaction_id:, type: 'debit', original_transaction_id: nil, state: 'buried'))
      end

      def record(balance)
        @entry.reply = written(balance)
        @books.add(@entry)
        @entry.reply
      end

      def written(balance)
        raise TypeError, "the ledger's #{@entry.type} gave #{balance.inspect} as balance" unless balance.is_a?(Integer)

        currency = @callback.currency
        unless Money.writable?(balance, currency)
          raise Reject.new(:bad_request, 'The balance would have more than 15 digits before the point')
        end

        transaction_id = @callback.transaction_id
        WalletReply.new(success: true, balance: Money.write(balance, currency), currency:, transaction_id:).to_json
      end
    end
  end
end
