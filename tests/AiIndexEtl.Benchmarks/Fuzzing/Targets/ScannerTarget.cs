using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>The quantity scanner: any string is read, spans are sorted and apart, and every run of digits lies in exactly one of them.</summary>
internal sealed class ScannerTarget() : FuzzTarget("scanner", 5_000_000)
{
    private const int Longest = 160;

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random) => FuzzSamples.Bytes(random.OneIn(2)
        ? Mutation.Assemble(random, FuzzSamples.TextPieces, 40)
        : Mutation.Mutate(random, random.Of(FuzzSamples.Texts), FuzzSamples.TextPieces, Longest, random => (char)random.Next(0x10000)));

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        var text = FuzzSamples.Text(input);
        var result = QuantityScanner.Scan(text);
        var spans = new List<(int Start, int End)>(result.Mentions.Count + result.Rejections.Count);
        foreach (var mention in result.Mentions)
        {
            spans.Add((mention.Start, mention.End));
            if (mention.QualifierStart > mention.Start || mention.QualifierEnd < mention.End || mention.QualifierStart < 0 || mention.QualifierEnd > text.Length) return "a qualifier is not around its mention";
            if (mention.NumberStart < mention.Start || mention.NumberEnd > mention.End || mention.NumberStart >= mention.NumberEnd) return "a number is not within its mention";
            if (mention.Unit.Length == 0 || mention.Upper < mention.Value) return $"a mention has no unit, or a range that runs backwards: {mention}";
        }

        foreach (var rejection in result.Rejections)
        {
            spans.Add((rejection.Start, rejection.End));
            if (rejection.Reason.Length == 0) return "a rejection has no reason";
        }

        spans.Sort();
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Start < 0 || spans[i].Start >= spans[i].End || spans[i].End > text.Length) return "a span is empty or outside of the text";
            if (i > 0 && spans[i - 1].End > spans[i].Start) return "two spans overlap";
        }

        return DigitsOutside(text, spans);
    }

    private static string? DigitsOutside(string text, List<(int Start, int End)> spans)
    {
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text[i])) continue;
            var end = i;
            while (end < text.Length && IsDigit(text[end])) end++;
            while (next < spans.Count && spans[next].End <= i) next++;
            if (next == spans.Count || spans[next].Start > i || spans[next].End < end) return FormattableString.Invariant($"the digits at {i} lie in no span or in two");
            i = end;
        }

        return null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';
}
