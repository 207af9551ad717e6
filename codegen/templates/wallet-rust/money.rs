const WHOLE_DIGITS: usize = 15;
const FRACTION_DIGITS: usize = 4;

/// How many decimals a currency has, by ISO 4217: JPY 0, USD 2, BHD 3.
pub fn decimals_of(currency: &str) -> usize {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

/// Reads a decimal text as minor units: `997.9` in USD is 99790. None for anything else, such as a sign, an exponent or more
/// decimals than the currency has: nothing is ever rounded.
pub fn parse_amount(text: &str, currency: &str) -> Option<u128> {
    let decimals = decimals_of(currency);
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let is_number = |digits: &str, most: usize| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let fits = |fraction| is_number(fraction, FRACTION_DIGITS.min(decimals));
    if !is_number(whole, WHOLE_DIGITS) || !fraction.is_none_or(fits) {
        return None;
    }
    let fraction = fraction.unwrap_or_default();
    format!("{whole}{fraction:0<decimals$}").parse().ok()
}

/// Writes minor units with all the decimals of the currency: 99790 in USD is `997.90`.
pub fn format_amount(minor: u128, currency: &str) -> String {
    let decimals = decimals_of(currency);
    let digits = format!("{minor:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    if fraction.is_empty() {
        return digits;
    }
    format!("{whole}.{fraction}")
}

/// Whether a balance fits a reply, which has room for 15 digits before the point.
pub(crate) fn is_writable(minor: u128, currency: &str) -> bool {
    let places = WHOLE_DIGITS + decimals_of(currency);
    minor.to_string().len() <= places
}
