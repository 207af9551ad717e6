# frozen_string_literal: true

require 'casino_provider/wallet'

# An operator's wallet for the signed callbacks of the provider.
module CasinoProvider
  autoload :BalanceCallback, 'casino_provider/models/balance_callback'
  autoload :CreditCallback, 'casino_provider/models/credit_callback'
  autoload :DebitCallback, 'casino_provider/models/debit_callback'
  autoload :RollbackCallback, 'casino_provider/models/rollback_callback'
  autoload :WalletReject, 'casino_provider/models/wallet_reject'
  autoload :WalletReply, 'casino_provider/models/wallet_reply'

  class Wallet
    VERSION = '1.0.0'
  end
end
