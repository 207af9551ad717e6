# frozen_string_literal: true

require 'casino_wallet_server'

# The four functions of this wallet. Amounts and balances are whole minor units; each runs in the transaction in which the
# kit records the reply, one at a time for a player, and gives the balance after it.
class Ledger
  Reject = CasinoProvider::Wallet::Reject

  def initialize(accounts)
    @accounts = accounts
  end

  def balance(callback, transaction)
    account_of(callback, transaction).balance
  end

  def debit(callback, amount, transaction)
    account = account_of(callback, transaction)
    raise Reject, :insufficient_funds if amount > account.balance

    @accounts.move(transaction, account, -amount)
  end

  def credit(callback, amount, transaction)
    @accounts.move(transaction, account_of(callback, transaction), amount)
  end

  # The amount is the one that the debit took.
  def rollback(callback, amount, transaction)
    @accounts.move(transaction, account_of(callback, transaction), amount)
  end

  private

  def account_of(callback, transaction)
    account = @accounts.find(transaction, callback.player_id)
    raise Reject, :unknown_player unless account
    raise Reject, :currency_mismatch unless account.currency == callback.currency

    account
  end
end
