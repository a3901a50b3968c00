using System.Globalization;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction;

namespace AiIndexEtl.Benchmarks;

/// <summary>What one extractor holds after ever more documents: it must not grow with their number.</summary>
internal static class MemoryReport
{
    /// <summary>Writes the bytes that are alive after 1, 10 and 40 rounds over the documents, and what is allocated for a character.</summary>
    public static void Write(TextWriter output, ClaimExtractor extractor, IReadOnlyList<Article> articles)
    {
        output.WriteLine("\nmemory of one extractor over many documents");
        var done = 0;
        foreach (var rounds in (ReadOnlySpan<int>)[1, 10, 40])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var documents = 0L;
            var characters = 0L;
            for (; done < rounds; done++)
            {
                foreach (var article in articles)
                {
                    _ = extractor.Extract(article);
                    documents++;
                    characters += article.Text.Length;
                }
            }

            var allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / characters;
            var alive = GC.GetTotalMemory(forceFullCollection: true);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  after {done * articles.Count,6:N0} documents {alive / 1024.0,10:N0} KiB alive, {allocated,8:N1} bytes allocated per character"));
        }
    }
}
