using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Structures;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests.Structures;

public sealed class ListAlignmentTests
{
    [TestCase("按规模划分，大型、中型、小微企业的采用率依次为40%、30%和20%。", "大型|中型|小微企业")]
    [TestCase("相反，燃料、傢具及固定裝置、鞋類分別下挫40%、30%及20%。", "燃料|傢具及固定裝置|鞋類")]
    [TestCase("大型、中型、小微企业都在增加，采用率为40%、30%和20%。", "-|-|-")]
    [TestCase("其中大型、中型企业分别增长40%和30%。", "大型|中型企业")]
    [TestCase("而零售与物流业则分别占到40%和30%。", "零售|物流业")]
    [TestCase("2020年和2021年占比分别为40%和30%。", "-|-")]
    [TestCase("大型、中型企业分别为40%、30%和20%。", "-|-|-")]
    public void Complete_hands_out_whatever_an_enumeration_holds(string text, string expected)
    {
        var document = Reading.Document(text);
        var handed = new Span?[document.Sentences[0].Quantities.Count];
        TextLists.Complete(document.Folded, document.Sentences[0], handed);

        Assert.That(string.Join('|', handed.Select(item => item is { } span ? text[span.Start..span.End] : "-")), Is.EqualTo(expected));
    }

    [TestCase("零售、物流和餐饮业分别为40%、30%和20%。", "零售|物流|餐饮业")]
    [TestCase("零售、物流和餐飲業依次為40%、30%和20%。", "零售|物流|餐飲業")]
    [TestCase("Bakers, nurses and drivers came to 40%, 30% and 20%, respectively.", "Bakers|nurses|drivers")]
    [TestCase("They rose by 4, 7, and 9 points for bakers, nurses, and drivers, respectively.", "bakers|nurses|drivers")]
    [TestCase("They rose by 4 and 7 points for bakers and nurses in turn.", "-|-")]
    [TestCase("零售、物流和餐饮业分别为40%和30%。", "-|-")]
    [TestCase("餐饮业为40%。", "-")]
    public void Read_hands_out_items_to_as_many_figures(string text, string expected)
    {
        var document = Reading.Document(text);
        var phrases = new List<Phrase>();
        var sentence = document.Sentences[0];
        PhraseReader.Read(document.Folded, sentence, phrases);

        // Sectors that the vocabulary lists are phrases as well, so that these alone make the list.
        var handed = ListAlignment.Read(document.Folded, sentence, [.. phrases.Select(phrase => new Span(phrase.Start, phrase.End))]);

        Assert.That(string.Join('|', handed.Select(item => item is { } span ? text[span.Start..span.End] : "-")), Is.EqualTo(expected));
    }
}
