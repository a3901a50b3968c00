using System.Runtime.InteropServices;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>
/// Weighs what places a document is about: how often and where it names them, in what money it counts, whose authorities it cites, and
/// where it was written.
/// </summary>
internal static class DocumentAreaReader
{
    private const int LeadLength = 400;

    // A text that names no other place is about its own, even if it names that once; one that names another in every eighth figure is not.
    private const double MostAlone = 2;
    private const double OthersPerFigure = 8;

    /// <summary>Reads the places of a document.</summary>
    public static DocumentAreas Read(Gazetteer gazetteer, Article article, string folded, AreaWords words, IReadOnlyList<QuantityMention> quantities, bool isEdition)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        var (specific, world, pointers) = CountNames(words.Named, tallies);
        foreach (var sign in words.Signs) Of(tallies, sign.Codes[0]).Signs++;
        var sums = CountMoney(quantities, tallies);
        var script = ScriptHome(article.Text, folded);
        if (script.Length > 0) Of(tallies, script).IsHome = true;
        var title = article.Title ?? "";
        var inTitle = gazetteer.Words(title, TextFolding.Fold(title)).Named.Where(static area => !AreaWords.IsPointer(area)).SelectMany(static area => area.Codes).Distinct(StringComparer.Ordinal).ToList();
        foreach (var code in inTitle.Where(static code => code != "WORLD")) Of(tallies, code).IsInTitle = true;
        if (article.Publisher is { Length: > 0 } publisher)
        {
            foreach (var area in gazetteer.Areas(publisher, TextFolding.Fold(publisher))) Of(tallies, area.Codes[0]).IsPublisher = true;
        }

        var worldShare = specific + world > 0 ? world / (specific + world) : 0;
        var likely = new List<DocumentArea>();
        foreach (var (code, tally) in tallies)
        {
            if (code == "WORLD") continue;
            var share = specific > 0 ? tally.Mentions / specific : 0;
            var money = sums > 0 ? tally.Money / (double)sums : 0;
            var strength = tally.Strength(share, money, inTitle.Count, worldShare, pointers, isEdition);
            var others = (specific - tally.Mentions + world) / Math.Max(1, quantities.Count);
            likely.Add(new DocumentArea([code], strength, MostAlone * Math.Max(0, 1 - (OthersPerFigure * others)), share, tally.IsInTitle, money, tally.Signs, tally.IsHome) { IsPublisher = tally.IsPublisher, Lead = tally.Lead });
        }

