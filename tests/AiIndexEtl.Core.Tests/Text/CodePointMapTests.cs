using AiIndexEtl.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Core.Tests.Text;

public sealed class CodePointMapTests
{
    [TestCase("abc", 2, 2)]
    [TestCase("a\U0001F600b", 1, 1)]
    [TestCase("a\U0001F600b", 3, 2)]
    [TestCase("a\U0001F600b", 4, 3)]
    [TestCase("\U00020000\U00020001中", 4, 2)]
    [TestCase("\U00020000\U00020001中", 5, 3)]
    public void ToCodePoints_and_ToUtf16_are_each_others_way_back(string text, int utf16, int codePoints)
    {
        var map = new CodePointMap(text);

        Assert.That(map.ToCodePoints(utf16), Is.EqualTo(codePoints));
        Assert.That(map.ToUtf16(codePoints), Is.EqualTo(utf16));
    }

    [Test]
    public void ToUtf16_finds_the_beginning_of_every_character_of_any_text() =>
        Prop.ForAll<NonNull<string>>(given =>
        {
            var text = string.Concat(given.Get.Select(c => c % 3 == 0 ? "\U0001F600" : char.IsSurrogate(c) ? "x" : c.ToString()));
            var map = new CodePointMap(text);
            var utf16 = 0;
            var codePoints = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                if (map.ToUtf16(codePoints) != utf16 || map.ToCodePoints(utf16) != codePoints) return false;
                utf16 += rune.Utf16SequenceLength;
                codePoints++;
            }

            return map.ToUtf16(codePoints) == utf16;
        }).QuickCheckThrowOnFailure();
}
