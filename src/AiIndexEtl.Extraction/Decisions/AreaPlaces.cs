using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>For each sentence of a document the places that the text before it has named: what a reader still has in mind.</summary>
internal sealed class AreaPlaces
{
    private static readonly string[] Countries = ["countries", "nations", "economies", "国家", "各国", "国受访", "经济体"];
    private readonly Before[] _before;

    /// <summary>Reads a document once.</summary>
    public AreaPlaces(DocumentView document)
    {
        _before = new Before[document.Sentences.Count];
        var before = new Before();
        var block = -1;
        for (var i = 0; i < _before.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (sentence.Block != block)
            {
                block = sentence.Block;
                before = before with { First = null, IsSole = true };
            }

            _before[i] = before with { IsInternational = NamesCountries(document.Folded.AsSpan(sentence.Span.Start, sentence.Span.Length)) };
            foreach (var area in sentence.Areas) before = before.With(area, i);
        }
    }

    /// <summary>The first place of the block, named before the sentence, or null.</summary>
    public AreaMention? FirstOfBlock(int sentence) => _before[sentence].First;

    /// <summary>True where the block has named no other place than its first one.</summary>
    public bool IsSoleOfBlock(int sentence) => _before[sentence].IsSole;

    /// <summary>The last place named before the sentence, or null; the world is none.</summary>
    public AreaMention? Latest(int sentence) => _before[sentence].Latest;

    /// <summary>The place named before the last one, if it is another, or null.</summary>
    public AreaMention? LastButOne(int sentence) => _before[sentence].LastButOne;

    /// <summary>How many sentences back the last place was named.</summary>
    public int Back(int sentence) => sentence - _before[sentence].LatestSentence;

    /// <summary>How many sentences back the world was named, if no place was since; else a large number.</summary>
    public int BackToWorld(int sentence) => _before[sentence].WorldSentence < 0 ? 99 : sentence - _before[sentence].WorldSentence;

    /// <summary>True where the sentence speaks of countries at large.</summary>
    public bool IsInternational(int sentence) => _before[sentence].IsInternational;

    private static bool NamesCountries(ReadOnlySpan<char> sentence)
    {
        foreach (var word in Countries)
        {
            if (sentence.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private readonly record struct Before()
    {
        public AreaMention? First { get; init; }

        public AreaMention? Latest { get; init; }

        public AreaMention? LastButOne { get; init; }

        public int LatestSentence { get; init; } = -1;

        public int WorldSentence { get; init; } = -1;

        public bool IsSole { get; init; } = true;

        public bool IsInternational { get; init; }

        public Before With(AreaMention area, int sentence)
        {
            if (area.Codes[0] == "WORLD") return this with { WorldSentence = sentence };
            return this with
            {
                First = First ?? area,
                IsSole = IsSole && (First is null || SameAreas.AreSame(First.Codes, area.Codes)),
                LastButOne = Latest is not null && !SameAreas.AreSame(Latest.Codes, area.Codes) ? Latest : LastButOne,
                Latest = area,
                LatestSentence = sentence,
                WorldSentence = -1,
            };
        }
    }
}
