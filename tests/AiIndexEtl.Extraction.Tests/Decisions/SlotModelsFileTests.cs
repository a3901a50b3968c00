using System.Text;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Tests.Decisions;

public sealed class SlotModelsFileTests
{
    private static readonly DecisionSlot[] Slots = Enum.GetValues<DecisionSlot>();

    [Test]
    public void What_is_written_is_read_again_bit_for_bit()
    {
        var models = Models();
        var file = SlotModelsFile.Write(models, "nothing");

        var read = SlotModelsFile.Read(file);

        Assert.That(read.Problem, Is.Null);
        foreach (var slot in Slots)
        {
            Assert.That(read.Models![slot].Temperature, Is.EqualTo(models[slot].Temperature));
            Assert.That(read.Models[slot].Weights.SequenceEqual(models[slot].Weights), Is.True, slot.ToString());
        }

        Assert.That(SlotModelsFile.Write(read.Models!, "nothing"), Is.EqualTo(file));
    }

    [Test]
    public void Weights_are_kept_to_three_decimals()
    {
        var weights = new float[Feature.Count];
        (weights[0], weights[5], weights[Feature.Count - 1]) = (0.0004f, 1.23456f, -7.0006f);

        var read = SlotModelsFile.Read(SlotModelsFile.Write(new SlotModels(Slots.Select(slot => new SlotModel(slot, weights, 1))), "nothing")).Models!;

        Assert.That(new[] { read[DecisionSlot.Area].WeightOf(0), read[DecisionSlot.Area].WeightOf(5), read[DecisionSlot.Area].WeightOf(Feature.Count - 1) }, Is.EqualTo(new[] { 0, 1.235f, -7.001f }));
    }

    [TestCase(0.0024f, 0)]
    [TestCase(-0.002f, 0)]
    [TestCase(0.003f, 3)]
    [TestCase(-0.0034f, -3)]
    public void Weights_too_small_to_decide_anything_are_left_out(float weight, int expected) => Assert.That(SlotModelsFile.Thousandths(weight), Is.EqualTo(expected));

    [Test]
    public void Header_is_one_line_that_a_person_can_read()
    {
        var text = Encoding.UTF8.GetString(SlotModelsFile.Write(Models(), "some documents"));

        Assert.That(text, Does.StartWith("{\"format\":\"aiindex-slot-models\",\"version\":1,\"bits\":18,\"trained_on\":\"some documents\",\"slots\":[{\"slot\":\"Kind\","));
    }

    [TestCase("", "it has no header line")]
    [TestCase("{}", "it has no header line")]
    [TestCase("{}\n", "its first line is no header of models")]
    [TestCase("no header\n1 2\n", "its first line is no header of models")]
    [TestCase("{\"format\":\"another\"}\n", "its first line is no header of models")]
    [TestCase("null\n", "its first line is no header of models")]
    public void File_without_a_header_is_told(string text, string problem) => AssertBad(Encoding.UTF8.GetBytes(text), problem);

    [Test]
    public void Other_version_is_told_with_both_versions() =>
        AssertBad(Edit("\"version\":1", "\"version\":2"), "its format is version 2 with 18 bits, this program reads version 1 with 18");

    [Test]
    public void Other_number_of_bits_is_told() => AssertBad(Edit("\"bits\":18", "\"bits\":20"), "its format is version 1 with 20 bits");

    [Test]
    public void Body_that_a_single_bit_of_has_changed_is_told()
    {
        var file = SlotModelsFile.Write(Models(), "nothing");
        file[^2] ^= 1;

        AssertBad(file, "its contents do not match the hash in its header");
    }

    [Test]
    public void Body_that_is_cut_short_is_told() => AssertBad(SlotModelsFile.Write(Models(), "nothing")[..^4], "its contents do not match the hash in its header");

    [Test]
    public void Count_of_weights_that_does_not_fit_the_body_is_told() => AssertBad(Edit("\"weights\":4", "\"weights\":5"), "its numbers do not fit its header");

    [Test]
    public void Unknown_slot_is_told() => AssertBad(Edit("\"Area\"", "\"Weather\""), "a slot that this program does not have: Weather");

    [Test]
    public void Slot_that_is_there_twice_and_one_that_is_missing_are_told() => AssertBad(Edit("\"Area\"", "\"Period\""), "it does not hold one model for each slot");

    [TestCase("0")]
    [TestCase("-1")]
    public void Temperature_that_is_not_above_zero_is_told(string temperature) => AssertBad(Edit("\"temperature\":1.5", "\"temperature\":" + temperature), "its header names a slot");

    [Test]
    public void Every_problem_says_what_to_do() => Assert.That(SlotModelsFile.Read([]).Problem, Does.EndWith("make it anew with: aiindex train"));

    [Test]
    public void Load_of_a_file_that_is_not_there_says_so()
    {
        var result = ShippedModels.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "none.model"));

        Assert.That(result.Models, Is.Null);
        Assert.That(result.Problem, Does.Contain("none.model cannot be read").And.Contain("aiindex train"));
    }

    [Test]
    public void Models_that_lack_a_slot_are_refused() =>
        Assert.That(() => new SlotModels(Slots.Skip(1).Select(slot => new SlotModel(slot, new float[Feature.Count], 1))), Throws.ArgumentException);

    [Test]
    public void Model_with_another_number_of_weights_is_refused() => Assert.That(() => new SlotModel(DecisionSlot.Area, new float[10], 1), Throws.ArgumentException);

    private static void AssertBad(byte[] file, string problem)
    {
        var result = SlotModelsFile.Read(file);

        Assert.That(result.Models, Is.Null);
        Assert.That(result.Problem, Does.Contain(problem));
    }

    // The first occurrence in the header is changed; the body's hash still fits.
    private static byte[] Edit(string old, string by)
    {
        var text = Encoding.ASCII.GetString(SlotModelsFile.Write(Models(), "nothing"));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(at, Is.AtLeast(0), old);
        return Encoding.ASCII.GetBytes(text[..at] + by + text[(at + old.Length)..]);
    }

    // Three weights each, the first and the last place among them; four for the row.
    private static SlotModels Models() => new(Slots.Select((slot, i) =>
    {
        var weights = new float[Feature.Count];
        (weights[0], weights[1000 * (i + 1)], weights[Feature.Count - 1]) = (0.003f, -1.5f - i, 12.345f);
        if (slot == DecisionSlot.Row) weights[7] = 0.25f;
        return new SlotModel(slot, weights, 1.5);
    }));
}
