using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning.Lexicons;

/// <summary>Currencies by sign, code and name, as ISO 4217 codes. Some names are settled only by the text around them.</summary>
internal static class Currencies
{
    /// <summary>元, 块 and their parts: yuan, New Taiwan dollars or Hong Kong dollars, as the text decides.</summary>
    public const string LocalYuan = "?yuan";

    /// <summary>Pounds without more: sterling, or a weight that is not reported.</summary>
    public const string Pounds = "GBP";

    /// <summary>¥: yen or yuan, as the text decides.</summary>
    public const string YenOrYuan = "?yen";

    /// <summary>Rs and rupees: of India, Pakistan or another country, as the text decides.</summary>
    public const string Rupees = "?rupee";

    /// <summary>cents: of the currency that the text spoke of last.</summary>
    public const string Cents = "?cent";

    /// <summary>Names behind a number, singular and plural.</summary>
    public static readonly (string Words, string Unit, decimal Scale)[] Words =
    [
        ("dollar|dollars|us dollars|u.s. dollars|american dollars|bucks|greenbacks", "USD", 1),
        ("hong kong dollars|hk dollars", "HKD", 1),
        ("new taiwan dollars|taiwan dollars|nt dollars", "TWD", 1),
        ("canadian dollars", "CAD", 1),
        ("australian dollars", "AUD", 1),
        ("singapore dollars", "SGD", 1),
        ("new zealand dollars", "NZD", 1),
        ("cent|cents|us cents", Cents, 0.01m),
        ("euro cents|eurocents", "EUR", 0.01m),
        ("pence|penny", "GBP", 0.01m),
        ("euro|euros", "EUR", 1),
        ("pounds sterling|quid", "GBP", 1),
        ("fiver|fivers", "GBP", 5),
        ("tenner|tenners", "GBP", 10),
        ("yuan|renminbi|chinese yuan|rmb", "CNY", 1),
        ("yen|japanese yen", "JPY", 1),
        ("won|korean won|south korean won", "KRW", 1),
        ("rupee|rupees", Rupees, 1),
        ("indian rupees|indian rupee", "INR", 1),
        ("pakistani rupees|pakistani rupee|pakistan rupees", "PKR", 1),
        ("sri lankan rupees|sri lankan rupee", "LKR", 1),
        ("riyal|riyals|saudi riyals", "SAR", 1),
        ("dirham|dirhams", "AED", 1),
        ("swiss francs|francs|franc", "CHF", 1),
        ("swedish kronor|kronor|krona", "SEK", 1),
        ("danish kroner|kroner", "DKK", 1),
        ("norwegian kroner", "NOK", 1),
        ("zloty|zlotys|zloties", "PLN", 1),
        ("shekels|shekel", "ILS", 1),
        ("rubles|roubles|rouble|ruble", "RUB", 1),
        ("reais|real", "BRL", 1),
        ("rand", "ZAR", 1),
        ("naira", "NGN", 1),
        ("shillings|kenyan shillings", "KES", 1),
        ("kwacha", "MWK", 1),
        ("pesos|mexican pesos", "MXN", 1),
        ("baht", "THB", 1),
        ("ringgit", "MYR", 1),
        ("rupiah", "IDR", 1),
        ("lira|liras|turkish lira", "TRY", 1),
        ("dong", "VND", 1),
        ("forint|forints", "HUF", 1),
    ];

    /// <summary>Signs and codes before a number, longest first, with what stands for them. In folded form.</summary>
    public static readonly (string Sign, string Unit)[] Prefixes =
    [
        ("us$", "USD"), ("usd", "USD"), ("u.s.$", "USD"), ("hk$", "HKD"), ("nt$", "TWD"), ("a$", "AUD"), ("au$", "AUD"), ("c$", "CAD"),
            ("ca$", "CAD"),
        ("can$", "CAD"), ("r$", "BRL"), ("s$", "SGD"), ("nz$", "NZD"), ("mx$", "MXN"), ("$", "USD"), ("eur", "EUR"), ("€", "EUR"),
            ("gbp", "GBP"), ("£", "GBP"),
        ("jpy", "JPY"), ("cny", "CNY"), ("rmb", "CNY"), ("cn¥", "CNY"), ("jp¥", "JPY"), ("¥", YenOrYuan), ("₹", "INR"), ("inr", "INR"),
            ("rs.", Rupees), ("rs", Rupees), ("pkr", "PKR"), ("lkr", "LKR"),
        ("₩", "KRW"), ("krw", "KRW"), ("hkd", "HKD"), ("twd", "TWD"), ("ntd", "TWD"), ("cad", "CAD"), ("aud", "AUD"), ("sgd", "SGD"),
            ("chf", "CHF"), ("sfr", "CHF"),
        ("sek", "SEK"), ("nok", "NOK"), ("dkk", "DKK"), ("₽", "RUB"), ("₺", "TRY"), ("₪", "ILS"), ("₦", "NGN"), ("ksh", "KES"),
            ("kes", "KES"), ("₫", "VND"), ("฿", "THB"),
        ("zł", "PLN"), ("pln", "PLN"), ("brl", "BRL"), ("sar", "SAR"), ("aed", "AED"), ("zar", "ZAR"), ("rm", "MYR"),
    ];

    /// <summary>Chinese names before a number, which settle the 元 behind it: 新台币612元, 人民币约682亿元. Longest first.</summary>
    public static readonly (string Name, string Unit)[] HanPrefixes =
    [
        ("新台币", "TWD"), ("人民币", "CNY"), ("台币", "TWD"), ("港币", "HKD"), ("港元", "HKD"), ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"),
            ("英镑", "GBP"), ("日元", "JPY"),
    ];

    /// <summary>ISO codes and signs behind a number, with the letter of a multiplier before the code: 100 USD, 20€, 30 MUSD.</summary>
    public static readonly FrozenDictionary<string, (string Unit, decimal Scale)> Suffixes = BuildSuffixes();

    private static FrozenDictionary<string, (string Unit, decimal Scale)> BuildSuffixes()
    {
        var table = new Dictionary<string, (string Unit, decimal Scale)>(StringComparer.Ordinal)
        {
            ["us$"] = ("USD", 1), ["$"] = ("USD", 1), ["€"] = ("EUR", 1), ["£"] = ("GBP", 1), ["rmb"] = ("CNY", 1),
        };
        foreach (var code in (ReadOnlySpan<string>)["usd", "eur", "gbp", "jpy", "cny", "hkd", "twd", "cad", "aud", "sgd", "chf", "krw", "inr", "sek", "nok", "dkk"])
        {
            var unit = code.ToUpperInvariant();
            foreach (var (letters, scale) in (ReadOnlySpan<(string, decimal)>)[("", 1), ("k", 1_000), ("m", 1_000_000), ("mn", 1_000_000), ("bn", 1_000_000_000)])
            {
                table[letters + code] = (unit, scale);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
