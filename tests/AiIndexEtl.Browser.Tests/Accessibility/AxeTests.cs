using System.Text.Json;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Browser.Tests.Accessibility;

/// <summary>No page has a finding of axe-core that is serious or critical, in either language and either theme.</summary>
public sealed class AxeTests : Journey
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .filter(found => found.impact === 'serious' || found.impact === 'critical')
          .map(found => found.id + ' (' + found.nodes.length + '): ' + found.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' | '))
        """;

    private string _axe = "";

    [OneTimeSetUp]
    public void Load()
    {
        var path = Path.Combine(Repository.Root, "artifacts", "axe", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(path)) Assert.Ignore("axe-core is not there: the build fetches it with npm.");
        _axe = File.ReadAllText(path);
    }

    [TestCase("en", "light")]
    [TestCase("en", "dark")]
    [TestCase("zh", "light")]
    [TestCase("zh", "dark")]
    public async Task No_page_has_a_serious_finding(string language, string theme)
    {
        await Page.GotoAsync($"/preferences?lang={language}&theme={theme}");
        var findings = new List<string>();
        foreach (var (name, address) in Pages())
        {
            await Page.GotoAsync(address);
            await Page.EvaluateAsync(_axe);
            var found = await Page.EvaluateAsync<JsonElement>(Run);
            findings.AddRange(found.EnumerateArray().Select(finding => $"{name}: {finding.GetString()}"));
        }

        Assert.That(findings, Is.Empty, string.Join('\n', findings));
    }
}
