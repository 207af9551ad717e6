<?php

declare(strict_types=1);

namespace CasinoProvider\WalletServer;

/**
 * Money, exact: up to 15 digits before the point and the currency's decimals after it, never negative. It is kept as
 * whole minor units in two halves, because 15 digits with 4 decimals are more than PHP's int holds.
 */
final class Amount
{
    /** ISO 4217: the currencies whose minor unit is not a hundredth. */
    private const SCALES = [
        0 => 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
        3 => 'BHD IQD JOD KWD LYD OMR TND',
        4 => 'CLF UYW',
    ];
    private const WHOLE_DIGITS = 15;
    private const HALF_DIGITS = 10;
    private const HALF = 10 ** self::HALF_DIGITS;

    private function __construct(
        public readonly string $currency,
        private readonly int $high,
        private readonly int $low,
    ) {
    }

    /**
     * Reads a decimal in the currency's scale; fewer decimals are fine, nothing is ever rounded.
     *
     * @throws Reject bad_request for anything else: a sign, an exponent, more decimals than the currency has
     */
    public static function of(string $decimal, string $currency): self
    {
        $scale = self::scale($currency);
        $isDecimal = preg_match('/^([0-9]{1,15})(?:\.([0-9]{1,4}))?$/D', $decimal, $parts) === 1;
        $decimals = $parts[2] ?? '';
        if (!$isDecimal || strlen($decimals) > $scale) {
            $message = "\"$decimal\" is no amount of $currency, which has $scale decimals";
            throw new Reject(RejectCode::BadRequest, $message);
        }
        $digits = $parts[1] . str_pad($decimals, $scale, '0');
        $high = (int) substr($digits, 0, -self::HALF_DIGITS);
        return new self($currency, $high, (int) substr($digits, -self::HALF_DIGITS));
    }

    /** @throws Reject bad_request when the sum has more digits than a reply can hold */
    public function plus(self $other): self
    {
        $low = $this->low + $this->sameCurrency($other)->low;
        $sum = new self($this->currency, $this->high + $other->high + intdiv($low, self::HALF), $low % self::HALF);
        if (strlen($sum->minorUnits()) > self::WHOLE_DIGITS + self::scale($this->currency)) {
            throw new Reject(RejectCode::BadRequest, 'The balance would have more than 15 digits before the point');
        }
        return $sum;
    }

    /** @throws Reject insufficient_funds when there is less than that */
    public function minus(self $other): self
    {
        if ($this->isLessThan($other)) {
            throw new Reject(RejectCode::InsufficientFunds, 'Insufficient funds');
        }
        $borrowed = $this->low < $other->low ? 1 : 0;
        $low = $this->low + $borrowed * self::HALF - $other->low;
        return new self($this->currency, $this->high - $borrowed - $other->high, $low);
    }

    public function isLessThan(self $other): bool
    {
        return [$this->high, $this->low] < [$this->sameCurrency($other)->high, $other->low];
    }

    public function isZero(): bool
    {
        return $this->high === 0 && $this->low === 0;
    }

    /** Whole minor units, such as cents, in digits. */
    public function minorUnits(): string
    {
        return $this->high === 0 ? (string) $this->low : sprintf('%d%010d', $this->high, $this->low);
    }

    /** The decimal with all digits of the currency: "997.90". */
    public function __toString(): string
    {
        $scale = self::scale($this->currency);
        $digits = str_pad($this->minorUnits(), $scale + 1, '0', STR_PAD_LEFT);
        return $scale === 0 ? $digits : substr($digits, 0, -$scale) . '.' . substr($digits, -$scale);
    }

    private static function scale(string $currency): int
    {
        foreach (self::SCALES as $scale => $currencies) {
            if (in_array($currency, explode(' ', $currencies), true)) {
                return $scale;
            }
        }
        return 2;
    }

    private function sameCurrency(self $other): self
    {
        if ($other->currency !== $this->currency) {
            throw new \LogicException("$other->currency and $this->currency cannot be reckoned together");
        }
        return $other;
    }
}
