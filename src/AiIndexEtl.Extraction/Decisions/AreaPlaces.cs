using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>For each sentence of a document the places that the text before it has named: what a reader still has in mind.</summary>
internal sealed class AreaPlaces
{
    private readonly (AreaMention? First, AreaMention? Latest, int LatestSentence, bool IsSole)[] _before;

    /// <summary>Reads a document once.</summary>
    public AreaPlaces(DocumentView document)
    {
        _before = new (AreaMention?, AreaMention?, int, bool)[document.Sentences.Count];
        AreaMention? first = null;
        AreaMention? latest = null;
        var (latestSentence, isSole, block) = (-1, true, -1);
        for (var i = 0; i < _before.Length; i++)
        {
            if (document.Sentences[i].Block != block)
            {
                block = document.Sentences[i].Block;
                first = null;
                isSole = true;
            }

            _before[i] = (first, latest, latestSentence, isSole);
            foreach (var area in document.Sentences[i].Areas)
            {
                if (area.Codes[0] == "WORLD") continue;
                if (first is not null && !SameAreas.AreSame(first.Codes, area.Codes)) isSole = false;
                first ??= area;
                latest = area;
                latestSentence = i;
            }
        }
    }

    /// <summary>The first place of the block, named before the sentence, or null.</summary>
    public AreaMention? FirstOfBlock(int sentence) => _before[sentence].First;

    /// <summary>True where the block has named no other place than its first one.</summary>
    public bool IsSoleOfBlock(int sentence) => _before[sentence].IsSole;

    /// <summary>The last place named before the sentence, or null.</summary>
    public AreaMention? Latest(int sentence) => _before[sentence].Latest;

    /// <summary>How many sentences back the last place was named.</summary>
    public int Back(int sentence) => sentence - _before[sentence].LatestSentence;
}
