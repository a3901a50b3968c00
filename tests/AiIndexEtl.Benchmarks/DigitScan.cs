namespace AiIndexEtl.Benchmarks;

/// <summary>The least that any reader of figures must do: look at every character once and tell where runs of digits begin.</summary>
internal static class DigitScan
{
    /// <summary>How many runs of ASCII or full-width digits a text holds.</summary>
    public static int Count(string text)
    {
        var runs = 0;
        var within = false;
        foreach (var c in text)
        {
            var isDigit = c is >= '0' and <= '9' or >= '０' and <= '９';
            if (isDigit && !within) runs++;
            within = isDigit;
        }

        return runs;
    }
}
