namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Finds the legal forms of companies, which stand right behind their names: 云杉在线集团有限公司, Hanseline AG.</summary>
internal static class CompanyForms
{
    private const int Reach = 400;

    private static readonly string[] Forms =
        ["集团股份有限公司", "集團股份有限公司", "股份有限公司", "集团有限公司", "集團有限公司", "控股有限公司", "有限公司",
         " AG ", " AG,", " AG'", " AG’", " SE ", " plc", " PLC", " Plc", " Inc.", " Inc ", ", Inc", " Corp.", " Corp ", " Corporation", " Ltd", " Limited", " N.V.", " S.A.", " Holdings", " ASA ", " AB ", " Oyj", " SpA", " S.p.A"];

    /// <summary>Where the first legal form of the first lines begins; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<char> text)
    {
        var first = -1;
        var lead = text[..Math.Min(Reach, text.Length)];
        foreach (var form in Forms)
        {
            var at = lead.IndexOf(form, StringComparison.Ordinal);
            if (at > 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }
}
