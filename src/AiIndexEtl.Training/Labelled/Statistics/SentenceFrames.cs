using System.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Training.Labelled.Statistics;

/// <summary>
/// Counts the frames of sentences: how diverse labelled documents are. What is counted are the sentences of the articles that hold a number,
/// claims or not; rows of tables and headings without words are none.
/// </summary>
public sealed class SentenceFrames
{
    private const string Ends = "。！？；!?;";

    private readonly FrameMasks _masks;
    private readonly Dictionary<string, (int Count, string Text, int Line)> _frames = new(StringComparer.Ordinal);

    /// <summary>Begins to count.</summary>
    /// <param name="vocabulary">The areas and names that frames are looked through for.</param>
    public SentenceFrames(Vocabulary vocabulary) => _masks = new FrameMasks(vocabulary);

    private SentenceFrames(FrameMasks masks) => _masks = masks;

    /// <summary>The sentences counted.</summary>
    public int Sentences { get; private set; }

    /// <summary>A count of its own with the same masks.</summary>
    public SentenceFrames StartAnew() => new(_masks);

    /// <summary>Counts the sentences of a document.</summary>
    public void Add(LabelledFile file)
    {
        var document = file.Document;
        var names = document.Claims.SelectMany(claim => claim.Subject.Append(claim.AttributedTo ?? "")).ToHashSet(StringComparer.Ordinal);
        var lines = new DocumentLines(document.Text);
        for (var line = 1; line <= lines.Count; line++)
        {
            var isBody = document.Header.BodyLines.Any(range => range.Contains(line));
            if (!isBody || lines[line].Contains('\t', StringComparison.Ordinal)) continue;

            foreach (var (sentence, start) in SentencesOf(lines[line], lines.StartOf(line)))
            {
                if (_masks.FrameOf(WithoutFigures(sentence, start, document.Claims), names) is not { } frame) continue;

                Sentences++;
                _frames[frame] = _frames.TryGetValue(frame, out var known) ? known with { Count = known.Count + 1 } : (1, file.TextPath, line);
            }
        }
    }

    /// <summary>The frames that most sentences are built on, the most frequent first, equal ones in the order of their words.</summary>
    /// <param name="count">At most so many.</param>
    public IReadOnlyList<SentenceFrame> MostFrequent(int count) =>
    [
        .. _frames.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count)
            .Select(pair => new SentenceFrame(pair.Key, pair.Value.Count, (double)pair.Value.Count / Sentences, pair.Value.Text, pair.Value.Line)),
    ];

    private static IEnumerable<(string Sentence, int Start)> SentencesOf(string line, int offset)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            // A full stop ends a sentence where a blank and a capital follow: not in 3.5, e.g. or Inc.
            var isStop = line[i] == '.' && i + 2 < line.Length && line[i + 1] == ' ' && !char.IsLower(line[i + 2]);
            if (!isStop && !Ends.Contains(line[i], StringComparison.Ordinal)) continue;

            yield return (line[start..(i + 1)], offset + start);
            start = i + 1;
        }

        if (start < line.Length) yield return (line[start..], offset + start);
    }

    private static string WithoutFigures(string sentence, int start, IReadOnlyList<LabelledClaim> claims)
    {
        var masked = new StringBuilder(sentence.Length);
        var at = 0;
        foreach (var claim in claims.Where(claim => claim.Start >= start && claim.End <= start + sentence.Length).OrderBy(claim => claim.Start))
        {
            if (claim.Start - start < at) continue;
            masked.Append(sentence, at, claim.Start - start - at).Append(FrameMasks.Number);
            at = claim.End - start;
        }

        return masked.Append(sentence, at, sentence.Length - at).ToString();
    }
}
