using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Takes from the subjects of a figure what another one says better.</summary>
internal static class SubjectTidying
{
    /// <summary>Of two stretches one of which holds the other, the longer one says more.</summary>
    public static void Tidy(ClaimDraft draft)
    {
        for (var i = draft.SubjectSpans.Count - 1; i >= 0; i--)
        {
            var span = draft.SubjectSpans[i];
            var isPart = false;
            foreach (var other in draft.SubjectSpans) isPart |= other != span && other.Start <= span.Start && other.End >= span.End;
            if (!isPart) continue;
            draft.SubjectSpans.RemoveAt(i);
            draft.Subject.RemoveAt(i);
        }
    }

    /// <summary>A country by its name is told by the area alone: it takes the place of a subject, and is none.</summary>
    public static void DropCountries(string folded, in FigureView at)
    {
        var draft = at.Draft;
        foreach (var area in at.Sentence.Areas)
        {
            var index = draft.SubjectSpans.IndexOf(new Span(area.Start, area.End));
            if (index < 0 || !AreaWords.IsCountry(folded, area)) continue;
            draft.SubjectSpans.RemoveAt(index);
            draft.Subject.RemoveAt(index);
        }
    }
}
