using System.Text;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Extraction.Models;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Extraction.Tests.Models;

public sealed class LinearModelFileTests
{
    [Test]
    public void Read_gives_back_the_model_that_was_written()
    {
        var model = SmallModel.Make(temperature: 1.5);

        var result = LinearModelFile.Read(LinearModelFile.Write(model));

        Assert.That(result.Problem, Is.Null);
        var read = result.Model!;
        Assert.That((read.Name, read.Hasher, read.Temperature, read.EntryCount), Is.EqualTo((model.Name, model.Hasher, model.Temperature, model.EntryCount)));
        Assert.That(read.Classes, Is.EqualTo(model.Classes));
        AssertSameScores(model, read);
    }

    [Test]
    public void Write_is_stable_to_the_byte()
    {
        var bytes = LinearModelFile.Write(SmallModel.Make());

        Assert.That(LinearModelFile.Write(LinearModelFile.Read(bytes).Model!), Is.EqualTo(bytes));
        Assert.That(Encoding.UTF8.GetString(bytes.AsSpan(0, 80)), Does.StartWith("""{"format":"aiindex-linear-model","version":1,"name":"small","classes":["a","b","""));
    }

    [Test]
    public void Random_models_come_back_the_same()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var weights = Enumerable.Range(0, 512 * 200).Select(_ => random.Next(20) > 0 ? 0 : (float)(random.NextDouble() - 0.5)).ToArray();
            var classes = Enumerable.Range(0, 200).Select(c => "c" + c.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var model = LinearModel.Create("r", classes, new FeatureHasher(9), new LinearWeights(512, new float[200], weights));
            var read = LinearModelFile.Read(LinearModelFile.Write(model)).Model!;
            AssertSameScores(model, read);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10), property);
    }

    [Test]
    public void Read_every_damaged_byte_is_noticed()
    {
        var bytes = LinearModelFile.Write(SmallModel.Make());
        var start = Array.IndexOf(bytes, (byte)'\n') + 1;
        for (var i = start; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 1;
            Assert.That(LinearModelFile.Read(damaged).Problem, Does.Contain("do not match the hash"));
        }
    }

    [Test]
    public void Read_every_cut_file_is_noticed()
    {
        var bytes = LinearModelFile.Write(SmallModel.Make());
        for (var length = 0; length < bytes.Length; length++)
        {
            var result = LinearModelFile.Read(bytes.AsSpan(0, length));
            Assert.That(result.Model, Is.Null);
            Assert.That(result.Problem, Does.StartWith("The model file cannot be used: "));
        }
    }

    [TestCase("\"version\":1", "\"version\":2", "its format has version 2, this program reads version 1")]
    [TestCase("aiindex-linear-model", "other", "its first line is no header of a model")]
    [TestCase("\"bits\":2", "\"bits\":25", "its header names impossible sizes")]
    [TestCase("\"bits\":2", "\"bits\":1", "its numbers do not fit its header")]
    [TestCase("\"temperature\":1", "\"temperature\":0", "its header names impossible sizes")]
    [TestCase("\"entries\":4", "\"entries\":3", "its numbers do not fit its header")]
    [TestCase("\"entries\":4", "\"entries\":5", "its numbers do not fit its header")]
    [TestCase("\"entries\":4", "\"entries\":2000000000", "its numbers do not fit its header")]
    [TestCase("\"entries\":4", "\"entries\":-1", "its header names impossible sizes")]
    [TestCase("{\"format\"", "[\"format\"", "its first line is no header of a model")]
    public void Read_a_header_that_does_not_fit_is_noticed(string part, string instead, string what)
    {
        var bytes = LinearModelFile.Write(SmallModel.Make());
        var end = Array.IndexOf(bytes, (byte)'\n');
        var header = Encoding.UTF8.GetString(bytes, 0, end);
        Assume.That(header, Does.Contain(part));

        byte[] changed = [.. Encoding.UTF8.GetBytes(header.Replace(part, instead, StringComparison.Ordinal)), .. bytes[end..]];

        Assert.That(LinearModelFile.Read(changed).Problem, Does.Contain(what));
    }

    // A file whose hash fits can still be nonsense; reading it must end with a message, not with an exception.
    [Test]
    public void Read_nonsense_with_the_right_hash_never_throws()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), (byte[] nonsense) =>
        {
            byte[] body = [.. new byte[16], .. nonsense];
            var header = $$"""{"format":"aiindex-linear-model","version":1,"name":"n","classes":["a","b","c"],"bits":4,"temperature":1,"entries":3,"sha256":"{{ContentId.OfBytes(body)}}"}""";
            var result = LinearModelFile.Read([.. Encoding.UTF8.GetBytes(header), (byte)'\n', .. body]);
            return (result.Model is null) != (result.Problem is null);
        });
        property.QuickCheckThrowOnFailure();
    }

    private static void AssertSameScores(LinearModel a, LinearModel b)
    {
        var (first, second) = (new float[a.Classes.Count], new float[a.Classes.Count]);
        for (var feature = 0; feature < a.Hasher.FeatureCount; feature++)
        {
            a.Score([feature], first);
            b.Score([feature], second);
            Assert.That(second, Is.EqualTo(first));
        }
    }
}
