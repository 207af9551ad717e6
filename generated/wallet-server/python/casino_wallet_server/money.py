"""Amounts are Decimals and never floats: exact, in the scale of their currency."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation, Rounded

# ISO 4217: the currencies whose minor unit is not a hundredth.
_CODES = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_SCALES = {code: scale for scale, codes in _CODES.items() for code in codes.split()}
AMOUNT_LIMIT = Decimal(10) ** 15
"""The contract has room for 15 digits before the point."""
_READING = Context(prec=40, traps=[InvalidOperation, Rounded])
_WRITING = Context(prec=40, traps=[InvalidOperation, Inexact])


def scale_of(currency: str) -> int:
    """How many decimal digits a currency has: JPY 0, USD 2, BHD 3."""
    return _SCALES.get(currency, 2)


def read_amount(text: str, currency: str) -> Decimal:
    """The amount that a decimal string of the contract names. Raises ValueError when the currency has fewer digits."""
    try:
        return Decimal(text).quantize(_unit(currency), context=_READING)
    except (InvalidOperation, Rounded):
        raise ValueError(f"{text} has more than the {scale_of(currency)} decimals of {currency}") from None


def write_amount(amount: Decimal, currency: str) -> str:
    """The decimal string of an amount. Raises ValueError when the contract has none for it; nothing is ever rounded."""
    if not isinstance(amount, Decimal):
        raise ValueError(f"an amount is a Decimal, not a {type(amount).__name__}")
    try:
        exact = amount.quantize(_unit(currency), context=_WRITING)
    except (InvalidOperation, Inexact):
        raise ValueError(f"{amount} is no amount in the scale of {currency}") from None
    if not 0 <= exact < AMOUNT_LIMIT:
        raise ValueError(f"{amount} is below zero or has more than 15 digits before the point")
    return f"{exact.copy_abs():f}"


def _unit(currency: str) -> Decimal:
    return Decimal(1).scaleb(-scale_of(currency))
