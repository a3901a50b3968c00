using System.Text.RegularExpressions;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Kinds;

/// <summary>Reads the kind of a quantity from its unit and from the verbs and nouns right around it.</summary>
internal static partial class KindRules
{
    // 年 | 上年 | 去年 | 同期 | 前一年: the other side of a comparison is a time
    [GeneratedRegex(@"(?:年|季|月|同期|之前|以前|此前|上次|疫情前|过去|往年|历史|前)", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex TimeWord();

    // than in 2023 | than a year earlier | than last year
    [GeneratedRegex(@"^[^.;]{0,40}?\b(?:than|from|on|over|compared (?:with|to)|against)\b(?<what>[^.;,]{0,40})", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex ThanBehind();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b(?:year|years|month|months|quarter|decade|earlier|before|ago|previous|last|previously|week)\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex EnglishTimeWord();

    /// <summary>The kind of a mention.</summary>
    /// <param name="mention">The quantity.</param>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The sentence that holds it.</param>
    /// <param name="clauseStart">Where its clause begins.</param>
    public static KindReading Read(QuantityMention mention, string folded, Text.Span sentence, int clauseStart)
    {
        var reading = Read(mention, folded, sentence, clauseStart, mention.QualifierStart);
        if (mention.Start - mention.QualifierStart < 3 || reading.Kind is ClaimKind.Change) return reading;

        // 几乎增加了2倍, nearly rose by a third: the qualifier may stand before the verb, which then is between it and the figure.
        var again = Read(mention, folded, sentence, clauseStart, mention.Start);
        return again.Kind == ClaimKind.Change && again.End > mention.QualifierStart ? again : reading;
    }

    private static KindReading Read(QuantityMention mention, string folded, Text.Span sentence, int clauseStart, int at)
    {
        var before = folded[Math.Min(Math.Max(Math.Max(clauseStart, sentence.Start), at - 48), at)..at];
        if (PatternGuard.Matches(KindFrames.EnglishOpensWithBy(), before)) before = folded[Math.Max(sentence.Start, at - 80)..at];
        var behindStart = Math.Max(mention.QualifierEnd, mention.End);
        var behind = folded[behindStart..Math.Max(behindStart, Math.Min(sentence.End, behindStart + 64))];

        if (mention.Form == QuantityForm.TimesWord) return new(ClaimKind.Ratio, IsDecrease: false, "kind.ratio.word", mention.Start, mention.End);
        if (IsSigned(mention, folded)) return new(ClaimKind.Change, IsDecrease: mention.Value > 0 && folded[mention.Start] != '+' && before.EndsWith('-'), "kind.change.sign", mention.Start, mention.NumberStart);
        if (mention.Form == QuantityForm.Times) return ReadTimes(before, behind, at, behindStart);
        if (mention.Form == QuantityForm.Fraction && (mention.Unit == "times" || IsPartOfOther(before, behind))) return new(ClaimKind.Ratio, IsDecrease: false, "kind.ratio.fraction", mention.Start, mention.End, AsTimes: true);

        if (mention.Form == QuantityForm.Percent && RateOfClauseBefore(folded, sentence.Start, before, at) is { } rate) return rate;
        if (mention.Form == QuantityForm.Percent && PatternGuard.Find(KindFrames.EnglishGrowthRate(), before) is { Success: true } growth) return Found(ClaimKind.Change, growth, "up", isDecrease: false, "kind.change.verb", at - before.Length);
        if (ExceedsBy(folded, sentence.Start, at) is { } exceeded) return exceeded;
        var frame = Frame(before, behind, at, behindStart, mention.Form);
        if (frame is { } reading) return reading;
        var isShare = mention.Form is QuantityForm.Percent or QuantityForm.Fraction;
        if (mention.Form == QuantityForm.PercentagePoint) return new(ClaimKind.Gap, IsDecrease: false, "kind.gap.points", mention.Start, mention.End);
        return isShare
            ? new(ClaimKind.Share, IsDecrease: false, "kind.share.percent", mention.Start, mention.End)
            : new(ClaimKind.Level, IsDecrease: false, "kind.level.default", mention.Start, mention.Start);
    }

    // +59.3% | −7.2% | −6,433: a written sign is that of a change, but for temperatures and other levels that have one by themselves.
    private static bool IsSigned(QuantityMention mention, string folded)
    {
        if (mention.Form is QuantityForm.Times or QuantityForm.TimesWord or QuantityForm.Fraction or QuantityForm.Duration || mention.Unit == "degree_celsius") return false;
        if (mention.Value < 0 || folded[mention.Start] is '+' or '\u2212') return true;
        return mention.Start > 0 && folded[mention.Start - 1] == '+' && (mention.Start < 2 || !char.IsAsciiLetterOrDigit(folded[mention.Start - 2]));
    }

    // Every frame ends or begins right at the figure, so that the script of the nearest character tells which ones can fit at all.
    private static bool IsChinese(char c) => c > '\u2E80';

    private static char LastOf(string words) => words.AsSpan().TrimEnd(" :") is { IsEmpty: false } rest ? rest[^1] : '\0';

    private static char FirstOf(string words) => words.AsSpan().TrimStart(" -") is { IsEmpty: false } rest ? rest[0] : '\0';

    private static KindReading ReadTimes(string before, string behind, int at, int behindStart)
    {
        if (IsChinese(LastOf(before)))
        {
            if (PatternGuard.Matches(KindFrames.ChineseReach(), before)) return new(ClaimKind.Ratio, IsDecrease: false, "kind.ratio.reach", at, at);
            var rise = PatternGuard.Find(KindFrames.ChineseRise(), before);
            if (rise.Success) return Found(ClaimKind.Change, rise, "up", isDecrease: false, "kind.change.times", at - before.Length);
            var fall = PatternGuard.Find(KindFrames.ChineseFall(), before);
            if (fall.Success) return Found(ClaimKind.Change, fall, "down", isDecrease: true, "kind.change.times", at - before.Length);
        }

        if (!char.IsAsciiLetter(LastOf(before)) && !char.IsAsciiLetter(FirstOf(behind))) return new(ClaimKind.Ratio, IsDecrease: false, "kind.ratio.times", at, at);

        var riseBehind = PatternGuard.Find(KindFrames.EnglishRiseBehind(), behind);
        if (riseBehind.Success && !behind.TrimStart(' ', '-').StartsWith("more than", StringComparison.Ordinal) && IsNoun(riseBehind.Groups["up"].Value)) return Found(ClaimKind.Change, riseBehind, "up", isDecrease: false, "kind.change.times", behindStart);
        var fallBehind = PatternGuard.Find(KindFrames.EnglishFallBehind(), behind);
        if (fallBehind.Success && IsNoun(fallBehind.Groups["down"].Value)) return Found(ClaimKind.Change, fallBehind, "down", isDecrease: true, "kind.change.times", behindStart);

        var english = PatternGuard.Find(KindFrames.EnglishRise(), before, KindStems.Rise);
        if (english.Success && !EndsWithTo(english) && english.Groups["up"].Value is not ("higher" or "up")) return Found(ClaimKind.Change, english, "up", isDecrease: false, "kind.change.times", at - before.Length);
        var down = PatternGuard.Find(KindFrames.EnglishFall(), before, KindStems.Fall);
        if (down.Success && !EndsWithTo(down)) return Found(ClaimKind.Change, down, "down", isDecrease: true, "kind.change.times", at - before.Length);
        return new(ClaimKind.Ratio, IsDecrease: false, "kind.ratio.times", at, at);
    }

    // 增幅居前，达45%: what comes to a value in a clause of its own may be a rate of change that the clause before names.
    private static KindReading? RateOfClauseBefore(string folded, int sentence, string before, int at)
    {
        if (at - before.Length <= sentence || !PatternGuard.Matches(KindFrames.ChineseOpensWithReach(), before)) return null;
        var start = Math.Max(sentence, at - before.Length - 24);
        var clause = folded[start..(at - before.Length)].TrimEnd(',', ' ');
        var growth = PatternGuard.Find(KindFrames.ChineseGrowthRate(), clause);
        if (growth.Success) return Found(ClaimKind.Change, growth, "up", isDecrease: false, "kind.change.verb", start);
        var loss = PatternGuard.Find(KindFrames.ChineseFallRate(), clause);
        return loss.Success ? Found(ClaimKind.Change, loss, "down", isDecrease: true, "kind.change.verb", start) : null;
    }

    // exceeded that of the others together by $3 billion is a gap, exceeded its level of 2019 by 3% a change.
    private static KindReading? ExceedsBy(string folded, int sentence, int at)
    {
        const int Reach = 128;
        var start = Math.Min(Math.Max(sentence, at - Reach), at);
        var words = folded[start..at];
        if (!words.Contains(" by ", StringComparison.Ordinal)) return null;
        var verb = PatternGuard.Find(KindFrames.EnglishExceedsBy(), words);
        if (!verb.Success) return null;
        var isTime = PatternGuard.Matches(EnglishTimeWord(), verb.Groups["other"].Value);
        return Found(isTime ? ClaimKind.Change : ClaimKind.Gap, verb, "gap", isDecrease: false, isTime ? "kind.change.verb" : "kind.gap.noun", start);
    }

    private static KindReading? Frame(string before, string behind, int at, int behindStart, QuantityForm form)
    {
        var start = at - before.Length;
        var isMeasure = form is QuantityForm.Percent or QuantityForm.PercentagePoint or QuantityForm.Fraction;
        if (IsChinese(LastOf(before)))
        {
            var gap = PatternGuard.Find(KindFrames.ChineseGap(), before);
            if (gap.Success && IsGapWord(gap.Groups["gap"].Value, before[..gap.Index])) return Found(ClaimKind.Gap, gap, "gap", isDecrease: false, "kind.gap.noun", start);
            if (form == QuantityForm.Percent)
            {
                var growth = PatternGuard.Find(KindFrames.ChineseGrowthRate(), before);
                if (growth.Success) return Found(ClaimKind.Change, growth, "up", isDecrease: false, "kind.change.verb", start);
                var loss = PatternGuard.Find(KindFrames.ChineseFallRate(), before);
                if (loss.Success) return Found(ClaimKind.Change, loss, "down", isDecrease: true, "kind.change.verb", start);
            }

            if (PatternGuard.Matches(KindFrames.ChineseReach(), before)) return null;

            var rise = PatternGuard.Find(KindFrames.ChineseRise(), before);
            if (rise.Success && (isMeasure || IsPlainRise(rise.Groups["up"].Value))) return Found(ComparedKind(before, rise, form), rise, "up", isDecrease: false, "kind.change.verb", start);
            var fall = PatternGuard.Find(KindFrames.ChineseFall(), before);
            if (fall.Success) return Found(ComparedKind(before, fall, form), fall, "down", isDecrease: true, "kind.change.verb", start);
        }

        if (isMeasure && IsChinese(FirstOf(behind)))
        {
            var riseBehind = PatternGuard.Find(KindFrames.ChineseRiseBehind(), behind);
            if (riseBehind.Success) return Found(ClaimKind.Change, riseBehind, "up", isDecrease: false, "kind.change.noun", behindStart);
            var fallBehind = PatternGuard.Find(KindFrames.ChineseFallBehind(), behind);
            if (fallBehind.Success) return Found(ClaimKind.Change, fallBehind, "down", isDecrease: true, "kind.change.noun", behindStart);
        }

        return char.IsAsciiLetter(LastOf(before)) || char.IsAsciiLetter(FirstOf(behind)) ? EnglishFrame(before, behind, start, behindStart, isMeasure) : null;
    }

    private static KindReading? EnglishFrame(string before, string behind, int start, int behindStart, bool isMeasure)
    {
        var gapBehind = PatternGuard.Find(KindFrames.EnglishGapBehind(), behind);
        if (gapBehind.Success) return Found(ClaimKind.Gap, gapBehind, "gap", isDecrease: false, "kind.gap.behind", behindStart);
        var gap = PatternGuard.Find(KindFrames.EnglishGap(), before, KindStems.Gap);
        if (gap.Success && !gap.Groups["link"].Value.EndsWith("from", StringComparison.Ordinal)) return Found(ClaimKind.Gap, gap, "gap", isDecrease: false, "kind.gap.noun", start);

        var riseBehind = PatternGuard.Find(KindFrames.EnglishRiseBehind(), behind);
        if (riseBehind.Success && (isMeasure || IsComparative(riseBehind.Groups["up"].Value, behind))) return Found(ThanKind(behind), riseBehind, "up", isDecrease: false, "kind.change.behind", behindStart);
        var fallBehind = PatternGuard.Find(KindFrames.EnglishFallBehind(), behind);
        if (fallBehind.Success && (isMeasure || IsComparative(fallBehind.Groups["down"].Value, behind))) return Found(ThanKind(behind), fallBehind, "down", isDecrease: true, "kind.change.behind", behindStart);

        var noun = PatternGuard.Find(KindFrames.EnglishNounOf(), before, KindStems.NounOf);
        if (noun.Success) return Found(ThanKind(behind), noun, noun.Groups["up"].Success ? "up" : "down", noun.Groups["down"].Success, "kind.change.verb", start);

        var rise = PatternGuard.Find(KindFrames.EnglishRise(), before, KindStems.Rise);
        if (rise.Success && !EndsWithTo(rise) && (isMeasure || rise.Groups["link"].Value.Contains("by", StringComparison.Ordinal) || rise.Groups["up"].Value is "up" or "added" or "adding"))
        {
            return Found(ThanKind(behind), rise, "up", isDecrease: false, "kind.change.verb", start);
        }

        var fall = PatternGuard.Find(KindFrames.EnglishFall(), before, KindStems.Fall);
        if (fall.Success && !EndsWithTo(fall) && (isMeasure || fall.Groups["link"].Value.Contains("by", StringComparison.Ordinal) || fall.Groups["down"].Value is "down" or "lost" or "shed" or "lose"))
        {
            return Found(ThanKind(behind), fall, "down", isDecrease: true, "kind.change.verb", start);
        }

        return null;
    }

    private static bool IsPartOfOther(string before, string behind) =>
        PatternGuard.Matches(KindFrames.EnglishPartOfOther(), behind) || PatternGuard.Matches(KindFrames.ChinesePartOfOther(), before);

    // 比中国高3% is a gap between two places, 比2022年高3% a change.
    private static ClaimKind ComparedKind(string before, Match verb, QuantityForm form)
    {
        var word = verb.Groups["up"].Success ? verb.Groups["up"].Value : verb.Groups["down"].Value;
        var comparison = PatternGuard.Find(KindFrames.ChineseComparison(), before[..verb.Index]);
        if (!comparison.Success) return ClaimKind.Change;
        var isTime = PatternGuard.Matches(TimeWord(), comparison.Groups["other"].Value);
        return isTime || word.Length > 1 && form != QuantityForm.PercentagePoint && word is not ("多出" or "便宜" or "减少") ? ClaimKind.Change : ClaimKind.Gap;
    }

    private static bool IsGapWord(string word, string before)
    {
        if (word is "高" or "低" or "高于" or "低于" or "少" or "少了" or "大于" or "快" or "慢" or "贵" or "多出" or "高出" or "低出" or "超出")
        {
            var comparison = PatternGuard.Find(KindFrames.ChineseComparison(), before);
            if (comparison.Success) return !PatternGuard.Matches(TimeWord(), comparison.Groups["other"].Value);
            return word is "高出" or "低出" or "超出" or "多出";
        }

        return true;
    }

    private static bool IsPlainRise(string word) => word is not ("多" or "升" or "涨" or "改善" or "提升" or "增幅") || word == "涨";

    private static ClaimKind ThanKind(string behind)
    {
        var than = PatternGuard.Find(ThanBehind(), behind);
        if (!than.Success || !behind[..than.Groups["what"].Index].Contains("than", StringComparison.Ordinal)) return ClaimKind.Change;
        return PatternGuard.Matches(EnglishTimeWord(), than.Groups["what"].Value) ? ClaimKind.Change : ClaimKind.Gap;
    }

    private static bool IsComparative(string word, string behind) =>
        word is "more" or "fewer" or "less" or "higher" or "lower" && behind.Contains(" than ", StringComparison.Ordinal)
        || word is "increase" or "rise" or "drop" or "decline" or "decrease" or "jump" or "cut" or "fall" or "gain";

    private static bool IsNoun(string word) => word is not ("more" or "higher" or "larger" or "bigger" or "greater" or "up" or "above" or "longer" or "better" or "less" or "fewer" or "lower" or "smaller" or "down" or "below" or "shorter" or "worse" or "faster" or "slower");

    private static bool EndsWithTo(Match verb)
    {
        var link = verb.Groups["link"].Value;
        return (" " + link.TrimEnd() + " ").Contains(" to ", StringComparison.Ordinal) || (" " + link + " ").Contains(" at ", StringComparison.Ordinal);
    }

    private static KindReading Found(ClaimKind kind, Match match, string group, bool isDecrease, string rule, int offset)
    {
        var words = match.Groups[group];
        return new(kind, isDecrease, rule, offset + words.Index, offset + words.Index + words.Length);
    }
}
