using System.Globalization;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Analysis;

namespace AiIndexEtl.Extraction.Links;

/// <summary>
/// The year for which the answers of a survey hold, in a document that is about one: that of the fieldwork where the text tells it, else
/// that of the publication, because surveys are told of soon after they were made.
/// </summary>
internal static class SurveyTime
{
    // In the first two months of a year what is published was mostly asked in the year before.
    private const int LastMonthOfOldAnswers = 2;

    // One sentence in so many speaks of asking people in a document that is about a survey.
    private const int SentencesPerAsking = 9;

    // What is told of a survey says so early.
    private const int LeadSentences = 5;

    /// <summary>The year; null where the document is not about a survey, or nothing tells when it came out.</summary>
    public static string? Of(DocumentView document, TimeResolver resolver)
    {
        if (document.DataYear is not null || document.PublicationYear is not { } published || document.Published is null) return null;
        var asking = 0;
        string? fieldwork = null;
        foreach (var sentence in document.Sentences)
        {
            var text = document.Folded.AsSpan(sentence.Span.Start, sentence.Span.Length);
            if (!SurveyWords.SpeakOfAsking(text)) continue;
            asking++;
            if (fieldwork is not null || !SurveyWords.SpeakOfFieldwork(text)) continue;
            foreach (var time in sentence.Times)
            {
                if (time.IsBase || time.IsSince || time.Form is Times.TimeForm.BeforeCurrent or Times.TimeForm.MonthFromCurrent or Times.TimeForm.RecentYears) continue;
                if (resolver.Resolve(time, current: null) is { } period && Periods.Year(period) is { } year && year <= published && year >= published - 1) fieldwork = Iso(year);
            }
        }

        var title = TextFolding.Fold(document.Article.Title ?? "");
        var lead = document.Sentences.Take(LeadSentences).Any(sentence => SurveyWords.SpeakOfAsking(document.Folded.AsSpan(sentence.Span.Start, sentence.Span.Length)));
        var perAsking = SentencesPerAsking * (SurveyWords.SpeakOfAsking(title) ? 3 : lead ? 2 : 1);
        if (asking * perAsking < document.Sentences.Count) return null;
        return fieldwork ?? Iso(document.PublicationMonth <= LastMonthOfOldAnswers ? published - 1 : published);
    }

    private static string Iso(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
