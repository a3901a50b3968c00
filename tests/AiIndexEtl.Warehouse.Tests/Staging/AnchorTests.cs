using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Staging;

/// <summary>The anchors that stages compute are those that the warehouse finds by its own rule, so that old files keep their ids.</summary>
public sealed class AnchorTests
{
    private static readonly string[] s_words = ["China ", "held ", "61.1% ", "of it. ", "占比", "为 ", "𝔘𝔫𝔦 ", "\U0001F600", "\U0001F601", "19% ", "。", "\n", "aa", "a"];

    [Test]
    public void Stage_and_warehouse_give_the_same_anchors([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        var claims = Enumerable.Range(0, 300).Select(i => MakeClaim(random, i)).ToList();
        using var store = new Store();
        var staging = store.Stage();
        using (var writer = StagingWriter.Create(staging.Path))
        {
            foreach (var (row, text) in claims)
            {
                writer.Write(new DocumentRow { DocumentId = row.DocumentId, Source = row.DocumentId, SourceId = "s", Host = "" });
                writer.Write(new SnapshotRow { SnapshotSha256 = row.SnapshotSha256, DocumentId = row.DocumentId, AccessedAt = store.Time.Now, MediaType = "text/plain", Charset = "UTF-8", SizeBytes = 1, RawPath = "a", TextSha256 = row.TextSha256, Text = text });
                writer.Write(row);
            }

            writer.Complete();
        }

        var outcome = new WarehousePublisher(store.Connections, store.Time).Publish(store.Request(staging));

        Assert.That(outcome.Failure?.Message, Is.Null);
        var found = store.Ask("SELECT claim_id, anchor_id FROM claim").ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
        Assert.That(found, Is.EqualTo(claims.ToDictionary(claim => claim.Row.ClaimId, claim => new AnchorId(claim.Row.DocumentId, claim.Text).Of(claim.Row.Claim), StringComparer.Ordinal)));
    }

    // Few words, often repeated, so that quotes overlap, occur several times and stand at the ends of sentences and texts.
    private static (ClaimRow Row, string Text) MakeClaim(Random random, int number)
    {
        var before = Words(random);
        const string mention = "61.1%";
        var text = before + mention + Words(random);
        var page = new Page { Source = "https://news.example/" + number, Text = text };
        var start = before.Length;
        var end = start + mention.Length;
        var map = new Core.Text.CodePointMap(text);
        var claim = page.With(mention, 61.1m).Claims[0] with
        {
            Prefix = Whole(text[Math.Max(0, start - random.Next(33))..start]),
            Suffix = Whole(text[end..Math.Min(text.Length, end + random.Next(33))]),
            CharStart = map.ToCodePoints(start),
            CharEnd = map.ToCodePoints(end),
            Sentence = Whole(text[Math.Max(0, start - random.Next(20))..Math.Min(text.Length, end + random.Next(20))]),
        };
        return (new ClaimRow
        {
            ClaimId = ContentId.OfClaim(page.DocumentId, page.TextSha256, claim.CharStart, claim.CharEnd),
            DocumentId = page.DocumentId,
            SnapshotSha256 = page.Snapshot,
            TextSha256 = page.TextSha256,
            SourceLink = page.Source,
            Claim = claim,
        }, text);
    }

    private static string Words(Random random) => string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => s_words[random.Next(s_words.Length)]));

    // Without halves of surrogate pairs at its ends, which JSON cannot carry.
    private static string Whole(string cut)
    {
        if (cut.Length > 0 && char.IsLowSurrogate(cut[0])) cut = cut[1..];
        return cut.Length > 0 && char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
    }
}
