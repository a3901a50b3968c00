using System.CommandLine;
using System.Text;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Projects;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex init</c>: makes a folder to work in, with a pipeline.yaml and two pages to try the program with.</summary>
internal static class InitCommand
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly OutputColumn[] Columns = [new("path"), new("state")];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder, which is made where it is missing. Default: the current one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var contact = new Option<string?>("--contact")
        {
            HelpName = "ADDRESS",
            Description = "Whom the operators of a site can write to: a mail or web address, which pipeline.yaml gets as fetch.contact.",
        };
        var command = new Command("init", "Make a folder to work in: pipeline.yaml, raw, curated and two sample pages.") { folder, contact };
        command.SetAction((parsed, _) => Task.FromResult(Run(open(parsed), parsed.GetValue(folder) ?? ".", parsed.GetValue(contact))));
        return command;
    }

    private static int Run(Invocation invocation, string folder, string? contact)
    {
        var root = invocation.Resolve(folder);
        var configuration = Path.Combine(root, PipelineFile.Name);
        if (File.Exists(configuration))
        {
            invocation.Messages.Fail($"{invocation.Shown(configuration)} is there already; nothing was written.");
            return ExitCode.Usage;
        }

        var files = NewProject.Files(contact);
        if (ContactProblem(files[^1].Text, root) is { } problem)
        {
            invocation.Messages.Fail($"\"--contact\" is \"{contact}\". Expected {problem}.");
            return ExitCode.Usage;
        }

        var rows = invocation.OpenRows(Columns);
        foreach (var name in NewProject.Folders)
        {
            var isThere = Directory.Exists(Path.Combine(root, name));
            Directory.CreateDirectory(Path.Combine(root, name));
            rows.Write([name + "/", isThere ? "there" : "made"]);
        }

        foreach (var (path, text) in files) rows.Write([path, Write(Path.Combine(root, path), text) ? "made" : "there"]);
        rows.Complete();
        var to = invocation.Shown(root);
        invocation.Messages.Say($"Next{(to is "." ? "" : $", in {to}")}: aiindex run");
        return ExitCode.Fine;
    }

    // Whatever is there already stays as it is.
    private static bool Write(string path, string text)
    {
        if (File.Exists(path)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(s_utf8.GetBytes(text));
        return true;
    }

    private static string? ContactProblem(string text, string folder) =>
        PipelineReader.Read(text, PipelineFile.Name, folder, new EverythingIsThere()).Problems.Select(problem => problem.Expected).FirstOrDefault();

    // The pages that the file names are about to be written.
    private sealed class EverythingIsThere : IFolderView
    {
        public bool Exists(string path) => true;

        public IReadOnlyList<string> Expand(string glob) => [glob];
    }
}