        likely.Sort(static (a, b) => a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength) : string.CompareOrdinal(a.Codes[0], b.Codes[0]));
        if (likely.Count > DocumentAreas.Most) likely.RemoveRange(DocumentAreas.Most, likely.Count - DocumentAreas.Most);
        IReadOnlyList<string> home = script.Length > 0 ? [script] : likely.Count > 0 && likely[0].Strength >= 1.5 ? likely[0].Codes : [];
        return new DocumentAreas(likely, home, worldShare);
    }

    /// <summary>
    /// Gives the words that point at a country the country that they mean: "this country" where the text was written; "nationwide" the
    /// place of the document, or the country named last before it. Those that cannot be told are left out.
    /// </summary>
    public static List<AreaMention> Resolve(List<AreaMention> named, DocumentAreas document, string folded)
    {
        if (!named.Exists(AreaWords.IsPointer)) return named;
        var resolved = new List<AreaMention>(named.Count);
        AreaMention? last = null;
        foreach (var area in named)
        {
            if (!AreaWords.IsPointer(area))
            {
                resolved.Add(area);
                if (area.Codes is [{ Length: 2 }]) last = area;
                continue;
            }

            var codes = Meant(area, document, last is not null && area.Start - last.End < 200 && !folded.AsSpan(last.End, area.Start - last.End).Contains('\n') ? last : null);
            if (codes.Count > 0) resolved.Add(area with { Codes = codes });
        }

        return resolved;
    }

    private static IReadOnlyList<string> Meant(AreaMention pointer, DocumentAreas document, AreaMention? last)
    {
        // Seen from Hong Kong, 全国 and 国内 are the mainland.
        IReadOnlyList<string> home = document.Home is ["HK"] && pointer.Codes[0] == AreaWords.There ? ["CN"] : document.Home;
        if (pointer.Codes[0] == AreaWords.Here) return home;
        return document.Main.Count > 0 && document.Home.Count > 0 && document.Main[0] == document.Home[0] ? home : last?.Codes ?? home;
    }

    private static (double Specific, double World, int Pointers) CountNames(List<AreaMention> named, Dictionary<string, Tally> tallies)
    {
        var (specific, world, pointers) = (0.0, 0.0, 0);
        foreach (var area in named)
        {
            if (AreaWords.IsPointer(area))
            {
                pointers++;
                continue;
            }

            if (area.Codes[0] == "WORLD")
            {
                world++;
                continue;
            }

            specific++;
            foreach (var code in area.Codes)
            {
                var tally = Of(tallies, code);
                tally.Mentions += 1.0 / area.Codes.Count;
                if (area.Start < LeadLength) tally.Lead++;
            }
        }

        return (specific, world, pointers);
    }

    // The first two letters of an ISO 4217 code are the country's; the euro has none.
    private static int CountMoney(IReadOnlyList<QuantityMention> quantities, Dictionary<string, Tally> tallies)
    {
        var sums = 0;
        foreach (var quantity in quantities)
        {
            if (quantity.Form != QuantityForm.Money || quantity.Unit.Length < 3) continue;
            sums++;
            var code = CountryOf(quantity.Unit);
            if (code.Length > 0) Of(tallies, code).Money++;
        }

        return sums;
    }

    /// <summary>The country of a unit that is money, or empty; the euro has none.</summary>
    public static string CountryOf(string unit) =>
        unit.Length < 3 || !char.IsAsciiLetterUpper(unit[2]) || unit.StartsWith("EUR", StringComparison.Ordinal) || (unit.Length > 3 && char.IsAsciiLetterUpper(unit[3])) ? "" : unit[..2];

    // Simplified characters are the mainland's; of the two places of Traditional ones the words decide.
    private static string ScriptHome(string text, string folded)
    {
        var (chinese, changed) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < '\u4E00' or > '\u9FFF') continue;
            chinese++;
            if (text[i] != folded[i]) changed++;
        }

        if (chinese * 3 < text.Length) return "";
        if (changed * 12 < chinese) return "CN";
        return ChineseUsage.IsHongKong(folded) ? "HK" : "TW";
    }

    private static Tally Of(Dictionary<string, Tally> tallies, string code)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, code, out _);
        return tally ??= new Tally { Code = code };
    }

    private sealed class Tally
    {
        public required string Code { get; init; }

        public double Mentions { get; set; }

        public int Lead { get; set; }

        public int Signs { get; set; }

        public int Money { get; set; }

        public bool IsInTitle { get; set; }

        public bool IsHome { get; set; }

        public bool IsPublisher { get; set; }

        public double Strength(double share, double money, int titleAreas, double world, int pointers, bool isEdition)
        {
            var strength = Mentions >= 3 ? 2.5 * share : 0.5 * share;
            if (IsInTitle) strength += titleAreas == 1 ? 1.5 : 0.5;
            if (IsPublisher) strength += 0.8;
            if (Lead > 0) strength += 0.4;

            // Everybody counts in dollars, only the country itself in its own money.
            strength += (Code == "US" ? 0.3 : 2) * money * (Money >= 2 ? 1 : 0.5);
            strength += 0.6 * Math.Min(4, Signs);
            if (IsHome) strength += 0.4 + (0.3 * Math.Min(4, pointers));
            return strength - (isEdition ? 1.2 : 0) - (1.5 * world);
        }
    }
}
