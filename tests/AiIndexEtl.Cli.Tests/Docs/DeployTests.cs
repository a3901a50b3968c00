using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Testing;
using YamlDotNet.RepresentationModel;

namespace AiIndexEtl.Cli.Tests.Docs;

/// <summary>What the recipes under deploy/ promise, as far as it can be read without a cluster.</summary>
public sealed class DeployTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "deploy");

    private static YamlMappingNode Manifest(string name)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(s_folder, "kubernetes", name));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static List<string> Words(YamlNode manifest) =>
        [.. ((YamlSequenceNode)manifest["spec"]["template"]["spec"]["containers"][0]["args"]).Children.Select(word => ((YamlScalarNode)word).Value!)];

    private static bool IsUnderstood(IReadOnlyList<string> words)
    {
        var console = new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, CurrentFolder = AppContext.BaseDirectory };
        return RootCommands.Create(console, new Messages(console)).Parse(words).Errors.Count == 0;
    }

    [TestCase("workers.yaml")]
    [TestCase("merge.yaml")]
    public void Commands_of_the_manifests_are_those_of_the_program(string name) => Assert.That(IsUnderstood(Words(Manifest(name))), Is.True);

    [Test]
    public void As_many_workers_are_started_as_they_are_told_there_are()
    {
        var manifest = Manifest("workers.yaml");
        var words = Words(manifest);

        Assert.That(words[words.IndexOf("--of") + 1], Is.EqualTo(manifest["spec"]["completions"].ToString()));
    }

    [Test]
    public void Mistake_that_will_not_mend_itself_ends_the_job() => Assert.That(
        Manifest("workers.yaml")["spec"]["podFailurePolicy"]["rules"][0]["onExitCodes"]["values"][0].ToString(),
        Is.EqualTo(ExitCode.Usage.ToString(CultureInfo.InvariantCulture)));

    [TestCase("slurm/workers.sbatch", "worker --quiet --log-format json")]
    [TestCase("slurm/merge.sbatch", "merge --log-format json")]
    [TestCase("slurm/submit.sh", "plan --shards 8 --force")]
    public void Commands_of_the_scripts_are_those_of_the_program(string script, string words)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, script)).Replace("\"$shards\"", "8", StringComparison.Ordinal);

        Assert.That(text, Does.Contain(words));
        Assert.That(IsUnderstood(words.Split(' ')), Is.True);
    }
}
