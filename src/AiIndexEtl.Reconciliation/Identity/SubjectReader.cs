using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>
/// Parts the subjects of a claim into those that identify its figure and those that do not: words that say the metric once more, names that
/// stand for everybody, names carried over from sentences before, and names that stand beside another number.
/// </summary>
/// <param name="names">The names of the vocabulary.</param>
internal sealed class SubjectReader(NameIndex names)
{
    /// <summary>Reads the subjects of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="metricKey">The words that name a metric which the vocabulary lacks; else null.</param>
    /// <param name="position">Where the mention stands in the sentence; -1 where it does not.</param>
    public SubjectReading Read(Claim claim, MetricTraits metric, string? metricKey, int position)
    {
        if (claim.Subject.Count == 0) return SubjectReading.None;
        var isTrusted = ClaimEvidence.IsOfPerson(claim);
        var found = new List<IdentifyingName>(claim.Subject.Count);
        var proven = 0;
        var isUncertain = false;
        foreach (var subject in claim.Subject)
        {
            var folded = TextFolding.Fold(subject).Trim();
            var (name, kind) = names.Resolve(folded);
            if (folded.Length == 0 || SaysNothing(folded, subject, name, kind, metric, metricKey)) continue;
            var start = PositionOf(claim.Sentence, subject, position);

            // What is counted is told by the metric: 4.3m repositories.
            if (start >= position && start >= 0 && start + subject.Length <= position + claim.Mention.Length) continue;
            var isProven = isTrusted || (start >= 0 && HasEvidence(claim, subject, start, position));
            if (!isProven && (kind is null || start < 0))
            {
                isUncertain |= CanBeAbout(metric, kind);
                continue;
            }

            // What is proven stands in front of what is only there.
            if (found.Exists(other => string.Equals(other.Name, name, StringComparison.Ordinal))) continue;
            var identified = new IdentifyingName(name, kind, start, start < 0 ? -1 : start + subject.Length);
            if (isProven) found.Insert(proven++, identified);
            else found.Add(identified);
        }

        if (!isTrusted && found.Count > 1) KeepOwnGroup(claim, found, proven, position);
        return new SubjectReading(found, isUncertain && found.Count == 0);
    }

    // A model that was spoken of before is no subject of figures on papers, laws or money.
    private static bool CanBeAbout(MetricTraits metric, NameKind? kind) =>
        kind is not null && (kind is not (NameKind.Model or NameKind.Benchmark) || metric.Need != MetricNeed.None || ReferenceEquals(metric, MetricTraits.Unknown));

    private bool SaysNothing(string folded, string written, string name, NameKind? kind, MetricTraits metric, string? metricKey)
    {
        if (NameIndex.IsSetting(folded) || NameIndex.IsSetting(TextFolding.Fold(name)) || kind == NameKind.Surveyor || metric.IsQuality(folded)) return true;
        if (metricKey is not null) return metricKey.Contains(folded, StringComparison.Ordinal);
        if (names.IsGeneric(folded)) return true;
        if (kind is not null) return metric.HoldsName(name);
        return !IsProperName(written) && metric.IsSaidBy(folded);
    }

    // GPT-4 Medprompt, IPv6, OSWorld: digits or several capitals.
    private static bool IsProperName(string written)
    {
        var capitals = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiDigit(c)) return true;
            if (char.IsAsciiLetterUpper(c)) capitals++;
        }

        return capitals >= 3;
    }

    // The place nearest to the mention.
    private static int PositionOf(string sentence, string subject, int position)
    {
        var best = -1;
        for (var at = sentence.IndexOf(subject, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(subject, at + 1, StringComparison.Ordinal))
        {
            if (best < 0 || Math.Abs(at - position) < Math.Abs(best - position)) best = at;
            if (at + 1 >= sentence.Length) break;
        }

        return best;
    }

    // Evidence counts code points of the text; so does the distance to the mention, where no character of the sentence is a pair.
    private static bool HasEvidence(Claim claim, string subject, int start, int position)
    {
        if (position < 0) return false;
        var inText = claim.CharStart - Length(claim.Sentence, start, position);
        var end = inText + subject.Length;
        foreach (var evidence in claim.Evidence)
        {
            if (evidence.Slot == ClaimSlot.Subject && evidence.Start < end && evidence.End > inText && evidence.Rule != "subject.carried") return true;
        }

        return false;
    }

    private static int Length(string text, int from, int to)
    {
        if (from > to) return -Length(text, to, from);
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (!char.IsLowSurrogate(text[i])) count++;
        }

        return count;
    }

    // Of several things of one sort the nearest proven one counts, with those that are coordinated with it: the others belong to other numbers.
    // Both sides of a ratio or gap count.
    private static void KeepOwnGroup(Claim claim, List<IdentifyingName> found, int proven, int position)
    {
        if (claim.Kind is ClaimKind.Ratio or ClaimKind.Gap)
        {
            if (proven > 0 && proven < found.Count && proven >= 2) found.RemoveRange(proven, found.Count - proven);
            return;
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Start < 0) continue;
            var nearest = NearestOfSort(found, found[i].Kind, proven, position);
            if (nearest < 0) nearest = NearestOfSort(found, found[i].Kind, found.Count, position);
            if (nearest == i || Coordination.Joins(claim.Sentence, found, i, nearest)) continue;
            found.RemoveAt(i);
            if (i < proven) proven--;
            i = -1;
        }
    }

    private static int NearestOfSort(List<IdentifyingName> found, NameKind? kind, int count, int position)
    {
        var best = -1;
        for (var i = 0; i < count; i++)
        {
            if (found[i].Kind != kind || found[i].Start < 0) continue;
            if (best < 0 || Distance(found[i], position) < Distance(found[best], position)) best = i;
        }

        return best;
    }

    // A name before its number is nearer than one behind it at the same distance.
    private static int Distance(in IdentifyingName name, int position) => name.Start < position ? position - name.End : (name.Start - position) * 2;
}
