using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Core.Tests.Identity;

public sealed class ContentIdTests
{
    [Test]
    public void Hash_of_nothing_is_the_one_that_the_standard_gives() =>
        Assert.That(ContentId.OfText(""), Is.EqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}
