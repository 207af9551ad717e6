# frozen_string_literal: true

module CasinoProvider
  class Wallet
    # Amounts as whole numbers of minor units, which Ruby has of any size: 997.90 USD is 99790. Nothing is ever rounded.
    module Money
      # ISO 4217: the currencies whose minor unit is not a hundredth.
      SCALES = {
        0 => %w[BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF],
        3 => %w[BHD IQD JOD KWD LYD OMR TND],
        4 => %w[CLF UYW]
      }.flat_map { |scale, currencies| currencies.map { |currency| [currency, scale] } }.to_h.freeze
      AMOUNT = /\A([0-9]{1,15})(?:\.([0-9]{1,4}))?\z/

      module_function

      # How many digits a currency has after the point.
      def scale_of(currency)
        SCALES.fetch(currency, 2)
      end

      # Minor units, or nil when the text is no amount or has more digits than the currency.
      def read(text, currency)
        whole, fraction = AMOUNT.match(text)&.captures
        scale = scale_of(currency)
        return if whole.nil? || fraction.to_s.length > scale

        Integer(whole + fraction.to_s.ljust(scale, '0'), 10)
      end

      def write(minor_units, currency)
        scale = scale_of(currency)
        digits = minor_units.to_s.rjust(scale + 1, '0')
        scale.zero? ? digits : "#{digits[...-scale]}.#{digits[-scale..]}"
      end

      # Whether a reply has room for it: 15 digits before the point.
      def writable?(minor_units, currency)
        minor_units.between?(0, (10**(15 + scale_of(currency))) - 1)
      end
    end
  end
end
