package wallet

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
)

// Money is an exact amount of a currency. It does not change; its methods give new ones.
type Money struct {
	minor    *big.Int
	currency string
}

const wholeDigits = 15

var decimal = regexp.MustCompile(`^([0-9]{1,15})(?:\.([0-9]{1,4}))?$`)

// Those of ISO 4217 whose minor unit is not a hundredth.
var scales = map[string]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "UYI": 0,
	"VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
	"CLF": 4, "UYW": 4,
}

// ScaleOf tells how many decimals a currency has: JPY 0, USD 2, BHD 3.
func ScaleOf(currency string) int {
	if scale, isListed := scales[currency]; isListed {
		return scale
	}
	return 2
}

// ParseMoney reads a decimal such as 997.90. It refuses a sign, an exponent and more decimals than the currency has; it
// never rounds.
func ParseMoney(text, currency string) (Money, error) {
	parts := decimal.FindStringSubmatch(text)
	scale := ScaleOf(currency)
	if parts == nil || len(parts[2]) > scale {
		return Money{}, fmt.Errorf("%q is no amount of %s, which has %d decimals", text, currency, scale)
	}
	minor, _ := new(big.Int).SetString(parts[1]+parts[2]+strings.Repeat("0", scale-len(parts[2])), 10)
	return Money{minor, currency}, nil
}

// MoneyOf makes an amount from minor units, such as cents.
func MoneyOf(minor *big.Int, currency string) Money {
	return Money{new(big.Int).Set(minor), currency}
}

// Minor gives the amount in minor units.
func (m Money) Minor() *big.Int {
	if m.minor == nil {
		return new(big.Int)
	}
	return new(big.Int).Set(m.minor)
}

// Currency is the code of the currency, such as USD.
func (m Money) Currency() string { return m.currency }

// Sign is -1, 0 or 1.
func (m Money) Sign() int { return m.Minor().Sign() }

// Add gives the sum. It panics when the currencies differ.
func (m Money) Add(other Money) Money {
	return Money{new(big.Int).Add(m.Minor(), m.same(other)), m.currency}
}

// Sub gives the difference. It panics when the currencies differ.
func (m Money) Sub(other Money) Money {
	return Money{new(big.Int).Sub(m.Minor(), m.same(other)), m.currency}
}

// Less tells whether this is less than the other. It panics when the currencies differ.
func (m Money) Less(other Money) bool { return m.Minor().Cmp(m.same(other)) < 0 }

func (m Money) same(other Money) *big.Int {
	if m.currency != other.currency {
		panic(fmt.Sprintf("wallet: %s and %s cannot be reckoned up", m.currency, other.currency))
	}
	return other.Minor()
}

// String writes the amount in the scale of its currency: 997.90.
func (m Money) String() string {
	scale := ScaleOf(m.currency)
	digits := new(big.Int).Abs(m.Minor()).String()
	digits = strings.Repeat("0", max(0, scale+1-len(digits))) + digits
	if point := len(digits) - scale; scale > 0 {
		digits = digits[:point] + "." + digits[point:]
	}
	if m.Sign() < 0 {
		return "-" + digits
	}
	return digits
}

// isWritable tells whether a reply has room for it: 15 digits before the point.
func (m Money) isWritable() bool {
	limit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(wholeDigits+ScaleOf(m.currency))), nil)
	return m.Minor().Cmp(limit) < 0
}
