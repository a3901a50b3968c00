using System.Diagnostics;

namespace AiIndexEtl.Cli.Tests.Completion;

/// <summary>The scripts in the shells themselves, where the machine has them.</summary>
[Platform(Exclude = "Win", Reason = "The shells are those of Unix.")]
public sealed class ShellTests
{
    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write(
            "pipeline.yaml", "default_group: nightly\nsources: [{id: first-page, path: a.html, group: nightly, edition: ai-index/2025}]\n");
        _workspace.Write("a.html", "<p>x</p>");
        _workspace.Write("article.html", "<p>x</p>");
        var program = _workspace.Write("bin/aiindex", $"#!/bin/sh\nexec dotnet '{typeof(CommandLine).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [OneTimeTearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("aiindex fac", "facts")]
    [TestCase("aiindex facts --metric ai_private", "ai_private_investment")]
    [TestCase("aiindex facts --metric=ai_private", "ai_private_investment")]
    [TestCase("aiindex facts --edition ", "ai-index/2025")]
    [TestCase("aiindex run --source fi", "first-page")]
    [TestCase("aiindex facts --quie", "--quiet")]
    [TestCase("aiindex extract art", "", Description = "Nothing, so that bash completes files.")]
    public async Task Bash_completes(string line, string expected)
    {
        // Bash parts words at the characters of COMP_WORDBREAKS; in these lines that is the equals sign alone.
        const string Script = """
            source <(aiindex completion bash) || exit 1
            complete -p aiindex >/dev/null || exit 2
            COMP_LINE=$1 COMP_POINT=${#1}
            IFS=' ' read -r -a COMP_WORDS <<< "${1//=/ = }"
            [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _aiindex
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.That((await RunAsync("bash", "--norc", "-c", Script, "bash", line)).Trim(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Bash_asks_about_the_line_up_to_the_cursor_alone()
    {
        const string Script = """
            source <(aiindex completion bash)
            COMP_LINE='aiindex fac --limit 5' COMP_POINT=11 COMP_WORDS=(aiindex fac --limit 5) COMP_CWORD=1
            _aiindex
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.That((await RunAsync("bash", "--norc", "-c", Script)).Trim(), Is.EqualTo("facts"));
    }

    [TestCase("facts --metric ai_private", "ai_private_investment")]
    [TestCase("fac", "facts")]
    public async Task Fish_completes(string line, string expected)
    {
        var found = await RunAsync("fish", "--no-config", "-c", $"aiindex completion fish | source; complete -C 'aiindex {line}'");

        Assert.That(found.Split('\n').Select(candidate => candidate.Split('\t')[0]), Does.Contain(expected));
    }

    [Test]
    public async Task Zsh_reads_the_script_and_completes()
    {
        // The function is called as the completion system calls it, with what it would hand to compadd.
        const string Script = """
            function compdef { :; }
            function compadd { shift; print -l -- "$@"; }
            function _files { print files; }
            source <(aiindex completion zsh)
            words=(aiindex facts --metric ai_private) CURRENT=4 PREFIX=ai_private
            _aiindex
            words=(aiindex extract art) CURRENT=3 PREFIX=art
            _aiindex
            """;

        Assert.That((await RunAsync("zsh", "-f", "-c", Script)).Trim(), Is.EqualTo("ai_private_investment\nfiles"));
    }

    private async Task<string> RunAsync(string shell, params string[] args)
    {
        if (Find(shell) is not { } path) Assert.Ignore($"There is no {shell} on this machine.");
        else
        {
            var start = new ProcessStartInfo(path, args)
            {
                WorkingDirectory = _workspace.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.Environment["PATH"] = _workspace.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
            start.Environment["HOME"] = _workspace.Folder;
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Zero, await error + output);
            return output;
        }

        return "";
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
