using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Scraping.Tests.Sources;

public sealed class LocalSourceTests
{
    private string _root = null!;

    [SetUp]
    public void MakeFiles()
    {
        _root = Directory.CreateTempSubdirectory("sources-").FullName;
        foreach (var path in new[] { "b.html", "a.txt", "c.png", "in/d.md", "in/deep/e.HTM", "in/deep/f.json" })
        {
            var full = Path.Combine(_root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "text");
        }
    }

    [TearDown]
    public void DeleteFiles() => Directory.Delete(_root, recursive: true);

    [TestCase("", "a.txt b.html in/d.md in/deep/e.HTM")]
    [TestCase("in", "in/d.md in/deep/e.HTM")]
    [TestCase("c.png", "c.png")]
    [TestCase("*.html", "b.html")]
    [TestCase("?.txt", "a.txt")]
    [TestCase("in/*", "in/d.md")]
    [TestCase("**/*.md", "in/d.md")]
    [TestCase("in/**", "in/d.md in/deep/e.HTM in/deep/f.json")]
    public void Expand_lists_files_in_a_stable_order(string given, string expected)
    {
        var listing = LocalSource.Expand(Path.Combine(_root, given));

        Assert.That(listing.Paths.Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/')), Is.EqualTo(expected.Split(' ')));
        Assert.That(listing.Failures, Is.Empty);
    }

    [TestCase("missing.html"), TestCase("*.pdf"), TestCase("nowhere/*.html")]
    public void Expand_tells_what_is_not_there(string given)
    {
        var listing = LocalSource.Expand(Path.Combine(_root, given));

        Assert.That(listing.Paths, Is.Empty);
        Assert.That(listing.Failures.Single().Code, Is.EqualTo("not_found"));
    }

    [Test]
    public async Task ReadAsync_gives_bytes_or_the_reason_why_not()
    {
        await File.WriteAllBytesAsync(Path.Combine(_root, "empty.txt"), []);

        var good = await LocalSource.ReadAsync(Path.Combine(_root, "b.html"), 100, CancellationToken.None);
        var codes = new List<string?>();
        foreach (var (name, limit) in new[] { ("empty.txt", 100), ("b.html", 3), ("gone.html", 100), ("in", 100) })
        {
            codes.Add((await LocalSource.ReadAsync(Path.Combine(_root, name), limit, CancellationToken.None)).Failure?.Code);
        }

        Assert.That((good.Bytes!.Value.Length, good.MediaType, good.Failure), Is.EqualTo((4, "text/html", (SourceFailure?)null)));
        Assert.That(codes.Take(3), Is.EqualTo(new[] { "empty", "too_large", "not_found" }));
        Assert.That(codes[3], Is.Not.Null);
    }

    [Test]
    public async Task A_folder_or_file_without_permission_is_told_and_costs_no_others()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("permissions bind neither Windows nor root");
            return;
        }

        File.SetUnixFileMode(Path.Combine(_root, "in", "deep"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(_root, "a.txt"), UnixFileMode.None);
        var listing = LocalSource.Expand(_root);
        var read = await LocalSource.ReadAsync(Path.Combine(_root, "a.txt"), 100, CancellationToken.None);
        File.SetUnixFileMode(Path.Combine(_root, "in", "deep"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.That(listing.Failures.Single().Code, Is.EqualTo("no_permission"));
        Assert.That(listing.Paths, Has.Count.EqualTo(3));
        Assert.That(read.Failure?.Code, Is.EqualTo("no_permission"));
    }

    [TestCase("<link rel=\"canonical\" href=\"https://example.org/a?b=1&amp;c=2\">", "https://example.org/a?b=1&c=2")]
    [TestCase("<link rel=canonical href=https://example.org/a>", "https://example.org/a")]
    [TestCase("<meta property='og:url' content='https://example.org/b'>", "https://example.org/b")]
    [TestCase("<meta property='og:url' content='https://example.org/b'><link href='https://example.org/a' rel='canonical'>", "https://example.org/a")]
    [TestCase("<link rel=canonical href=/relative>", null)]
    [TestCase("<p>nothing</p>", null)]
    public void CanonicalAddress_is_read_from_the_head(string html, string? expected) =>
        Assert.That(CanonicalAddress.Find(System.Text.Encoding.UTF8.GetBytes(html))?.AbsoluteUri, Is.EqualTo(expected));
}
