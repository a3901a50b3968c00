using System.Globalization;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>Prints what the scanner found in one line, so that tables of cases stay readable.</summary>
internal static class ScanText
{
    /// <summary>"span = value unit" for each mention, with "..upper" for ranges and the qualifier where it is not exact; parted by semicolons.</summary>
    public static string Mentions(string text) => string.Join("; ", QuantityScanner.Scan(text).Mentions.Select(m =>
        string.Create(CultureInfo.InvariantCulture, $"{text[m.Start..m.End]} = {Number(m.Value)}{Upper(m)} {m.Unit}{Qualifier(m)}")));

    /// <summary>"span: reason" for each rejection.</summary>
    public static string Rejections(string text) => string.Join("; ", QuantityScanner.Scan(text).Rejections.Select(r => $"{text[r.Start..r.End]}: {r.Reason}"));

    public static QuantityMention Only(string text)
    {
        var mentions = QuantityScanner.Scan(text).Mentions;
        Assert.That(mentions, Has.Count.EqualTo(1), text);
        return mentions[0];
    }

    private static string Number(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Upper(QuantityMention m) => m.Upper is { } upper ? ".." + Number(upper) : "";

    private static string Qualifier(QuantityMention m) => m.Qualifier == Core.Claims.Qualifier.Exact ? "" : " " + m.Qualifier;
}
