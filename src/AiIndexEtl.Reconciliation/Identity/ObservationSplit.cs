using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Parts a claim of several things into figures: "Google and OpenAI seven each" states two.</summary>
internal static class ObservationSplit
{
    // A longer list without a word that hands the value out is told of all of them.
    private const int MostWithoutWord = 3;

    /// <summary>The figures of a claim: one, or one for each of the things that have the value.</summary>
    public static IReadOnlyList<ObservationKey> Split(
        Claim claim, in FigureKey figure, IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects, in SentenceWindow window)
    {
        var canSplit = figure.Kind is not (FigureKinds.Ratio or FigureKinds.Gap) && (areas.Count > 1 || subjects.Count > 1);
        if (!canSplit || Coordination.IsAdditive(window)) return [figure.Of(areas, NamesOf(subjects))];
        var isDistributive = Coordination.IsDistributive(window);
        if (areas.Count > 1 && isDistributive) return [.. Each(figure, areas, subjects)];

        var members = MembersOf(claim.Sentence, subjects, isDistributive);
        return members.Count < 2 ? [figure.Of(areas, NamesOf(subjects))] : [.. Each(figure, areas, subjects, members)];
    }

    private static IEnumerable<ObservationKey> Each(FigureKey figure, IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects)
    {
        foreach (var area in areas) yield return figure.Of([area], NamesOf(subjects));
    }

    private static IEnumerable<ObservationKey> Each(FigureKey figure, IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects, List<int> members)
    {
        foreach (var member in members)
        {
            var names = new List<string>();
            for (var i = 0; i < subjects.Count; i++)
            {
                if (i == member || !members.Contains(i)) names.Add(subjects[i].Name);
            }

            yield return figure.Of(areas, names);
        }
    }

    // The things of one sort that are coordinated; without a word that hands the value out, only organisations, models and products are.
    private static List<int> MembersOf(string sentence, IReadOnlyList<IdentifyingName> subjects, bool isDistributive)
    {
        for (var first = 0; first < subjects.Count; first++)
        {
            var kind = subjects[first].Kind;
            var isActor = kind is NameKind.Organisation or NameKind.Model or NameKind.Product;
            if (subjects[first].Start < 0 || (!isActor && !isDistributive)) continue;
            var members = new List<int> { first };
            for (var i = 0; i < subjects.Count; i++)
            {
                if (i != first && subjects[i].Kind == kind && subjects[i].Start >= 0 && Coordination.Joins(sentence, subjects, first, i)) members.Add(i);
            }

            if (members.Count > 1 && (isDistributive || members.Count <= MostWithoutWord)) return members;
        }

        return [];
    }

    private static string[] NamesOf(IReadOnlyList<IdentifyingName> subjects)
    {
        if (subjects.Count == 0) return [];
        var names = new string[subjects.Count];
        for (var i = 0; i < names.Length; i++) names[i] = subjects[i].Name;
        return names;
    }
}
