# frozen_string_literal: true

require_relative 'ledger'

# The example's ledger, which breaks once it has written.
module Breaking
  %i[balance debit credit rollback].each do |name|
    define_method(name) do |callback, *rest|
      balance = super(callback, *rest)
      raise 'the ledger broke' if callback.action_type == 'fault'
      raise NotImplementedError, "#{name} has not been written" if callback.action_type == 'fatal'

      balance
    end
  end
end

# Shows what it makes.
module Dumped
  def new(...)
    super.tap { |wallet| p wallet }
  end
end

Ledger.prepend(Breaking)
CasinoProvider::Wallet.singleton_class.prepend(Dumped)
instance_eval(File.read('config.ru'), File.expand_path('config.ru'))
